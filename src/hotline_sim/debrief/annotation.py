"""The transcript with what each of the trainee's lines showed, and what to say instead."""

from collections.abc import Sequence

from hotline_sim.call.transcript import Line
from hotline_sim.debrief.conduct import Conduct
from hotline_sim.debrief.model import AnnotatedLine, Mark
from hotline_sim.debrief.turns import HANG_UP, Play, Turn
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import hang_up

OWN = {"response", "silence", "hang-up"}
"""Kinds of line that are the trainee's own."""


def annotated(
    scenario: CompiledScenario,
    rubric: Rubric,
    play: Play,
    conduct: Conduct,
    transcript: Sequence[Line],
) -> tuple[AnnotatedLine, ...]:
    """Return every line of a call; the trainee's own with what they showed."""
    turns = {turn.at: turn for turn in play.turns}
    return tuple(
        _own(scenario, rubric, turns[line.at], conduct, line) if line.voice in OWN else _heard(line)
        for line in transcript
        if line.text or line.facts or line.voice not in {"caller", "sound"}
    )


def _heard(line: Line) -> AnnotatedLine:
    return AnnotatedLine(
        line.at, line.beat, line.voice.value, line.text, "", (), (), (), line.facts, "", ""
    )


def _own(
    scenario: CompiledScenario, rubric: Rubric, turn: Turn, conduct: Conduct, line: Line
) -> AnnotatedLine:
    slips = [mark for mark in conduct.slips if mark.at == turn.at]
    return AnnotatedLine(
        at=line.at,
        beat=line.beat,
        kind=line.voice.value,
        text=line.text,
        response=turn.response,
        shows=tuple(mark.behaviour for mark in conduct.shown if mark.at == turn.at),
        slips=tuple(mark.behaviour for mark in slips),
        repaired=tuple(
            dict.fromkeys(one.behaviour for one in conduct.slips if one.repaired_at == turn.at)
        ),
        discloses=_told(scenario, turn),
        because=reason(scenario, rubric, turn, slips),
        better=better(scenario, rubric, turn, slips),
    )


def _told(scenario: CompiledScenario, turn: Turn) -> tuple[str, ...]:
    """Return the facts a move brought out."""
    new = turn.state.facts & ~turn.before.facts
    return tuple(fact.id for fact in among(scenario.facts, new))


def reason(scenario: CompiledScenario, rubric: Rubric, turn: Turn, slips: Sequence[Mark]) -> str:
    """Return why a line matters: the author's words, else the rubric's for a slip."""
    if turn.move == HANG_UP:
        _, way = hang_up(scenario, turn.before)
        own = way.because
    else:
        own = scenario.moves[turn.move].because
    late = [rule.because for rule in rubric.order for one in slips if rule.breaks == one.behaviour]
    if own or late:
        return " ".join(filter(None, (own, *late)))
    return " ".join(rubric.behaviours[one.behaviour].why for one in slips)


def better(scenario: CompiledScenario, rubric: Rubric, turn: Turn, slips: Sequence[Mark]) -> str:
    """Return what to say instead of a slip: the author's wording, else the rubric's."""
    if not slips:
        return ""
    own = scenario.moves[turn.move].better if turn.move != HANG_UP else ""
    worst = min(slips, key=lambda one: rubric.points_of(one.behaviour))
    return own or rubric.behaviours[worst.behaviour].better
