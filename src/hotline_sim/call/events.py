"""What happened in a call: decisions, and nothing that can be derived from them."""

from datetime import datetime
from typing import NamedTuple, get_args

from hotline_sim.intake.form import Value


class CallOpened(NamedTuple):
    """The call was picked up."""

    scenario: str
    variant: str
    seed: int
    player: str
    """`person` or `script`."""
    seen_before: bool
    """Whether this person has seen the call, so that it counts as practice."""
    what_if: str = ""
    """The call whose first events this one took over, to go on otherwise; else empty."""
    what_if_at: int = 0
    """The seq of the decision of that call in whose place this one goes on."""


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


class RecordFieldSet(NamedTuple):
    """The trainee wrote into the record, or took something out of it."""

    field: str
    """The path of a leaf, as in `intake.form`."""
    value: Value | None = None
    """What stands there now; None where it is empty again."""


class ReferralDecided(NamedTuple):
    """The trainee decided to pass the caller on; a later decision on a service replaces it."""

    service: str
    how: str
    consent: str
    reason: str = ""
    urgency: str = ""
    passes: tuple[str, ...] = ()
    next: str = ""


class ReferralWithdrawn(NamedTuple):
    """The trainee took a decision back."""

    service: str


class SelfRated(NamedTuple):
    """How the trainee thinks it went, asked before any score shows; it closes the record."""

    overall: int
    """From 1, badly, to 4, well."""
    note: str = ""
    sure: dict[str, int] = {}  # noqa: RUF012 - never changed
    """By competency: from 1, not at all sure of having done it well, to 4, quite sure."""


class CallLeft(NamedTuple):
    """The trainee left for good before an ending."""


class SeenDifferently(NamedTuple):
    """The trainee sees a judgement of the debrief differently; a later word on it replaces it."""

    about: str
    """The name of the judgement, as in `debrief.judgements`."""
    note: str = ""


class SeenAlike(NamedTuple):
    """The trainee no longer sees a judgement differently."""

    about: str


Decision = (
    CallOpened
    | ResponseGiven
    | SilenceKept
    | HungUp
    | NoteMade
    | RecordFieldSet
    | ReferralDecided
    | ReferralWithdrawn
    | SelfRated
    | CallLeft
    | SeenDifferently
    | SeenAlike
)

DECISIONS: dict[str, type[Decision]] = {kind.__name__: kind for kind in get_args(Decision)}
"""Every decision by the name it is kept under."""


class Event(NamedTuple):
    """One decision: the how-manieth of its call, and when (UTC)."""

    seq: int
    at: datetime
    what: Decision
