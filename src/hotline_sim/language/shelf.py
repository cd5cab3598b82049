"""Where catalogues lie: by language, in folders beside what they are of."""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from hotline_sim.storage.shelf import KINDS, NEAR

LOCALE = "locale"
"""The folder of catalogues, by language; it lies beside what they are of."""

OURS = ""
"""The kind of our own sentences, whose catalogues lie right in a folder of content."""

TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}")
"""A language, as its tag; also the name of a folder, so nothing that leads elsewhere."""

Key = tuple[str, str, str]
"""What a catalogue is of: its kind, its id, and the language."""


class CatalogueShelf:
    """The files of catalogues in some folders of content, and beside files on no shelf."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Look in folders that hold some of `storage.shelf.KINDS`, when first asked."""
        self._folders = folders
        self._beside: dict[Path, list[Path]] = {}

    def files(self, kind: str, name: str, language: str) -> list[Path]:
        """Return the files of a catalogue; the last stands before those before it."""
        beside = (path for found in self._beside.values() for path in found)
        near = (one for one in beside if (one.stem, one.parent.name) == (name, language))
        return [*self._index.get((kind, name, language), ()), *near]

    def languages(self, kind: str, name: str) -> list[str]:
        """Return the languages there are files of a catalogue in."""
        found = {tag for of, what, tag in self._index if (of, what) == (kind, name)}
        beside = (path for paths in self._beside.values() for path in paths)
        return sorted(found | {path.parent.name for path in beside if path.stem == name})

    def all_languages(self) -> list[str]:
        """Return every language that anything on the shelf has a catalogue in."""
        return sorted({language for _, _, language in self._index})

    def look_beside(self, folder: Path) -> bool:
        """Find what lies near some authored files, too. Return whether that was not known yet."""
        folder = folder.absolute()
        if folder in self._beside or any(map(folder.is_relative_to, self._folders)):
            return False
        above = [folder, *folder.parents][:NEAR]
        places = [one / kind for one in reversed(above) for kind in KINDS]
        self._beside[folder] = list(_right_in(*places, folder))
        return bool(self._beside[folder])

    @cached_property
    def _index(self) -> dict[Key, list[Path]]:
        found: dict[Key, list[Path]] = {}
        for folder in self._folders:
            shelves = {kind: _below(folder / kind) for kind in KINDS}
            for kind, paths in ({OURS: _right_in(folder)} | shelves).items():
                for path in paths:
                    found.setdefault((kind, path.stem, path.parent.name), []).append(path)
        return found


def _right_in(*folders: Path) -> list[Path]:
    """Return the catalogue files in the locale folders that lie right in some folders."""
    return [path for folder in folders for path in _sound(folder.glob(f"{LOCALE}/*/*.po"))]


def _below(folder: Path) -> list[Path]:
    return _sound(folder.rglob(f"{LOCALE}/*/*.po"))


def _sound(paths: Iterable[Path]) -> list[Path]:
    """Return those of some paths that are files for a language, in order."""
    return [one for one in sorted(paths) if TAG.fullmatch(one.parent.name) and one.is_file()]
