"""Plays through a state graph: the shortest that comes to an ending, or to a score."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from hotline_sim.analysis.enumeration import Edge, StateGraph


class Found(NamedTuple):
    """A play from the opening to an ending."""

    moves: tuple[int, ...]
    ending: int
    """Its place."""


Wanted = Callable[[int, Edge], bool]
"""Whether a play may take an edge of a state."""


def shortest_plays(graph: StateGraph) -> dict[int, Found]:
    """Return a shortest play to each ending that is come to, by its place."""
    found: dict[int, Found] = {}
    for play in _plays(graph.edges, lambda _, __: True):
        found.setdefault(play.ending, play)
    return found


def shortest_by(edges: Sequence[Sequence[Edge]], wanted: Wanted) -> Found | None:
    """Return a shortest play by wanted edges alone."""
    return next(_plays(edges, wanted), None)


def shortest_of_worth(
    edges: Sequence[Sequence[Edge]], values: Sequence[int | None], endings: Callable[[int], bool]
) -> Found | None:
    """Return a shortest play that comes to the value of the opening, by endings that count."""

    def keeps(state: int, edge: Edge) -> bool:
        to, adds, _ = edge
        if to < 0:
            return endings(-1 - to) and adds == values[state]
        ahead = values[to]
        return ahead is not None and adds + ahead == values[state]

    return shortest_by(edges, keeps)


def _plays(edges: Sequence[Sequence[Edge]], wanted: Wanted) -> Iterator[Found]:
    """Yield a play for each wanted edge to an ending, no longer ones before shorter ones."""
    came: dict[int, tuple[int, int]] = {}
    waiting, met = [0], {0}
    for state in waiting:
        if state >= len(edges):
            continue
        for edge in edges[state]:
            to, _, move = edge
            if not wanted(state, edge):
                continue
            if to < 0:
                yield Found((*_moves_to(state, came), move), -1 - to)
            elif to not in met:
                met.add(to)
                came[to] = (state, move)
                waiting.append(to)


def _moves_to(state: int, came: dict[int, tuple[int, int]]) -> tuple[int, ...]:
    moves = []
    while state in came:
        state, move = came[state]
        moves.append(move)
    return tuple(reversed(moves))
