"""Whether the database of a store is whole: what it says of itself, read to its last page."""

import hashlib
from collections.abc import Iterator

from sqlalchemy import Connection, delete, func, select, text

from hotline_sim.storage.schema import calls, cards, contents, events, outcomes, people, results
from hotline_sim.storage.store import Store

DERIVED = (outcomes, results, cards)
"""What can be dropped and made again."""

MOST = 20
"""How many faults of the file are told: where there are more, a backup is needed anyway."""


def faults_of_file(store: Store) -> Iterator[str]:
    """Yield what the database finds wrong with itself; a server looks after its own."""
    if not store.is_file:
        return
    with store.driver() as db:
        for (said,) in db.execute(f"PRAGMA integrity_check({MOST})"):
            if said != "ok":
                yield str(said)
        lost = db.execute("PRAGMA foreign_key_check").fetchall()
        derived = {table.name for table in DERIVED}
        for table, parent in sorted({(row[0], row[2]) for row in lost if row[0] not in derived}):
            yield f"a row of {table} belongs to nothing in {parent}"


def altered_texts(store: Store) -> list[str]:
    """Return the names of texts that are not the ones they were kept as.

    A directory is kept as what files that change each other came to: its digest is theirs.
    """
    asked = select(contents).where(contents.c.kind != "services")
    return [
        row.name
        for row in store.ask(lambda db: db.execute(asked).all())
        if hashlib.sha256(row.text.encode()).hexdigest() != row.digest
    ]


def call_ids(store: Store) -> list[str]:
    """Return the ids of all calls there are, the first first."""
    asked = select(calls.c.id).order_by(calls.c.opened_at, calls.c.id)
    return store.ask(lambda db: list(db.scalars(asked)))


def strays(store: Store, *, drop: bool = False) -> int:
    """Return how many derived rows belong to no call or person; they can be dropped unread."""
    of_calls = ((table, table.c.call.not_in(select(calls.c.id))) for table in (outcomes, results))
    lost = [*of_calls, (cards, cards.c.person.not_in(select(people.c.code)))]

    def deed(db: Connection) -> int:
        return sum(db.execute(delete(table).where(one)).rowcount for table, one in lost)

    def count(db: Connection) -> int:
        asked = (select(func.count()).select_from(table).where(one) for table, one in lost)
        return sum(db.scalar(one) or 0 for one in asked)

    return store.change(deed) if drop else store.ask(count)


def gaps(store: Store) -> list[str]:
    """Return the calls whose events do not count up from 0, and those that have none."""
    asked = text(
        f"SELECT c.id FROM {calls.name} c LEFT JOIN {events.name} e ON e.call = c.id GROUP BY c.id"  # noqa: S608
        " HAVING count(e.seq) = 0 OR max(e.seq) <> count(e.seq) - 1"
    )
    return store.ask(lambda db: list(db.scalars(asked)))
