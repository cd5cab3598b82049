"""Which facts the key of a scenario needs, and which moves may bring one out."""

from hotline_sim.authoring.simulation.marked import needed_facts
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import BACK, Choice, CompiledScenario
from hotline_sim.scenario.state import Step


class Telling:
    """What can be told in one scenario that its key needs."""

    def __init__(self, scenario: CompiledScenario) -> None:
        """Look where it is told."""
        self._needed = needed_facts(scenario)
        places, cuts = scenario.places, scenario.interruptions
        entering = {number for number, one in enumerate(places) if self._tells(one.discloses)}
        entering |= {
            number
            for number, place in enumerate(places)
            if any(to in entering for one in place.interruptions for _, to in cuts[one].leads_to)
        }
        if entering:
            entering.add(BACK)
        self.moves = {
            number
            for number, move in enumerate(scenario.moves)
            if self._tells(move.discloses) or any(to in entering for _, to in move.leads_to)
        }
        """The moves that may bring a needed fact out; no other does."""

    def told(self, step: Step) -> tuple[int, ...]:
        """Return the needed facts that a move brought out."""
        return tuple(numbers_in((step.told | step.entered) & self._needed))

    def _tells(self, choice: Choice) -> bool:
        return any((facts or 0) & self._needed for _, facts in choice)
