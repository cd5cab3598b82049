"""The best, the worst and the chances of every state, from its component on.

Within a loop nothing is earned or lost: what pays, pays once, and the state remembers it. So all
states of a loop share the best and the worst of the ways out of it. Chances are those of a
responder who picks evenly among what is open: a linear system a loop.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from hotline_sim.analysis.elimination import Row, solved
from hotline_sim.analysis.enumeration import Edge

Paid = Callable[[int, Edge], Sequence[float]]
"""What an edge of a state itself brings; an ending brings its own."""


class Extremes(NamedTuple):
    """By state: the best and the worst score still to come; None where no ending is reached."""

    best: list[int | None]
    worst: list[int | None]


def extremes(edges: Sequence[Sequence[Edge]], order: Iterable[list[int]]) -> Extremes:
    """Return the best and the worst of every state; components come after what they lead to."""
    best: list[int | None] = [None] * len(edges)
    worst: list[int | None] = [None] * len(edges)
    for component in order:
        high: int | None = None
        low: int | None = None
        for state in component:
            for to, adds, _ in edges[state]:
                up = down = adds
                if to >= 0:
                    there, least = best[to], worst[to]
                    if there is None or least is None:
                        continue
                    up += there
                    down += least
                high = up if high is None or up > high else high
                low = down if low is None or down < low else low
        for state in component:
            best[state], worst[state] = high, low
    return Extremes(best, worst)


def evenly(
    edges: Sequence[Sequence[Edge]], order: Iterable[list[int]], paid: Paid, width: int
) -> list[list[float]]:
    """Return by state what is to be expected of a responder who picks evenly among what is open.

    A state from which no ending is reached brings nothing.
    """
    values: list[list[float]] = [[0.0] * width] * len(edges)
    for component in order:
        inside = set(component)
        rows = {}
        for state in component:
            row = Row({}, [0.0] * width)
            share = 1 / max(1, len(edges[state]))
            for edge in edges[state]:
                to = edge[0]
                for place, brings in enumerate(paid(state, edge)):
                    row.known[place] += share * brings
                if to in inside:
                    row.coming[to] = row.coming.get(to, 0.0) + share
                elif to >= 0:
                    for place, more in enumerate(values[to]):
                        row.known[place] += share * more
            rows[state] = row
        for state, value in solved(rows).items():
            values[state] = value
    return values
