"""The calls of a round, read from the store: what each was taken with, and what happened in it."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.call.events import Event
from hotline_sim.call.log import read_log
from hotline_sim.library import Library
from hotline_sim.storage.rows import CallRow
from hotline_sim.storage.store import Store
from hotline_sim.taken import Content, content_of
from hotline_sim.workshop.state import Round, Taking

Key = tuple[str, ...]


class Played(NamedTuple):
    """One call of a round, as far as it went."""

    taking: Taking
    content: Content
    events: Sequence[Event]


class Contents:
    """What calls were taken with, each read once: those of a round share it."""

    def __init__(self, store: Store, library: Library) -> None:
        """Read from a store."""
        self._store = store
        self._library = library
        self._read: dict[Key, Content] = {}

    def of(self, row: CallRow) -> Content:
        """Return what a call was taken with."""
        key = (row.scenario_digest, row.rubric_digest, row.variant or "", row.form_digest or "")
        if key not in self._read:
            self._read[key] = content_of(row, self._store, self._library)
        return self._read[key]


def played_in(one: Round, store: Store, contents: Contents) -> list[Played]:
    """Return the calls of a round that were opened, in the order in which they were taken."""
    found = []
    for taking in one.takings.values():
        row = store.call(taking.call)
        if row is not None:
            found.append(Played(taking, contents.of(row), read_log(store, row.id)))
    return found
