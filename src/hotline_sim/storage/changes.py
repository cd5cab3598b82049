"""When files have changed, told only once whoever writes them has stopped."""

from collections.abc import Callable, Iterable
from pathlib import Path

Stamp = tuple[int, int, int]
"""When a file was last written, its size, and which file it is on the disk."""


class Changes:
    """Looks at some files again and again.

    An editor may empty a file and write it in parts, or put another in its place. So a change is
    told when two looks one after the other have seen the same, and it is not what was told last.
    """

    def __init__(self, files: Callable[[], Iterable[Path]]) -> None:
        """Look at files for the first time: from here on, what is otherwise is a change."""
        self._files = files
        self._told = self._seen = self._look()

    def settled(self) -> set[Path]:
        """Look once more; return the files that have changed since it was last told."""
        now, before = self._look(), self._seen
        self._seen = now
        if now != before:
            return set()
        told, self._told = self._told, now
        both = now.items() ^ told.items()
        return {path for path, _ in both}

    def _look(self) -> dict[Path, Stamp | None]:
        return {path: _stamp(path) for path in self._files()}


def _stamp(path: Path) -> Stamp | None:
    """Return what tells one writing of a file from another; None where it is not there."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_mtime_ns, about.st_size, about.st_ino
