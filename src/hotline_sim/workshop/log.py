"""Where a room's events are kept: committed together, before the room changes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

from hotline_sim.errors import StoreUnusable
from hotline_sim.storage.rooms import (
    Extent,
    RoomEventRow,
    append_to_room,
    room_events,
    room_extent,
)
from hotline_sim.storage.rows import as_given, as_kept
from hotline_sim.storage.store import Store
from hotline_sim.workshop.events import KINDS, Joined, RoomEvent


class RoomLog(Protocol):
    """Keeps the events of one room; an append that returns has been committed."""

    def append(self, events: Sequence[RoomEvent]) -> None:
        """Commit some events, all or none. RoomElsewhere where another was faster."""

    def read(self, past: int = -1) -> Sequence[RoomEvent]:
        """Return the committed events past a place, in order; without one, all."""

    def extent(self) -> Extent:
        """Return how far the room has come."""


class MemoryRoomLog:
    """Keeps events for as long as the process lives: tests, and trying things out."""

    def __init__(self) -> None:
        """Start empty."""
        self.events: list[RoomEvent] = []

    def append(self, events: Sequence[RoomEvent]) -> None:
        """Keep some events."""
        self.events += events

    def read(self, past: int = -1) -> Sequence[RoomEvent]:
        """Return the events past a place, in order."""
        return [event for event in self.events if event.seq > past]

    def extent(self) -> Extent:
        """Return how far the room has come."""
        if not self.events:
            return Extent(0, -1, "")
        last = self.events[-1]
        return Extent(len(self.events), last.seq, last.at.isoformat())


class StoredRoomLog:
    """Keeps events in the store, under the id of their workshop."""

    def __init__(self, store: Store, workshop: str) -> None:
        """Append to a workshop that the store already has."""
        self._store = store
        self._workshop = workshop

    def append(self, events: Sequence[RoomEvent]) -> None:
        """Commit some events, all or none; who joins in them is known from then on."""
        newcomers = [one.person for one in events if isinstance(one.what, Joined) and one.person]
        append_to_room(self._store, self._workshop, [as_row(one) for one in events], newcomers)

    def read(self, past: int = -1) -> Sequence[RoomEvent]:
        """Return the committed events past a place, in order."""
        return [as_event(row) for row in room_events(self._store, self._workshop, past)]

    def extent(self) -> Extent:
        """Return how far the room has come."""
        return room_extent(self._store, self._workshop)


def as_row(event: RoomEvent) -> RoomEventRow:
    """Return an event as it is stored, in values that JSON gives back as they went in."""
    body = as_kept(event.what._asdict())
    at = event.at.isoformat()
    return RoomEventRow(event.seq, at, type(event.what).__name__, event.person, body)


def as_event(row: RoomEventRow) -> RoomEvent:
    """Return a stored event; StoreUnusable where this version does not know its kind."""
    try:
        what = KINDS[row.kind](**as_given(row.body))
    except (KeyError, TypeError) as problem:
        message = f"Event {row.seq} of the room, “{row.kind}”, is not known to this version."
        raise StoreUnusable(message) from problem
    return RoomEvent(row.seq, datetime.fromisoformat(row.at).astimezone(UTC), row.person, what)
