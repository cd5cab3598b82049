"""A long drawing folded: rows that go on and on become columns side by side."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

FOLDED_FROM = 60
"""How many rows stand below each other in any case."""

SHAPE = 1.6
"""How much wider than high a folded drawing is: about a screen."""

GUTTER = 160
"""Between two columns, where ways from one to the next are led."""

Point = tuple[int, int]


class Columns(NamedTuple):
    """Where nodes and bends stand once the rows are folded."""

    places: tuple[Point, ...]
    column: tuple[int, ...]
    """In which column each of them stands."""
    left: tuple[int, ...]
    """Where each column begins."""
    width: int
    height: int


def folded(
    rows: Sequence[Sequence[int]], middles: Sequence[float], box: int, pitch: int
) -> Columns:
    """Return the places of all that stands in some rows, each at most so many below the first."""
    length = _length(rows, middles, box, pitch)
    places: list[Point] = [(0, 0)] * len(middles)
    column = [0] * len(middles)
    lefts, edge = [], 0
    for number, start in enumerate(range(0, len(rows), length)):
        part = rows[start : start + length]
        first, last = _reach(part, middles, box)
        lefts.append(edge)
        for row, members in enumerate(part):
            for one in members:
                places[one] = round(edge + middles[one] - first), row * pitch + pitch // 2
                column[one] = number
        edge += round(last - first) + GUTTER
    height = min(length, len(rows)) * pitch
    return Columns(tuple(places), tuple(column), tuple(lefts), max(edge - GUTTER, 0), height)


def _length(rows: Sequence[Sequence[int]], middles: Sequence[float], box: int, pitch: int) -> int:
    """Return after how many rows a new column begins."""
    if len(rows) <= FOLDED_FROM:
        return max(len(rows), 1)
    parts = [rows[start : start + FOLDED_FROM] for start in range(0, len(rows), FOLDED_FROM)]
    reaches = (_reach(part, middles, box) for part in parts)
    area = sum(last - first + GUTTER for first, last in reaches) * FOLDED_FROM * pitch
    return max(FOLDED_FROM, round(sqrt(area / SHAPE) / pitch))


def _reach(
    rows: Sequence[Sequence[int]], middles: Sequence[float], box: int
) -> tuple[float, float]:
    """Return how far to the left and to the right some rows reach."""
    all_middles = [middles[one] for row in rows for one in row]
    return min(all_middles) - box / 2, max(all_middles) + box / 2
