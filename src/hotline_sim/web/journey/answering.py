"""Answers from forms: each is given once, however often it is sent, and from wherever."""

from enum import Enum, auto
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.events import (
    CallLeft,
    CallOpened,
    Decision,
    HungUp,
    ResponseGiven,
    SilenceKept,
)
from hotline_sim.errors import NotOpen

MOVES = (CallOpened, ResponseGiven, SilenceKept, HungUp, CallLeft)
"""The decisions that move a call; notes and the record move none."""

SILENCE, HANG_UP, LEAVE = "silence", "hang-up", "leave"
"""What can be done beside saying something: responses have a beat before their name."""


class Deed(NamedTuple):
    """What a form asks for."""

    kind: str
    """`say`, or one of those above."""
    response: str = ""
    """Of `say`: `beat.response`."""


class Outcome(Enum):
    """What became of a form."""

    DONE = auto()
    AGAIN = auto()
    """The same was done before: a form sent twice."""
    TOO_LATE = auto()
    """Something else was done at that moment."""


def standing(call: Call) -> int:
    """Return the seq of the decision that brought the call where it stands."""
    return next(one.seq for one in reversed(call.events) if isinstance(one.what, MOVES))


def answered(call: Call, at: str, deed: Deed, read_as: str | None = None) -> Outcome:
    """Do what a form asks for, which was written when the call stood `at`.

    `read_as` says who took spoken words for a response. NotOpen where that cannot be; StoreError
    where it could not be kept: then nothing has moved.
    """
    stands = standing(call)
    moment = int(at) if at.isdecimal() and len(at) < 10 else -1
    if moment == stands:
        _do(call, deed, read_as)
        return Outcome.DONE
    if not 0 <= moment < stands:
        message = "This form does not fit the call. Open the call again, and answer there."
        raise NotOpen(message)
    moves = (one.what for one in call.events if one.seq > moment)
    then = next(what for what in moves if isinstance(what, MOVES))
    return Outcome.AGAIN if _is(then, deed) else Outcome.TOO_LATE


def _do(call: Call, deed: Deed, read_as: str | None) -> None:
    match deed.kind:
        case "say":
            call.respond(deed.response, read_as=read_as)
        case "silence":
            call.keep_silence()
        case "hang-up":
            call.hang_up()
        case "leave":
            call.leave()


def _is(what: Decision, deed: Deed) -> bool:
    """Return whether a decision is what a form asks for."""
    match what:
        case ResponseGiven():
            return deed == Deed("say", what.response)
        case SilenceKept():
            return deed.kind == SILENCE
        case HungUp():
            return deed.kind == HANG_UP
        case _:
            return deed.kind == LEAVE
