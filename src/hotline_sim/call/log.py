"""Where a call's events are kept: committed one by one, before the call moves."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from hotline_sim.call.events import DECISIONS, Event
from hotline_sim.errors import StoreUnusable
from hotline_sim.storage.rows import CallRow, ContentRow, EventRow, Outcome, as_given, as_kept

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


class Log(Protocol):
    """Keeps events; an append that returns has been committed."""

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        """Commit one event, with what the call came to where this ends it."""


class MemoryLog:
    """Keeps events for as long as the process lives: previews, simulation, tests."""

    def __init__(self) -> None:
        """Start empty."""
        self.events: list[Event] = []

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        """Keep one event."""
        self.events.append(event)


class StoredLog:
    """Keeps events in the store, under the id of their call."""

    def __init__(self, store: "Store", call: str) -> None:
        """Append to a call that the store already has."""
        self._store = store
        self._call = call

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        """Commit one event; StoreError where it could not be kept."""
        self._store.append(self._call, as_row(event), outcome)


class OpeningLog(StoredLog):
    """Commits the first event together with the call it opens, and later ones after it."""

    def __init__(self, store: "Store", row: CallRow, contents: Sequence[ContentRow]) -> None:
        """Open this call, with the texts it is taken with."""
        super().__init__(store, row.id)
        self._row = row
        self._contents = contents

    def append(self, event: Event, outcome: Outcome | None = None) -> None:
        """Commit one event; StoreError where it could not be kept."""
        if event.seq == 0:
            self._store.open_call(self._row, as_row(event), contents=self._contents)
        else:
            super().append(event, outcome)


def as_row(event: Event) -> EventRow:
    """Return an event as it is stored, in values that JSON gives back as they went in."""
    body = as_kept(event.what._asdict())
    return EventRow(event.seq, event.at.isoformat(), type(event.what).__name__, body)


def as_event(row: EventRow) -> Event:
    """Return a stored event; StoreUnusable where this version does not know its kind."""
    try:
        what = DECISIONS[row.kind](**as_given(row.body))
    except (KeyError, TypeError) as problem:
        message = f"Event {row.seq} of the call, “{row.kind}”, is not known to this version."
        raise StoreUnusable(message) from problem
    return Event(row.seq, datetime.fromisoformat(row.at).astimezone(UTC), what)


def read_log(store: "Store", call: str) -> Sequence[Event]:
    """Return every committed event of a call, in order."""
    return [as_event(row) for row in store.events(call)]
