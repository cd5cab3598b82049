"""Five years of daily practice: Home beside that of an empty store, and progress in milliseconds.

python benchmarks/years.py [--starts 15] [--years 5]
"""

import argparse
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from homes import PERSON, Home, command
from practised import fill
from report import Report
from terminal import Spent, painted
from timing import Costs, Ratio

from hotline_sim.refresher.due import due
from hotline_sim.refresher.progress.gather import progress
from hotline_sim.refresher.progress.lately import lately

SCENARIO = "tower-room"
EMPTY, FULL = "Home, one unfinished call", "Home, years of practice"
HOME = 1.5
"""What is promised: how many times as long Home may take."""

MILLISECONDS = 300
"""What is promised of progress."""


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--starts", type=int, default=15)
    options.add_argument("--years", type=float, default=5)
    chosen = options.parse_args()
    report = Report("years of practice")
    with TemporaryDirectory() as folder:
        empty, full = Home(Path(folder) / "empty"), Home(Path(folder) / "full")
        days = round(chosen.years * 365)
        with full.desk() as desk:
            fill(desk, PERSON, days, datetime.now(UTC) - timedelta(days=days))
            report.say(f"{len(desk.store.calls())} calls on {days} days, drills on each")
        titles = {EMPTY: _leave_a_call(empty), FULL: _leave_a_call(full)}
        homes = {EMPTY: empty, FULL: full}
        _homes(report, homes, titles, chosen.starts)
        _questions(report, full, chosen.starts)
    return report.end()


def _leave_a_call(home: Home) -> str:
    """Take the first step of a call and leave it unfinished; return its title."""
    with home.desk() as desk, desk.pick_up(SCENARIO, person=PERSON) as taken:
        taken.call.respond(taken.call.menu()[0].name)
        return taken.call.scenario.about.title


def _homes(
    report: Report, homes: Mapping[str, Home], titles: Mapping[str, str], starts: int
) -> None:
    spent: dict[str, list[Spent]] = {name: [] for name in homes}
    for _ in range(starts):
        for name, home in homes.items():
            spent[name].append(painted(command(), home.environ, f"Go on with “{titles[name]}"))
    wall = {name: Costs(one.wall for one in some) for name, some in spent.items()}
    cpu = {name: Costs(one.cpu for one in some) for name, some in spent.items()}
    heads = ("until it can be used", "wall ms, min", "median", "CPU ms, min", "median")
    rows = [(name, *wall[name].shown(1e-3), *cpu[name].shown(1e-3)) for name in homes]
    report.table(heads, rows)
    report.at_most("Home over that of an empty store, wall", wall[FULL].over(wall[EMPTY]), HOME)


def _questions(report: Report, home: Home, rounds: int) -> None:
    """Ask what the screens ask, each time of a store just opened."""
    now = datetime.now().astimezone()
    asked: dict[str, Callable[[], object]] = {}
    costs: dict[str, list[float]] = {"progress": [], "Home: what is due": [], "Home: lately": []}
    for _ in range(rounds):
        with home.desk() as desk:
            store = desk.store
            asked["progress"] = lambda: progress(store, desk.library, PERSON, now)  # noqa: B023
            asked["Home: what is due"] = lambda: due(desk, PERSON, now)
            asked["Home: lately"] = lambda: lately(store, PERSON)  # noqa: B023
            for name, ask in asked.items():
                began = time.perf_counter()
                ask()
                costs[name].append(time.perf_counter() - began)
    shown = {name: Costs(some) for name, some in costs.items()}
    heads = ("asked of the store", "wall ms, min", "median")
    report.table(heads, [(name, *one.shown(1e-3)) for name, one in shown.items()])
    found = shown["progress"]
    ratio = Ratio(found.minimum * 1000, found.median * 1000)
    report.at_most("progress, milliseconds", ratio, MILLISECONDS)


if __name__ == "__main__":
    raise SystemExit(main())
