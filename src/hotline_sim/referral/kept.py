"""Directories from the texts of their files, kept by the hash of each and of what it overrides."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.referral import codec
from hotline_sim.referral.directory import Directory
from hotline_sim.storage.cache import Cache, key_of
from hotline_sim.storage.shelf import bytes_in

ABOUT = re.compile(rb"^(?:overrides|id):[ \t]*([^\s#]+)", re.MULTILINE)
"""Which directory a file says it is, or changes."""


class Directories(NamedTuple):
    """What came of reading several files, by the directory they are about."""

    found: dict[str, Directory]
    """With what later files changed in earlier ones."""
    problems: dict[str, UserError]
    """Of files with errors."""


def directories_of(cache: Cache, files: Iterable[Path]) -> Directories:
    """Return the directories in files; later files stand before earlier ones, or change them."""
    read = Directories({}, {})
    for path in files:
        about = path.stem
        try:
            data = bytes_in(path)
            about = _about(data) or about
            one = directory_of(cache, data, str(path), read.found)
        except UserError as problem:
            read.problems[about] = problem
        else:
            read.found[one.id] = one
    return read


def _about(data: bytes) -> str:
    said = ABOUT.search(data)
    return said[1].decode(errors="replace") if said else ""


def directory_of(
    cache: Cache, data: bytes, name: str, bases: Mapping[str, Directory] | None = None
) -> Directory:
    """Return the directory in a text, laid over the one of `bases` it overrides, if any.

    `name` is the file's. UserError where the text has errors.
    """
    known = "".join(one.digest for one in (bases or {}).values())
    key = key_of("directory", codec.FORMAT, known.encode() + data)
    kept = cache.made(key, codec.decode)
    if kept is None:
        kept = _read(data, name, bases or {})
        cache.put(key, codec.encode(kept))
    return kept


def _read(data: bytes, name: str, bases: Mapping[str, Directory]) -> Directory:
    from hotline_sim.diagnostic import Findings
    from hotline_sim.referral.reader import read_directory

    findings = Findings(name)
    found = read_directory(data, findings, bases)
    if found is None:
        raise UserError(findings.refusal())
    return found
