"""The points a way passes on its way from one box to another."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hotline_sim.authoring.drawing.columns import GUTTER, Columns, Point

ASIDE = 14
"""How far beside the middle of a box a way that leads up ends, so that it hides no other."""

LANES = 9
"""How many ways are led side by side between two columns before they share a line."""


def routed(
    chain: Sequence[int], columns: Columns, box_height: int, *, upward: bool
) -> tuple[Point, ...]:
    """Return the points of a way through a chain of places, from its source to its target."""
    aside = ASIDE if upward else 0
    points = [columns.places[one] for one in chain]
    (x, y), (to_x, to_y) = points[0], points[-1]
    points[0] = x + aside, y + box_height // 2
    points[-1] = to_x + aside, to_y - box_height // 2
    whole = [points[0]]
    for (upper, lower), point in zip(pairwise(chain), points[1:], strict=True):
        whole += _between(upper, lower, columns)
        whole.append(point)
    return tuple(whole[::-1] if upward else whole)


def _between(upper: int, lower: int, columns: Columns) -> Iterator[Point]:
    """Yield the points by which a way goes on in a later column: down, across and up again."""
    column = columns.column[lower]
    if columns.column[upper] != column:
        lane = (lower % LANES + 1) * GUTTER // (LANES + 1)
        x = columns.left[column] - GUTTER + lane
        yield x, columns.height
        yield x, 0
