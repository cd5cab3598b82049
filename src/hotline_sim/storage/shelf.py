"""Where authored files lie, and what kind each is: by its folder, or by what it declares."""

import os
import re
from functools import lru_cache
from pathlib import Path

from hotline_sim.errors import UserError
from hotline_sim.storage.files import bytes_of

PATHS_SUFFIX = ".paths.yaml"
"""How the name of a file of declared plays ends; it lies beside its scenario."""

OVERRIDES = re.compile(rb"^overrides:", re.MULTILINE)
"""What a file declares that changes another of its kind."""

CROSSWALK = re.compile(rb"^crosswalk:", re.MULTILINE)
"""What a form declares that leads to another."""

SIGNS = {
    "rubrics": re.compile(rb"^competencies:", re.MULTILINE),
    "forms": re.compile(rb"^sections:", re.MULTILINE),
    "services": re.compile(rb"^(overrides:|services:[ \t\r]*(#.*)?$)", re.MULTILINE),
    "workshops": re.compile(rb"^rounds:", re.MULTILINE),
    "learning": re.compile(rb"^steps:", re.MULTILINE),
}
"""By folder: what a file of that kind declares, and no scenario does, wherever it lies."""

CALLED = {
    "rubrics": "a rubric",
    "forms": "a form",
    "services": "a directory of services",
    "workshops": "the plan of a workshop",
    "learning": "a learning path",
}
"""By folder: what a file of that kind is called."""

WORDS = {
    "rubrics": (b"competencies:",),
    "forms": (b"sections:",),
    "services": (b"overrides:", b"services:"),
    "workshops": (b"rounds:",),
    "learning": (b"steps:",),
}
"""What stands in each sign: most files hold none, and need not be looked at line by line."""

MANY_FILES = 10_000
"""Of how many files it is remembered what kind they declare."""

KINDS = ("scenarios", "rubrics", "forms", "services")
"""The folders of what authors write and translators translate."""

WORKSHOPS = "workshops"
"""The folder of the plans of workshops."""

LEARNING = "learning"
"""The folder of learning paths."""

NEAR = 3
"""In how many folders above a file what belongs to it is looked for."""

LONGEST = 1 << 20
"""How much of a file is looked at to tell what it is."""


def files_in(folder: Path) -> list[Path]:
    """Return the authored files right in a folder, in order; none where there is no folder."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(
                one.name for one in entries if one.name.endswith(".yaml") and one.is_file()
            )
    except OSError:
        return []
    return [folder / name for name in names]


def files_near(folder: Path, kind: str) -> list[Path]:
    """Return the files of a kind for the scenarios in a folder, nearest last.

    They lie in a folder of the kind in this folder or in one of those above it, or right here.
    """
    above = [folder, *folder.parents][:NEAR]
    found = [path for one in reversed(above) for path in files_in(one / kind)]
    beside = (path for path in files_in(folder) if not are_plays(path))
    return [*found, *(path for path in beside if _declared(path) == kind)]


def are_plays(path: Path) -> bool:
    """Return whether a file is one of declared plays, by its name."""
    return path.name.endswith(PATHS_SUFFIX)


def plays_beside(scenario: Path) -> Path:
    """Return where the declared plays of a scenario lie; of declared plays, where they do."""
    return scenario if are_plays(scenario) else scenario.with_name(scenario.stem + PATHS_SUFFIX)


def scenario_beside(plays: Path) -> Path:
    """Return where the scenario of declared plays lies; of a scenario, where it does."""
    if not are_plays(plays):
        return plays
    return plays.with_name(plays.name.removesuffix(PATHS_SUFFIX) + ".yaml")


def kind_of(path: Path) -> str:
    """Return which of `KINDS` a file is: by the folder it lies in, or by what it declares."""
    return path.parent.name if path.parent.name in SIGNS else _declared(path)


def what_else(path: Path) -> str | None:
    """Return what a file is that is no scenario; None where it is one, or meant to be."""
    if are_plays(path):
        return "a file of declared plays"
    return CALLED.get(kind_of(path))


def changes_another(path: Path) -> bool:
    """Return whether a file changes another, which has to be read before it."""
    return OVERRIDES.search(_beginning(path)) is not None


def _declared(path: Path) -> str:
    try:
        about = path.stat()
    except OSError:
        return KINDS[0]
    return _declared_at(path.absolute(), about.st_mtime_ns, about.st_size)


@lru_cache(MANY_FILES)
def _declared_at(path: Path, written: int, size: int) -> str:  # noqa: ARG001 - a later one is another
    """Return what kind a file declares, looked at once for each time it was written."""
    return _declared_in(_beginning(path))


def _declared_in(data: bytes) -> str:
    for kind, sign in SIGNS.items():
        if any(word in data for word in WORDS[kind]) and sign.search(data):
            return kind
    return KINDS[0]


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LONGEST)
    except OSError:
        return b""


def declares(path: Path, name: str) -> bool:
    """Return whether a file calls itself `name`, at the start of a line. UserError: unread."""
    line = f"\nid: {name}\n".encode(errors="replace")
    return line in b"\n" + bytes_in(path).replace(b"\r\n", b"\n")


def bytes_in(path: Path) -> bytes:
    """Return what a file holds, no further than the limit. UserError where it cannot be read."""
    try:
        return bytes_of(path)
    except (OSError, ValueError) as problem:
        said = getattr(problem, "strerror", None) or str(problem)
        message = f"{path} cannot be read: {said}. Check its name and your rights."
        raise UserError(message) from problem
