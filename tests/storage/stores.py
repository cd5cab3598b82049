"""What the tests of the store share: a store in a folder, and rows to put in it."""

from pathlib import Path

from hotline_sim.storage.places import sqlite_url
from hotline_sim.storage.rows import CallRow, ContentRow, EventRow
from hotline_sim.storage.store import Store

FILE = "store.sqlite3"


def url_in(folder: Path) -> str:
    """Return the address of the folder's store."""
    return sqlite_url(folder / FILE)


def opened(folder: Path) -> Store:
    """Open the folder's store, made on first use."""
    return Store.open(url_in(folder), locks=folder / "locks")


def at(minute: int) -> str:
    """Return a time of day."""
    return f"2026-03-01T10:{minute:02}:00Z"


def call_row(name: str = "call-1", person: str = "MK-1", opened_at: str = at(0)) -> CallRow:
    """Return a call as it opens."""
    fixed = ("tower-room", "scenario-digest", "rubric-digest", "minor", 2**62, "person")
    return CallRow(name, person, *fixed, True, "result", opened_at)


def event(seq: int, minute: int | None = None, **body: object) -> EventRow:
    """Return an event of a call."""
    return EventRow(seq, at(seq if minute is None else minute), "ResponseGiven", body)


def with_call(store: Store, row: CallRow | None = None) -> str:
    """Open a call, with the content it was taken with, and return its id."""
    row = row or call_row()
    store.keep_content(
        ContentRow(row.scenario_digest, "scenario", "tower-room", "id: tower-room\n")
    )
    store.keep_content(
        ContentRow(row.rubric_digest, "rubric", "hotline-core", "id: hotline-core\n")
    )
    store.open_call(row, EventRow(0, row.opened_at, "CallOpened", {"seed": row.seed}))
    return row.id
