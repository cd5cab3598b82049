"""In what order the nodes of each row stand, so that few ways cross."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from hotline_sim.authoring.drawing.layering import Layering, Pairs

MOST_BENDS = 12_000
"""With how many bends, in all, ways are led around the nodes between their ends. Where that is not
enough, the longest are drawn across them."""

SWEEPS, FEW_SWEEPS, MANY = 24, 6, 3_000
"""How often all rows are put in order; and how often where there are many to be put."""

Rows = list[list[int]]
Links = list[list[int]]


class Ordered(NamedTuple):
    """Rows of nodes, and of the bends of ways between them, from left to right."""

    rows: Rows
    """Numbers below the count of nodes are nodes, the others bends."""
    above: Links
    """What each is joined to in the row above."""
    below: Links
    chains: tuple[tuple[int, ...], ...]
    """For each edge what it passes, from the upper end to the lower."""


def ordered(layering: Layering, edges: Pairs) -> Ordered:
    """Return all rows in an order in which few ways cross."""
    drawn = _with_bends(layering, edges)
    best, fewest = [list(row) for row in drawn.rows], _crossings(drawn)
    for sweep in range(SWEEPS if len(drawn.above) < MANY else FEW_SWEEPS):
        _sweep(drawn, down=sweep % 2 == 0)
        crossings = _crossings(drawn)
        if crossings < fewest:
            best, fewest = [list(row) for row in drawn.rows], crossings
        if not fewest:
            break
    return drawn._replace(rows=best)


def _with_bends(layering: Layering, edges: Pairs) -> Ordered:
    """Return nodes in the order of the file, and a bend in each row that a way passes."""
    rows: Rows = [[] for _ in range(max(layering.rows, default=0) + 1)]
    for node, row in enumerate(layering.rows):
        rows[row].append(node)
    above: Links = [[] for _ in layering.rows]
    below: Links = [[] for _ in layering.rows]
    ends = [
        (target, source) if number in layering.back else (source, target)
        for number, (source, target) in enumerate(edges)
    ]
    spans = [(layering.rows[top] + 1, layering.rows[bottom]) for top, bottom in ends]
    longest = _longest([last - first for first, last in spans])
    chains = []
    for (top, bottom), (first, last) in zip(ends, spans, strict=True):
        passed = range(first, last) if last - first <= longest else ()
        bends = range(len(above), len(above) + len(passed))
        for bend, row in zip(bends, passed, strict=True):
            rows[row].append(bend)
            above.append([])
            below.append([])
        chains.append((top, *bends, bottom))
        if last - first <= longest:
            for upper, lower in pairwise(chains[-1]):
                below[upper].append(lower)
                above[lower].append(upper)
    return Ordered(rows, above, below, tuple(chains))


def _longest(bends: Sequence[int]) -> int:
    """Return how many bends a way may have, so that all of them are not too many."""
    left = MOST_BENDS
    longest = 0
    for many, ways in sorted(Counter(bends).items()):
        left -= many * ways
        if left < 0:
            break
        longest = many
    return longest


def _sweep(drawn: Ordered, *, down: bool) -> None:
    """Put each row in the order of the middle of what it is joined to, row after row."""
    joined = drawn.above if down else drawn.below
    places = _places(drawn)
    for row in drawn.rows if down else reversed(drawn.rows):
        middles = {one: _middle(joined[one], places, places[one]) for one in row}
        row.sort(key=middles.__getitem__)
        for place, one in enumerate(row):
            places[one] = place


def _middle(joined: Sequence[int], places: Sequence[int], own: int) -> float:
    return sum(places[one] for one in joined) / len(joined) if joined else own


def _places(drawn: Ordered) -> list[int]:
    places = [0] * len(drawn.above)
    for row in drawn.rows:
        for place, one in enumerate(row):
            places[one] = place
    return places


def _crossings(drawn: Ordered) -> int:
    """Return how many ways cross, row by row."""
    places = _places(drawn)
    found = 0
    for row in drawn.rows:
        ends = [
            place for one in row for place in sorted(places[other] for other in drawn.below[one])
        ]
        found += _inversions(ends)
    return found


def _inversions(numbers: Sequence[int]) -> int:
    """Return how many pairs stand the wrong way round, counted in a tree of sums."""
    size = max(numbers, default=-1) + 2
    sums = [0] * size
    found = 0
    for before, number in enumerate(numbers):
        found += before
        at = number + 1
        while at:
            found -= sums[at]
            at -= at & -at
        at = number + 1
        while at < size:
            sums[at] += 1
            at += at & -at
    return found
