"""The record and the urgency beside what was said, as plain text."""

from collections.abc import Iterable, Sequence

from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.marks import (
    OVER,
    UNDER,
    FieldMark,
    RecordResult,
    UrgencyResult,
)
from hotline_sim.debrief.told import GOOD, RecordTold, record_told, second_look
from hotline_sim.debrief.words import FIELD_MARKS, SECOND_LOOK, URGENCY_MARKS
from hotline_sim.plain.moments import NUMBERS, Moments
from hotline_sim.plain.page import Page

INDENT = "   "

ALL_EMPTY = "You wrote nothing. A colleague who takes over would have needed this:"
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
    told = record_told(record)
    page.line(f"{_counts(page, told)}. {NUMBERS}")
    if told.amiss:
        page.line()
    for one in told.amiss:
        _write_field(page, one, moments)
    lead = ALL_EMPTY if told.is_blank else LEFT_EMPTY if told.amiss else ALL_LEFT
    _write_together(page, lead, told.left_empty, moments)
    _write_together(page, "Right:", told.right, moments)


def write_second_look(page: Page, debrief: Debrief) -> None:
    """Write what does not fit together, and what a list of words found, which may be wrong."""
    look = second_look(debrief)
    if not look.remarks and not look.perhaps:
        return
    page.heading("Worth a second look")
    page.line(SECOND_LOOK)
    for text in (*look.remarks, *(f"Perhaps: {one}" for one in look.perhaps)):
        page.line(text, indent="  ", first="- ")


def _counts(page: Page, told: RecordTold) -> str:
    """Return how many fields have each mark, as one sentence without its end."""
    counts = [f"{many} {page.say(FIELD_MARKS[mark])}" for mark, many in told.counts]
    total = sum(many for _, many in told.counts)
    fields = "1 field was marked" if total == 1 else f"{total} fields were marked"
    return f"{fields}: {'; '.join(counts)}"


def _write_field(page: Page, one: FieldMark, moments: Moments) -> None:
    page.line(f"{_named(one)}: {page.say(FIELD_MARKS[one.mark])}.", indent="  ", first="- ")
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
    return f"{_named(one)}: {one.wrote or one.holds}{f' ({said})' if said else ''}"


def _named(one: FieldMark) -> str:
    """Return what a field is called, and that it is critical where that is to be known."""
    return f"{one.label}, critical" if one.critical and one.mark not in GOOD else one.label
