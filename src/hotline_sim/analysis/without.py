"""Promises that are kept because no play comes to the endings without what they promise.

Read off the states that an analysis has looked at already. What was shown is not remembered there,
nor is every fact; so the ways that do for certain what is promised are taken out, and if none of
the endings is come to any more, the promise is proved. Its `if` is left out of account: where
nothing is proved here, it may still be kept.
"""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Promise


class _Promised(NamedTuple):
    """One thing that is promised, and what does it for certain."""

    moves: frozenset[int]
    places: frozenset[int]
    """Those that do it on coming there."""
    fact: int | None
    """The fact that is then told."""


def never_without(analysis: Analysis, promise: Promise) -> bool:
    """Return whether no play comes to the endings of a promise without all that it promises."""
    return not any(
        _comes_to(analysis, promise.endings, one)
        for one in _each_promised(analysis.scenario, promise)
    )


def _each_promised(scenario: CompiledScenario, promise: Promise) -> Iterator[_Promised]:
    moves, places = list(enumerate(scenario.moves)), list(enumerate(scenario.places))
    for name in promise.shown:
        showing = frozenset(number for number, move in moves if name in move.shows)
        yield _Promised(showing, frozenset(), None)
    for bit in numbers_in(promise.disclosed):
        yield _Promised(
            frozenset(number for number, one in moves if _tells(one.discloses, bit)),
            frozenset(number for number, one in places if _tells(one.discloses, bit)),
            bit,
        )


def _tells(choice: Choice, bit: int) -> bool:
    """Return whether a fact is told whatever a choice comes to; its last one has no guard."""
    return bool(choice) and all((facts or 0) >> bit & 1 for _, facts in choice)


def _comes_to(analysis: Analysis, endings: Collection[int], one: _Promised) -> bool:
    """Return whether some play comes to one of some endings, perhaps without one thing promised."""
    edges = analysis.graph.edges
    met = bytearray(len(edges))
    waiting = [] if _is_done(analysis, 0, one) else [0]
    while waiting:
        for to, _, move in edges[waiting.pop()]:
            if move in one.moves:
                continue
            if to < 0:
                if -1 - to in endings:
                    return True
            elif not met[to]:
                met[to] = 1
                if not _is_done(analysis, to, one):
                    waiting.append(to)
    return False


def _is_done(analysis: Analysis, state: int, one: _Promised) -> bool:
    """Return whether coming to a state is enough to know that what was promised is done."""
    if one.fact is None:
        return False
    return analysis.is_told(state, one.fact) or analysis.place(state) in one.places
