"""What was found in a file, kept until the file or anything it stands on is another.

A check that finds nothing changed reads no YAML and imports no validator.
"""

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import hotline_sim
from hotline_sim.diagnostic import Diagnostic, Place, Severity, shown
from hotline_sim.storage.cache import Cache, key_of

FORMAT = 1
"""Raised whenever findings are kept in another form."""


class Checked(NamedTuple):
    """What the check of one file found."""

    found: tuple[Diagnostic, ...]
    """About the file, and about what lies beside it."""
    adds: tuple[Any, ...] = ()
    """What a scenario without errors adds to its pack, as plain values."""


class KeptFindings:
    """The findings of each file that was ever checked, the latest only."""

    def __init__(self, cache: Cache) -> None:
        """Keep them in a cache."""
        self._cache = cache

    def of(
        self, files: Sequence[Path], stands_on: Iterable[bytes], check: Callable[[], Checked]
    ) -> Checked:
        """Return what was found in the first of some files that are read together.

        It is checked anew only where it, or what it `stands_on`, is not what it was.
        """
        parts = list(stands_on)
        kept = self.found(files, parts)
        if kept is None:
            kept = check()
            self.keep(files, parts, kept)
        return kept

    def found(self, files: Sequence[Path], stands_on: Iterable[bytes]) -> Checked | None:
        """Return what was found before, or None where it has to be looked for."""
        text = self._cache.get(_key(files))
        if text is None or not text.startswith(f'["{_digest(stands_on)}"'):
            return None
        try:
            _, found, adds = json.loads(text)
            return Checked(tuple(_found(found, _names(files))), _frozen(adds))
        except (ValueError, TypeError, LookupError):
            return None

    def keep(self, files: Sequence[Path], stands_on: Iterable[bytes], checked: Checked) -> None:
        """Keep what was found in place of what was found before."""
        self._cache.put(_key(files), _encoded(_digest(stands_on), _names(files), checked))


def _key(files: Sequence[Path]) -> str:
    return key_of("findings", FORMAT, os.fsencode(files[0].absolute()))


def _names(files: Sequence[Path]) -> list[str]:
    return [shown(str(file)) for file in files]


def _digest(parts: Iterable[bytes]) -> str:
    whole = hashlib.sha256(program_digest())
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def _encoded(digest: str, names: Sequence[str], checked: Checked) -> str:
    rows = [
        (names.index(one.file), *one.place, one.code, one.severity, one.message, one.hint)
        for one in checked.found
    ]
    return json.dumps([digest, rows, checked.adds], ensure_ascii=False, separators=(",", ":"))


def _found(rows: Iterable[Any], names: Sequence[str]) -> Iterator[Diagnostic]:
    for file, line, column, code, severity, message, hint in rows:
        place = Place(line, column)
        yield Diagnostic(names[file], place, code, Severity(severity), message, hint)


def _frozen(value: Any) -> Any:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


_PASSED_OVER = frozenset({"__pycache__", "cli", "content", "plain", "tui"})
"""The faces, and what we ship, which is read as any other file."""


@cache
def program_digest() -> bytes:
    """Return what tells this program from one of another version, or with a line changed.

    So nobody has to remember that what was found by an older program may not be so any more.
    """
    root = os.fspath(Path(hotline_sim.__file__).parent)
    stamps = sorted(_stamps(root))
    return hashlib.sha256(repr((hotline_sim.__version__, stamps)).encode()).digest()


def _stamps(folder: str) -> Iterator[tuple[str, int, int]]:
    """Yield each file that findings can depend on, its size, and when it was last written."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _PASSED_OVER:
                    yield from _stamps(entry.path)
            else:
                about = entry.stat()
                yield entry.path, about.st_size, about.st_mtime_ns
