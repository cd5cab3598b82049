"""The best, the worst and the chances of every state, from its component on.

Within a loop nothing is earned or lost: what pays, pays once, and the state remembers it. So all
states of a loop share the best and the worst of the ways out of it. Chances are those of a
responder who picks evenly among what is open: a linear system a loop.
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
    edges: Sequence[Sequence[Edge]], order: Iterable[list[int]], paid: Paid, ended: Ended
) -> list[list[float]]:
    """Return by state what is to be expected of a responder who picks evenly among what is open.

    First what is earned, then how likely each ending is. A state from which no ending is reached
    brings nothing.
    """
    width = 1 + len(ended)
    values: list[list[float]] = [[0.0] * width] * len(edges)
    for component in order:
        if len(component) == 1 and not _turns_to_itself(edges, component[0]):
            (state,) = component
            values[state] = _row(edges, state, values, paid, ended, frozenset()).known
            continue
        inside = frozenset(component)
        rows = {one: _row(edges, one, values, paid, ended, inside) for one in component}
        for state, value in solved(rows).items():
            values[state] = value
    return values


def _turns_to_itself(edges: Sequence[Sequence[Edge]], state: int) -> bool:
    return any(edge[0] == state for edge in edges[state])


def _row(  # noqa: PLR0913, PLR0917 - all that a state's equation is made of
    edges: Sequence[Sequence[Edge]],
    state: int,
    values: Sequence[list[float]],
    paid: Paid,
    ended: Ended,
    inside: frozenset[int],
) -> Row:
    out = edges[state]
    known = [0.0] * (1 + len(ended))
    coming: dict[int, float] = {}
    if not out:
        return Row(coming, known)
    share = 1 / len(out)
    for edge in out:
        to = edge[0]
        if to in inside:
            coming[to] = coming.get(to, 0.0) + share
        elif to >= 0:
            known = [one + more for one, more in zip(known, values[to], strict=True)]
        else:
            known[ended[to]] += 1
        known[0] += paid(state, edge)
    return Row(coming, [share * one for one in known])
