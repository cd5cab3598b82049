"""How well and how badly a call can end at most, where its states are too many to be looked at.

Only places are told apart, not states: any response may be open, any alternative may hold, any
interruption may cut in. Within a loop of places everything that pays is taken to be earned once,
or everything that costs. So the best is never better than said, and the worst never worse.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from hotline_sim.analysis.components import components
from hotline_sim.analysis.outcome import Outcome, cost, outcome_of
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import BACK, Choice, CompiledScenario


class Bounds(NamedTuple):
    """What a call comes to lies between these; None where no ending can be come to."""

    best: Outcome | None
    worst: Outcome | None


class _Move(NamedTuple):
    """One move, as far as bounds ask."""

    adds: int
    """What it adds to the score, the first time."""
    leads_to: frozenset[int]
    """Every place it could lead to."""


def bounds_of(scenario: CompiledScenario, weights: Weights) -> Bounds:
    """Return bounds of what can come of a call from its opening, in time linear in its size."""
    moves = _moves(scenario, weights)
    order = components([[(to,) for one in here for to in one.leads_to] for here in moves])
    standing = cost(0, weights.repairable.bit_count(), 0)
    high = _best(moves, order, weights.endings)[scenario.opens_at]
    # The worst is the best where all that is earned is owed.
    owed = [[one._replace(adds=-one.adds) for one in here] for here in moves]
    debts = {place: -end - standing for place, end in weights.endings.items()}
    low = _best(owed, order, debts)[scenario.opens_at]
    return Bounds(
        None if high is None else outcome_of(high), None if low is None else outcome_of(-low)
    )


def _best(
    moves: Sequence[Sequence[_Move]], order: Iterable[list[int]], endings: Mapping[int, int]
) -> list[int | None]:
    """Return for each place the most that can be earned from it on."""
    found = [endings.get(place) for place in range(len(moves))]
    for component in order:
        inside = frozenset(component)
        here = [one for place in component for one in moves[place]]
        loops = any(one.leads_to & inside for one in here)
        onward = [
            ahead + (min(one.adds, 0) if loops else one.adds)
            for one in here
            for to in one.leads_to - inside
            if (ahead := found[to]) is not None
        ]
        if onward:
            within = sum(max(one.adds, 0) for one in here) if loops else 0
            for place in component:
                found[place] = within + max(onward)
    return found


def _moves(scenario: CompiledScenario, weights: Weights) -> list[list[_Move]]:
    """Return by place every move from it, with every place it could lead to."""
    cuts = [_places(one.leads_to) for one in scenario.interruptions]
    comes_to = [
        frozenset((number,)).union(*(cuts[one] for one in place.interruptions))
        for number, place in enumerate(scenario.places)
    ]
    left_for = frozenset(number for number, come in enumerate(comes_to) if len(come) > 1)

    def move(number: int) -> _Move:
        choice = scenario.moves[number].leads_to
        back = left_for if any(to == BACK for _, to in choice) else frozenset[int]()
        return _Move(
            weights.moves[number],
            frozenset[int]().union(*(comes_to[to] for to in _places(choice) | back)),
        )

    return [[move(one) for one in place.moves] for place in scenario.places]


def _places(choice: Choice) -> frozenset[int]:
    """Return where a choice may lead; `back` leads where it was noted to."""
    return frozenset(to for _, to in choice if to >= 0)
