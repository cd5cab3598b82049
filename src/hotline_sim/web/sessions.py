"""Which browsers were let in: looked up by the hash of their cookie, and kept in the store."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.storage.session_keeping import SessionRow
from hotline_sim.web.options import Options
from hotline_sim.web.seat import Seat
from hotline_sim.web.tokens import LONGEST, kept, new_token

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store

SEEN_AGAIN = timedelta(minutes=30)
"""How old the kept time of a browser's last request may be: to keep each would cost a write."""


class NoRoomError(Exception):
    """As many browsers are let in as there may be."""


class Session(NamedTuple):
    """A browser that was let in."""

    kept: str
    """The hash it is kept under."""
    seat: Seat
    seen_at: datetime


class Sessions:
    """Opens and finds sessions. Every method reads or writes the store: call it in a thread."""

    def __init__(self, store: "Callable[[], Store]", options: Options) -> None:
        """Keep them in a store, within the limits of these options."""
        self._store = store
        self._options = options
        self._known: OrderedDict[str, Session] = OrderedDict()

    def open(self, seat: Seat) -> str:
        """Let a browser in, and return what its cookie is to hold. NoRoomError where it is full."""
        store, now = self._store(), self._options.now()
        if store.session_count() >= self._options.most_sessions:
            store.drop_stale_sessions(self._forgotten(now).isoformat())
            if store.session_count() >= self._options.most_sessions:
                raise NoRoomError
        token = new_token()
        session = Session(kept(token), seat, now)
        body = seat.as_body()
        store.add_session(
            SessionRow(session.kept, seat.workshop, seat.person or None, body, now.isoformat())
        )
        self._know(session)
        return token

    def remembered(self, token: str) -> Session | None:
        """Return the session of a cookie where it can be had without the store, and is fresh."""
        session = self._known.get(kept(token))
        if session is None or self._options.now() - session.seen_at > SEEN_AGAIN:
            return None
        return session

    def find(self, token: str) -> Session | None:
        """Return the session of a cookie; None where there is none, or it was forgotten."""
        if len(token) > LONGEST or not token.isascii():
            return None
        store, now = self._store(), self._options.now()
        row = store.session(kept(token))
        if row is None:
            return None
        seen_at = datetime.fromisoformat(row.seen_at)
        if seen_at < self._forgotten(now):
            store.drop_session(row.token)
            return None
        session = Session(row.token, Seat.of(row.person or "", row.workshop, row.body), seen_at)
        return (
            self.change(session, session.seat)
            if now - seen_at > SEEN_AGAIN
            else self._know(session)
        )

    def change(self, session: Session, seat: Seat) -> Session:
        """Keep what a browser is now; its person and its workshop stay."""
        now = self._options.now()
        self._store().change_session(session.kept, seat.as_body(), now.isoformat())
        return self._know(Session(session.kept, seat, now))

    def end(self, token: str) -> None:
        """Let a browser out."""
        self._known.pop(kept(token), None)
        self._store().drop_session(kept(token))

    def _know(self, session: Session) -> Session:
        self._known[session.kept] = session
        self._known.move_to_end(session.kept)
        while len(self._known) > self._options.most_sessions:
            self._known.popitem(last=False)
        return session

    def _forgotten(self, now: datetime) -> datetime:
        return now - timedelta(seconds=self._options.keep_sessions)
