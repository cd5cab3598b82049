"""The half of the store that asks and changes nothing."""

from collections.abc import Callable
from typing import TypeVar

from sqlalchemy import Connection, Engine

from hotline_sim.errors import StoreError, UserError
from hotline_sim.storage import queries
from hotline_sim.storage.faults import NOTHING_LOST, explained
from hotline_sim.storage.rows import CallRow, CallSummary, EventRow, PersonRow
from hotline_sim.storage.transactions import reading

T = TypeVar("T")

NAMED_AT_MOST = 5
"""How many calls a message about an ambiguous id names."""


class Reading:
    """What can be asked of an open store; each question sees one moment of it."""

    def __init__(self, engine: Engine, where: str) -> None:
        """Keep the engine of a store that is ready."""
        self.where = where
        """The file, or the address, for messages."""
        self._engine = engine

    def content(self, digest: str) -> str:
        """Return the text kept under the digest."""
        text = self._read(lambda db: queries.content(db, digest))
        if text is None:
            message = f"The text {digest} that a call was taken with is missing from {self.where}."
            raise StoreError(message)
        return text

    def people(self) -> list[PersonRow]:
        """Return everyone who practises, by code."""
        return self._read(queries.all_people)

    def events(self, call: str) -> list[EventRow]:
        """Return a call's events, in order."""
        return self._read(lambda db: queries.events_of(db, call))

    def call(self, call: str) -> CallRow | None:
        """Return the call with this id, or the only one whose id begins so."""
        exact = self._read(lambda db: queries.call_named(db, call))
        if exact is not None or not call:
            return exact
        found = self._read(lambda db: queries.calls_from(db, call))
        if len(found) > 1:
            raise UserError(_ambiguous(call, [row.id for row in found]))
        return found[0] if found else None

    def summary(self, call: str) -> CallSummary | None:
        """Return the call with exactly this id, with its outcome and its last event."""
        return self._read(lambda db: queries.summary_of(db, call))

    def calls(self, person: str | None = None, scenario: str | None = None) -> list[CallSummary]:
        """Return calls, the last opened first."""
        return self._read(lambda db: queries.summaries(db, person, scenario))

    def latest_unfinished(self, person: str | None = None) -> CallSummary | None:
        """Return the call that waits to be resumed: the one moved last that has no outcome."""
        return self._read(lambda db: queries.latest(db, person, None))

    def latest_ended(self, person: str | None = None) -> CallSummary | None:
        """Return the call moved last of those that came to an ending."""
        return self._read(lambda db: queries.latest(db, person, "ended"))

    def latest_to_write_up(self, closing: str, person: str | None = None) -> CallSummary | None:
        """Return the call moved last that ended with its record open: `closing` closes one."""
        return self._read(lambda db: queries.latest_to_write_up(db, person, closing))

    def ask(self, question: Callable[[Connection], T]) -> T:
        """Answer what a module of storage asks of the tables, at one moment of them."""
        return self._read(question)

    @property
    def is_file(self) -> bool:
        """Whether the store is a SQLite database, with whose file more can be done."""
        return self._engine.dialect.name == "sqlite"

    def _read(self, question: Callable[[Connection], T]) -> T:
        with explained(self.where, NOTHING_LOST), reading(self._engine) as db:
            return question(db)


def _ambiguous(start: str, ids: list[str]) -> str:
    named = ", ".join(sorted(ids)[:NAMED_AT_MOST])
    return f"{len(ids)} calls begin with “{start}”: {named}. Write a little more of it."
