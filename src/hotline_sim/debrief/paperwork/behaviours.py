"""What the paperwork shows of the rubric: marks become dos and don'ts with their moment."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.debrief.model import Mark
from hotline_sim.debrief.paperwork.marks import (
    HARMFUL,
    OVER_COLLECTED,
    RIGHT,
    RIGHTLY_UNKNOWN,
    FieldMark,
    RecordResult,
    ReferralResult,
    UrgencyResult,
)
from hotline_sim.debrief.paperwork.names import (
    BARE_NUMBER,
    CHOOSES_SERVICE,
    KEEPS_FACTS,
    MARKS_UNKNOWN,
    MISSES_DANGER,
    OVER_COLLECTS,
    REFERS_INTO_HARM,
    SAYS_NEXT,
    SETS_URGENCY,
    SHARES_MINIMUM,
    SHARES_TOO_MUCH,
    SHARES_WITHOUT_CONSENT,
)
from hotline_sim.debrief.paperwork.referral import (
    is_met as referral_is_met,
    is_shared_without_consent,
)
from hotline_sim.debrief.paperwork.urgency import is_met as urgency_is_met, is_missed_danger
from hotline_sim.language.text import together, worded, wording
from hotline_sim.rubric.rubric import Rubric

LEFT_EMPTY = worded("judged.paper.left-empty", "left empty")

DEED = wording("judged.paper.deed", "{label}: {wrote}")

URGENCY = wording("judged.paper.urgency", "Urgency: {wrote}")

PASSED_ON = wording("judged.paper.passed-on", "Passed on to {names}")

TO_NOBODY = worded("judged.paper.to-nobody", "Passed on to nobody")


class Showed(NamedTuple):
    """What the paperwork showed; its dos are missed where they were due and not shown."""

    shown: tuple[Mark, ...] = ()
    missed: tuple[Mark, ...] = ()
    slips: tuple[Mark, ...] = ()


def showed(
    rubric: Rubric,
    record: RecordResult | None,
    urgency: UrgencyResult | None,
    referral: ReferralResult | None,
) -> Showed:
    """Return what the paperwork showed, of the behaviours that the rubric has."""
    dos = [*_dos_of_record(record), *_do_of_urgency(urgency), *_dos_of_referral(referral)]
    slips = [*_slips_of_record(record), *_slip_of_urgency(urgency), *_slips_of_referral(referral)]

    def known(marks: list[Mark]) -> tuple[Mark, ...]:
        return tuple(one for one in marks if one.behaviour in rubric.behaviours)

    return Showed(
        shown=known([mark for mark, done in dos if done]),
        missed=known([mark for mark, done in dos if not done]),
        slips=known(sorted(slips, key=lambda mark: mark.at)),
    )


def critical(record: RecordResult) -> list[FieldMark]:
    """Return the marked fields that others act on; too much is no fault of theirs."""
    return [
        one for one in record.fields if one.critical and one.certain and one.mark != OVER_COLLECTED
    ]


def is_right(mark: FieldMark) -> bool:
    """Return whether a field is right, or rightly unknown."""
    return mark.mark in {RIGHT, RIGHTLY_UNKNOWN}


def _dos_of_record(record: RecordResult | None) -> Iterator[tuple[Mark, bool]]:
    if record is None:
        return
    due = critical(record)
    wrong = [one for one in due if not is_right(one)]
    if due:
        yield _of_field(KEEPS_FACTS, (wrong or due)[0]), not wrong
    unknown = [one for one in record.fields if one.mark == RIGHTLY_UNKNOWN]
    if unknown:
        yield _of_field(MARKS_UNKNOWN, unknown[0]), True


def _slips_of_record(record: RecordResult | None) -> Iterator[Mark]:
    for one in record.fields if record else ():
        if one.mark == OVER_COLLECTED:
            yield _of_field(OVER_COLLECTS, one)


def _of_field(behaviour: str, one: FieldMark) -> Mark:
    deed = DEED(label=one.label, wrote=one.wrote or LEFT_EMPTY)
    return Mark(behaviour, one.at, f"record.{one.leaf}", deed=deed, why=one.why)


def _do_of_urgency(urgency: UrgencyResult | None) -> Iterator[tuple[Mark, bool]]:
    if urgency is not None:
        yield _of_urgency(SETS_URGENCY, urgency), urgency_is_met(urgency)


def _slip_of_urgency(urgency: UrgencyResult | None) -> Iterator[Mark]:
    if urgency is not None and is_missed_danger(urgency):
        yield _of_urgency(MISSES_DANGER, urgency)


def _of_urgency(behaviour: str, one: UrgencyResult) -> Mark:
    deed = URGENCY(wrote=one.wrote or LEFT_EMPTY)
    return Mark(behaviour, one.at, "record.urgency", deed=deed, why=one.why)


def _dos_of_referral(referral: ReferralResult | None) -> Iterator[tuple[Mark, bool]]:
    if referral is None or not referral.marks:
        return
    at = referral.marks[0].at
    why = together(*(one.why for one in referral.marks))
    deed = _decided(referral)
    yield Mark(CHOOSES_SERVICE, at, "refer", deed=deed, why=why), referral_is_met(referral)
    made = [one for one, _ in referral.decisions]
    if any(one.passes for one in made) and not any(one.too_much for one in referral.marks):
        yield Mark(SHARES_MINIMUM, at, "refer", deed=deed), True
    if made and all(one.next for one in made):
        yield Mark(SAYS_NEXT, at, "refer", deed=deed), True


def _slips_of_referral(referral: ReferralResult | None) -> Iterator[Mark]:
    if referral is None:
        return
    made = {one.service: one for one, _ in referral.decisions}
    for one in referral.marks:
        deed = PASSED_ON(names=one.label)
        response = f"refer.{one.service}"
        if one.mark == HARMFUL:
            yield Mark(REFERS_INTO_HARM, one.at, response, deed=deed, why=one.why)
        if one.service in made and is_shared_without_consent(one, made[one.service]):
            yield Mark(SHARES_WITHOUT_CONSENT, one.at, response, deed=deed, why=one.why_consent)
        if one.too_much:
            yield Mark(SHARES_TOO_MUCH, one.at, response, deed=deed, why=one.why_too_much)
    if referral.bare_number and made:
        at = max(at for _, at in referral.decisions)
        yield Mark(BARE_NUMBER, at, "refer", deed=_decided(referral), why=referral.bare_number)


def _decided(referral: ReferralResult) -> str:
    made = {one.service for one, _ in referral.decisions}
    names = [one.label for one in referral.marks if one.service in made]
    return PASSED_ON(names=together(*names, by=", ")) if names else TO_NOBODY
