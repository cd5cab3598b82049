"""The record of practice: where it is, whether it can be read and written, and is whole."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from hotline_sim.doctor.finding import Finding, broken, fine, mend
from hotline_sim.errors import StoreError, StoreLocked, UserError
from hotline_sim.language.text import worded
from hotline_sim.storage.backup import reading_only
from hotline_sim.storage.engine import address_of, file_of
from hotline_sim.storage.lease import open_calls
from hotline_sim.storage.store import Store

TOPIC = "store"

ROOM = 50_000_000
"""How many bytes should be free: a year of daily practice takes a tenth of it."""

AGAIN = worded("doctor.again", "Wait for it, or close it, and ask again.")

RESTORE = worded("doctor.restore", "Put a backup in its place: hotline-sim data restore FILE")

YES = worded("doctor.yes", "yes")


def look(url: str, locks: Path) -> Iterator[Finding]:
    """Yield how the record of practice is; nothing is made, and nothing in it is changed."""
    try:
        file = file_of(address_of(url))
    except UserError as problem:
        yield broken(
            TOPIC,
            "where",
            str(problem),
            worded("doctor.mend-store", "Mend HOTLINE_SIM_STORE, or unset it."),
        )
        return
    if file is None:
        yield fine(
            TOPIC, "where", worded("doctor.server", "a database server, as HOTLINE_SIM_STORE says")
        )
    else:
        yield fine(TOPIC, "where", str(file))
        if not file.exists():
            yield fine(
                TOPIC,
                "state",
                worded("doctor.none-yet", "none yet; it is made with your first call"),
            )
            yield from _room(file)
            return
    yield from _opened(url, locks, file)


def _opened(url: str, locks: Path, file: Path | None) -> Iterator[Finding]:
    try:
        with Store.open(url, locks=locks, create=False) as store:
            calls, people = len(store.calls()), len(store.people())
            yield fine(
                TOPIC,
                "opens",
                worded(
                    "doctor.opened",
                    "yes; calls: {calls:,}, people: {people:,}",
                    calls=calls,
                    people=people,
                ),
            )
            yield _writable(store)
    except StoreLocked as problem:
        yield mend(TOPIC, "opens", str(problem), AGAIN)
        return
    except StoreError as problem:
        yield broken(TOPIC, "opens", str(problem), RESTORE)
        return
    if file is not None:
        yield from _of_file(file, locks)


def _writable(store: Store) -> Finding:
    """Return whether a decision could be kept now: a transaction is begun and given up."""
    try:
        store.change(lambda _: None)
    except StoreLocked as problem:
        return mend(TOPIC, "can be written", str(problem), AGAIN)
    except StoreError as problem:
        return broken(
            TOPIC,
            "can be written",
            str(problem),
            worded("doctor.rights", "Check your rights and the disk."),
        )
    return fine(TOPIC, "can be written", YES)


def _of_file(file: Path, locks: Path) -> Iterator[Finding]:
    yield fine(TOPIC, "size", f"{file.stat().st_size / 1e6:.1f} MB")
    yield _whole(file)
    count = open_calls(locks)
    if count:
        said = (
            worded("doctor.window", "1 call is open on this machine")
            if count == 1
            else worded(
                "doctor.windows-open", "{count} calls are open on this machine", count=count
            )
        )
        yield fine(TOPIC, "windows", said)
    yield from _room(file)


def _whole(file: Path) -> Finding:
    """Return what a quick look through the file comes to."""
    try:
        with closing(reading_only(file)) as db:
            said = [row[0] for row in db.execute("PRAGMA quick_check(1)")]
    except (sqlite3.Error, OSError) as problem:
        said = [str(problem)]
    if said == ["ok"]:
        return fine(
            TOPIC,
            "whole",
            worded(
                "doctor.looks-whole", "a quick look says so; all of it: hotline-sim data verify"
            ),
        )
    todo = worded(
        "doctor.keep-copy",
        "Keep a copy of it, then put a backup in its place: hotline-sim data restore FILE",
    )
    return broken(TOPIC, "whole", said[0], todo)


def _room(file: Path) -> Iterator[Finding]:
    """Yield whether the disk has room for more practice."""
    there = next(one for one in (file, *file.parents) if one.exists())
    free = shutil.disk_usage(there).free
    said = worded("doctor.free", "{size} GB free", size=f"{free / 1e9:.1f}")
    if free < ROOM:
        yield mend(
            TOPIC,
            "disk",
            said,
            worded("doctor.free-some", "Free some space before you practise on."),
        )
    else:
        yield fine(TOPIC, "disk", said)
