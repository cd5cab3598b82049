"""What can still be said after a moment of a call, by places: whatever its conditions say."""

from typing import NamedTuple

from hotline_sim.analysis.components import components
from hotline_sim.authoring.reach import Reach
from hotline_sim.authoring.where import targets
from hotline_sim.scenario.compiled import BACK, CompiledScenario


class Onward(NamedTuple):
    """The moves that lie ahead, as bits by number."""

    scenario: CompiledScenario
    reach: Reach
    ahead: list[int]
    """By place: what can be said there or later."""

    def after(self, number: int) -> int:
        """Return the moves that can be made after one, as bits."""
        move = self.scenario.moves[number]
        coming = targets(move.leads_to)
        if any(to == BACK for _, to in move.leads_to):
            coming |= self.reach.ways.get(move.beat, frozenset())
        cuts = {one for to in coming for one in self.scenario.places[to].interruptions}
        for one in cuts & self.reach.fired:
            coming |= targets(self.scenario.interruptions[one].leads_to)
        found = 0
        for to in coming:
            found |= self.ahead[to]
        return found


def onward(scenario: CompiledScenario, reach: Reach) -> Onward:
    """Return what lies ahead of every place of a scenario."""
    edges = [[(to,) for to in reach.ways.get(place, ())] for place in range(len(scenario.places))]
    ahead = [0] * len(edges)
    for component in components(edges):
        whole = 0
        for place in component:
            here = (one for one in scenario.places[place].moves if one in reach.moves)
            whole |= sum(1 << one for one in here)
            for (to,) in edges[place]:
                whole |= ahead[to]
        for place in component:
            ahead[place] = whole
    return Onward(scenario, reach, ahead)
