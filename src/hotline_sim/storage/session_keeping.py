"""Who the browsers are: what is kept so that each is known again after the server was gone."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import NamedTuple

from sqlalchemy import (
    Connection,
    Delete,
    Update,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from hotline_sim.storage.deeds import add_person
from hotline_sim.storage.faults import KEEPING
from hotline_sim.storage.reading import Reading
from hotline_sim.storage.schema import sessions

_ADD = insert(sessions)
_SESSION = select(sessions).where(sessions.c.token == bindparam("hash"))
_COUNT = select(func.count()).select_from(sessions)
_CHANGE = (
    update(sessions)
    .where(sessions.c.token == bindparam("hash"))
    .values(body=bindparam("now"), seen_at=bindparam("at"))
)
_DROP = delete(sessions).where(sessions.c.token == bindparam("hash"))
_DROP_STALE = delete(sessions).where(sessions.c.seen_at < bindparam("at"))


class SessionRow(NamedTuple):
    """One browser that was let in."""

    token: str
    """The hash of what its cookie holds; the cookie itself is kept nowhere."""
    workshop: str | None
    person: str | None
    body: dict[str, object]
    seen_at: str


class SessionKeeping(Reading, ABC):
    """The part of the store that knows browsers."""

    @abstractmethod
    def _write(self, lost: str, deed: Callable[[Connection], None]) -> None:
        """Do something in one transaction."""

    def add_session(self, row: SessionRow) -> None:
        """Know a browser, and its person, from now on."""

        def deed(db: Connection) -> None:
            if row.person is not None:
                add_person(db, row.person, row.seen_at)
            db.execute(_ADD, row._asdict())

        self._write(KEEPING, deed)

    def session(self, token: str) -> SessionRow | None:
        """Return the browser whose cookie has this hash."""

        def question(db: Connection) -> SessionRow | None:
            row = db.execute(_SESSION, {"hash": token}).first()
            return None if row is None else SessionRow(*row)

        return self._read(question)

    def session_count(self) -> int:
        """Return how many browsers are known."""
        return self._read(lambda db: db.scalar(_COUNT) or 0)

    def change_session(self, token: str, body: dict[str, object], seen_at: str) -> None:
        """Keep what a browser is now."""
        self._do(_CHANGE, {"hash": token, "now": body, "at": seen_at})

    def drop_session(self, token: str) -> None:
        """Know a browser no more."""
        self._do(_DROP, {"hash": token})

    def drop_stale_sessions(self, seen_before: str) -> None:
        """Forget the browsers not seen since a moment."""
        self._do(_DROP_STALE, {"at": seen_before})

    def _do(self, statement: Update | Delete, values: Mapping[str, object]) -> None:
        def deed(db: Connection) -> None:
            db.execute(statement, values)

        self._write(KEEPING, deed)
