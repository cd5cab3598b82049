"""Findings as they are printed: for people, for editors, for other programs, for GitHub."""

import os
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby
from pathlib import Path

from hotline_sim.cli.face import page, print_json
from hotline_sim.diagnostic import START, Diagnostic, Severity


def print_text(found: Iterable[Diagnostic]) -> None:
    """Print findings by file, in sentences."""
    out = page()
    for number, (file, of_file) in enumerate(groupby(found, lambda one: one.file)):
        if number:
            out.line()
        out.line(_near(file))
        for one in of_file:
            where = "" if one.place == START else f"{one.place.line}:{one.place.column}"
            said = f"{one.severity}: {one.message} {one.hint}".rstrip()
            out.line(f"{said} [{one.code}]", indent=" " * 11, first=f"  {where:<7}  ")


def print_lines(found: Iterable[Diagnostic]) -> None:
    """Print a line for each finding, from which an editor can jump to its place."""
    for one in found:
        print(one)


def print_as_json(found: Iterable[Diagnostic]) -> None:
    """Print findings for another program."""
    print_json(
        [
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
    )


def print_github(found: Iterable[Diagnostic]) -> None:
    """Print findings as commands to GitHub, which shows each at its line."""
    levels = {Severity.ERROR: "error", Severity.WARNING: "warning"}
    for one in found:
        place = f"line={one.place.line},col={one.place.column}"
        where = f"file={_property(_near(one.file))},{place},title={_property(one.code)}"
        text = _escaped(f"{one.message} {one.hint}".strip())
        print(f"::{levels.get(one.severity, 'notice')} {where}::{text}")


PRINTERS = {
    "text": print_text,
    "lines": print_lines,
    "json": print_as_json,
    "github": print_github,
}
"""By name of the format: what prints findings in it."""


def summary(files: int, found: Sequence[Diagnostic]) -> str:
    """Say how many files were read, and how many findings of each severity there are."""
    counts = Counter(one.severity for one in found)
    parts = [_counted(counts[one], one) for one in Severity if counts[one]]
    read = "1 file read" if files == 1 else f"{files:,} files read"
    return f"{read}: {', '.join(parts) or 'nothing to mend'}."


def _counted(count: int, severity: Severity) -> str:
    if severity is Severity.ADVICE:
        return "1 piece of advice" if count == 1 else f"{count:,} pieces of advice"
    return f"1 {severity}" if count == 1 else f"{count:,} {severity}s"


def _near(file: str) -> str:
    """Return the name of a file as seen from here, where it lies below."""
    here = os.path.join(Path.cwd(), "")  # noqa: PTH118 - a name of a file is text here
    return file.removeprefix(here)


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
