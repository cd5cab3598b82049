"""One thing done well, one to change, and what to practise: the part of a debrief that stays."""

from collections.abc import Sequence

from hotline_sim.debrief.annotation import better, reason
from hotline_sim.debrief.conduct import Conduct
from hotline_sim.debrief.model import Advice, CompetencyResult, Mark
from hotline_sim.debrief.turns import HANG_UP, Play, Turn
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario

WEAK = 3
"""Competencies below this level are worth practising."""


def did_well(
    scenario: CompiledScenario, rubric: Rubric, conduct: Conduct, play: Play
) -> Advice | None:
    """Return the best thing the trainee did: a repair, else the strongest do, best explained."""
    turns = {turn.at: turn for turn in play.turns}
    repairs = [one for one in conduct.slips if one.repaired_at >= 0]
    if repairs:
        return _repair(scenario, rubric, turns[repairs[-1].repaired_at], repairs[-1])
    slipped = {one.at for one in conduct.slips}
    clean = [one for one in conduct.shown if one.at not in slipped]
    if not clean:
        return None
    taught = scenario.about.teaches
    best = max(clean, key=lambda one: _strength(scenario, rubric, one, turns[one.at], taught))
    turn = turns[best.at]
    why = scenario.moves[turn.move].because or rubric.behaviours[best.behaviour].why
    return _advice(scenario, rubric, best, turn, why, "")


def _strength(
    scenario: CompiledScenario,
    rubric: Rubric,
    mark: Mark,
    turn: Turn,
    taught: tuple[str, ...],
) -> tuple[bool, int, bool]:
    behaviour = rubric.behaviours[mark.behaviour]
    explained = bool(scenario.moves[turn.move].because)
    return behaviour.competency in taught, rubric.points_of(mark.behaviour), explained


def _repair(scenario: CompiledScenario, rubric: Rubric, turn: Turn, slip: Mark) -> Advice:
    label = rubric.behaviours[slip.behaviour].label
    why = scenario.moves[turn.move].because or (
        "You noticed, and you put it right while the caller was still there. Few things"
        " earn trust faster."
    )
    mended = slip._replace(at=turn.at)
    return _advice(scenario, rubric, mended, turn, why, "")._replace(label=f"mending {label}")


def to_change(
    scenario: CompiledScenario, rubric: Rubric, conduct: Conduct, play: Play
) -> Advice | None:
    """Return the one thing to change: the worst slip left standing, else a missed do."""
    turns = {turn.at: turn for turn in play.turns}
    standing = [one for one in conduct.slips if one.repaired_at < 0] or list(conduct.slips)
    if standing:
        worst = min(standing, key=lambda one: rubric.points_of(one.behaviour))
        turn = turns[worst.at]
        why = reason(scenario, rubric, turn, [worst])
        instead = better(scenario, rubric, turn, [worst])
        return _advice(scenario, rubric, worst, turn, why, instead)
    if not conduct.missed:
        return None
    return _missed(scenario, rubric, conduct.missed, turns)


def _missed(
    scenario: CompiledScenario,
    rubric: Rubric,
    missed: Sequence[Mark],
    turns: dict[int, Turn],
) -> Advice:
    """Return the missed do that matters most: taught here, basic before advanced, earliest."""
    taught = scenario.about.teaches

    def weight(mark: Mark) -> tuple[bool, bool]:
        behaviour = rubric.behaviours[mark.behaviour]
        return behaviour.competency in taught, behaviour.kind is Kind.BASIC

    worst = max(missed, key=weight)
    behaviour = rubric.behaviours[worst.behaviour]
    advice = _advice(scenario, rubric, worst, turns[worst.at], behaviour.why, behaviour.example)
    return advice._replace(label=f"missing the moment for {behaviour.label}")


def practise_next(rubric: Rubric, results: Sequence[CompetencyResult]) -> tuple[str, ...]:
    """Return what to practise, weakest competency first."""
    weak = [one for one in results if one.level is not None and one.level < WEAK]
    weak.sort(key=lambda one: (one.level, not one.taught))
    return tuple(
        rubric.competencies[one.id].practise for one in weak if rubric.competencies[one.id].practise
    )


def _advice(  # noqa: PLR0913 - one row, column by column
    scenario: CompiledScenario, rubric: Rubric, mark: Mark, turn: Turn, why: str, instead: str
) -> Advice:
    said = "" if turn.move == HANG_UP else scenario.moves[turn.move].say
    label = rubric.behaviours[mark.behaviour].label
    return Advice(mark.behaviour, label, turn.at, said, why, instead)
