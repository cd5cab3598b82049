"""What happened in a call: decisions, and nothing that can be derived from them."""

from datetime import datetime
from typing import NamedTuple


class CallOpened(NamedTuple):
    """The call was picked up."""

    scenario: str
    variant: str
    seed: int
    player: str
    """`person` or `script`."""
    seen_before: bool
    """Whether this person has seen the call, so that it counts as practice."""


class ResponseGiven(NamedTuple):
    """The trainee gave a response."""

    response: str
    """`beat.response`."""
    words: str | None = None
    """The trainee's own typed words, where they typed."""
    read_as: str | None = None
    """How typed words were matched to the response, and by whom it was confirmed."""


class SilenceKept(NamedTuple):
    """The trainee said nothing."""

    beat: str


class HungUp(NamedTuple):
    """The trainee ended the call."""

    beat: str


class NoteMade(NamedTuple):
    """The trainee wrote a note."""

    text: str


class SelfRated(NamedTuple):
    """How the trainee thinks it went, asked before any score shows."""

    overall: int
    """From 1, badly, to 4, well."""
    note: str = ""


class CallLeft(NamedTuple):
    """The trainee left for good before an ending."""


Decision = CallOpened | ResponseGiven | SilenceKept | HungUp | NoteMade | SelfRated | CallLeft

DECISIONS: dict[str, type[Decision]] = {
    kind.__name__: kind
    for kind in (CallOpened, ResponseGiven, SilenceKept, HungUp, NoteMade, SelfRated, CallLeft)
}
"""Every decision by the name it is kept under."""


class Event(NamedTuple):
    """One decision: the how-manieth of its call, and when (UTC)."""

    seq: int
    at: datetime
    what: Decision
