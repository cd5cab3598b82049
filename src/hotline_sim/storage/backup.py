"""Copies of a store: made while it is in use, looked through before they are trusted."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import StoreTooNew, StoreUnusable, UserError
from hotline_sim.storage import schema
from hotline_sim.storage.faults import NOTHING_LOST, OPENING, explained
from hotline_sim.storage.migrations import MIGRATIONS
from hotline_sim.storage.store import Store

BEGINNING_OF_FILE = b"SQLite format 3\x00"
"""How every SQLite file begins."""

PAGES = 1000
"""How many pages are copied at a time, so that others can write meanwhile."""

ON_A_SERVER = (
    "This record of practice is on a database server, which has its own ways for that"
    " (such as pg_dump). Nothing was done."
)


class Copied(NamedTuple):
    """A copy that was looked through and found whole."""

    path: Path
    rows: dict[str, int]
    """How many rows it has, by table."""
    size: int
    """In bytes."""


def is_store(file: Path) -> bool:
    """Return whether a file is a SQLite database. UserError where it cannot be read."""
    try:
        with file.open("rb") as opened:
            return opened.read(len(BEGINNING_OF_FILE)) == BEGINNING_OF_FILE
    except OSError as problem:
        message = f"{file} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem


def back_up(store: Store, target: Path) -> Copied:
    """Copy the store to a file that is not there yet, and make sure that the copy is whole.

    UserError where the file is there, or the store is no file.
    """
    if not store.is_file:
        raise UserError(ON_A_SERVER)
    with made_new(target), store.driver(NOTHING_LOST) as source:
        source.execute("BEGIN")
        try:
            there = _counts(source)
            _copy(source, target)
        finally:
            source.execute("ROLLBACK")
        rows = looked_through(target)
        if rows != there:
            message = f"The copy {target} has not what the store has. It was removed; try again."
            raise StoreUnusable(message)
    return Copied(target, rows, target.stat().st_size)


def copied(file: Path, target: Path) -> Path:
    """Copy another store, as it is; what is in its log beside it comes along."""
    with explained(str(file), OPENING), closing(reading_only(file)) as source:
        _copy(source, target)
    return target


def looked_through(file: Path) -> dict[str, int]:
    """Return how many rows each table of a store has, once all of the file has been read.

    StoreUnusable where it is damaged or no store; StoreTooNew where this program cannot know it.
    """
    with explained(str(file), OPENING), closing(reading_only(file)) as db:
        problems = [row[0] for row in db.execute("PRAGMA integrity_check(3)")]
        if problems != ["ok"]:
            raise StoreUnusable(f"{file} is damaged: {problems[0]}. Use another copy.")
        _check_version(db, file)
        if broken := db.execute("PRAGMA foreign_key_check").fetchall():
            message = f"{file} is damaged: {len(broken)} rows of it lead nowhere. Use another copy."
            raise StoreUnusable(message)
        return _counts(db)


def _check_version(db: sqlite3.Connection, file: Path) -> None:
    tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if schema.version.name not in tables:
        raise StoreUnusable(f"{file} is the file of another program, and no record of practice.")
    version = db.execute(f"SELECT max(version) FROM {schema.version.name}").fetchone()[0] or 0  # noqa: S608
    newest = 1 + len(MIGRATIONS)
    if version > newest:
        message = (
            f"{file} was written by a newer hotline-sim (its version is {version}, this program"
            f" knows {newest}). Nothing was changed. Install the newer hotline-sim."
        )
        raise StoreTooNew(message)


def _counts(db: sqlite3.Connection) -> dict[str, int]:
    """Return how many rows there are of each table that is there: an old store lacks some."""
    there = {row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    names = [name for name in schema.METADATA.tables if name in there]
    return {name: db.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names}  # noqa: S608


def reading_only(file: Path) -> sqlite3.Connection:
    """Return a connection that changes nothing; the file has to be there."""
    with file.open("rb"):
        return sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(target)) as copy:
        source.backup(copy, pages=PAGES)
        copy.execute("PRAGMA journal_mode=DELETE")  # all of it in one file


@contextmanager
def made_new(path: Path) -> Iterator[None]:
    """Make a file for the eyes of this user only; leave none where it does not get whole."""
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        message = f"{path} is there already, and nothing is written over. Choose another name."
        raise UserError(message) from None
    except OSError as problem:
        message = f"{path} cannot be written: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem
    try:
        yield
    except BaseException:
        path.unlink(missing_ok=True)
        raise
