"""Reaching the database: an engine for an address, and what SQLite needs to be told."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Any
from urllib.parse import unquote

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from hotline_sim.errors import StoreUnusable
from hotline_sim.storage.faults import OPENING, explained

BUSY_SECONDS = 2
"""How long a writer waits for another before it is told that the store is locked."""

NO_ADDRESS = (
    "HOTLINE_SIM_STORE is not the address of a database. Nothing was changed. Write it as"
    " sqlite:////folder/file.sqlite3 or postgresql+psycopg://user@host/name."
)


def address_of(url: str) -> URL:
    """Return the parsed address, or say that it is none."""
    try:
        return make_url(url)
    except (ArgumentError, ValueError) as error:
        raise StoreUnusable(NO_ADDRESS) from error


def file_of(url: URL) -> Path | None:
    """Return the SQLite file at the address; None for memory and for other databases."""
    if url.get_backend_name() != "sqlite" or url.database in {None, "", ":memory:"}:
        return None
    name = str(url.database)
    return Path(unquote(name.removeprefix("file:")) if url.query.get("uri") else name)


def make_file(path: Path) -> None:
    """Make the file and its folder, for the eyes of this user only; another may be faster."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def engine_for(url: URL) -> Engine:
    """Return an engine; it connects at first use. Parameters never appear in its errors."""
    sqlite = url.get_backend_name() == "sqlite"
    waits = {"timeout": BUSY_SECONDS} if sqlite else _patience(url)
    try:
        engine = create_engine(url, connect_args=waits, hide_parameters=True)
    except ArgumentError as error:
        raise StoreUnusable(NO_ADDRESS) from error
    except ImportError as error:
        message = (
            f"The program that speaks to {url.render_as_string()} is not installed ({error})."
            " Nothing was changed. Install hotline-sim with its `postgres` extra and try again."
        )
        raise StoreUnusable(message) from error
    if sqlite:
        event.listen(engine, "connect", _prepare)
    return engine


@contextmanager
def connected(url: str, *, create: bool) -> Iterator[tuple[Engine, str]]:
    """Give the engine for an address and its name for messages; close it if the block fails."""
    address = address_of(url)
    path = file_of(address)
    where = str(path) if path else address.render_as_string(hide_password=True)
    engine = engine_for(address)
    try:
        with explained(where, OPENING):
            _find_file(path, where, create=create and address.query.get("mode") != "ro")
            yield engine, where
    except BaseException:
        engine.dispose()
        raise


def _find_file(path: Path | None, where: str, *, create: bool) -> None:
    """Have the SQLite file there before the database is asked, which would make its own."""
    if path is None or path.exists():
        return
    if not create:
        raise StoreUnusable(nothing_at(where))
    make_file(path)


def nothing_at(where: str) -> str:
    """Say that there is no store yet."""
    return (
        f"There is no record of practice at {where} yet. Nothing was changed."
        " It is made when you take your first call."
    )


def _patience(url: URL) -> dict[str, Any]:
    wanted = f"-c lock_timeout={BUSY_SECONDS}s"
    return {"options": wanted} if url.get_backend_name() == "postgresql" else {}


def _prepare(connection: SqliteConnection, _record: object) -> None:
    """Let transactions be opened by us, keep foreign keys, and reach the disk at each commit."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
