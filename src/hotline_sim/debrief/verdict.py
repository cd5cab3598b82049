"""The verdict on a call, and the sentences that say why, in the trainee's words."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.debrief.heard import caller_of, quoted
from hotline_sim.debrief.model import CompetencyResult, Mark, Verdict
from hotline_sim.debrief.paperwork.marking import Paperwork
from hotline_sim.debrief.paperwork.standard import short_of
from hotline_sim.language.text import together, worded, wording
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import Beat, CompiledScenario

READY_LEVEL = 3
"""What a competency the call teaches must reach."""

SOUND_LEVEL = 2
"""What every other observed competency must reach."""


COSTS = worded(
    "judged.verdict.costs",
    "On a real call this can cost the caller their safety, and nothing said later takes it back.",
)

MENDABLE = worded(
    "judged.verdict.mendable",
    "Noticing it and putting it right during the call would have counted.",
)

LEFT = worded(
    "judged.verdict.left",
    "You left before the call came to an end, so it says nothing yet about you.",
)

YOU_SAID = wording("judged.verdict.you-said", "You said: {words}")

RED_LINE = wording("judged.verdict.red-line", "You crossed a red line: {label}.")

HARMFUL = wording("judged.verdict.harmful", "Something harmful was left standing: {label}.")

HARM_ENDING = worded("judged.verdict.harm-ending", "The call ended in harm to the caller.")

UNSEEN = wording(
    "judged.verdict.unseen",
    "{name} is what this call is for, and the call went by without a chance to see it from you.",
)

WEAK = wording("judged.verdict.weak", "{name}: {what}.")

MISSED = wording("judged.verdict.missed", "there was a moment for {labels}, and it passed")

WEIGHED = wording("judged.verdict.weighed", "what weighed was {labels}")

RIGHTED = wording("judged.verdict.righted", "you put it right after {labels}, and that counts")

AND = wording("judged.verdict.and", "{others} and {last}")

UNHEARD = wording(
    "judged.verdict.unheard", "You did not hear something this call turns on: {words}"
)

SAFER = worded(
    "judged.verdict.safer",
    "The caller left safer than they came, and nothing harmful was left standing.",
)

HELD = wording("judged.verdict.held", "You held what this call is for: {names}.")

NOTED = worded("judged.verdict.noted", "A colleague could go on from your record.")


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
        return Judged(Verdict.UNFINISHED, (LEFT,))
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
    """Return what was said, or for a deed on paper why it matters."""
    said = next((one.say for one in evidence.scenario.moves if one.name == mark.response), "")
    return mark.why or (YOU_SAID(words=quoted(said)) if said else "")


def _red_lines(evidence: Evidence) -> list[str]:
    marks = {_label(evidence, mark): mark for mark in reversed(evidence.red_lines)}
    said = [
        together(RED_LINE(label=label), _moment(evidence, mark))
        for label, mark in sorted(marks.items(), key=lambda one: one[1].at)
    ]
    return [*said[:-1], *(together(one, COSTS) for one in said[-1:])]


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
        together(HARMFUL(label=label), _moment(evidence, mark), "" if mark.deed else MENDABLE)
        for label, mark in standing.items()
    ]


def _harm_ending(ending: Beat) -> list[str]:
    if ending.ending != "harm":
        return []
    return [ending.because or HARM_ENDING]


_SHORT = {
    "partial": worded(
        "judged.verdict.partial", "The caller was left with only part of what they needed."
    ),
    "lost": worded("judged.verdict.lost", "The caller was lost before there was a plan."),
    "safe": worded(
        "judged.verdict.elsewhere",
        "The call ended safely, but not where this call asks you to bring it.",
    ),
}


def _ending_short(evidence: Evidence) -> list[str]:
    ending = evidence.ending
    if ending is None or ending.ending in evidence.scenario.ready_at:
        return []
    return [ending.because or _SHORT.get(ending.ending, _SHORT["partial"])]


def _levels_short(evidence: Evidence) -> list[str]:
    reasons: list[str] = []
    for result in evidence.results:
        if result.level is None:
            if result.taught:
                reasons.append(UNSEEN(name=result.name))
        elif result.level < (READY_LEVEL if result.taught else SOUND_LEVEL):
            reasons.append(_weak(evidence, result))
    return list(filter(None, reasons))


def _weak(evidence: Evidence, result: CompetencyResult) -> str:
    """Say what held a competency back in the talk; the paperwork has sentences of its own."""
    standing = [mark for mark in result.slips if mark.repaired_at < 0]
    missed = [mark for mark in result.missed if not mark.deed]
    parts = [
        sentence(labels=_labels(evidence, marks))
        for sentence, marks in (
            (MISSED, missed),
            (WEIGHED, standing),
            (RIGHTED, result.repaired),
        )
        if marks
    ]
    return WEAK(name=result.name, what=together(*parts, by="; ")) if parts else ""


def _labels(evidence: Evidence, marks: Iterable[Mark]) -> str:
    return _and(list(dict.fromkeys(_label(evidence, mark) for mark in marks)))


def _and(words: list[str]) -> str:
    if len(words) == 1:
        return words[0]
    return AND(others=together(*words[:-1], by=", "), last=words[-1])


def _unheard(evidence: Evidence) -> list[str]:
    return [UNHEARD(words=said) for said in evidence.not_heard]


def _ready(evidence: Evidence) -> str:
    taught = [one.name.lower() for one in evidence.results if one.taught]
    held = HELD(names=_and(taught)) if taught else ""
    record = evidence.paper.record
    return together(SAFER, held, NOTED if record and record.fields else "")
