"""All that plays of one scenario stand on, however they are played."""

from hotline_sim.authoring.simulation.chance import Numbers
from hotline_sim.authoring.simulation.effects import Effects
from hotline_sim.authoring.simulation.judging import Judge
from hotline_sim.authoring.simulation.lanes import Bit, Words, merged
from hotline_sim.authoring.simulation.marked import marks_of
from hotline_sim.authoring.simulation.settling import Settling
from hotline_sim.authoring.simulation.story import Story
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

MOST_EDGES = 1_000_000
"""From so many edges of a story on it is forgotten and found anew, so that memory stays bounded."""


class Stage:
    """One scenario and one rubric, with marks in words of some width."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, width: int) -> None:
        """Set up what can be before any play."""
        self._scenario, self._rubric = scenario, rubric
        self.marks = marks_of(scenario, rubric, width)
        self.effects = Effects(scenario, rubric, self.marks)
        self.settling = Settling(self.marks, rubric)
        self.judge = Judge(scenario, rubric, self.marks)
        endings = [place.ending for place in scenario.places if place.ending]
        self.in_harm = tuple(kind == "harm" for kind in endings)
        """By state in which a play is over, as the story numbers them; the next likewise."""
        self.well = tuple(kind in scenario.ready_at for kind in endings)
        mended = {name for move in scenario.moves for name in move.repairs}
        self._mendable: tuple[Bit, ...] = merged(
            bit for name, bit in self.marks.stands.items() if name in mended
        )
        self.story = self._new_story()

    @property
    def is_full(self) -> bool:
        """Whether the story should be forgotten."""
        return self.story.edges > MOST_EDGES

    def forget(self) -> None:
        """Forget the story: its states are found anew as plays come to them."""
        self.story = self._new_story()

    def standing(self, words: Words) -> list[Numbers]:
        """Return the harmful don'ts that stand and that something in the scenario mends."""
        return [words[word] & mask for word, mask in self._mendable]

    def _new_story(self) -> Story:
        return Story(self._scenario, self._rubric, self.effects)
