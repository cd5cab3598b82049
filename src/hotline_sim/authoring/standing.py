"""What authored files stand on: the rubrics, forms and directories that they may name."""

from collections.abc import Iterable
from pathlib import Path

from hotline_sim.language.catalogue import BASE
from hotline_sim.library import Library
from hotline_sim.papers import near_files
from hotline_sim.storage.shelf import (
    KINDS,
    NEAR,
    are_plays,
    files_in,
    kind_of,
    plays_beside,
)


def stands_near(library: Library, files: Iterable[Path]) -> list[Path]:
    """Return the rubrics, forms and directories that some files may name, wherever they lie."""
    files = list(files)
    return [
        *library.rubric_files().values(),
        *near_files(files, "rubrics"),
        *library.files(files),
    ]


def calls_for(library: Library, plan: Path | None = None) -> list[Path]:
    """Return the files of the calls that a plan may name: the library's, then those near it."""
    near = []
    for folder in [] if plan is None else list(plan.absolute().parents)[:NEAR]:
        beside = (path for path in files_in(folder) if not are_plays(path))
        near += [path for path in beside if kind_of(path) == KINDS[0]]
    return [*(one.path for one in library.scenario_files().values()), *near]


def with_plays(calls: Iterable[Path]) -> list[Path]:
    """Return the files of calls, and of the plays declared beside them."""
    calls = list(calls)
    plays = (plays_beside(path) for path in calls)
    return [*calls, *(path for path in plays if path.is_file())]


def languages_of(library: Library) -> tuple[str, ...]:
    """Return the languages that anything can be read in here."""
    return tuple(dict.fromkeys((BASE, *library.catalogues.shelf.all_languages())))
