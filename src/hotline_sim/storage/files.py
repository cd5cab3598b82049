"""Authored files on the disk: found under a folder, and read no further than the limit."""

import os
from collections.abc import Iterator
from pathlib import Path

from hotline_sim.errors import UserError

MAX_BYTES = 1_000_000
"""The largest authored file, in bytes: fifty times a long call."""

SUFFIXES = (".yaml", ".yml")
"""How the names of authored files end."""


def bytes_of(path: Path) -> bytes:
    """Return what a file holds, or of a file too large just enough to tell. May raise OSError."""
    with path.open("rb") as file:
        return file.read(MAX_BYTES + 1)


def files_under(path: Path) -> list[Path]:
    """Return a file itself, or every YAML file under a folder, in order.

    UserError where there is neither, or a folder cannot be looked into.
    """
    if not path.is_dir():
        if path.is_file():
            return [path]
        message = f"There is no file or folder {path}."
        raise UserError(message)
    try:
        return sorted(_walked(path))
    except OSError as problem:
        message = (
            f"The folder {problem.filename} cannot be read: {problem.strerror}. Check your rights."
        )
        raise UserError(message) from problem


def _walked(folder: Path) -> Iterator[Path]:
    """Yield the YAML files under a folder.

    A link to a folder is not followed, and one that leads nowhere or to itself is no file.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _walked(Path(entry.path))
            elif entry.name.endswith(SUFFIXES) and _is_file(entry):
                yield Path(entry.path)


def _is_file(entry: os.DirEntry[str]) -> bool:
    """Return whether there is a file behind a name; one that is no link is not looked up again."""
    return entry.is_file(follow_symlinks=False) or Path(entry.path).is_file()
