"""One window per call: a lock that the system frees when its window closes or is killed."""

from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from hotline_sim.errors import CallElsewhere, RoomElsewhere, StoreLocked
from hotline_sim.storage.faults import BEGINNING, OPENING, explained

if TYPE_CHECKING:
    from filelock import BaseFileLock

PATIENCE = 10.0
"""Seconds to wait while another window prepares the store."""

CALL = "call-"
"""How the name of a call's lock begins."""


class Lease:
    """The right to move a call on, held by one window at a time."""

    def __init__(self, lock: "BaseFileLock") -> None:
        """Keep the lock, which is already held; `take` is the way to a lease."""
        self._lock = lock

    @classmethod
    def take(cls, folder: Path, call: str) -> Self:
        """Take the call for this window, or raise CallElsewhere at once."""
        lock = _acquired(folder, _name_of(call), 0, BEGINNING)
        if lock is None:
            message = (
                "This call is open in another window. Go on there, or close that window"
                " and resume the call here. Nothing was changed."
            )
            raise CallElsewhere(message)
        return cls(lock)

    def release(self) -> None:
        """Let the call go; doing so twice is no harm."""
        self._lock.release()

    def __enter__(self) -> Self:
        """Hold the lease for a block."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Let the call go, whatever happened."""
        self.release()


@contextmanager
def holding(folder: Path, calls: Iterable[str]) -> Iterator[None]:
    """Hold those of some calls that may be open in a window; CallElsewhere where one is.

    What never was open on this machine has no lock and is open nowhere.
    """
    with ExitStack() as held:
        for call in calls:
            if (folder / _name_of(call)).exists():
                held.enter_context(Lease.take(folder, call))
        yield


def open_calls(folder: Path) -> int:
    """Return how many calls are open in windows of this machine, whosever they are."""
    locks = sorted(folder.glob(f"{CALL}*.lock"))
    free = (_acquired(folder, one.name, 0, OPENING) for one in locks)
    count = 0
    for lock in free:
        if lock is None:
            count += 1
        else:
            lock.release()
    return count


def forget(folder: Path, calls: Iterable[str]) -> None:
    """Remove the locks of calls that are no more."""
    for call in calls:
        with explained(str(folder), OPENING):
            (folder / _name_of(call)).unlink(missing_ok=True)


def _name_of(call: str) -> str:
    return f"{CALL}{sha256(call.encode()).hexdigest()[:32]}.lock"


@contextmanager
def doors_of(folder: Path, workshop: str) -> Iterator[None]:
    """Be the only one on this machine to hold the doors of a workshop open, for a block.

    RoomElsewhere where another window holds them.
    """
    lock = _acquired(folder, f"workshop-{workshop}.lock", 0, OPENING)
    if lock is None:
        message = (
            f"Workshop {workshop} is open already, in another window of this machine. Go on there,"
            " or end it there with Ctrl-C and open it again here."
        )
        raise RoomElsewhere(message)
    try:
        yield
    finally:
        lock.release()


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only one on this machine to create or migrate a store, waiting for another."""
    lock = _acquired(folder, "store.lock", PATIENCE, OPENING)
    if lock is None:
        message = (
            f"Another window has been preparing the record of practice for {PATIENCE:.0f} seconds."
            " Nothing was changed. Wait for it, or close it, and try again."
        )
        raise StoreLocked(message)
    try:
        yield
    finally:
        lock.release()


def _acquired(folder: Path, name: str, patience: float, lost: str) -> "BaseFileLock | None":
    """Return the lock, held; None if another has it. Any thread of the window may release it."""
    from filelock import FileLock, Timeout

    path = folder / name
    with explained(str(path), lost):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = FileLock(path, timeout=patience, mode=0o600, thread_local=False)
        try:
            lock.acquire()
        except Timeout:
            return None
    return lock
