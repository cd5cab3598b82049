"""Plays that leave harm standing, or cross a red line, and plays that do neither."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from hotline_sim.analysis.enumeration import Edge
from hotline_sim.analysis.outcome import cost
from hotline_sim.analysis.plays import Found, shortest_by

_HARMED = cost(0, 1, 0) // 2
"""What adds less than this to the score adds a red line, or harm left standing."""


def shortest_unharmed(edges: Sequence[Sequence[Edge]], endings: Collection[int]) -> Found | None:
    """Return a shortest play to one of some endings that leaves no harm standing.

    Nor is there a red line in it.
    """
    return shortest_by(
        edges, lambda _, edge: edge[1] >= _HARMED and (edge[0] >= 0 or -1 - edge[0] in endings)
    )


def shortest_harmed(
    edges: Sequence[Sequence[Edge]], order: Iterable[list[int]], endings: Collection[int]
) -> Found | None:
    """Return a shortest play to one of some endings that leaves harm standing, or crosses a line.

    `order` are the loops of the graph, each after all it leads to.
    """
    if not _comes_of_harm(edges, order, endings):
        return None
    count = len(edges)

    def wanted(state: int, edge: Edge) -> bool:
        to, adds, _ = edge
        return to >= 0 or ((state >= count or adds < _HARMED) and -1 - to in endings)

    return shortest_by([*_until_harmed(edges), *_once_harmed(edges)], wanted)


def _comes_of_harm(
    edges: Sequence[Sequence[Edge]], order: Iterable[list[int]], endings: Collection[int]
) -> bool:
    """Return whether some edge does harm from which one of some endings can be come to.

    It leads out of its loop: what costs, costs once, and the state remembers it.
    """
    leads = [False] * len(edges)
    for component in order:
        found = False
        for state in component:
            for to, adds, _ in edges[state]:
                if leads[to] if to >= 0 else -1 - to in endings:
                    found = True
                    if adds < _HARMED:
                        return True
        for state in component:
            leads[state] = found
    return False


def _until_harmed(edges: Sequence[Sequence[Edge]]) -> Iterator[list[Edge]]:
    """Yield the edges of each state before anything harmful; what does harm leads after it."""
    count = len(edges)
    for ways in edges:
        yield [
            (to + count if to >= 0 and adds < _HARMED else to, adds, move)
            for to, adds, move in ways
        ]


def _once_harmed(edges: Sequence[Sequence[Edge]]) -> Iterator[list[Edge]]:
    count = len(edges)
    for ways in edges:
        yield [(to + count if to >= 0 else to, adds, move) for to, adds, move in ways]
