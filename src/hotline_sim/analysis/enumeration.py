"""Every state a call can come to, and every move between them."""

from collections.abc import Callable
from typing import NamedTuple

from hotline_sim.analysis.outcome import cost
from hotline_sim.analysis.ways import Way

Edge = tuple[int, int, int]
"""Where a move leads (a state, or -1 - place for an ending), what it adds, and its number."""

BUDGET = 300_000
"""How many states are looked at before only bounds are given."""


class StateGraph(NamedTuple):
    """The reduced states of a call, by number, the opening first."""

    states: list[int]
    numbers: dict[int, int]
    edges: list[tuple[Edge, ...]]
    """By state. Of those beyond the budget there are none."""

    @property
    def is_whole(self) -> bool:
        """Whether every state was looked at."""
        return len(self.edges) == len(self.states)


def state_graph(
    ways_from: Callable[[int], tuple[Way, ...]],
    reduced: Callable[[int], tuple[int, int]],
    repairable: int,
    start: int,
    budget: int,
) -> StateGraph:
    """Return every state that is come to from the opening, no more than the budget of them.

    A state is come to by the ways from another, and reduced where it is not yet. `repairable` are
    the bits that count as harm where they stand at an ending.
    """
    first, _ = reduced(start)
    states, numbers = [first], {first: 0}
    edges: list[tuple[Edge, ...]] = []
    known = numbers.get
    for state in states:
        if len(edges) == budget:
            break
        out: list[Edge] = []
        for keep, plus, levels, lift, adds, move, ending, is_reduced in ways_from(state):
            coming, stays = state & keep | plus, 0
            if levels:
                coming |= lift[state & levels]
            if not is_reduced:  # most are, and are not asked anything more
                if ending >= 0:
                    harm = (coming & repairable).bit_count()
                    out.append((-1 - ending, adds + cost(0, harm, 0), move))
                    continue
                coming, stays = reduced(coming)
            number = known(coming)
            if number is None:
                number = numbers[coming] = len(states)
                states.append(coming)
            out.append((number, adds + stays if stays else adds, move))
        edges.append(tuple(out))
    return StateGraph(states, numbers, edges)
