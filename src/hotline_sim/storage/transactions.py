"""How the store is read and written: one transaction at a time for writers, any for readers."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import Event, RLock
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

T = TypeVar("T")

MOST_TOGETHER = 256
"""How many deeds are kept in one transaction: more would keep the first of them waiting."""


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one moment of the store."""
    with engine.begin() as db:
        _begin(db, "BEGIN")
        yield db


class _Asked:
    """A deed that a thread waits for, and what came of it."""

    def __init__(self, deed: Callable[[Connection], Any]) -> None:
        self.deed = deed
        self.done = False
        self.problem: BaseException | None = None
        self.found: Any = None
        self.look = Event()
        """Set when it is done, and when it is the first that waits."""

    def came_to(self, found: Any, problem: BaseException | None = None) -> None:
        self.found, self.problem = found, problem


class Writer:
    """The one connection that writes.

    It is held open because fetching one from the pool doubles the cost of an event, and the
    threads of a program queue here because SQLite lets waiting writers starve each other. What
    waits while a transaction is being committed goes into the next one together: a disk that is
    waited for once for thirty trainees makes none of them wait for the other twenty-nine.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = RLock()
        self._db: Connection | None = None
        self._waiting: deque[_Asked] = deque()

    def run(self, deed: Callable[[Connection], T]) -> T:
        """Do a deed in a transaction, and return what it does once that is committed.

        What it raises, and what the commit raises, is raised here; then none of it was kept.
        """
        asked = _Asked(deed)
        self._waiting.append(asked)
        while not asked.done:
            if self._lock.acquire(blocking=False):
                try:
                    self._keep_waiting()
                finally:
                    self._lock.release()
                    self._call_next()
            else:
                asked.look.wait()
                asked.look.clear()
        if asked.problem is not None:
            raise asked.problem
        found: T = asked.found
        return found

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Give a connection whose changes are kept together or not at all."""
        with self._lock:
            self._db = db = self._db or self._engine.connect()
            try:
                with db.begin():
                    _begin(db, "BEGIN IMMEDIATE")
                    yield db
            except BaseException:
                self._let_go()
                raise

    def close(self) -> None:
        """Let the connection go once no one writes."""
        with self._lock:
            self._let_go()

    def _keep_waiting(self) -> None:
        """Keep what waits now, in the order it came."""
        together = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_TOGETHER))]
        try:
            if together:
                with self.writing() as db:
                    _do_all(db, together)
        except BaseException as problem:
            for asked in together:
                asked.came_to(None, asked.problem or problem)
            if not isinstance(problem, Exception):  # Ctrl-C, in whichever thread it came
                raise
        finally:
            for asked in together:
                asked.done = True
                asked.look.set()

    def _call_next(self) -> None:
        """Have the first that still waits look whether it is its turn."""
        try:
            self._waiting[0].look.set()
        except IndexError:
            return

    def _let_go(self) -> None:
        """Forget a connection that may be in any state; the next write takes a fresh one."""
        db, self._db = self._db, None
        if db is not None:
            db.close()


def _do_all(db: Connection, together: Sequence[_Asked]) -> None:
    """Do several deeds in one transaction: what one of them raises undoes that one alone."""
    if len(together) == 1:
        together[0].came_to(together[0].deed(db))
        return
    for asked in together:
        try:
            with db.begin_nested():
                asked.came_to(asked.deed(db))
        except Exception as problem:  # noqa: BLE001 - told to the thread that asked for it
            if _is_lost(db):
                raise problem.__context__ or problem from None
            asked.came_to(None, problem)


def _is_lost(db: Connection) -> bool:
    """Return whether the whole transaction is gone: SQLite gives it up where the disk is full."""
    if db.dialect.name != "sqlite":
        return db.invalidated
    return not getattr(db.connection.dbapi_connection, "in_transaction", False)


def _begin(db: Connection, how: str) -> None:
    """Open a transaction in SQLite; a writer queues here, and not at its first change.

    The driver is asked directly, since listeners to SQLAlchemy's events slow every statement.
    """
    driver = db.connection.dbapi_connection
    if db.dialect.name == "sqlite" and driver is not None:
        driver.cursor().execute(how)
