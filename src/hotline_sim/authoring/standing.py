"""What authored files stand on: the rubrics, forms and directories that they may name."""

from collections.abc import Iterable
from pathlib import Path

from hotline_sim.library import Library
from hotline_sim.papers import near_files


def stands_near(library: Library, files: Iterable[Path]) -> list[Path]:
    """Return the rubrics, forms and directories that some files may name, wherever they lie."""
    files = list(files)
    return [
        *library.rubric_files().values(),
        *near_files(files, "rubrics"),
        *library.files(files),
    ]
