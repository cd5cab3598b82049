"""The record and the urgency beside what was said, as plain text."""

from collections.abc import Iterable, Iterator, Sequence

from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.marks import (
    FIELD_MARKS as IN_ORDER,
    OVER,
    RIGHT,
    RIGHTLY_UNKNOWN,
    UNDER,
    FieldMark,
    RecordResult,
    Remark,
    UrgencyResult,
)
from hotline_sim.debrief.words import FIELD_MARKS, SECOND_LOOK, URGENCY_MARKS
from hotline_sim.plain.moments import NUMBERS, Moments
from hotline_sim.plain.page import Page

INDENT = "   "

GOOD = frozenset({RIGHT, RIGHTLY_UNKNOWN})


LEFT_EMPTY = "Left empty too, and this is what belonged there:"
ALL_LEFT = "Left empty, and this is what belonged there:"


def write_urgency(page: Page, urgency: UrgencyResult | None, moments: Moments) -> None:
    """Write how urgent the trainee held the call to be, and how urgent it was."""
    if urgency is None:
        return
    page.heading("How urgent it was")
    off = urgency.mark in {OVER, UNDER} and urgency.levels > 1
    levels = f", by {urgency.levels} levels" if off else ""
    page.line(f"Urgency: {page.say(URGENCY_MARKS[urgency.mark])}{levels}.")
    page.line(urgency.why, indent=INDENT)
    _write_said(page, (one.at for one in urgency.said), moments)


def write_record(page: Page, record: RecordResult | None, moments: Moments) -> None:
    """Write the record side by side with what the caller said on this path."""
    if record is None:
        return
    page.heading("Your record beside what was said")
    if not record.fields:
        page.line("Nothing on this call belongs in the record, and you wrote nothing.")
        return
    certain = [one for one in record.fields if one.certain]
    page.line(f"{_counts(page, certain)}. {NUMBERS}")
    amiss = [one for one in certain if one.mark not in GOOD]
    left_empty = [one for one in amiss if not one.critical and not one.wrote]
    told = [one for one in amiss if one not in left_empty]
    if told:
        page.line()
    for one in sorted(told, key=lambda one: not one.critical):
        _write_field(page, one, moments)
    _write_together(page, LEFT_EMPTY if told else ALL_LEFT, left_empty, moments)
    _write_together(page, "Right:", [one for one in certain if one.mark in GOOD], moments)


def write_second_look(page: Page, debrief: Debrief) -> None:
    """Write what does not fit together, and what a list of words found, which may be wrong."""
    remarks = [one.text for one in _remarks(debrief)]
    perhaps = [f"Perhaps: {text}" for text in _uncertain(debrief.record)]
    if not remarks and not perhaps:
        return
    page.heading("Worth a second look")
    page.line(SECOND_LOOK)
    for text in (*remarks, *perhaps):
        page.line(text, indent="  ", first="- ")


def _counts(page: Page, fields: Iterable[FieldMark]) -> str:
    """Return how many fields have each mark, as one sentence without its end."""
    marks = [one.mark for one in fields]
    counts = [
        f"{marks.count(one)} {page.say(FIELD_MARKS[one])}" for one in IN_ORDER if one in marks
    ]
    fields_ = "1 field was marked" if len(marks) == 1 else f"{len(marks)} fields were marked"
    return f"{fields_}: {'; '.join(counts)}"


def _write_field(page: Page, one: FieldMark, moments: Moments) -> None:
    critical = ", critical" if one.critical else ""
    page.line(f"{one.label}{critical}: {page.say(FIELD_MARKS[one.mark])}.", indent="  ", first="- ")
    if one.codes and one.wrote:
        page.line(f"You wrote: {one.wrote}.", indent=INDENT)
    page.line(one.why, indent=INDENT)
    _write_said(page, (said.at for said in one.said), moments)


def _write_said(page: Page, at: Iterable[int], moments: Moments) -> None:
    said = moments.after(at)
    if said:
        page.line(f"Said {said}.", indent=INDENT)


def _write_together(page: Page, lead: str, fields: Sequence[FieldMark], moments: Moments) -> None:
    """Write fields one a line: what each holds, and where it was said."""
    if fields:
        page.line()
        page.line(lead)
    for one in fields:
        page.line(_in_short(one, moments), indent="    ", first="- ")


def _in_short(one: FieldMark, moments: Moments) -> str:
    said = moments.after(said.at for said in one.said)
    return f"{one.label}: {one.wrote or one.holds}{f' ({said})' if said else ''}"


def _remarks(debrief: Debrief) -> Iterator[Remark]:
    yield from debrief.record.remarks if debrief.record else ()
    yield from debrief.referral.remarks if debrief.referral else ()


def _uncertain(record: RecordResult | None) -> Iterator[str]:
    for one in record.fields if record else ():
        if not one.certain and one.mark not in GOOD:
            yield f"{one.label}. {one.why}"
    for hint in record.hints if record else ():
        yield hint.text
