"""How far to the right each node of a row stands: near what it is joined to, and none too near."""

from collections.abc import Sequence

from hotline_sim.authoring.drawing.ordering import Links, Ordered

Wish = tuple[float, float]
"""Where one would stand, and how much it is drawn there."""

ROUNDS = 8
"""How often every row is drawn towards those above it, then towards those below."""

STRAIGHT = 4.0
"""How much more a bend is drawn towards its place than a node: long ways should be straight."""

LOOSE = 0.05
"""How much one is drawn to its place that nothing holds there: it gives way to its neighbours."""


def placed(drawn: Ordered, widths: Sequence[float], gap: float) -> list[float]:
    """Return the middle of every node and bend, in the order in which they are numbered.

    `widths` are those of the nodes; a bend has none.
    """
    count = len(drawn.above)
    wide = [*widths, *(0.0 for _ in range(count - len(widths)))]
    found = [0.0] * count
    for row in drawn.rows:
        for one, middle in zip(row, _side_by_side(row, wide, gap), strict=True):
            found[one] = middle
    for turn in range(2 * ROUNDS):
        down = turn % 2 == 0
        for row in drawn.rows if down else reversed(drawn.rows):
            _settle(row, drawn.above if down else drawn.below, wide, gap, found)
    return found


def _wish(joined: Sequence[int], found: Sequence[float], own: float, straight: float) -> Wish:
    """Return where one would stand if it were alone in its row, and how much it is drawn there."""
    return (sum(found[one] for one in joined) / len(joined), straight) if joined else (own, LOOSE)


def _side_by_side(row: Sequence[int], wide: Sequence[float], gap: float) -> list[float]:
    """Return the middles of a row whose nodes stand as near to each other as they may."""
    middles, edge = [], 0.0
    for one in row:
        middles.append(edge + wide[one] / 2)
        edge += wide[one] + gap
    return middles


def _settle(
    row: Sequence[int], joined: Links, wide: Sequence[float], gap: float, found: list[float]
) -> None:
    """Place a row as near to its wishes as its order and its widths allow, by least squares.

    Nodes that would overlap are pooled and share the mean of their wishes: in one pass this comes
    to the best there is (the pool-adjacent-violators algorithm of isotonic regression).
    """
    close = _side_by_side(row, wide, gap)
    pools: list[tuple[float, float, int]] = []  # the sum of wishes, of weights, and how many
    for one, near in zip(row, close, strict=True):
        wish, weight = _wish(joined[one], found, found[one], 1.0 if wide[one] else STRAIGHT)
        pool = (weight * (wish - near), weight, 1)
        while pools and pools[-1][0] * pool[1] >= pool[0] * pools[-1][1]:
            before = pools.pop()
            pool = (before[0] + pool[0], before[1] + pool[1], before[2] + pool[2])
        pools.append(pool)
    moved = [total / weight for total, weight, many in pools for _ in range(many)]
    for one, near, by in zip(row, close, moved, strict=True):
        found[one] = near + by
