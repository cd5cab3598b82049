"""What the checks look at: one scenario that reads without an error, and all it stands on."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.enumeration import BUDGET
from hotline_sim.authoring.lines import Lines
from hotline_sim.authoring.menus import Menu, menus_of
from hotline_sim.authoring.onward import Onward, onward
from hotline_sim.authoring.reach import Reach, narrowed, reach_of
from hotline_sim.authoring.word_index import words_in
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.storage.tree import child
from hotline_sim.storage.values import place_of
from hotline_sim.storage.yaml_source import Node

if TYPE_CHECKING:
    from hotline_sim.call.call import Call


@dataclass(frozen=True)
class Subject:
    """One scenario under check."""

    tree: Node
    """The file as it is written, with the place of everything in it."""
    variants: dict[str, CompiledScenario]
    """The scenario as written under the empty name, then each of its variants."""
    rubric: Rubric
    sheets: Sheets
    budget: int = BUDGET
    """How many states are looked at, of each question."""
    _analyses: dict[str, Analysis] = field(default_factory=dict)

    @property
    def scenario(self) -> CompiledScenario:
        """The scenario as written."""
        return self.variants[""]

    @cached_property
    def menus(self) -> tuple[Menu, ...]:
        """Where a trainee has to choose, and what is best there."""
        return menus_of(self.scenario, self.rubric)

    @cached_property
    def model_talks(self) -> dict[str, "Call"]:
        """The exemplary call of each variant that has one which can be played, without papers."""
        from hotline_sim.authoring.paths import model_talk

        talks = {name: model_talk(one) for name, one in self.variants.items() if one.model_path}
        return {name: talk for name, talk in talks.items() if talk is not None}

    @cached_property
    def analyses(self) -> tuple[Analysis, ...]:
        """All that can come of the call, for each way that its variants have of starting."""
        return tuple(self.analysis(one.variant) for one in self.starts)

    @property
    def starts(self) -> tuple[CompiledScenario, ...]:
        """The scenario, and each variant that starts with other gauges."""
        starts = {one.gauges: one for one in reversed(self.variants.values())}
        return tuple(reversed(starts.values()))

    @property
    def whole_analyses(self) -> tuple[Analysis, ...]:
        """Those in which every state was looked at."""
        return tuple(one for one in self.analyses if one.is_exact)

    @cached_property
    def reach(self) -> Reach:
        """What can be met on some path of the call, in any of its variants."""
        return narrowed(reach_of(tuple(self.variants.values())), self.analyses)

    @cached_property
    def onward(self) -> Onward:
        """What can still be said after any moment of the call."""
        return onward(self.scenario, self.reach)

    @cached_property
    def showing(self) -> dict[str, list[int]]:
        """The moves that can be made and show each behaviour."""
        return self._moves_by(lambda move: move.shows)

    @cached_property
    def repairing(self) -> dict[str, list[int]]:
        """The moves that can be made and repair each don't."""
        return self._moves_by(lambda move: move.repairs)

    def _moves_by(self, named: Callable[[Move], tuple[str, ...]]) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for number in sorted(self.reach.moves):
            for name in named(self.scenario.moves[number]):
                found.setdefault(name, []).append(number)
        return found

    @cached_property
    def words(self) -> dict[str, list[str]]:
        """The words of every response, by its name."""
        return {move.name: words_in(move.say) for move in self.scenario.moves}

    @cached_property
    def lines(self) -> Lines:
        """Every line that somebody says or reads."""
        donts = {name for name, one in self.rubric.behaviours.items() if not one.kind.is_do}
        return Lines(self.tree, donts, self.scenario.about.language)

    def analysis(self, variant: str = "") -> Analysis:
        """Return all that can come of a variant, worked out the first time it is asked for."""
        if variant not in self._analyses:
            self._analyses[variant] = analyse(self.variants[variant], self.rubric, self.budget)
        return self._analyses[variant]

    def analysis_as(self, scenario: CompiledScenario) -> Analysis:
        """Return all that can come of one of the variants: those that start alike are alike."""
        start = next(one for one in self.starts if one.gauges == scenario.gauges)
        return self.analysis(start.variant)

    def has(self, *path: str) -> bool:
        """Return whether something is written at a path of keys."""
        return child(self.tree, *path) is not None

    def at(self, *path: str | int) -> Place:
        """Return where the key at a path is written, or the nearest thing that was."""
        return place_of(self.tree, path, key=True)


Check = Callable[[Subject, Findings], None]
"""Reports what one check finds about a scenario."""
