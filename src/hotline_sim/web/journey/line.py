"""The line as a page draws it: what was heard and said, and what can be said now."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.pacing import SOUND, arrival
from hotline_sim.call.transcript import Line, Voice
from hotline_sim.language.text import worded
from hotline_sim.web.journey.answering import standing
from hotline_sim.web.seat import Seat
from hotline_sim.web.words import paragraphs

OWN_DEEDS = {
    Voice.SILENCE: worded("line.silence", "you say nothing"),
    Voice.HANG_UP: worded("line.hang-up", "you end the call"),
    Voice.LEFT: worded("line.left", "you left the call here"),
}
"""What the trainee did without words."""

YOU = worded("line.you", "You")


class Heard(NamedTuple):
    """One paragraph of the line."""

    look: str
    """`caller`, `sound`, `you`, `quiet` or `ending`."""
    who: str
    """Who speaks; empty where nobody does."""
    text: str
    at: int
    takes: float
    """Seconds it takes to arrive at the normal pace."""


class Said(NamedTuple):
    """One thing that can be said."""

    key: str
    """The digit that selects it; empty where there are more than digits."""
    name: str
    """`beat.response`."""
    text: str


class OnTheLine(NamedTuple):
    """A call, as far as its page shows it."""

    id: str
    title: str
    caller: str
    voice: str
    heard: tuple[Heard, ...]
    menu: tuple[Said, ...]
    is_over: bool
    has_silence: bool
    after: float
    """Seconds after which waiting is saying nothing; 0 where no clock presses it."""
    at: int
    """Where the call stands, for its forms."""
    is_fresh: bool
    """Whether nothing was answered yet, so that its first lines arrive one by one."""
    is_what_if: bool
    stretch: float


def line_of(call_id: str, call: Call, seat: Seat) -> OnTheLine:
    """Return what the page of a call shows to somebody in this seat."""
    about, stands = call.scenario.about, standing(call)
    return OnTheLine(
        id=call_id,
        title=about.title,
        caller=about.caller,
        voice=about.voice,
        heard=tuple(heard(call.transcript, about.caller)),
        menu=tuple(
            Said(str(number) if number < 10 else "", move.name, move.say)
            for number, move in enumerate(call.menu(), 1)
        ),
        is_over=call.is_over,
        has_silence=call.silence is not None,
        after=seat.patience * call.beat.after if call.silence is not None else 0,
        at=stands,
        is_fresh=stands == 0 and seat.stretch > 0,
        is_what_if=bool(call.opened.what_if),
        stretch=seat.stretch,
    )


def heard(lines: Iterable[Line], caller: str) -> Iterable[Heard]:
    """Yield the paragraphs of some lines."""
    for line in lines:
        if line.voice in OWN_DEEDS:
            yield Heard("quiet", "", OWN_DEEDS[line.voice], line.at, 0)
            continue
        for text in paragraphs(line.text):
            yield _heard(line, text, caller)


def _heard(line: Line, text: str, caller: str) -> Heard:
    match line.voice:
        case Voice.SOUND:
            return Heard("sound", "", text, line.at, SOUND)
        case Voice.RESPONSE:
            return Heard("you", YOU, text, line.at, 0)
        case Voice.ENDING if text.startswith("("):
            return Heard("ending", "", text, line.at, arrival(text))
        case _:
            look = "ending" if line.voice is Voice.ENDING else "caller"
            return Heard(look, caller, text, line.at, arrival(text))
