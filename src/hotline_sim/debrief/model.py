"""A debrief: everything a finished call tells the trainee, every mark with its moment."""

from enum import StrEnum
from typing import NamedTuple

from hotline_sim.debrief.paperwork.marks import (
    RecordResult,
    ReferralResult,
    SelfView,
    UrgencyResult,
)

SCHEMA = "hotline-sim/debrief/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""


class Verdict(StrEnum):
    """What the call says about answering a real one like it."""

    READY = "ready"
    PRACTISE = "practise"
    UNSAFE = "unsafe"
    UNFINISHED = "unfinished"


class Mark(NamedTuple):
    """One showing of a behaviour, or one miss of a do, and where."""

    behaviour: str
    at: int
    """The seq of the event that showed it; for a miss, of the answer given instead."""
    response: str
    """`beat.response`; for a miss, what was said instead."""
    repaired_at: int = -1
    """For a slip: the seq of the response that mended it, or -1."""
    deed: str = ""
    """What was written or decided, in words, where the paperwork and not the talk showed it; then
    `response` is `record.<leaf>`, `refer.<service>` or `refer`."""
    why: str = ""
    """Of a deed: what this caller had told, and what was made of it."""


class CompetencyResult(NamedTuple):
    """How one competency showed in this call."""

    id: str
    name: str
    level: int | None
    """1 to 4, or None where it was not observed."""
    shown: tuple[Mark, ...]
    missed: tuple[Mark, ...]
    slips: tuple[Mark, ...]
    """Every don't shown, mended or not."""
    repaired: tuple[Mark, ...]
    """The slips among them that were mended."""
    taught: bool
    """Whether the scenario sets out to teach it."""


class AnnotatedLine(NamedTuple):
    """One line of the transcript with what it showed."""

    at: int
    beat: str
    kind: str
    """sound, caller, response, silence, hang-up, ending or left."""
    text: str
    response: str
    """`beat.response` for what the trainee did; else empty."""
    shows: tuple[str, ...]
    slips: tuple[str, ...]
    repaired: tuple[str, ...]
    discloses: tuple[str, ...]
    because: str
    """The author's reason, to the trainee."""
    better: str
    """What to say instead, where a don't was shown."""


class Advice(NamedTuple):
    """One thing done well, or one to change, with the moment it is about."""

    behaviour: str
    label: str
    at: int
    said: str
    """The trainee's words at that moment; empty where it is about something not said."""
    why: str
    better: str


class TurningPoint(NamedTuple):
    """A decision after which the best still reachable had fallen."""

    at: int
    beat: str
    response: str
    lost: float
    """How many points of worth the best still reachable fell by."""
    better: str
    """The response that would have kept it: `beat.response`."""
    fell: str = ""
    """What fell, in words: harm, the kind of ending, or worth."""
    kept_by: str = ""
    """What would have kept it, in words, with its reason."""


class ReachPoint(NamedTuple):
    """The best that could still come of a call at one moment."""

    at: int
    """The seq of the event after which it stands so; 0 for the beginning."""
    label: str
    """What it is, in words."""
    best: float
    """How high it stands in a plot."""


class Difference(NamedTuple):
    """A judgement that the trainee sees differently."""

    about: str
    """The name of the judgement, as in `debrief.judgements`."""
    note: str
    at: int
    """The seq of the event that said so."""


class Debrief(NamedTuple):
    """Everything a finished call tells the trainee."""

    call: str
    scenario: str
    title: str
    trainee: str
    ending: str | None
    ending_kind: str | None
    ending_because: str
    verdict: Verdict
    reasons: tuple[str, ...]
    competencies: tuple[CompetencyResult, ...]
    red_lines: tuple[Mark, ...]
    worth: float
    not_heard: tuple[str, ...]
    """Facts a good call hears and this one did not."""
    transcript: tuple[AnnotatedLine, ...]
    did_well: Advice | None
    to_change: Advice | None
    practise_next: tuple[str, ...]
    """What to practise, one sentence for each weak competency, weakest first."""
    self_rating: int | None
    """How the trainee said it went, 1 to 4, before any score was shown."""
    practice: bool
    """Whether this call had been seen before or was not played by a person."""
    reviews: int
    """How many practitioners reviewed this scenario's key."""
    record: RecordResult | None = None
    """None where there is no form, or the call did not come to its end; so the two below."""
    urgency: UrgencyResult | None = None
    referral: ReferralResult | None = None
    self_view: tuple[SelfView, ...] = ()
    """How sure the trainee was of each competency in play, beside its level."""
    best: float | None = None
    """The most this call could have been worth, and the least; None where it was not worked out."""
    worst: float | None = None
    turning_points: tuple[TurningPoint, ...] = ()
    reach: tuple[ReachPoint, ...] | None = ()
    """The best still reachable along the call; None while it is being worked out, and empty where
    it cannot be."""
    what_if: tuple[str, int] | None = None
    """The call this one took over, and the decision in whose place it went on; else None."""
    differently: tuple[Difference, ...] = ()
    """What the trainee sees differently, in the order it was first said."""

    def tells(self, text: str) -> bool:
        """Return whether the reasons of the verdict say this already."""
        return any(text in reason for reason in self.reasons)
