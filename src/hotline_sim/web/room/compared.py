"""What was heard in a call, by oneself and by the room, beside what its author put there."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.call.transcript import Voice
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.web.debrief.conduct import KINDS
from hotline_sim.web.journey.line import OWN_DEEDS
from hotline_sim.workshop.choices import FEW
from hotline_sim.workshop.heard import Heard, TurnHeard
from hotline_sim.workshop.state import Mark


class Row(NamedTuple):
    """One behaviour at one moment."""

    label: str
    kind: str
    """Which kind of don't it is, in words; empty for a do."""
    by_author: bool
    people: int
    """How many heard it."""
    mine: bool


class Compared(NamedTuple):
    """One thing that was said, and what was heard in it."""

    number: int
    said: str
    is_words: bool
    rows: tuple[Row, ...]
    """What the author put there first, then what several heard, most first."""
    few: int
    """How much more was heard by one or two alone, which says more of them than of the call."""


def compared(heard: Heard, rubric: Rubric, mine: Sequence[Mark] = ()) -> tuple[Compared, ...]:
    """Return each moment of a call with what was heard in it; `mine` is what one person heard."""
    own = {(one.at, one.behaviour) for one in mine}
    return tuple(
        _compared(number, turn, rubric, {name for at, name in own if at == turn.at})
        for number, turn in enumerate(heard.turns, 1)
    )


def _compared(number: int, turn: TurnHeard, rubric: Rubric, mine: set[str]) -> Compared:
    counts = dict(turn.marked)
    names = dict.fromkeys([*turn.author, *counts])
    rows = [
        Row(
            rubric.behaviours[name].label,
            KINDS.get(rubric.behaviours[name].kind, ""),
            name in turn.author,
            counts.get(name, 0),
            name in mine,
        )
        for name in names
    ]
    told = tuple(one for one in rows if one.by_author or one.mine or one.people >= FEW)
    said = words_of(turn.say, turn.response)
    return Compared(number, said, bool(turn.say), told, len(rows) - len(told))


def words_of(say: str, response: str) -> str:
    """Return what was said, or what was done without words."""
    deed = Voice.HANG_UP if response.endswith(".hang-up") else Voice.SILENCE
    return say or OWN_DEEDS[deed]
