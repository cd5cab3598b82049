"""One file checked in a fresh process, from nothing to its verdict, beside bare Python."""

import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from homes import command
from packs import write_call
from report import Report
from terminal import Spent, ended
from timing import Costs

PYTHON, COLD, SAME = "python -c pass", "never checked", "nothing changed"
FIRST = "never checked, nor anything it names read"
COLD_BOUND, SAME_BOUND = 25.0, 8.0
"""What is promised, as times the cost of bare Python."""


def measure_starts(report: Report, folder: Path, starts: int) -> None:
    """Report what one file costs that was never checked, and one that was."""
    cases = _cases(folder)
    spent: dict[str, list[Spent]] = {name: [] for name in cases}
    for _ in range(starts):
        for name, case in cases.items():
            spent[name].append(case())
    cpu = {name: Costs(one.cpu for one in costs) for name, costs in spent.items()}
    wall = {name: Costs(one.wall for one in costs) for name, costs in spent.items()}
    bare = cpu[PYTHON]
    report.table(
        ("one file, a fresh process", "CPU ms, min", "median", "wall ms, min", "median", "× bare"),
        (
            (
                name,
                *one.shown(1e-3),
                *wall[name].shown(1e-3),
                f"{one.over(bare).median:.1f}",
            )
            for name, one in cpu.items()
        ),
    )
    report.at_most(f"{COLD} over {PYTHON}, CPU", cpu[COLD].over(bare), COLD_BOUND)
    report.at_most(f"{SAME} over {PYTHON}, CPU", cpu[SAME].over(bare), SAME_BOUND)


def _cases(folder: Path) -> dict[str, Callable[[], Spent]]:
    """Return what takes turns; what the calls name was read before, but for the first of all."""
    calls, homes = folder / "calls", count()
    calls.mkdir()
    known = {"HOTLINE_SIM_HOME": str(folder / "known")}
    old, new = write_call(calls, 0), count(1)
    ended([*command(), "check", str(old)], known)

    def first_of_all() -> Spent:
        home = {"HOTLINE_SIM_HOME": str(folder / f"unknown-{next(homes)}")}
        return ended([*command(), "check", str(old)], home)

    def cold() -> Spent:
        return ended([*command(), "check", str(write_call(calls, next(new)))], known)

    return {
        PYTHON: lambda: ended([sys.executable, "-c", "pass"], {}),
        SAME: lambda: ended([*command(), "check", str(old)], known),
        COLD: cold,
        FIRST: first_of_all,
    }
