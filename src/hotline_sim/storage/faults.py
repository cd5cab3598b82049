"""The one place where what the disk and the database say becomes a message for a person.

It reads error codes, never classes, so that it costs no import and serves every database.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from hotline_sim.errors import (
    StoreError,
    StoreFull,
    StoreLocked,
    StoreReadOnly,
    StoreUnusable,
)

OPENING = "Nothing was changed."
NOTHING_LOST = "Nothing was changed, and what was kept is still kept."
BEGINNING = "The call has not begun, and nothing else was changed."
SAVING = "Your last choice was not saved and the call has not moved."
KEEPING = "This was not saved; what was kept before is still kept."

_FULL = (StoreFull, "There is no room left for the record of practice", "Free some space")
_READ_ONLY = (
    StoreReadOnly,
    "The record of practice cannot be written to",
    "Make the file and its folder writable, or name another folder with HOTLINE_SIM_HOME,",
)
_LOCKED = (
    StoreLocked,
    "Another program is busy with the record of practice",
    "Wait a moment, close other programs that have the file open,",
)
_CLOSED = (
    StoreUnusable,
    "The record of practice cannot be opened",
    "Check that the place is there and may be written, or set HOTLINE_SIM_HOME to another,",
)
_FOREIGN = (
    StoreUnusable,
    "The file is not a record of practice",
    "Move it away, or name another folder with HOTLINE_SIM_HOME,",
)
_DAMAGED = (
    StoreUnusable,
    "The record of practice is damaged",
    "Keep a copy of the file and of those beside it, put a backup in its place,",
)
_DISK = (
    StoreUnusable,
    "The disk did not read or write the record of practice",
    "Check that the disk is connected and not full",
)
_OTHER = (
    StoreUnusable,
    "The database did not do what it was asked",
    "Check the record of practice with `hotline-sim doctor`",
)

Fault = tuple[type[StoreError], str, str]

_SQLITE: dict[int, Fault] = {
    3: _READ_ONLY,  # PERM
    5: _LOCKED,  # BUSY
    6: _LOCKED,  # LOCKED
    8: _READ_ONLY,  # READONLY
    10: _DISK,  # IOERR
    11: _DAMAGED,  # CORRUPT
    13: _FULL,  # FULL
    14: _CLOSED,  # CANTOPEN
    15: _LOCKED,  # PROTOCOL: the race for the write-ahead log was lost
    26: _FOREIGN,  # NOTADB
}
_SQLSTATE: dict[str, Fault] = {
    "08": _CLOSED,
    "25006": _READ_ONLY,
    "28": _CLOSED,
    "3D": _CLOSED,
    "40": _LOCKED,
    "42501": _READ_ONLY,
    "53100": _FULL,
    "55P03": _LOCKED,
    "57": _CLOSED,
    "58": _DISK,
    "XX": _DAMAGED,
}
_ERRNO: dict[int, Fault] = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EIO: _DISK,
}


@contextmanager
def explained(where: str, lost: str) -> Iterator[None]:
    """Turn a fault of the disk or the database into a StoreError; let our own mistakes crash.

    `lost` says what did and did not happen to what the person was doing.
    """
    try:
        yield
    except Exception as error:
        cause = getattr(error, "orig", None) or error
        fault = _fault_of(cause)
        if fault is None:
            raise
        kind, what, remedy = fault
        said = str(cause).strip().splitlines()[0] if str(cause).strip() else type(cause).__name__
        message = f"{what}: {where} ({said}). {lost} {remedy} and try again."
        raise kind(message) from error


def _fault_of(cause: BaseException) -> Fault | None:
    if isinstance(code := getattr(cause, "sqlite_errorcode", None), int) and code & 0xFF in _SQLITE:
        return _SQLITE[code & 0xFF]
    if isinstance(state := getattr(cause, "sqlstate", None), str):
        found = _SQLSTATE.get(state) or _SQLSTATE.get(state[:2])
        if found:
            return found
    if isinstance(cause, OSError):
        return _ERRNO.get(cause.errno or 0, _CLOSED)
    return _by_name(cause)


def _by_name(cause: BaseException) -> Fault | None:
    """Return the fault of a database error without a code; None for errors that are our own."""
    if "OperationalError" in {kind.__name__ for kind in type(cause).__mro__}:
        return _OTHER if getattr(cause, "sqlite_errorcode", None) else _CLOSED
    if type(cause).__name__ in {"DatabaseError", "InternalError"}:
        return _OTHER
    return None
