"""How the store is read and written: one transaction at a time for writers, any for readers."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from sqlalchemy import Connection, Engine


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Give a connection that sees one moment of the store."""
    with engine.begin() as db:
        _begin(db, "BEGIN")
        yield db


class Writer:
    """The one connection that writes.

    It is held open because fetching one from the pool doubles the cost of an event, and the
    threads of a program queue at its lock because SQLite lets waiting writers starve each other.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._lock = Lock()
        self._db: Connection | None = None

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

    def _let_go(self) -> None:
        """Forget a connection that may be in any state; the next write takes a fresh one."""
        db, self._db = self._db, None
        if db is not None:
            db.close()


def _begin(db: Connection, how: str) -> None:
    """Open a transaction in SQLite; a writer queues here, and not at its first change.

    The driver is asked directly, since listeners to SQLAlchemy's events slow every statement.
    """
    driver = db.connection.dbapi_connection
    if db.dialect.name == "sqlite" and driver is not None:
        driver.cursor().execute(how)
