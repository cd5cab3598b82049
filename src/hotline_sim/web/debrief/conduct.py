"""What the talk and the paperwork showed, as a page tells it: slips, repairs, competencies."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotline_sim.debrief.judgements import of_level, of_mark
from hotline_sim.debrief.model import AnnotatedLine, CompetencyResult, Debrief, Mark
from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.paperwork.marks import SelfView
from hotline_sim.debrief.told import better_than, slips_to_tell
from hotline_sim.debrief.words import LEVELS, SURENESS
from hotline_sim.language.text import worded
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.web.journey.line import OWN_DEEDS

KINDS: dict[Kind, str] = {
    Kind.UNHELPFUL: worded("slip.unhelpful", "not helpful"),
    Kind.HARMFUL: worded("slip.harmful", "harmful"),
    Kind.RED_LINE: worded("slip.red-line", "red line"),
}
"""How each kind of don't is named."""

MENDED = worded("slip.mended", "put right")

SHOWED = worded("competency.showed", "showed")
PASSED = worded("competency.passed", "passed by")
SLIPPED = worded("competency.slipped", "slipped")
REPAIRED = worded("competency.repaired", "slipped, and put right")


class Slip(NamedTuple):
    """One slip, and whether it was put right."""

    name: str
    """Of the judgement."""
    sign: str
    kind: str
    label: str
    is_mended: bool
    turn: int
    """The number of the trainee's turn; 0 where it stands on paper."""
    said: str
    """The trainee's words; empty where nothing was said."""
    deed: str
    """What was done instead of said."""
    why: str
    then: str
    """The words that put it right."""
    better: str


class Shown(NamedTuple):
    """What one competency showed, of one kind."""

    sign: str
    word: str
    labels: tuple[str, ...]


class Competency(NamedTuple):
    """One competency by level."""

    name: str
    """Of the judgement."""
    title: str
    level: int
    word: str
    taught: bool
    shown: tuple[Shown, ...]
    sure: str
    """How sure the trainee was; empty where it was not said."""
    remark: str
    """What to make of a difference."""


def slips(debrief: Debrief, rubric: Rubric) -> tuple[Slip, ...]:
    """Return every slip but the one to change, in the order of the call."""
    lines = {line.at: line for line in debrief.transcript if line.response}
    numbers = turns(debrief.transcript)
    return tuple(_slip(rubric, mark, lines, numbers) for mark in slips_to_tell(debrief))


def competencies(debrief: Debrief, rubric: Rubric) -> tuple[Competency, ...]:
    """Return every competency that was observed, what the call is for first."""
    views = {one.competency: one for one in debrief.self_view}
    observed = [one for one in debrief.competencies if one.level is not None]
    observed.sort(key=lambda one: not one.taught)
    return tuple(_competency(one, views.get(one.id), rubric) for one in observed)


def _slip(
    rubric: Rubric, mark: Mark, lines: dict[int, AnnotatedLine], numbers: dict[int, int]
) -> Slip:
    behaviour = rubric.behaviours[mark.behaviour]
    now = None if mark.deed else lines.get(mark.at)
    mended = lines.get(mark.repaired_at)
    return Slip(
        name=of_mark(mark),
        sign="↻" if mended else "✕",
        kind=KINDS[behaviour.kind],
        label=behaviour.label,
        is_mended=mended is not None,
        turn=numbers.get(mark.at, 0) if now else 0,
        said=now.text if now else "",
        deed=mark.deed or ("" if now is None or now.text else deed_of(now)),
        why=mark.why,
        then=mended.text if mended else "",
        better="" if mended else better_than(rubric, mark, now),
    )


def deed_of(line: AnnotatedLine) -> str:
    """Return what the trainee did without words."""
    return next((words for voice, words in OWN_DEEDS.items() if voice.value == line.kind), "")


def _competency(one: CompetencyResult, view: SelfView | None, rubric: Rubric) -> Competency:
    return Competency(
        name=of_level(one.id),
        title=one.name,
        level=one.level or 0,
        word=LEVELS[one.level],
        taught=one.taught,
        shown=tuple(_shown(one, rubric)),
        sure=SURENESS[view.sure] if view and view.sure else "",
        remark=view.text if view and view.sure else "",
    )


def _shown(one: CompetencyResult, rubric: Rubric) -> Iterator[Shown]:
    standing = [mark for mark in one.slips if mark.repaired_at < 0]
    for sign, word, marks in (
        ("✓", SHOWED, one.shown),
        ("○", PASSED, one.missed),
        ("✕", SLIPPED, standing),
        ("↻", REPAIRED, one.repaired),
    ):
        if marks:
            yield Shown(sign, word, _labels(marks, rubric))


def _labels(marks: Iterable[Mark], rubric: Rubric) -> tuple[str, ...]:
    return tuple(dict.fromkeys(rubric.behaviours[mark.behaviour].label for mark in marks))
