"""`hotline-sim check`: everything that is wrong with what authors write, in one run."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from pathlib import Path

from hotline_sim.authoring.check import Checker
from hotline_sim.authoring.standing import stands_near
from hotline_sim.authoring.translating.checking import catalogues_of
from hotline_sim.cli.check_formats import PRINTERS, summary
from hotline_sim.diagnostic import Severity, shown
from hotline_sim.errors import UserError
from hotline_sim.library import Library
from hotline_sim.storage.changes import Changes
from hotline_sim.storage.files import files_under

EVERY = 0.1
"""How many seconds lie between two looks for a file that was saved."""


def run(arguments: Namespace) -> int:
    """Print every finding; 1 where any is an error (with --strict, or a warning)."""
    library = Library.of(os.environ)
    paths = [Path(one) for one in arguments.paths] or library.content_folders()
    if arguments.watch:
        watch(arguments, library, paths, time.sleep)
    return _checked(arguments, library, paths)


def watch(
    arguments: Namespace,
    library: Library,
    paths: list[Path],
    sleep: Callable[[float], None],
) -> None:
    """Print the findings, and again whenever a file has been saved, until Ctrl-C.

    What cannot be read just now is said, and waited for.
    """
    changes = Changes(lambda: _watched(library, paths))
    while True:
        try:
            _checked(arguments, library.afresh(), paths)
        except UserError as problem:
            print(shown(str(problem)), file=sys.stderr)
        print("Waiting for a file to be saved; Ctrl-C ends.", file=sys.stderr)
        sys.stdout.flush()
        while not (changed := changes.settled()):
            sleep(EVERY)
        names = ", ".join(sorted({shown(one.name or str(one)) for one in changed}))
        print(f"\nChanged: {names}", file=sys.stderr)


def _watched(library: Library, paths: list[Path]) -> Iterator[Path]:
    """Yield every file whose change can change a finding, as far as they can be seen now."""
    files: list[Path] = []
    for path in paths:
        try:
            files += _files(path)
        except UserError:
            yield path
    yield from files
    yield from stands_near(library, files)


def _files(path: Path) -> list[Path]:
    """Return the files a path means. UserError where it cannot be looked into."""
    return list(dict.fromkeys([*files_under(path), *catalogues_of([path])]))


def _checked(arguments: Namespace, library: Library, paths: list[Path]) -> int:
    count = sum(_counted(path) for path in paths)
    found = Checker(library, os.cpu_count() or 1).check(paths)
    PRINTERS[arguments.format](found)
    print(summary(count, found), file=sys.stderr)
    counted = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    return 1 if any(one.severity in counted for one in found) else 0


def _counted(path: Path) -> int:
    """Return how many files there are to check. UserError where a path holds none."""
    count = len(_files(path))
    if not count:
        message = f"There is no scenario or rubric in {path}: no name there ends in .yaml or .po."
        raise UserError(message)
    return count
