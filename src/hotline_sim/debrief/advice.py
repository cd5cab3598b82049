"""One thing done well, one to change, and what to practise: the part of a debrief that stays."""

from collections.abc import Sequence

from hotline_sim.debrief.annotation import better, reason
from hotline_sim.debrief.conduct import Conduct
from hotline_sim.debrief.model import Advice, CompetencyResult, Mark
from hotline_sim.debrief.paperwork.advice import amiss
from hotline_sim.debrief.paperwork.marking import Paperwork
from hotline_sim.debrief.turns import HANG_UP, Play
from hotline_sim.language.text import worded, wording
from hotline_sim.rubric.rubric import Behaviour, Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario

WEAK = 3
"""Competencies below this level are worth practising."""

REPAIRED = worded(
    "judged.advice.repaired",
    "You noticed, and you put it right while the caller was still there. Few things earn trust"
    " faster.",
)
"""Why a repair is good, where the author gives no reason of their own."""

RIGHTING = wording("judged.advice.righting", "putting it right after {label}")

MISSING = wording("judged.advice.missing", "missing the moment for {label}")


class Adviser:
    """Chooses what to say first about a call that was marked."""

    def __init__(
        self,
        scenario: CompiledScenario,
        rubric: Rubric,
        conduct: Conduct,
        play: Play,
        paper: Paperwork,
    ) -> None:
        """Take a call, what its talk showed, and its paperwork."""
        self._paper = paper
        self._scenario = scenario
        self._rubric = rubric
        self._conduct = conduct
        self._turns = {turn.at: turn for turn in play.turns}

    def did_well(self) -> Advice | None:
        """Return the best thing done: a repair, else the strongest do, best explained."""
        repairs = [one for one in self._conduct.slips if one.repaired_at >= 0]
        if repairs:
            return self._repair(repairs[-1])
        slipped = {one.at for one in self._conduct.slips}
        clean = [one for one in self._conduct.shown if one.at not in slipped]
        if not clean:
            return None
        best = max(clean, key=self._strength)
        why = self._because(best.at) or self._behaviour(best).why
        return self._advice(best, self._behaviour(best).label, why)

    def to_change(self) -> Advice | None:
        """Return the one thing to change: the worst slip left standing, else a missed do.

        On paper how soon and to whom weigh more than a missed do, and single fields less.
        """
        standing = [one for one in self._conduct.slips if one.repaired_at < 0]
        standing += self._paper.showed.slips
        if standing:
            return self._slip(standing)
        late = next(amiss(self._paper), None)
        if late is not None and (late.is_grave or not self._conduct.missed):
            return late.advice
        if self._conduct.missed:
            return self._missed()
        return self._slip(self._conduct.slips) if self._conduct.slips else None

    def _slip(self, slips: Sequence[Mark]) -> Advice:
        worst = min(slips, key=lambda one: self._rubric.points_of(one.behaviour))
        if worst.deed:
            return self._deed(worst)
        turn = self._turns[worst.at]
        why = reason(self._scenario, self._rubric, turn, [worst])
        instead = better(self._scenario, self._rubric, turn, [worst])
        return self._advice(worst, self._behaviour(worst).label, why, instead)

    def _deed(self, mark: Mark) -> Advice:
        """Return a slip on paper: what was done says why better than the rubric."""
        one = self._behaviour(mark)
        return Advice(mark.behaviour, one.label, mark.at, "", mark.why or one.why, one.better)

    def _repair(self, slip: Mark) -> Advice:
        label = RIGHTING(label=self._behaviour(slip).label)
        why = self._because(slip.repaired_at) or REPAIRED
        return self._advice(slip._replace(at=slip.repaired_at), label, why)

    def _missed(self) -> Advice:
        """Return the missed do that matters most: taught here, basic before advanced, earliest."""
        worst = max(self._conduct.missed, key=self._weight)
        behaviour = self._behaviour(worst)
        label = MISSING(label=behaviour.label)
        return self._advice(worst, label, behaviour.why, behaviour.example)

    def _strength(self, mark: Mark) -> tuple[bool, int, bool]:
        points = self._rubric.points_of(mark.behaviour)
        return self._is_taught(mark), points, bool(self._because(mark.at))

    def _weight(self, mark: Mark) -> tuple[bool, bool]:
        return self._is_taught(mark), self._behaviour(mark).kind is Kind.BASIC

    def _is_taught(self, mark: Mark) -> bool:
        return self._behaviour(mark).competency in self._scenario.about.teaches

    def _behaviour(self, mark: Mark) -> Behaviour:
        return self._rubric.behaviours[mark.behaviour]

    def _because(self, at: int) -> str:
        """Return the author's reason for the move made at an event."""
        move = self._turns[at].move
        return "" if move == HANG_UP else self._scenario.moves[move].because

    def _advice(self, mark: Mark, label: str, why: str, instead: str = "") -> Advice:
        turn = self._turns[mark.at]
        said = "" if turn.move == HANG_UP else self._scenario.moves[turn.move].say
        return Advice(mark.behaviour, label, mark.at, said, why, instead)


def practise_next(rubric: Rubric, results: Sequence[CompetencyResult]) -> tuple[str, ...]:
    """Return what to practise, weakest competency first."""
    weak = [
        (one.level, not one.taught, one.id) for one in results if one.level and one.level < WEAK
    ]
    sentences = (rubric.competencies[name].practise for _, _, name in sorted(weak))
    return tuple(filter(None, sentences))
