"""Responses whose condition holds in every state of a call in which it is asked."""

from collections.abc import Iterable, Sequence

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.scenario.state import State


def always_open(analyses: Sequence[Analysis], guarded: Iterable[int]) -> set[int]:
    """Return which of some responses no state closes but one in which they were said before.

    A state is only unpacked where one of them is closed, until one shows that it can be.
    """
    moves = analyses[0].scenario.moves
    always: dict[int, set[int]] = {}
    for number in guarded:
        always.setdefault(moves[number].beat, set()).add(number)
    for analysis in analyses:
        for number, ways in enumerate(analysis.graph.edges):
            here = always.get(moves[ways[0][2]].beat if ways else analysis.place(number))
            if here and (closed := here.difference([move for _, _, move in ways])):
                state = analysis.state(number)
                here -= {one for one in closed if _is_asked(analysis, state, one)}
    return set().union(*always.values())


def _is_asked(analysis: Analysis, state: State, number: int) -> bool:
    """Return whether nothing but its condition can keep a response closed in a state."""
    move = analysis.scenario.moves[number]
    said = not move.repeats and state.used >> number & 1
    return not said and (not move.mends or bool(state.unmended & move.mends))
