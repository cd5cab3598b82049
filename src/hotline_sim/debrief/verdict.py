"""The verdict on a call, and the sentences that say why, in the trainee's words."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.debrief.heard import caller_of, quoted
from hotline_sim.debrief.model import CompetencyResult, Mark, Verdict
from hotline_sim.debrief.paperwork.marking import Paperwork
from hotline_sim.debrief.paperwork.standard import short_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import Beat, CompiledScenario

READY_LEVEL = 3
"""What a competency the call teaches must reach."""

SOUND_LEVEL = 2
"""What every other observed competency must reach."""


COSTS = (
    "On a real call this can cost the caller their safety, and nothing said later takes it back."
)

MENDABLE = "Noticing it and putting it right during the call would have counted."


class Judged(NamedTuple):
    """A verdict and why."""

    verdict: Verdict
    reasons: tuple[str, ...]


class Evidence(NamedTuple):
    """What a verdict rests on."""

    scenario: CompiledScenario
    rubric: Rubric
    ending: Beat | None
    results: tuple[CompetencyResult, ...]
    red_lines: tuple[Mark, ...]
    not_heard: tuple[str, ...]
    """What a needed fact would have told, in the caller's words."""
    paper: Paperwork = Paperwork()


def judge(evidence: Evidence) -> Judged:
    """Return the verdict: the harm gate first, which nothing done well can open."""
    if evidence.ending is None:
        reason = "You left before the call came to an end, so it says nothing yet about you."
        return Judged(Verdict.UNFINISHED, (reason,))
    harm = [*_red_lines(evidence), *_harm(evidence), *_harm_ending(evidence.ending)]
    if harm:
        return Judged(Verdict.UNSAFE, tuple(harm))
    short = [
        *_ending_short(evidence),
        *_levels_short(evidence),
        *_unheard(evidence),
        *short_of(evidence.paper, caller_of(evidence.scenario)),
    ]
    if short:
        return Judged(Verdict.PRACTISE, tuple(short))
    return Judged(Verdict.READY, (_ready(evidence),))


def _label(evidence: Evidence, mark: Mark) -> str:
    return evidence.rubric.behaviours[mark.behaviour].label


def _moment(evidence: Evidence, mark: Mark) -> str:
    """Return what was said, or for a deed on paper why it matters; with a space before it."""
    said = next((one.say for one in evidence.scenario.moves if one.name == mark.response), "")
    told = mark.why or (f"You said: {quoted(said)}" if said else "")
    return f" {told}" if told else ""


def _red_lines(evidence: Evidence) -> list[str]:
    marks = {_label(evidence, mark): mark for mark in reversed(evidence.red_lines)}
    said = [
        f"You crossed a red line: {label}.{_moment(evidence, mark)}"
        for label, mark in sorted(marks.items(), key=lambda one: one[1].at)
    ]
    return [*said[:-1], *(f"{one} {COSTS}" for one in said[-1:])]


def _harm(evidence: Evidence) -> list[str]:
    red = {mark.behaviour for mark in evidence.red_lines}
    standing = {
        _label(evidence, mark): mark
        for result in evidence.results
        if result.level == 1
        for mark in result.slips
        if mark.repaired_at < 0
        and mark.behaviour not in red
        and evidence.rubric.behaviours[mark.behaviour].kind == "harmful"
    }
    return [
        f"Something harmful was left standing: {label}.{_moment(evidence, mark)}"
        f"{'' if mark.deed else f' {MENDABLE}'}"
        for label, mark in standing.items()
    ]


def _harm_ending(ending: Beat) -> list[str]:
    if ending.ending != "harm":
        return []
    return [ending.because or "The call ended in harm to the caller."]


_SHORT = {
    "partial": "The caller was left with only part of what they needed.",
    "lost": "The caller was lost before there was a plan.",
    "safe": "The call ended safely, but not where this call asks you to bring it.",
}


def _ending_short(evidence: Evidence) -> list[str]:
    ending = evidence.ending
    if ending is None or ending.ending in evidence.scenario.ready_at:
        return []
    return [ending.because or _SHORT.get(ending.ending, _SHORT["partial"])]


def _levels_short(evidence: Evidence) -> list[str]:
    reasons = []
    for result in evidence.results:
        if result.level is None:
            if result.taught:
                reasons.append(
                    f"{result.name} is what this call is for, and the call went by without"
                    " a chance to see it from you."
                )
        elif result.level < (READY_LEVEL if result.taught else SOUND_LEVEL):
            reasons.append(_weak(evidence, result))
    return list(filter(None, reasons))


def _weak(evidence: Evidence, result: CompetencyResult) -> str:
    """Say what held a competency back in the talk; the paperwork has sentences of its own."""
    standing = [mark for mark in result.slips if mark.repaired_at < 0]
    missed = [mark for mark in result.missed if not mark.deed]
    parts = [
        f"{words} {_labels(evidence, marks)}{more}"
        for words, marks, more in (
            ("there was a moment for", missed, ", and it passed"),
            ("what weighed was", standing, ""),
            ("you put it right after", result.repaired, ", and that counts"),
        )
        if marks
    ]
    return f"{result.name}: {'; '.join(parts)}." if parts else ""


def _labels(evidence: Evidence, marks: Iterable[Mark]) -> str:
    return _and(list(dict.fromkeys(_label(evidence, mark) for mark in marks)))


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _unheard(evidence: Evidence) -> list[str]:
    return [f"You did not hear something this call turns on: {said}" for said in evidence.not_heard]


def _ready(evidence: Evidence) -> str:
    taught = [one.name.lower() for one in evidence.results if one.taught]
    held = f" You held what this call is for: {_and(taught)}." if taught else ""
    record = evidence.paper.record
    noted = " A colleague could go on from your record." if record and record.fields else ""
    return (
        f"The caller left safer than they came, and nothing harmful was left standing.{held}{noted}"
    )
