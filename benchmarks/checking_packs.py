"""A pack of synthetic calls, checked as `check --watch` does, beside PyYAML loading its files.

No start is measured; what that costs, `checking_starts` tells. CPU is that of all processes.
"""

import gc
import time
from collections.abc import Callable
from itertools import count
from os import cpu_count
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage

import yaml
from packs import BEATS, write_call, write_pack
from report import Report
from terminal import Spent
from timing import Costs, Ratio

from hotline_sim.authoring.check import Checker
from hotline_sim.cli.main import COLLECT_AFTER
from hotline_sim.diagnostic import Severity
from hotline_sim.library import Library, content_root
from hotline_sim.storage.cache import Cache

COLD, UNCHANGED, SHARE = 4.0, 0.1, 2.0
"""What is promised: times PyYAML, times PyYAML, and times the share of one file."""

LOAD, AT_FIRST, SAME, ONE = "yaml.load, C", "never checked", "nothing changed", "one file changed"


def measure_packs(report: Report, folder: Path, files: int, rounds: int) -> None:
    """Report what a pack costs that was never checked, that was, and with one file changed."""
    pack = folder / "pack"
    size = sum(file.stat().st_size for file in write_pack(pack, files))
    report.say(f"{files:,} synthetic calls of {BEATS} beats, {size / files / 1000:.0f} kB each")
    gc.set_threshold(COLLECT_AFTER)
    cases = _cases(folder, pack)
    spent: dict[str, list[Spent]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            spent[name].append(_spent(case))
    cpu = {name: Costs(one.cpu for one in costs) for name, costs in spent.items()}
    wall = {name: Costs(one.wall for one in costs) for name, costs in spent.items()}
    _tell(report, "CPU", cpu, files)
    _tell(report, "wall", wall, files)
    _tell_share(report, cpu, files)


def _spent(case: Callable[[], object]) -> Spent:
    gc.collect()
    cpu, wall = _cpu(), time.perf_counter()
    case()
    return Spent(_cpu() - cpu, time.perf_counter() - wall)


def _cpu() -> float:
    """Return the CPU seconds of this process and of those beside it that have ended."""
    return sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))


def _cases(folder: Path, pack: Path) -> dict[str, Callable[[], object]]:
    """Return what takes turns: each check finds what the one before it has left."""
    places, changes = count(), count(1_000_000)
    caches = [Cache(folder / "imports")]
    _checked(pack / "call-0.yaml", caches[-1])

    def load() -> None:
        for file in sorted(pack.iterdir()):
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    def at_first() -> None:
        caches.append(Cache(folder / f"cache-{next(places)}"))
        same()

    def same() -> None:
        _checked(pack, caches[-1])

    def one() -> None:
        write_call(pack, next(changes)).replace(pack / "call-0.yaml")
        same()

    return {LOAD: load, AT_FIRST: at_first, SAME: same, ONE: one}


def _checked(path: Path, cache: Cache) -> None:
    found = Checker(Library([content_root()], cache), cpu_count() or 1).check([path])
    assert not any(one.severity is Severity.ERROR for one in found)


def _tell(report: Report, what: str, costs: dict[str, Costs], files: int) -> None:
    peer, cold, same, _ = costs.values()
    report.table(
        (f"a pack of {files:,}, {what}", "s, min", "median", "ms a file", "× yaml.load"),
        (
            (
                name,
                *one.shown(1, 2),
                f"{one.median / files * 1000:.2f}",
                f"{one.over(peer).median:.2f}",
            )
            for name, one in costs.items()
        ),
    )
    report.at_most(f"{AT_FIRST} over {LOAD}, {what}", cold.over(peer), COLD)
    report.at_most(f"{SAME} over {LOAD}, {what}", same.over(peer), UNCHANGED)


def _tell_share(report: Report, costs: dict[str, Costs], files: int) -> None:
    """Tell what one more file costs; of CPU, for one file is checked by one process."""
    _, cold, same, changed = costs.values()
    more = Ratio(changed.minimum - same.minimum, changed.median - same.median)
    shares = Ratio(more.minimum / cold.minimum * files, more.median / cold.median * files)
    report.at_most(f"what {ONE} adds, in shares of a file, CPU", shares, SHARE)
