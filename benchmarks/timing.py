"""Measuring side by side: cases take turns in one run, so that a busy machine slows them alike."""

import gc
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

Case = Callable[[], float]
"""Does its work once, and returns what that cost."""


class Figures(NamedTuple):
    """What a case cost, over all its rounds."""

    minimum: float
    median: float

    @classmethod
    def of(cls, costs: Sequence[float]) -> "Figures":
        """Return the figures of some costs."""
        return cls(min(costs), statistics.median(costs))

    def over(self, other: "Figures") -> "Figures":
        """Return how many times another's cost this is, minimum by minimum and so on."""
        return Figures(self.minimum / other.minimum, self.median / other.median)


def interleaved(cases: Mapping[str, Case], rounds: int) -> dict[str, Figures]:
    """Run every case once a round, in turn, and return what each cost."""
    costs: dict[str, list[float]] = {name: [] for name in cases}
    for _ in range(rounds):
        for name, case in cases.items():
            costs[name].append(case())
    return {name: Figures.of(found) for name, found in costs.items()}


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
