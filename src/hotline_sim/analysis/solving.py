"""The best, the worst and the chances of every state, from its component on.

Within a loop nothing is earned or lost: what pays, pays once, and the state remembers it. So all
states of a loop share the best and the worst of the ways out of it. Chances are those of a
responder who picks by chance among what is open: a linear system a loop.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from hotline_sim.analysis.elimination import Row, solved
from hotline_sim.analysis.enumeration import Edge

Paid = Callable[[int, Edge], float]
"""What an edge of a state itself earns; one to an ending, with what the ending is worth."""

Ended = Mapping[int, int]
"""By ending, as edges name it: the column of how likely it is, from 1 on."""


class Extremes(NamedTuple):
    """By state: the best and the worst score still to come; None where no ending is reached."""

    best: list[int | None]
    worst: list[int | None]


def extremes(edges: Sequence[Sequence[Edge]], order: Iterable[list[int]]) -> Extremes:
    """Return the best and the worst of every state; components come after what they lead to."""
    found = Extremes([None] * len(edges), [None] * len(edges))
    for component in order:
        ways = [edge for state in component for edge in edges[state]]
        high, low = _of_ways(ways, found)
        for state in component:
            found.best[state], found.worst[state] = high, low
    return found


def extremes_along(edges: Sequence[Sequence[Edge]], order: Iterable[int]) -> Extremes:
    """Return the same where there are no loops; states come after what they lead to."""
    found = Extremes([None] * len(edges), [None] * len(edges))
    best, worst = found
    for state in order:
        best[state], worst[state] = _of_ways(edges[state], found)
    return found


def _of_ways(ways: Iterable[Edge], found: Extremes) -> tuple[int | None, int | None]:
    """Return the best and the worst that some ways lead to, from what is found so far."""
    best, worst = found
    high: int | None = None
    low: int | None = None
    for to, adds, _ in ways:
        up = down = adds
        if to >= 0:
            there, least = best[to], worst[to]
            if there is None or least is None:
                continue
            up += there
            down += least
        if high is None or up > high:
            high = up
        if low is None or down < low:
            low = down
    return high, low


def by_chance(
    edges: Sequence[Sequence[Edge]],
    order: Iterable[list[int]],
    weights: Sequence[int],
    paid: Paid,
    ended: Ended,
) -> list[list[float]]:
    """Return by state what is to be expected of a responder who picks by chance.

    Each open move with its weight, by its number, over those of all that are open. First what is
    earned, then how likely each ending is. A state from which no ending is reached brings nothing.
    """
    width = 1 + len(ended)
    values: list[list[float]] = [[0.0] * width] * len(edges)
    rows = _Rows(edges, values, weights, paid, ended)
    for component in order:
        if len(component) == 1 and not turns_to_itself(edges, component[0]):
            (state,) = component
            values[state] = rows.row(state, frozenset()).known
            continue
        inside = frozenset(component)
        for state, value in solved({one: rows.row(one, inside) for one in component}).items():
            values[state] = value
    return values


def turns_to_itself(edges: Sequence[Sequence[Edge]], state: int) -> bool:
    """Return whether a move of a state leaves it as it was."""
    return any(edge[0] == state for edge in edges[state])


class _Rows(NamedTuple):
    """All that a state's equation is made of."""

    edges: Sequence[Sequence[Edge]]
    values: Sequence[list[float]]
    weights: Sequence[int]
    paid: Paid
    ended: Ended

    def row(self, state: int, inside: frozenset[int]) -> Row:
        """Return the equation of a state, the states inside a loop left unknown."""
        known = [0.0] * (1 + len(self.ended))
        coming: dict[int, float] = {}
        total = sum(self.weights[move] for _, _, move in self.edges[state])
        for edge in self.edges[state]:
            to, _, move = edge
            share = self.weights[move] / total
            if to in inside:
                coming[to] = coming.get(to, 0.0) + share
            elif to >= 0:
                known = [
                    one + share * more for one, more in zip(known, self.values[to], strict=True)
                ]
            else:
                known[self.ended[to]] += share
            known[0] += share * self.paid(state, edge)
        return Row(coming, known)
