"""One finding about an authored file: where it stands, what is wrong, and what to do."""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How much a finding matters: only an error keeps a file from being used."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NOTE = "note"


class Place(NamedTuple):
    """A spot in an authored file, counted from 1 as editors do."""

    line: int
    column: int


START = Place(1, 1)
"""Where a finding about a whole file is shown."""


class Diagnostic(NamedTuple):
    """One finding about an authored file; its code has a page in docs/diagnostics/."""

    file: str
    place: Place
    code: str
    severity: Severity
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return the finding as one line that editors can jump from."""
        hint = f" {self.hint}" if self.hint else ""
        line, column = self.place
        return f"{self.file}:{line}:{column} {self.code} {self.severity} {self.message}{hint}"


MOST_FOUND = 1000
"""How many findings of one file are kept."""


class Findings:
    """Collects every finding of one file, so that an author sees all of them at once.

    Names and texts of the file may stand in a finding as they are: here they are made safe.
    """

    def __init__(self, file: str) -> None:
        """Begin with none."""
        self.file = file
        self.found: list[Diagnostic] = []

    @property
    def full(self) -> bool:
        """Whether no more is kept: what has so many faults is no call."""
        return len(self.found) > MOST_FOUND

    def error(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Add a finding that keeps the file from being used."""
        self.add(Severity.ERROR, code, place, message, hint)

    def warn(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Add a finding about what is most likely a mistake."""
        self.add(Severity.WARNING, code, place, message, hint)

    def advise(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Add a finding about what could be better."""
        self.add(Severity.ADVICE, code, place, message, hint)

    def note(self, code: str, place: Place, message: str, hint: str = "") -> None:
        """Add a finding that only says what is so."""
        self.add(Severity.NOTE, code, place, message, hint)

    def add(
        self, severity: Severity, code: str, place: Place, message: str, hint: str = ""
    ) -> None:
        """Add a finding, up to a limit that is said where it is reached."""
        file = shown(self.file)
        if len(self.found) < MOST_FOUND:
            one = Diagnostic(file, place, code, severity, shown(message), shown(hint))
            self.found.append(one)
        elif not self.full:
            many = f"More than {MOST_FOUND:,} things are wrong; from here on, no more are shown."
            first = "Mend these first."
            one = Diagnostic(file, place, "too-many-findings", Severity.ERROR, many, first)
            self.found.append(one)

    @property
    def refused(self) -> bool:
        """Whether any finding so far keeps the file from being used."""
        return any(finding.severity is Severity.ERROR for finding in self.found)

    def refusal(self) -> str:
        """Say in one paragraph that the file cannot be used: the first finding, and how many."""
        wrong = [one for one in self if one.severity is Severity.ERROR]
        errors = "an error" if len(wrong) == 1 else f"{len(wrong)} errors"
        first, name = wrong[0], shown(self.file)
        see = f"See all: hotline-sim check {name}"
        return f"{name} has {errors} and cannot be used: {first} {see}"

    def __iter__(self) -> Iterator[Diagnostic]:
        """Yield the findings in the order of the file."""
        return iter(in_order(self.found))


def shown(text: str) -> str:
    """Return `text` with everything that cannot be seen spelled out, safe for any terminal."""
    return text if text.isprintable() else "".join(map(_spelled, text))


def _spelled(one: str) -> str:
    if one.isprintable():
        return one
    return one.encode("unicode_escape", "surrogatepass").decode("ascii")


def in_order(findings: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sort findings by file and place, each said once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda one: (one.file, one.place, one.code, one.message))
