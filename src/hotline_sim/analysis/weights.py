"""What each move adds to the outcome of a call, and what stands at its end.

- A red line counts once for each response that crosses it.
- A harmful don't that nothing in the scenario repairs counts once for each response showing it.
- One that something repairs counts once, where it stands at the end.
- Worth is paid the first time a response is given, as in debrief/turns.
"""

from typing import NamedTuple

from hotline_sim.analysis.outcome import cost, ended
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Weights(NamedTuple):
    """The weights of one scenario under one rubric."""

    moves: tuple[int, ...]
    """What giving a move for the first time adds to the score; later times add nothing."""
    shown: tuple[tuple[int, int, int], ...]
    """The same as red lines, harm and half points."""
    repairable: int
    """The harmful don'ts that something repairs, as bits."""
    endings: dict[int, int]
    """What each ending adds to the score, by place, without what stands."""

    def end(self, place: int, unmended: int) -> int:
        """Return what coming to an ending adds to the score, with these don'ts standing."""
        standing = unmended & self.repairable
        return self.endings[place] + (cost(0, standing.bit_count(), 0) if standing else 0)


def weights_of(scenario: CompiledScenario, rubric: Rubric) -> Weights:
    """Return what every move and ending of a scenario adds to the outcome of a call."""

    def kind(behaviour: str) -> Kind:
        return rubric.behaviours[behaviour].kind

    mended = 0
    for move in scenario.moves:
        mended |= move.mends
    harmful = {
        name: 1 << bit for bit, name in enumerate(scenario.donts) if kind(name) is Kind.HARMFUL
    }
    repairable = mended & sum(harmful.values())
    shown = tuple(
        (
            sum(kind(one) is Kind.RED_LINE for one in move.shows),
            sum(one in harmful and not harmful[one] & repairable for one in move.shows),
            move.halves,
        )
        for move in scenario.moves
    )
    endings = {
        number: ended(place.ending) + place.halves
        for number, place in enumerate(scenario.places)
        if place.ending
    }
    return Weights(tuple(cost(*one) for one in shown), shown, repairable, endings)
