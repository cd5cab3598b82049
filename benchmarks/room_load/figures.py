"""What a load notes as it goes: how long things took, what was acknowledged, what went wrong."""

import math
import time
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple


class Acknowledged(NamedTuple):
    """One answer of a trainee that the server has said yes to."""

    call: str
    at: int
    """Where the call stood."""
    response: str
    moment: float
    is_shown: bool
    """Whether it was in a call of a round, of which the board is told."""


class Figures:
    """The notes of one load."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.took: defaultdict[str, list[float]] = defaultdict(list)
        """By what was done: seconds from sending the form to the last byte of the next page."""
        self.acknowledged: list[Acknowledged] = []
        self.moved: list[float] = []
        """The moments at which the facilitator's page was told that something has moved."""
        self.errors: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        """How many calls came to their end, by language."""

    def board_delays(self) -> list[float]:
        """Return how long after each acknowledged answer the board was told that it moved."""
        moved = sorted(self.moved)
        found = []
        for one in filter(_is_shown, self.acknowledged):
            after = bisect_left(moved, one.moment)
            if after < len(moved):
                found.append(moved[after] - one.moment)
        return found


def _is_shown(one: Acknowledged) -> bool:
    return one.is_shown


def now() -> float:
    """Return the moment, in seconds."""
    return time.perf_counter()


def share(values: Sequence[float], part: float) -> float:
    """Return what this part of some values does not exceed, 0.99 for the 99th percentile."""
    ranked = sorted(values)
    return ranked[max(0, math.ceil(part * len(ranked)) - 1)] if ranked else math.nan
