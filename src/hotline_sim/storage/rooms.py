"""Workshops as the store keeps them: a row for each, and what happened in its room, in order."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from hotline_sim.errors import RoomElsewhere, UserError
from hotline_sim.storage.deeds import add_person
from hotline_sim.storage.schema import workshop_events, workshops
from hotline_sim.storage.store import Store

KEEPING = "This was not saved, and the room is as it was."

_EVENTS = (
    select(
        *(workshop_events.c.seq, workshop_events.c.at, workshop_events.c.kind),
        *(workshop_events.c.person, workshop_events.c.body),
    )
    .where(workshop_events.c.workshop == bindparam("of"), workshop_events.c.seq > bindparam("past"))
    .order_by(workshop_events.c.seq)
)
_COUNT = select(func.count()).where(workshop_events.c.workshop == bindparam("of"))
_LAST = (
    select(workshop_events.c.seq, workshop_events.c.at)
    .where(workshop_events.c.workshop == bindparam("of"))
    .order_by(workshop_events.c.seq.desc())
    .limit(1)
)
_ADD_EVENT = insert(workshop_events)
_ADD_WORKSHOP = insert(workshops)
_WORKSHOPS = select(workshops).order_by(workshops.c.opened_at.desc(), workshops.c.id)
_NEW_SECRET = (
    update(workshops).where(workshops.c.id == bindparam("of")).values(secret=bindparam("hashed"))
)


class WorkshopRow(NamedTuple):
    """What is fixed about a workshop when its doors first open."""

    id: str
    title: str
    plan: str
    """The text of its plan, as it was then."""
    secret: str
    """The hash of what the facilitator's own pages ask for."""
    opened_at: str
    """As ISO 8601 in UTC."""


class RoomEventRow(NamedTuple):
    """One event of a room."""

    seq: int
    """Its place in the room, from 0; where a person was erased, places are missing."""
    at: str
    """When, as ISO 8601 in UTC."""
    kind: str
    person: str | None
    """Whose deed it is, by code; it is erased with them."""
    body: dict[str, object]


class Extent(NamedTuple):
    """How far a room has come: another one whenever anything was added, or anybody erased."""

    events: int
    """How many there are."""
    last: int
    """The place of the last of them; -1 where there is none."""
    at: str
    """When that was."""


def add_workshop(store: Store, row: WorkshopRow, begun: Sequence[RoomEventRow]) -> None:
    """Keep a new workshop with its first events."""

    def keep(db: Connection) -> None:
        db.execute(_ADD_WORKSHOP, row._asdict())
        _add(db, row.id, begun, ())

    store.change(keep, KEEPING)


def append_to_room(
    store: Store, workshop: str, events: Sequence[RoomEventRow], newcomers: Sequence[str] = ()
) -> None:
    """Keep the next events of a room, all or none, and know the people who came with them.

    RoomElsewhere where their places are taken, or somebody they are about was erased.
    """
    try:
        store.change(lambda db: _add(db, workshop, events, newcomers), KEEPING)
    except IntegrityError as error:
        message = "The room was changed from another window. Look again, and try once more."
        raise RoomElsewhere(message) from error


def _add(
    db: Connection, workshop: str, events: Sequence[RoomEventRow], newcomers: Sequence[str]
) -> None:
    for code in newcomers:
        add_person(db, code, events[0].at)
    rows = [{"workshop": workshop, **event._asdict()} for event in events]
    if rows:
        db.execute(_ADD_EVENT, rows)


def set_secret(store: Store, workshop: str, hashed: str) -> None:
    """Let the facilitator's pages ask for another secret from now on."""
    store.change(
        lambda db: db.execute(_NEW_SECRET, {"of": workshop, "hashed": hashed}).close(), KEEPING
    )


def room_events(store: Store, workshop: str, past: int = -1) -> list[RoomEventRow]:
    """Return what happened in a room past a place, in order; without one, all of it."""
    asked = {"of": workshop, "past": past}
    return store.ask(lambda db: [RoomEventRow(*row) for row in db.execute(_EVENTS, asked)])


def room_extent(store: Store, workshop: str) -> Extent:
    """Return how far a room has come."""

    def look(db: Connection) -> Extent:
        last = db.execute(_LAST, {"of": workshop}).first()
        return Extent(0, -1, "") if last is None else Extent(_counted(db, workshop), *last)

    return store.ask(look)


def _counted(db: Connection, workshop: str) -> int:
    return db.scalar(_COUNT, {"of": workshop}) or 0


def all_workshops(store: Store) -> list[WorkshopRow]:
    """Return every workshop, the last opened first."""
    return store.ask(lambda db: [WorkshopRow(*row) for row in db.execute(_WORKSHOPS)])


def workshop_named(store: Store, name: str | None = None) -> WorkshopRow:
    """Return the workshop whose id is, or begins with, a name; without one, the last opened.

    UserError where there is none, or several begin so.
    """
    rows = all_workshops(store)
    if not rows:
        message = "There is no workshop yet. Plan one with: hotline-sim workshop new"
        raise UserError(message)
    found = [row for row in rows if row.id.startswith(name or "")]
    if name and not any(row.id == name for row in found) and len(found) > 1:
        ids = ", ".join(row.id for row in found[:5])
        message = f"Several workshops begin with “{name[:40]}”: {ids}. Write a little more of it."
        raise UserError(message)
    if not found:
        ids = ", ".join(row.id for row in rows[:5])
        message = f"There is no workshop “{(name or '')[:40]}”. The latest are: {ids}."
        raise UserError(message)
    return next((row for row in found if row.id == name), found[0])
