"""Measuring side by side: cases take turns in one run, so that a busy machine slows them alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping
from typing import NamedTuple, TypeVar

Case = Callable[[], float]
"""Does its work once, and returns what that cost."""

Name = TypeVar("Name")


class Ratio(NamedTuple):
    """How two cases compare: their minima, and the median of their rounds, pair by pair."""

    minimum: float
    median: float


class Costs(list[float]):
    """What a case cost, round by round."""

    @property
    def minimum(self) -> float:
        """The least it cost."""
        return min(self)

    @property
    def median(self) -> float:
        """What it cost as a rule."""
        return statistics.median(self)

    def over(self, other: "Costs") -> Ratio:
        """Return how many times the other's cost this is."""
        rounds = [ours / theirs for ours, theirs in zip(self, other, strict=True)]
        return Ratio(self.minimum / other.minimum, statistics.median(rounds))

    def shown(self, unit: float, digits: int = 1) -> tuple[str, str]:
        """Return minimum and median as text, in parts of a second."""
        return f"{self.minimum / unit:,.{digits}f}", f"{self.median / unit:,.{digits}f}"


def interleaved(cases: Mapping[Name, Case], rounds: int) -> dict[Name, Costs]:
    """Run every case once a round, in turn, and return what each cost."""
    costs = {name: Costs() for name in cases}
    gc.collect()
    gc.freeze()
    for _ in range(rounds):
        for name, case in cases.items():
            costs[name].append(case())
    gc.unfreeze()
    return costs


def cpu_each(work: Callable[[], object], count: int) -> float:
    """Return the CPU seconds each of `count` steps took; no garbage is collected meanwhile."""
    return _each(work, count, time.process_time)


def wall_each(work: Callable[[], object], count: int) -> float:
    """Return the wall seconds each of `count` steps took: for work that waits for a disk."""
    return _each(work, count, time.perf_counter)


def _each(work: Callable[[], object], count: int, clock: Callable[[], float]) -> float:
    gc.collect()
    gc.disable()
    try:
        began = clock()
        work()
        return (clock() - began) / count
    finally:
        gc.enable()
