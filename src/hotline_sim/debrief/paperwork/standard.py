"""The standard that record, urgency and referral must meet for a call to be ready."""

from collections.abc import Iterator

from hotline_sim.debrief.paperwork.behaviours import critical, is_right
from hotline_sim.debrief.paperwork.consent import DECIDED
from hotline_sim.debrief.paperwork.marking import Paperwork
from hotline_sim.debrief.paperwork.marks import HARMFUL, MISSING, WRONG, FieldMark, RecordResult
from hotline_sim.debrief.paperwork.referral import is_met as referral_is_met
from hotline_sim.debrief.paperwork.urgency import is_met as urgency_is_met
from hotline_sim.language.text import wording

ENOUGH = 0.8
"""The share of the other marked fields that must be right."""

AMISS = frozenset({WRONG, HARMFUL, MISSING})
"""Marks of a referral that bar ready."""

TOLD = 3
"""So many critical fields are explained; the rest are named."""

BLANK = wording(
    "judged.standard.blank",
    "The record is empty. Whoever takes over now knows nothing of this call, and {caller} would"
    " have to tell it all again. Write the codes while you listen: urgency and risk flags first.",
)

URGENCY = wording("judged.standard.urgency", "Urgency. {why}")

FIELD = wording("judged.standard.field", "{label}. {why}")

NOT_RIGHT_EITHER = wording(
    "judged.standard.not-right-either", "These critical fields are not right either: {names}."
)

LOOK_AGAIN = wording(
    "judged.standard.look-again",
    "Of the other {count} fields that this call fills, {right} are right; {enough} would do. Look"
    " again at: {names}.",
)

REFERRAL = wording("judged.standard.referral", "Referral. {why}")

CONSENT = wording("judged.standard.consent", "Consent for {name}. {why}")


def short_of(paper: Paperwork, caller: str) -> Iterator[str]:
    """Yield why the paperwork is not yet up to the standard, each with its field and moment."""
    yield from _urgency_short(paper)
    yield from _record_short(paper, caller)
    yield from _referral_short(paper)


def _urgency_short(paper: Paperwork) -> Iterator[str]:
    if paper.urgency is not None and not urgency_is_met(paper.urgency):
        yield URGENCY(why=paper.urgency.why)


def _record_short(paper: Paperwork, caller: str) -> Iterator[str]:
    record = paper.record
    if record is None or not record.fields:
        return
    if paper.is_blank:
        yield BLANK(caller=caller)
        return
    wrong = [one for one in critical(record) if not is_right(one)]
    yield from (FIELD(label=one.label, why=one.why) for one in wrong[:TOLD])
    if wrong[TOLD:]:
        names = ", ".join(one.label for one in wrong[TOLD:])
        yield NOT_RIGHT_EITHER(names=names)
    yield from _others_short(others(record))


def others(record: RecordResult) -> list[FieldMark]:
    """Return the marked fields that are counted together: all that are certain and not critical."""
    kept = critical(record)
    return [one for one in record.fields if one.certain and one not in kept]


def _others_short(fields: list[FieldMark]) -> Iterator[str]:
    right = sum(map(is_right, fields))
    if right < ENOUGH * len(fields):
        names = ", ".join(one.label for one in fields if not is_right(one))
        enough = f"{ENOUGH:.0%}"
        yield LOOK_AGAIN(count=len(fields), right=right, enough=enough, names=names)


def _referral_short(paper: Paperwork) -> Iterator[str]:
    referral = paper.referral
    if referral is None:
        return
    if not referral_is_met(referral):
        yield from (REFERRAL(why=one.why) for one in referral.marks if one.mark in AMISS)
    for one in referral.marks:
        if one.consent and one.consent not in DECIDED:
            yield CONSENT(name=one.label, why=one.why_consent)
