"""The store: facts about people, content and calls, kept so that none is ever lost."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from types import TracebackType
from typing import Self, TypeVar, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import IntegrityError

from hotline_sim.errors import CallElsewhere, StoreError
from hotline_sim.storage import deeds, queries
from hotline_sim.storage.engine import connected
from hotline_sim.storage.faults import BEGINNING, KEEPING, NOTHING_LOST, SAVING, explained
from hotline_sim.storage.migrations import MIGRATIONS, Migration, bring_up_to_date
from hotline_sim.storage.reviews import Reviews
from hotline_sim.storage.rows import CallRow, ContentRow, EventRow, Outcome
from hotline_sim.storage.session_keeping import SessionKeeping
from hotline_sim.storage.transactions import Writer

T = TypeVar("T")


class Store(SessionKeeping):
    """An open store. Any thread may use it; each method is one transaction, whole or not at all."""

    def __init__(self, engine: Engine, where: str, locks: Path) -> None:
        """Keep the engine of a store that is ready; `open` is the way to one."""
        super().__init__(engine, where)
        self.locks = locks
        """The folder in which leases on this store's calls are taken."""
        self._writer = Writer(engine)
        self._in_doubt: dict[str, EventRow] = {}

    @classmethod
    def open(
        cls,
        url: str,
        *,
        locks: Path,
        create: bool = True,
        migrations: Sequence[Migration] = MIGRATIONS,
    ) -> Self:
        """Open the store at an address: made on first use, migrated forward, refused if newer."""
        with connected(url, create=create) as (engine, where):
            bring_up_to_date(engine, where, locks, migrations, create=create)
        return cls(engine, where, locks)

    def close(self) -> None:
        """Let the file go."""
        self._writer.close()
        self._engine.dispose()

    def __enter__(self) -> Self:
        """Keep the store open for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the file go, whatever happened."""
        self.close()

    def keep_content(self, row: ContentRow) -> None:
        """Keep a text under its digest; what is kept already is not written again."""
        if self._read(lambda db: queries.content(db, row.digest)) is None:
            self._write(KEEPING, lambda db: deeds.add_content(db, row))

    def ensure_person(self, code: str, at: str) -> None:
        """Know this person from now on."""
        if not self._read(lambda db: queries.has_person(db, code)):
            self._write(KEEPING, lambda db: deeds.add_person(db, code, at))

    def open_call(
        self, row: CallRow, *begun: EventRow, contents: Sequence[ContentRow] = ()
    ) -> None:
        """Keep a new call with its first events, and what of its person and texts is new."""
        try:
            self._write(BEGINNING, lambda db: deeds.add_call(db, row, begun, contents))
        except IntegrityError as error:
            if self._read(lambda db: queries.call_named(db, row.id)) is None:
                raise
            message = f"The call {row.id} was opened already, perhaps in another window."
            raise CallElsewhere(message) from error

    def append(self, call: str, event: EventRow, outcome: Outcome | None = None) -> None:
        """Keep the next event of a call, and its outcome if this event brings it about.

        When it raises, nothing was kept and the same event can be tried again.
        """

        def keep(db: Connection) -> None:
            deeds.add_event(db, call, event)
            if outcome is not None:
                deeds.put_outcome(db, call, outcome)

        try:
            self._write(SAVING, keep)
        except IntegrityError as error:
            self._refuse(call, event, error)
        except BaseException:
            self._in_doubt[call] = event
            raise
        self._in_doubt.pop(call, None)

    def _refuse(self, call: str, event: EventRow, error: IntegrityError) -> None:
        """Say why an event has no place, unless it is ours: kept by a try that seemed to fail."""
        there = self._read(lambda db: queries.event_at(db, call, event.seq))
        if there is None and self._read(lambda db: queries.call_named(db, call)) is not None:
            raise error
        if there is None:
            message = "This call is no longer in the record of practice; it was erased elsewhere."
            raise StoreError(message) from error
        if there != event or self._in_doubt.get(call) != event:
            message = (
                "This call was moved on in another window, so your last choice was not saved here."
                " Resume the call to see where it stands."
            )
            raise CallElsewhere(message) from error

    @property
    def reviews(self) -> Reviews:
        """What was practised in refreshers, and when it is due again."""
        return Reviews(self._read, self._write)

    def drop_outcomes(self) -> None:
        """Forget all outcomes; they are derived and can be put again from the events."""
        self._write(KEEPING, deeds.drop_outcomes)

    def put_outcome(self, call: str, outcome: Outcome) -> None:
        """Keep a call's outcome, in place of any before."""
        self._write(KEEPING, lambda db: deeds.put_outcome(db, call, outcome))

    def change(self, deed: Callable[[Connection], T], lost: str = KEEPING) -> T:
        """Do what a module of storage has to do to the tables, all of it or nothing."""
        with explained(self.where, lost):
            return self._writer.run(deed)

    @contextmanager
    def driver(self, lost: str = NOTHING_LOST) -> Iterator[SqliteConnection]:
        """Give the database itself, outside any transaction, while nobody else here writes.

        Only where `is_file`: for what concerns the file as a whole.
        """
        self._writer.close()
        with explained(self.where, lost), self._engine.connect() as db:
            yield cast("SqliteConnection", db.connection.dbapi_connection)

    def _write(self, lost: str, deed: Callable[[Connection], None]) -> None:
        with explained(self.where, lost):
            self._writer.run(deed)
