"""Marking what was heard: behaviours of a rubric to tap, and the moments of a call."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.transcript import Line, Voice
from hotline_sim.language.comparing import alike
from hotline_sim.language.text import worded
from hotline_sim.rubric.rubric import Behaviour, Rubric
from hotline_sim.web.debrief.conduct import KINDS
from hotline_sim.web.journey.line import OWN_DEEDS
from hotline_sim.workshop.state import Mark

CALLED_FOR = worded("mark.called-for", "This moment calls for")
FOUND = worded("mark.found", "Found")

OWN = frozenset({Voice.RESPONSE, Voice.SILENCE, Voice.HANG_UP})
"""The lines that the responder brought."""

LONGEST_SEARCH = 60


class Tap(NamedTuple):
    """One behaviour to tap."""

    id: str
    label: str
    example: str
    kind: str
    """What kind of don't it is, in words; empty for a do."""
    marked: bool


class TapGroup(NamedTuple):
    """Behaviours that stand together."""

    id: str
    title: str
    taps: tuple[Tap, ...]
    is_open: bool

    @property
    def marked(self) -> int:
        """How many of them were heard."""
        return sum(one.marked for one in self.taps)


class Moment(NamedTuple):
    """Something that is said by whoever answers, to be marked."""

    number: int
    at: int
    """The seq of its event."""
    beat: str
    text: str
    """The words; empty for what is being said now."""
    heard: tuple[str, ...]
    """The labels of what was heard in it."""


class Wish(NamedTuple):
    """What somebody looks at while they mark."""

    about: str = ""
    """The seq of a moment; empty: the latest."""
    find: str = ""
    open: str = ""
    """The id of the competency that stands open."""


def tap_groups(
    rubric: Rubric, called_for: Sequence[str], marked: Collection[str], wish: Wish
) -> tuple[TapGroup, ...]:
    """Return the behaviours to tap: those a moment calls for, then every competency.

    Where something is looked for, those that have its words.
    """
    if wish.find:
        found = [one for one in rubric.behaviours.values() if _has(one, wish.find)]
        taps = _taps(found, marked)
        return (TapGroup("found", FOUND, taps, is_open=True),) if taps else ()
    first = [rubric.behaviours[name] for name in called_for if name in rubric.behaviours]
    groups = [TapGroup("called-for", CALLED_FOR, _taps(first, marked), is_open=True)]
    groups += [
        TapGroup(one.id, one.name, _taps(rubric.behaviours_in(one.id), marked), one.id == wish.open)
        for one in rubric.competencies.values()
    ]
    return tuple(one for one in groups if one.taps)


def moments_of(call: Call, rubric: Rubric, marks: Sequence[Mark]) -> tuple[Moment, ...]:
    """Return what was said in a call, in its order, and what is being said now.

    What is being said now has no event yet: it will have the next one.
    """
    own = [line for line in call.transcript if line.voice in OWN]
    found = [
        Moment(number, line.at, line.beat, words_of(line), labels(rubric, marks, line.at))
        for number, line in enumerate(own, 1)
    ]
    if not call.is_over:
        coming = call.events[-1].seq + 1
        heard = labels(rubric, marks, coming)
        found.append(Moment(len(own) + 1, coming, call.beat.id, "", heard))
    return tuple(found)


def chosen(moments: Sequence[Moment], about: str) -> Moment | None:
    """Return the moment that is looked at; the latest where none is named."""
    named = (one for one in moments if str(one.at) == about)
    return next(named, moments[-1] if moments else None)


def labels(rubric: Rubric, marks: Iterable[Mark], at: int) -> tuple[str, ...]:
    """Return what was heard at a moment, each once, in the order of the rubric."""
    heard = {one.behaviour for one in marks if one.at == at}
    return tuple(one.label for name, one in rubric.behaviours.items() if name in heard)


def words_of(line: Line) -> str:
    """Return what the responder said or did in a line."""
    return line.text or OWN_DEEDS.get(line.voice, "")


def mark_id(call: str, at: int, behaviour: str) -> str:
    """Return the id of a mark: whoever taps twice makes one."""
    return ".".join(filter(None, (call, str(at), behaviour)))


def _taps(behaviours: Iterable[Behaviour], marked: Collection[str]) -> tuple[Tap, ...]:
    return tuple(
        Tap(one.id, one.label, one.example, KINDS.get(one.kind, ""), one.id in marked)
        for one in behaviours
    )


def _has(behaviour: Behaviour, find: str) -> bool:
    text = alike(f"{behaviour.label} {behaviour.example}")
    return all(word in text for word in alike(find).split())
