"""The record, the urgency and the referral beside the key, as a page tells them."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hotline_sim.debrief.judgements import URGENCY, of_field, of_referral
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.paperwork.marks import (
    OVER,
    UNDER,
    FieldMark,
    ReferralMark,
    ReferralResult,
    Said,
    UrgencyResult,
)
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.signs import SIGNS
from hotline_sim.debrief.told import record_told
from hotline_sim.debrief.words import CONSENTS, FIELD_MARKS, REFERRAL_MARKS, URGENCY_MARKS


class Moment(NamedTuple):
    """When something was said: after which turn; 0 at the start."""

    turn: int
    says: str


class Marked(NamedTuple):
    """One thing with its mark, both sides, and why."""

    name: str
    """Of the judgement."""
    sign: str
    word: str
    is_good: bool
    label: str
    wrote: str
    holds: str
    why: str
    said: tuple[Moment, ...] = ()
    critical: bool = False
    consent: str = ""
    why_consent: str = ""
    why_too_much: str = ""
    how: str = ""
    levels: int = 0
    """Of an urgency: by how many levels it is off, where that is more than one."""


class Counted(NamedTuple):
    """How many fields have a mark."""

    sign: str
    times: int
    word: str


class MarkedRecord(NamedTuple):
    """The record beside what was said."""

    counts: tuple[Counted, ...]
    amiss: tuple[Marked, ...]
    left_empty: tuple[Marked, ...]
    right: tuple[Marked, ...]
    is_blank: bool


def record(debrief: Debrief) -> MarkedRecord | None:
    """Return the record marked; None where there is none."""
    if debrief.record is None:
        return None
    told, numbers = record_told(debrief.record), turns(debrief.transcript)

    def marked(fields: Iterable[FieldMark]) -> tuple[Marked, ...]:
        return tuple(_field(one, numbers) for one in fields)

    return MarkedRecord(
        tuple(Counted(SIGNS[mark], count, FIELD_MARKS[mark]) for mark, count in told.counts),
        marked(told.amiss),
        marked(told.left_empty),
        marked(told.right),
        told.is_blank,
    )


def urgency(debrief: Debrief) -> Marked | None:
    """Return the urgency marked; None where the key says nothing of it."""
    found = debrief.urgency
    return None if found is None else _urgency(found, turns(debrief.transcript))


def referral(found: ReferralResult | None) -> tuple[Marked, ...]:
    """Return every decision to pass the caller on, and what is missing."""
    if found is None:
        return ()
    hows = {one.service: one.how for one, _ in found.decisions}
    return tuple(_referral(mark, hows.get(mark.service, "")) for mark in found.marks)


def _field(one: FieldMark, numbers: Mapping[int, int]) -> Marked:
    return Marked(
        of_field(one.leaf),
        SIGNS[one.mark],
        FIELD_MARKS[one.mark],
        SIGNS[one.mark] == "✓",
        one.label,
        one.wrote,
        one.holds,
        one.why,
        _said(one.said, numbers),
        critical=one.critical,
    )


def _urgency(one: UrgencyResult, numbers: Mapping[int, int]) -> Marked:
    off = one.mark in {OVER, UNDER} and one.levels > 1
    return Marked(
        URGENCY,
        SIGNS[one.mark],
        URGENCY_MARKS[one.mark],
        SIGNS[one.mark] == "✓",
        "",
        one.wrote,
        one.holds,
        one.why,
        _said(one.said, numbers),
        levels=one.levels if off else 0,
    )


def _referral(mark: ReferralMark, how: str) -> Marked:
    return Marked(
        of_referral(mark),
        SIGNS[mark.mark],
        REFERRAL_MARKS[mark.mark],
        SIGNS[mark.mark] == "✓",
        mark.label,
        "",
        "",
        mark.why,
        consent=CONSENTS[mark.consent] if mark.consent else "",
        why_consent=mark.why_consent if mark.consent else "",
        why_too_much=mark.why_too_much,
        how=HOWS.get(how, how) if mark.consent else "",
    )


def _said(facts: Iterable[Said], numbers: Mapping[int, int]) -> tuple[Moment, ...]:
    return tuple(Moment(numbers.get(one.at, 0), one.says) for one in facts)
