"""All that is kept of one person, as plain rows: taken out of a store, and put into another."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Column, Connection, Integer, Select, Table, insert, select

from hotline_sim.storage.deeds import add_content, add_person
from hotline_sim.storage.rows import ContentRow
from hotline_sim.storage.schema import (
    METADATA,
    Body,
    Flag,
    calls,
    cards,
    contents,
    events,
    outcomes,
    people,
    results,
    reviews,
    sessions,
    workshop_events,
)
from hotline_sim.storage.store import Store

Row = dict[str, Any]
Tables = Mapping[str, Sequence[Row]]
"""By the name of a table: its rows, by the names of its columns."""

SECRET = {sessions.name: {"token", "body"}}
"""What a person's browser proves itself with is no practice of theirs, and is not taken out."""


class Merged(NamedTuple):
    """What came of putting one person's rows into a store."""

    calls: int
    """How many calls are new here."""
    longer: int
    """How many calls had gone on elsewhere, and go on here now."""
    reviews: int
    same: int
    """How many calls and reviews were here already."""
    different: tuple[str, ...]
    """The ids of those that stand otherwise here; they were left as they are."""
    changed: tuple[str, ...]
    """The ids of the calls that are new or longer."""


def rows_of(store: Store, person: str) -> Tables:
    """Return every row there is about a person, and the texts their calls were taken with."""
    own = select(calls.c.id).where(calls.c.person == person)
    used = select(calls).where(calls.c.person == person).subquery()
    digests = [used.c[name] for name in used.c.keys() if name.endswith("_digest")]  # noqa: SIM118
    asked: dict[Table, Select[Any]] = {
        people: select(people).where(people.c.code == person),
        contents: select(contents).where(
            contents.c.digest.in_(select(digests[0]).union(*map(select, digests[1:])))
        ),
        calls: select(calls).where(calls.c.person == person).order_by(calls.c.opened_at),
        **{
            table: select(table).where(table.c.call.in_(own)).order_by(*table.primary_key)
            for table in (events, outcomes, results)
        },
        **{
            table: select(table).where(table.c.person == person).order_by(*table.primary_key)
            for table in (reviews, cards, workshop_events, sessions)
        },
    }
    return store.ask(lambda db: {table.name: _rows(db, table, one) for table, one in asked.items()})


def _rows(db: Connection, table: Table, asked: Select[Any]) -> list[Row]:
    secret = SECRET.get(table.name, set())
    found = db.execute(asked).mappings()
    return [{name: one for name, one in row.items() if name not in secret} for row in found]


def put_rows(store: Store, tables: Tables) -> Merged:
    """Put one person's calls and reviews into a store that may have some of them already.

    What is derived is not put: it is worked out again. What was done in a workshop stays where
    the workshop was held.
    """

    def deed(db: Connection) -> Merged:
        (person,) = tables["people"]
        add_person(db, person["code"], person["since"])
        for text in tables["contents"]:
            add_content(db, ContentRow(**text))
        return _Putting(db, tables).put()

    return store.change(deed)


class _Putting:
    """Puts rows in one by one, and counts."""

    def __init__(self, db: Connection, tables: Tables) -> None:
        self._db = db
        self._tables = tables
        self._same = 0
        self._different: list[str] = []

    def put(self) -> Merged:
        new, longer = [], []
        for row, happened in _with_events(self._tables):
            match self._call(row, happened):
                case "new":
                    new.append(row["id"])
                case "longer":
                    longer.append(row["id"])
        added = sum(map(self._review, self._tables["reviews"]))
        changed = (*new, *longer)
        different = tuple(self._different)
        return Merged(len(new), len(longer), added, self._same, different, changed)

    def _call(self, row: Row, happened: Sequence[Row]) -> str:
        there = self._db.execute(select(calls).where(calls.c.id == row["id"])).mappings().first()
        if there is None:
            self._db.execute(insert(calls), row)
            self._db.execute(insert(events), list(happened))
            return "new"
        here = _rows(self._db, events, _events_of(row["id"]))
        common = min(len(here), len(happened))
        if dict(there) != row or here[:common] != list(happened[:common]):
            self._different.append(row["id"])
            return "different"
        if len(happened) <= len(here):
            self._same += 1
            return "same"
        self._db.execute(insert(events), list(happened[len(here) :]))
        return "longer"

    def _review(self, row: Row) -> bool:
        asked = select(reviews).where(reviews.c.id == row["id"])
        there = self._db.execute(asked).mappings().first()
        if there is None:
            self._db.execute(insert(reviews), row)
            return True
        if dict(there) == row:
            self._same += 1
        else:
            self._different.append(row["id"])
        return False


def _events_of(call: str) -> Select[Any]:
    return select(events).where(events.c.call == call).order_by(events.c.seq)


def _with_events(tables: Tables) -> Iterable[tuple[Row, list[Row]]]:
    by_call: dict[str, list[Row]] = {}
    for event in tables["events"]:
        by_call.setdefault(event["call"], []).append(event)
    return ((row, by_call.get(row["id"], [])) for row in tables["calls"])


def checked_row(name: str, row: Any) -> Row:
    """Return what may be a row of a table, with every column of its kind; ValueError otherwise."""
    columns = METADATA.tables[name].columns
    if not isinstance(row, dict) or set(row) != set(columns.keys()):
        message = f"a row of {name} has not the columns of one"
        raise ValueError(message)
    for column in columns:
        value = row[column.name]
        if type(value) is not _kind(column) and not (value is None and column.nullable):
            message = f"{name}.{column.name}"
            raise ValueError(message)
    return row


def _kind(column: Column[Any]) -> type:
    match column.type:
        case Flag():
            return bool
        case Body():
            return dict
        case Integer() | BigInteger():
            return int
    return str
