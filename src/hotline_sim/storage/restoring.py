"""Putting a copy in the place of the store; what stood there is kept aside."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from hotline_sim.errors import StoreLocked, StoreTooNew, StoreUnusable, UserError
from hotline_sim.storage.backup import (
    ON_A_SERVER,
    Copied,
    back_up,
    looked_through,
    made_new,
    reading_only,
)
from hotline_sim.storage.engine import address_of, file_of
from hotline_sim.storage.faults import NOTHING_LOST, OPENING, explained
from hotline_sim.storage.lease import open_calls
from hotline_sim.storage.store import Store

BESIDE = ("", "-wal", "-shm")
"""What SQLite keeps beside a file, by how its name ends."""


def restore(url: str, locks: Path, file: Path, aside: Path) -> Copied:
    """Put a copy in the place of the store at an address, and bring it up to date.

    The copy is looked through first. A store that cannot be opened any more is moved aside as it
    is. Whoever has the store open sees the old one or the new one, never a mixture. StoreLocked
    where a call is open in a window; UserError where the store is no file.
    """
    path = file_of(address_of(url))
    if path is None:
        raise UserError(ON_A_SERVER)
    rows = looked_through(file)
    _refuse_while_open(locks)
    if path.exists() and file.samefile(path):
        raise UserError(f"{file} is the record of practice itself. Nothing was changed.")
    try:
        _over(url, locks, file, aside)
    except (StoreUnusable, StoreTooNew):
        _in_place_of(path, file, aside)
    Store.open(url, locks=locks).close()
    return Copied(file, rows, file.stat().st_size)


def _over(url: str, locks: Path, file: Path, aside: Path) -> None:
    """Copy into the store through the database, in one transaction."""
    with Store.open(url, locks=locks) as store:
        back_up(store, aside)
        with closing(reading_only(file)) as source, store.driver(NOTHING_LOST) as target:
            source.backup(target)


def _in_place_of(path: Path, file: Path, aside: Path) -> None:
    """Move what cannot be opened aside, with what lies beside it, and copy."""
    with explained(str(path), OPENING):
        for end in BESIDE:
            if (there := Path(f"{path}{end}")).exists():
                shutil.move(there, f"{aside}{end}")
        with (
            made_new(path),
            closing(reading_only(file)) as source,
            closing(sqlite3.connect(path)) as target,
        ):
            source.backup(target)
            target.execute("PRAGMA journal_mode=WAL")


def _refuse_while_open(locks: Path) -> None:
    if count := open_calls(locks):
        calls = "A call is" if count == 1 else f"{count} calls are"
        message = f"{calls} open in another window. Nothing was changed. Close it first."
        raise StoreLocked(message)
