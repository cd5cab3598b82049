"""`hotline-sim check`: everything that is wrong with what authors write, in one run."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from hotline_sim.authoring.check import Checker, files_under
from hotline_sim.cli.face import print_json
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import Diagnostic, Severity
from hotline_sim.errors import UserError
from hotline_sim.storage.characters import shown


def run(arguments: Namespace) -> int:
    """Print every finding; 1 where any is an error (with --strict, or a warning)."""
    library = Desk.of(os.environ).library
    paths = [Path(one) for one in arguments.paths] or library.content_folders()
    count = sum(_counted(path) for path in paths)
    found = Checker(library).check(paths)
    _PRINTERS[arguments.format](found)
    counted = {Severity.ERROR, Severity.WARNING} if arguments.strict else {Severity.ERROR}
    failed = any(one.severity in counted for one in found)
    files = "1 file" if count == 1 else f"{count} files"
    findings = "1 finding" if len(found) == 1 else f"{len(found)} findings"
    print(f"{files} read, {findings}.", file=sys.stderr)
    return 1 if failed else 0


def _counted(path: Path) -> int:
    """Return how many files there are to check. UserError where a path holds none."""
    count = len(files_under(path))
    if not count:
        message = f"There is no scenario or rubric in {path}: no name there ends in .yaml."
        raise UserError(message)
    return count


def _print_text(found: Iterable[Diagnostic]) -> None:
    for one in found:
        print(one)


def _print_json(found: Iterable[Diagnostic]) -> None:
    rows = [
        {
            "file": one.file,
            "line": one.place.line,
            "column": one.place.column,
            "code": one.code,
            "severity": one.severity.value,
            "message": one.message,
            "hint": one.hint,
        }
        for one in found
    ]
    print_json(rows)


def _print_github(found: Iterable[Diagnostic]) -> None:
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    for one in found:
        where = f"file={shown(one.file)},line={one.place.line},col={one.place.column}"
        text = f"{one.message} {one.hint}".strip().replace("%", "%25")
        print(f"::{levels.get(one.severity, 'notice')} {where},title={one.code}::{text}")


_PRINTERS = {"text": _print_text, "json": _print_json, "github": _print_github}
