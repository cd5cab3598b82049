"""The lines of a call as a page shows them afterwards, the trainee's with what they showed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotline_sim.debrief.judgements import of_mark
from hotline_sim.debrief.model import AnnotatedLine, Debrief, Mark
from hotline_sim.debrief.moments import turns
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.web.debrief.conduct import KINDS, MENDED, SHOWED, deed_of
from hotline_sim.web.journey.line import YOU
from hotline_sim.web.words import paragraphs


class Note(NamedTuple):
    """What a line showed, of one kind."""

    look: str
    """`showed`, `slip` or `mended`."""
    sign: str
    word: str
    labels: tuple[tuple[str, str], ...]
    """Each with the name of its judgement; empty where it has none."""


class Told(NamedTuple):
    """One line."""

    look: str
    who: str
    texts: tuple[str, ...]
    turn: int
    """The number of the trainee's turn, or 0."""
    notes: tuple[Note, ...]
    because: str
    better: str


def told_lines(
    lines: Iterable[AnnotatedLine], rubric: Rubric, caller: str, numbers: dict[int, int]
) -> tuple[Told, ...]:
    """Return the lines of a call, or of a part of it."""
    return tuple(_told(line, rubric, caller, numbers.get(line.at, 0)) for line in lines)


def whole(debrief: Debrief, rubric: Rubric, caller: str) -> tuple[Told, ...]:
    """Return all lines of a call."""
    return told_lines(debrief.transcript, rubric, caller, turns(debrief.transcript))


def _told(line: AnnotatedLine, rubric: Rubric, caller: str, turn: int) -> Told:
    own = bool(line.response) or line.kind == "left"
    texts = tuple(paragraphs(line.text)) or ((deed_of(line),) if own else ())
    look, who = _voice(line, caller)
    return Told(
        look, who, texts, turn if own else 0, tuple(_notes(line, rubric)), line.because, line.better
    )


def _voice(line: AnnotatedLine, caller: str) -> tuple[str, str]:
    if line.kind == "sound":
        return "sound", ""
    if line.kind == "response":
        return "you", YOU
    if line.kind in {"silence", "hang-up", "left"}:
        return "quiet", YOU
    if line.kind == "ending" and line.text.startswith("("):
        return "ending", ""
    return ("ending" if line.kind == "ending" else "caller"), caller


def _notes(line: AnnotatedLine, rubric: Rubric) -> Iterator[Note]:
    for kind, word in reversed(KINDS.items()):
        slips = [one for one in line.slips if rubric.behaviours[one].kind is kind]
        if slips:
            yield Note("slip", "✕", word, _labels(slips, line, rubric))
    if line.repaired:
        labels = tuple((rubric.behaviours[one].label, "") for one in line.repaired)
        yield Note("mended", "↻", MENDED, labels)
    if line.shows:
        yield Note("showed", "✓", SHOWED, _labels(line.shows, line, rubric))


def _labels(
    names: Iterable[str], line: AnnotatedLine, rubric: Rubric
) -> tuple[tuple[str, str], ...]:
    return tuple(
        (rubric.behaviours[one].label, of_mark(Mark(one, line.at, line.response)))
        for one in dict.fromkeys(names)
    )
