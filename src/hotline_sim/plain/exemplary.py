"""The papers of an exemplary call: the record as it should stand, and the referral with why."""

from itertools import groupby

from hotline_sim.call.call import Call
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.intake.form import Form
from hotline_sim.plain.field_names import leaf_at
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.page import Page
from hotline_sim.plain.service import in_words
from hotline_sim.taken import Content

INDENT = "   "

NUMBERS = "Numbers are those of the lines above."


def write_whole_record(page: Page, call: Call, found: Debrief, form: Form | None) -> None:
    """Write every field that is filled, by section, with where it was said."""
    if form is None:
        return
    page.heading("The record as it should stand")
    page.line(NUMBERS)
    moments = Moments.counted(found.transcript)
    marks = {one.leaf: one for one in found.record.fields} if found.record else {}
    words = Words(form)
    filled = [path for path in form.leaves if path in call.record]
    for section, paths in groupby(filled, lambda path: leaf_at(form, path).section):
        page.line()
        page.line(f"{form.sections.get(section, section)}:")
        for path in paths:
            said = moments.after(one.at for one in marks[path].said) if path in marks else ""
            value = words.value(leaf_at(form, path), call.record[path])
            page.line(
                f"{words.label(path)}: {value}{f' ({said})' if said else ''}",
                indent=INDENT + "  ",
                first=INDENT,
            )
    if found.urgency is not None:
        page.line()
        page.line(f"Why so urgent: {found.urgency.why}")


def write_decisions(page: Page, call: Call, found: Debrief, content: Content) -> None:
    """Write to whom the caller is passed on, how, and why."""
    if found.referral is None:
        return
    page.heading("To whom the caller is passed on, and why")
    for mark in found.referral.marks:
        decided = call.referrals.get(mark.service)
        words = in_words(decided, content.directory, content.form) if decided else mark.label
        page.line(words, indent=INDENT, first="- ")
        page.line(mark.why, indent=INDENT)
