"""Having one person, or old calls, gone: from every table, and from the bytes of the file."""

import time
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from sqlalchemy import Connection, Table, Text, cast, delete, select, update

from hotline_sim.errors import StoreLocked, UnknownName
from hotline_sim.storage.lease import forget, holding
from hotline_sim.storage.schema import (
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

OF_A_CALL = (results, outcomes, events)
"""What goes with a call, in the order it can go."""

OF_A_PERSON = (cards, reviews, sessions, workshop_events)
"""What goes with a person beside their calls."""

TEXTS = ("scenario_digest", "rubric_digest", "form_digest", "directory_digest")
"""The columns of a call that say what it was taken with."""

TRACES = "What was erased is gone from the record, but traces of it may still lie in the file."

TRIES = 20
"""How often, a twentieth of a second apart, it is tried to be the only one at the file."""

AT_ONCE = 500
"""How many calls one statement names: databases allow a few thousand values."""


class Erased(NamedTuple):
    """What was removed, by count."""

    rows: Mapping[str, int]
    """By table."""
    named: int
    """In how many rows of others the person's code was blotted out."""


def calls_of(store: Store, person: str) -> list[str]:
    """Return the ids of everything a person ever picked up. UnknownName where nobody is."""
    everyone = [one.code for one in store.people()]
    if person not in everyone:
        raise UnknownName("trainee", person, everyone)
    own = select(calls.c.id).where(calls.c.person == person)
    return store.ask(lambda db: list(db.scalars(own)))


def calls_before(store: Store, moment: str, person: str | None = None) -> list[str]:
    """Return the ids of the calls picked up before a moment (ISO 8601, UTC)."""
    old = select(calls.c.id).where(calls.c.opened_at < moment)
    if person is not None:
        old = old.where(calls.c.person == person)
    return store.ask(lambda db: list(db.scalars(old)))


def erase_person(store: Store, person: str) -> Erased:
    """Remove one person from every table. `clear_traces` removes what is left in the file.

    UnknownName where nobody is called so; CallElsewhere where a call of theirs is open in a window.
    """
    own = calls_of(store, person)

    def deed(db: Connection) -> Erased:
        rows = _erase_calls(db, own)
        for table in OF_A_PERSON:
            rows[table.name] = db.execute(delete(table).where(table.c.person == person)).rowcount
        named = sum(_blot_out(db, table, person) for table in (workshop_events, sessions))
        rows[people.name] = db.execute(delete(people).where(people.c.code == person)).rowcount
        return Erased(rows, named)

    return _held(store, own, deed)


def erase_calls(store: Store, own: Sequence[str]) -> Erased:
    """Remove some calls, and the texts that no other was taken with.

    CallElsewhere where one of them is open in a window.
    """
    return _held(store, own, lambda db: Erased(_erase_calls(db, own), 0))


def clear_traces(store: Store) -> bool:
    """Rewrite the file so that no byte of what was erased is left in it, or in its log.

    False where the store is on a server, whose files are not ours to rewrite. StoreLocked where
    another program looks at the file.
    """
    if not store.is_file:
        return False
    with store.driver(TRACES) as db:
        db.execute("PRAGMA secure_delete=ON")
        db.execute("VACUUM")
        for _ in range(TRIES):
            busy, *_ = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                return True
            time.sleep(0.05)
    why = "Another window looks at it. Close the other windows, then run: hotline-sim data tidy"
    raise StoreLocked(f"{TRACES} {why}")


def _held(store: Store, own: Sequence[str], deed: Any) -> Erased:
    with holding(store.locks, own):
        erased: Erased = store.change(deed)
    forget(store.locks, own)
    return erased


def _erase_calls(db: Connection, own: Sequence[str]) -> dict[str, int]:
    """Remove calls and what goes with them; return how many rows of each table there were."""
    if db.dialect.name == "sqlite":
        db.exec_driver_sql("PRAGMA secure_delete=ON")
    used = _texts_of(db, own)
    rows = {table.name: _delete(db, table, "call", own) for table in OF_A_CALL}
    rows[calls.name] = _delete(db, calls, "id", own)
    rows[contents.name] = _delete(db, contents, "digest", sorted(used - _still_used(db)))
    return rows


def _delete(db: Connection, table: Table, column: str, values: Sequence[str]) -> int:
    return sum(
        db.execute(delete(table).where(table.c[column].in_(some))).rowcount
        for some in _portions(values)
    )


def _texts_of(db: Connection, own: Sequence[str]) -> set[str]:
    columns = [calls.c[name] for name in TEXTS]
    found = (
        row
        for some in _portions(own)
        for row in db.execute(select(*columns).where(calls.c.id.in_(some)))
    )
    return {digest for row in found for digest in row if digest}


def _still_used(db: Connection) -> set[str]:
    columns = [calls.c[name] for name in TEXTS]
    return {one for row in db.execute(select(*columns).distinct()) for one in row if one}


def _portions(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + AT_ONCE] for start in range(0, len(values), AT_ONCE))


def _blot_out(db: Connection, table: Table, person: str) -> int:
    """Leave an empty text where rows that are not this person's own name them in their body."""
    keys = list(table.primary_key.columns)
    names = cast(table.c.body, Text).contains(f'"{person}"', autoescape=True)
    rows = db.execute(select(*keys, table.c.body).where(names)).all()
    for *key, body in rows:
        this = [column == value for column, value in zip(keys, key, strict=True)]
        db.execute(update(table).where(*this).values(body=_without(body, person)))
    return len(rows)


def _without(value: Any, person: str) -> Any:
    match value:
        case dict():
            kept = ((key, one) for key, one in value.items() if key != person)
            return {key: _without(one, person) for key, one in kept}
        case list():
            return [_without(one, person) for one in value]
    return "" if value == person else value
