"""Tables of figures, and the verdict on each bound; a missed bound makes the exit code 1."""

import platform
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from os import cpu_count

from timing import Figures


class Report:
    """Prints as it goes, and remembers which bounds were missed."""

    def __init__(self, title: str) -> None:
        """Say what is measured, when, and on what kind of machine."""
        self._missed = 0
        day = datetime.now(UTC).date()
        print(f"{title} · {day} · Python {platform.python_version()}, {sys.platform},", end=" ")
        print(f"{platform.machine()}, {cpu_count()} cores")

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table: the first column to the left, figures to the right."""
        lines = [tuple(heads), *map(tuple, rows)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        print()
        for line in lines:
            first, *rest = (cell.ljust if number == 0 else cell.rjust
                            for number, cell in enumerate(line))
            cells = [first(widths[0]), *(one(width) for one, width in zip(rest, widths[1:], strict=True))]
            print("  ".join(cells).rstrip())
        sys.stdout.flush()

    def say(self, line: str) -> None:
        """Print a line about what was, or could not be, measured."""
        print(f"\n{line}", flush=True)

    def at_most(self, what: str, found: Figures, bound: float) -> None:
        """Give the verdict on a ratio that must not be higher."""
        self._verdict(what, found, f"at most {bound:g}", [one <= bound for one in found])

    def at_least(self, what: str, found: Figures, bound: float) -> None:
        """Give the verdict on a ratio that must not be lower."""
        self._verdict(what, found, f"at least {bound:g}", [one >= bound for one in found])

    def _verdict(self, what: str, found: Figures, bound: str, held: list[bool]) -> None:
        by_minimum, by_median = held
        word = "met" if all(held) else "by one only" if by_minimum or by_median else "MISSED"
        self._missed += word == "MISSED"
        figures = f"{found.minimum:.2f} by minimum, {found.median:.2f} by median"
        print(f"{word:>11}  {what}: {bound}; {figures}", flush=True)

    def end(self) -> int:
        """Return the exit code: 1 where a bound was missed."""
        print()
        return 1 if self._missed else 0
