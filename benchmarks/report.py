"""Tables of figures, and the verdict on each bound; a missed bound makes the exit code 1."""

import platform
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from os import cpu_count

from timing import Ratio


class Report:
    """Prints as it goes, and remembers which bounds were missed."""

    def __init__(self, title: str) -> None:
        """Say what is measured, when, and on what kind of machine."""
        self._missed = 0
        on = f"Python {platform.python_version()}, {sys.platform}, {platform.machine()}"
        print(f"{title} · {datetime.now(UTC).date()} · {on}, {cpu_count()} cores", flush=True)

    def table(self, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """Print a table: the first column to the left, figures to the right."""
        lines = [tuple(heads), *map(tuple, rows)]
        first, *others = (max(map(len, column)) for column in zip(*lines, strict=True))
        print()
        for name, *cells in lines:
            figures = (cell.rjust(width) for cell, width in zip(cells, others, strict=True))
            print("  ".join((name.ljust(first), *figures)).rstrip())
        sys.stdout.flush()

    def say(self, line: str) -> None:
        """Print a line about what was, or could not be, measured."""
        print(f"\n{line}", flush=True)

    def at_most(self, what: str, found: Ratio, bound: float) -> None:
        """Give the verdict on a ratio that must not be higher."""
        held = [one <= bound for one in found]
        self._verdict(f"{what}: at most {bound:g}", found, held)

    def at_least(self, what: str, found: Ratio, bound: float) -> None:
        """Give the verdict on a ratio that must not be lower."""
        held = [one >= bound for one in found]
        self._verdict(f"{what}: at least {bound:g}", found, held)

    def end(self) -> int:
        """Return the exit code: 1 where a bound was missed."""
        return 1 if self._missed else 0

    def _verdict(self, what: str, found: Ratio, held: list[bool]) -> None:
        word = "met" if all(held) else "met by one" if any(held) else "MISSED"
        self._missed += word == "MISSED"
        figures = f"{found.minimum:.2f} by minima, {found.median:.2f} by medians"
        print(f"{word:>10}  {what}; {figures}", flush=True)
