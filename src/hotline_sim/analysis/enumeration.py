"""Every state a call can come to, and every move between them."""

from typing import NamedTuple

from hotline_sim.analysis.packing import Packed
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.stepping import Table, made, open_at
from hotline_sim.analysis.weights import Weights

Edge = tuple[int, int, int]
"""Where a move leads (a state, or -1 - place for an ending), what it adds, and its number."""

BUDGET = 300_000
"""How many states are looked at before only bounds are given."""


class StateGraph(NamedTuple):
    """The reduced states of a call, by number, the opening first."""

    states: list[Packed]
    numbers: dict[Packed, int]
    edges: list[tuple[Edge, ...]]
    """By state. Of those beyond the budget there are none."""

    @property
    def is_whole(self) -> bool:
        """Whether every state was looked at."""
        return len(self.edges) == len(self.states)


def state_graph(
    table: Table, weights: Weights, reduction: Reduction, start: Packed, budget: int = BUDGET
) -> StateGraph:
    """Return every state that is come to from the opening, no more than the budget of them."""
    first, _ = reduction.reduced(start)
    states = [first]
    numbers = {first: 0}
    edges: list[tuple[Edge, ...]] = []
    reduced = reduction.reduced
    shift = reduction.layout.unmended
    for state in states:
        if len(edges) == budget:
            break
        used = state[4]
        out: list[Edge] = []
        for move in open_at(table, state):
            coming = made(table, state, move)
            adds = 0 if used & move.used else move.weight
            place = coming[0]
            if table[place].is_ending:
                adds += weights.end(place, coming[4] >> shift)
                out.append((-1 - place, adds, move.number))
                continue
            coming, stays = reduced(coming)
            number = numbers.get(coming)
            if number is None:
                number = numbers[coming] = len(states)
                states.append(coming)
            out.append((number, adds + stays, move.number))
        edges.append(tuple(out))
    return StateGraph(states, numbers, edges)
