"""What marking finds in the record, the urgency, the referral, and the self-view."""

from typing import NamedTuple

from hotline_sim.intake.form import Value
from hotline_sim.referral.decision import Referral

RIGHT = "right"
WRONG = "wrong"
MISSED = "missed"
INVENTED = "invented"
RIGHTLY_UNKNOWN = "unknown"
LAZY_UNKNOWN = "lazy-unknown"
OVER_COLLECTED = "over-collected"

FIELD_MARKS = (
    RIGHT,
    RIGHTLY_UNKNOWN,
    WRONG,
    MISSED,
    INVENTED,
    LAZY_UNKNOWN,
    OVER_COLLECTED,
)
"""Every mark a field can get, in the order they are counted."""

OVER = "over"
UNDER = "under"
UNASKED = "not-asked"
"""Of urgency: it fits what was heard, and what was never asked would have raised it."""

PRIMARY = "primary"
ACCEPTABLE = "acceptable"
HARMFUL = "harmful"
MISSING = "missing"
NONE_NEEDED = "none"
"""Of referral: nobody was passed on, and rightly so."""


class Said(NamedTuple):
    """Where in the call a fact was said."""

    fact: str
    at: int
    says: str


class FieldMark(NamedTuple):
    """One leaf of the record, beside what it should hold on this path."""

    leaf: str
    label: str
    recorded: Value | None
    expected: Value | None
    """None where nothing should stand there."""
    wrote: str
    """What was recorded, in words; empty where nothing was."""
    holds: str
    """What should stand there, in words."""
    mark: str
    """One of FIELD_MARKS."""
    codes: dict[str, str]
    """Of a leaf with several codes: the mark of each, `right`, `missed` or `invented`."""
    said: tuple[Said, ...]
    """The facts that say it, in the order they were told; none where the key alone does."""
    at: int
    """The seq of the event that wrote what stands there; of the last event where nothing does."""
    critical: bool
    certain: bool
    """Whether it can be counted: free words are compared, and never held against anyone."""
    why: str

    @property
    def said_at(self) -> int | None:
        """The seq of the event that first brought it out, or None."""
        return self.said[0].at if self.said else None


class Remark(NamedTuple):
    """Something to look at again, with the rule behind it; it changes no verdict by itself."""

    rule: str
    fields: tuple[str, ...]
    text: str


class Hint(NamedTuple):
    """Something that a list of words found in the narrative: it may be wrong."""

    kind: str
    """One of `intake.narrative_words.watch.KINDS`."""
    words: str
    text: str
    """What to look at, why, and what to write instead."""
    start: int
    end: int
    """Where the words stand in the narrative."""


class RecordResult(NamedTuple):
    """The record, field by field."""

    fields: tuple[FieldMark, ...]
    """Every leaf that has a mark, in the order of the form."""
    hints: tuple[Hint, ...]
    remarks: tuple[Remark, ...]

    @property
    def totals(self) -> dict[str, int]:
        """How many fields have each mark."""
        marks = [one.mark for one in self.fields]
        return {mark: marks.count(mark) for mark in FIELD_MARKS}


class UrgencyResult(NamedTuple):
    """The urgency, decided once."""

    given: str
    """U0 to U4, `unknown`, `not-asked`, or empty."""
    expected: str
    mark: str
    levels: int
    """How many levels over or under; 0 where right."""
    cost: int
    """One a level over, two a level under."""
    wrote: str
    """What was given, in words, and what it should be."""
    holds: str
    said: tuple[Said, ...]
    """What made it so urgent; none where the call as a whole did."""
    unasked: tuple[str, ...]
    """Facts that were not heard and would have raised it."""
    at: int
    why: str


class ReferralMark(NamedTuple):
    """One decision to pass the caller on, or one that is missing."""

    service: str
    """Empty where one of several is missing, or rightly nobody was chosen."""
    label: str
    mark: str
    consent: str
    """`right`, `not-asked`, `refused`, `overridden` or `override-not-supported`; empty where
    nothing was decided."""
    too_much: tuple[str, ...]
    """Leaves or fields that were passed on and are not needed there."""
    at: int
    why: str
    """What the service is for this caller."""
    why_consent: str = ""
    """What was amiss with the consent, or that it was rightly done without."""
    why_too_much: str = ""


class ReferralResult(NamedTuple):
    """The referrals, decided once."""

    decisions: tuple[tuple[Referral, int], ...]
    """What was decided, and the seq of the event that did."""
    marks: tuple[ReferralMark, ...]
    is_first_met: bool
    """Whether the first choice, or an acceptable one, was chosen; or rightly none."""
    bare_number: str
    """Why numbers alone were too little for somebody in danger; empty where they were not."""
    remarks: tuple[Remark, ...]


class SelfView(NamedTuple):
    """One competency: how sure the trainee was, beside how it showed."""

    competency: str
    name: str
    sure: int | None
    """1, not at all sure of having done it well, to 4, quite sure; None where not said."""
    level: int | None
    text: str
    """What to make of a difference; empty where there is none."""
