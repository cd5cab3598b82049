"""`hotline-sim fmt`: puts authored files in order, and keeps every comment and every text."""

import sys
from argparse import Namespace
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path
from typing import NamedTuple

from hotline_sim.authoring.formatting import formatted, kind_named
from hotline_sim.diagnostic import Findings, shown
from hotline_sim.errors import UserError
from hotline_sim.storage.files import files_under
from hotline_sim.storage.shelf import bytes_in
from hotline_sim.storage.whole_files import write_over

UNORDERED = 1
"""The exit code of --check where a file is not in order."""


class Change(NamedTuple):
    """A file that is not in order, as it is and as it should be."""

    path: Path
    before: str
    after: str


def run(arguments: Namespace) -> int:
    """Put files in order, or say which are not."""
    files = dict.fromkeys(file for path in arguments.paths for file in _named(Path(path)))
    changes, refused = _looked_at(files)
    for one in changes:
        if arguments.diff:
            print("\n".join(_diff(one)))
        else:
            print(shown(str(one.path)))
        if not (arguments.check or arguments.diff):
            write_over(one.path, one.after)
    _narrate(len(files), len(changes), looking=arguments.check or arguments.diff)
    for why in refused:
        print(shown(why), file=sys.stderr)
    if refused:
        return UserError.exit_code
    return UNORDERED if changes and arguments.check else 0


def _named(path: Path) -> list[Path]:
    """Return the files meant by a path. UserError where there is none."""
    files = files_under(path)
    if not files:
        message = f"There is nothing to put in order in {path}: no name there ends in .yaml."
        raise UserError(message)
    return files


def _looked_at(files: dict[Path, None]) -> tuple[list[Change], list[str]]:
    """Return what is to be changed, and why some files cannot be."""
    changes, refused = [], []
    for path in files:
        data, findings = bytes_in(path), Findings(str(path))
        try:
            after = formatted(data, kind_named(path), findings)
        except UserError as problem:
            refused.append(str(problem))
            continue
        if after is None:
            refused.append(findings.refusal())
        elif after.encode() != data:
            changes.append(Change(path, data.decode(), after))
    return changes, refused


def _diff(one: Change) -> Iterator[str]:
    name = str(one.path)
    before, after = one.before.splitlines(keepends=True), one.after.splitlines(keepends=True)
    for line in unified_diff(before, after, name, name, lineterm=""):
        yield shown(line.rstrip("\r\n"))


def _narrate(files: int, changed: int, *, looking: bool) -> None:
    read = "1 file read" if files == 1 else f"{files} files read"
    what = "not in order" if looking else "put in order"
    print(f"{read}, {changed} {what}.", file=sys.stderr)
