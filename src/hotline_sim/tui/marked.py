"""The record, the urgency and the referral beside the key, in words and signs for the screen."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from textual.content import Content

from hotline_sim.debrief.heard import capital
from hotline_sim.debrief.paperwork.marks import (
    FIELD_MARKS as IN_ORDER,
    OVER,
    RIGHT,
    RIGHTLY_UNKNOWN,
    UNDER,
)
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.words import (
    CONSENTS,
    FIELD_MARKS,
    REFERRAL_MARKS,
    SECOND_LOOK,
    URGENCY_MARKS,
)
from hotline_sim.tui.findings import sentence, turns
from hotline_sim.tui.widgets.prose import EMPTY, Block, Sides, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.debrief.paperwork.marks import (
        FieldMark,
        RecordResult,
        ReferralMark,
        ReferralResult,
        UrgencyResult,
    )

GOOD = frozenset({RIGHT, RIGHTLY_UNKNOWN})

SIGNS = {
    "right": "✓",
    "unknown": "✓",
    "wrong": "✕",
    "missed": "○",
    "invented": "+",
    "lazy-unknown": "?",
    "over-collected": "▲",
    "over": "△",
    "under": "▽",
    "not-asked": "?",
    "primary": "✓",
    "acceptable": "✓",
    "harmful": "✕",
    "missing": "○",
    "none": "✓",
}
"""The sign of each mark, which stands beside its word."""

SAID, AS_A_WHOLE = ("you wrote", "was said"), ("you wrote", "it was")
"""What stands before what was written, and before what should have been."""

NOTHING = "nothing"

ALL_EMPTY = "You wrote nothing. A colleague who takes over would have needed this."
LEFT_EMPTY = "Left empty too, and this is what belonged there."

NO_RECORD = "This call had no record to fill in, and nobody to pass the caller on to."
UNFINISHED = "The call was left before its end, so its record is not marked."


def record_and_referral(debrief: "Debrief") -> Iterator[Block]:
    """Yield all that was written and decided, beside what this caller told on this path."""
    if debrief.record is None and debrief.urgency is None and debrief.referral is None:
        yield para(NO_RECORD if debrief.ending else UNFINISHED)
        return
    if debrief.urgency is not None:
        yield from _urgency(debrief.urgency)
    if debrief.referral is not None:
        yield from _referral(debrief.referral)
    if debrief.record is not None:
        yield from _record(debrief.record, turns(debrief))
    yield from _second_look(debrief)


def _heading(text: str) -> Block:
    return para((text, "bold $primary"))


def _marked(mark: str, word: str, label: str, *more: str) -> Block:
    look = "$success" if SIGNS.get(mark) == "✓" else "$error"
    parts = [(f"   {one}", "$quiet") for one in more if one]
    lead = f"{SIGNS.get(mark, '·')}  "
    return item(lead, f"bold {look}", (clean(label), "bold"), "   ", (word, look), *parts)


def _sides(wrote: str, holds: str, names: tuple[str, str], moments: str = "") -> Block:
    right = Content(clean(holds)) if holds else Content.styled(NOTHING, "italic $quiet")
    moment = (f"   {moments}" if moments else "", "$quiet")
    return Sides(Content(clean(wrote)), Content.assemble(right, moment), names)


def _why(text: str) -> Iterator[Block]:
    if text:
        yield item("   ", "", (clean(text), "$quiet"))


def _urgency(found: "UrgencyResult") -> Iterator[Block]:
    yield _heading("URGENCY")
    off = found.mark in {OVER, UNDER} and found.levels > 1
    levels = f"by {found.levels} levels" if off else ""
    yield _marked(found.mark, URGENCY_MARKS[found.mark], "Urgency", levels)
    if found.wrote and found.mark != RIGHT:
        yield _sides(found.wrote, found.holds, AS_A_WHOLE)
    yield from _why(found.why)


def _referral(found: "ReferralResult") -> Iterator[Block]:
    yield EMPTY
    yield _heading("TO WHOM YOU PASSED THE CALLER ON")
    hows = {one.service: one.how for one, _ in found.decisions}
    for mark in found.marks:
        yield from _decision(mark, hows.get(mark.service, ""))
    if found.bare_number:
        yield item("!  ", "bold $warning", clean(found.bare_number))


def _decision(mark: "ReferralMark", how: str) -> Iterator[Block]:
    by = HOWS.get(how, how) if mark.consent else ""
    label = capital(mark.label or "nobody")
    yield _marked(mark.mark, REFERRAL_MARKS[mark.mark], label, by)
    yield from _why(mark.why)
    if mark.consent:
        text = f"{sentence(CONSENTS[mark.consent])} {mark.why_consent}"
        yield item("   ", "", ("consent    ", "$quiet"), clean(text))
    if mark.why_too_much:
        yield item("   ", "", ("too much   ", "$quiet"), clean(mark.why_too_much))


def _record(found: "RecordResult", numbers: Mapping[int, int]) -> Iterator[Block]:
    yield EMPTY
    yield _heading("YOUR RECORD BESIDE WHAT WAS SAID")
    certain = [one for one in found.fields if one.certain]
    if not certain:
        yield para("Nothing on this call belongs in the record, and you wrote nothing.")
        return
    yield para((_counts(certain), "$quiet"))
    amiss = [one for one in certain if one.mark not in GOOD]
    blank = not any(one.wrote for one in certain)
    short = [one for one in amiss if not one.wrote and (blank or not one.critical)]
    for one in sorted(amiss, key=lambda one: not one.critical):
        if one not in short:
            yield EMPTY
            yield from _field(one, numbers)
    yield from _left_empty(short, ALL_EMPTY if blank else LEFT_EMPTY, numbers)
    good = [one for one in certain if one.mark in GOOD]
    if good:
        yield EMPTY
    for one in good:
        wrote = ("   ", clean(one.wrote) or NOTHING)
        unknown = (f"   {FIELD_MARKS[one.mark]}", "$quiet") if one.mark != RIGHT else ""
        yield item("✓  ", "bold $success", (clean(one.label), "bold"), *wrote, unknown)


def _field(one: "FieldMark", numbers: Mapping[int, int]) -> Iterator[Block]:
    yield _marked(one.mark, FIELD_MARKS[one.mark], one.label, "critical" if one.critical else "")
    if one.wrote:
        names = SAID if one.said else AS_A_WHOLE
        yield _sides(one.wrote, one.holds, names, _moments(one, numbers))
    yield from _why(one.why)


def _left_empty(
    fields: list["FieldMark"], lead: str, numbers: Mapping[int, int]
) -> Iterator[Block]:
    """Yield what belonged into empty fields, a row for each, with the turns that brought it out."""
    if fields:
        yield EMPTY
        yield para((lead, "$quiet"))
    for one in sorted(fields, key=lambda one: not one.critical):
        critical = ("critical   " if one.critical else "", "$quiet")
        holds = f"{clean(one.holds)}   "
        moments = (_moments(one, numbers), "$quiet")
        label = (clean(one.label), "bold")
        yield item(f"{SIGNS[one.mark]}  ", "bold $error", label, "   ", critical, holds, moments)


def _moments(one: "FieldMark", numbers: Mapping[int, int]) -> str:
    """Return after which turns it was said, as they are numbered in the transcript."""
    told = sorted({numbers.get(said.at, 0) for said in one.said})
    *others, last = [str(number) for number in told if number] or [""]
    later = f"turns {', '.join(others)} and {last}" if others else f"turn {last}" if last else ""
    return " and ".join(filter(None, ("at the start" if 0 in told else "", later)))


def _counts(fields: Iterable["FieldMark"]) -> str:
    marks = [one.mark for one in fields]
    counted = ((SIGNS[one], marks.count(one), FIELD_MARKS[one]) for one in IN_ORDER)
    return " · ".join(f"{sign} {count} {word}" for sign, count, word in counted if count)


def _second_look(debrief: "Debrief") -> Iterator[Block]:
    """Yield what does not fit together, and what a list of words found."""
    remarks = [
        one.text
        for found in (debrief.record, debrief.referral)
        if found is not None
        for one in found.remarks
    ]
    perhaps = list(_perhaps(debrief.record))
    if not remarks and not perhaps:
        return
    yield EMPTY
    yield _heading("WORTH A SECOND LOOK")
    yield para((SECOND_LOOK, "$quiet"))
    for text in remarks:
        yield item("·  ", "$quiet", clean(text))
    for text in perhaps:
        yield item("?  ", "bold $warning", ("Perhaps: ", "bold"), clean(text))


def _perhaps(record: "RecordResult | None") -> Iterator[str]:
    if record is None:
        return
    for one in record.fields:
        if not one.certain and one.mark not in GOOD:
            yield f"{one.label}. {one.why}"
    for hint in record.hints:
        yield hint.text
