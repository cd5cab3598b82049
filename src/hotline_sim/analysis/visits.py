"""How often a virtual trainee comes to each state of a call, and how many plays there are."""

from collections.abc import Sequence

from hotline_sim.analysis.enumeration import Edge
from hotline_sim.analysis.solving import turns_to_itself

SETTLED = 1e-12
"""What may still go round in a loop when it is taken to have left it."""


def visits(
    edges: Sequence[Sequence[Edge]], order: Sequence[list[int]], weights: Sequence[int]
) -> list[float]:
    """Return how often each state is come to in a call, on average.

    Moves are picked by their weights, as in `solving.by_chance`. A loop without a way out is
    counted as come to once.
    """
    found = [0.0] * len(edges)
    coming = [0.0] * len(edges)
    coming[0] = 1.0
    for component in reversed(order):
        inside = frozenset(component)
        goes_on = any(to not in inside for state in component for to, _, _ in edges[state])
        while sum(coming[state] for state in component) > SETTLED:
            for state in component:
                arrived, coming[state] = coming[state], 0.0
                found[state] += arrived
                if goes_on:
                    _leave(edges[state], weights, arrived, coming)
    return found


def _leave(
    out: Sequence[Edge], weights: Sequence[int], arrived: float, coming: list[float]
) -> None:
    total = sum(weights[move] for _, _, move in out)
    for to, _, move in out:
        if to >= 0:
            coming[to] += arrived * weights[move] / total


def plays(edges: Sequence[Sequence[Edge]], order: Sequence[list[int]]) -> int | None:
    """Return how many plays there are; None where a call can go round, and they have no end."""
    found = [0] * len(edges)
    for component in order:
        state = component[0]
        if len(component) > 1 or turns_to_itself(edges, state):
            return None
        found[state] = sum(found[to] if to >= 0 else 1 for to, _, _ in edges[state])
    return found[0]
