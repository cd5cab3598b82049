"""A call that is shown, cut where whoever answers speaks."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.transcript import Line
from hotline_sim.language.text import worded
from hotline_sim.web.journey.line import YOU, Heard, heard
from hotline_sim.web.room.marking import OWN

RESPONDER = worded("shown.responder", "The responder")
"""Who answers in a call that is shown: nobody in the room."""


class Exchange(NamedTuple):
    """What the caller said, and what was answered."""

    number: int
    at: int
    """The seq of the answer; -1 for the last words, which nobody answers."""
    lines: tuple[Heard, ...]


def exchanges(call: Call) -> tuple[Exchange, ...]:
    """Return a call in exchanges; the last one may have no answer."""
    caller = call.scenario.about.caller
    found: list[Exchange] = []
    since: list[Line] = []
    for line in call.transcript:
        since.append(line)
        if line.voice in OWN:
            found.append(_exchange(len(found) + 1, line.at, since, caller))
            since = []
    if since:
        found.append(_exchange(len(found) + 1, -1, since, caller))
    return tuple(found)


def _exchange(number: int, at: int, lines: Sequence[Line], caller: str) -> Exchange:
    told = heard(lines, caller)
    named = (one._replace(who=RESPONDER) if one.who == YOU else one for one in told)
    return Exchange(number, at, tuple(named))
