"""What was written during a call, as sentences: for who reads a call that a script takes."""

from collections.abc import Iterable
from typing import TypeGuard

from hotline_sim.call.events import (
    Decision,
    Event,
    NoteMade,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    SelfRated,
)
from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.words import RATINGS
from hotline_sim.intake.form import Value
from hotline_sim.plain.field_names import leaf_at
from hotline_sim.plain.page import Page
from hotline_sim.plain.service import in_words
from hotline_sim.referral.decision import Referral

LEAD = "  "


def write_written(
    page: Page, events: Iterable[Event], sheets: Sheets, before: Iterable[Event] = ()
) -> None:
    """Write what some events put down; those that move the call are told by its transcript.

    Of several writings on one field the last is told, and of codes that were added to those
    written `before` the new ones alone.
    """
    stood = {one.what.field: one.what.value for one in before if _is_field(one.what)}
    whats = [event.what for event in events]
    last = {one.field: number for number, one in enumerate(whats) if _is_field(one)}
    for number, one in enumerate(whats):
        if not _is_field(one) or last[one.field] == number:
            said = (
                _field(one, stood.get(one.field), sheets) if _is_field(one) else _said(one, sheets)
            )
            if said:
                page.line(f"({said})", indent=LEAD)


def _is_field(one: Decision) -> TypeGuard[RecordFieldSet]:
    return isinstance(one, RecordFieldSet)


def _said(one: Decision, sheets: Sheets) -> str:
    match one:
        case NoteMade(text):
            return f"You note: {text}"
        case ReferralDecided():
            words = in_words(Referral(*one), sheets.directory, sheets.form)
            return f"You pass the caller on: {words}"
        case ReferralWithdrawn(service):
            return f"You take back: {_short(service, sheets)}."
        case SelfRated(overall) if overall:
            return f"You say it went {RATINGS[overall]}."
    return ""


def _field(one: RecordFieldSet, stood: Value | None, sheets: Sheets) -> str:
    if sheets.form is None:
        return ""
    words = Words(sheets.form)
    now, verb = one.value, "write"
    if isinstance(now, tuple) and isinstance(stood, tuple) and set(stood) < set(now):
        now, verb = tuple(code for code in now if code not in stood), "add"
    value = words.value(leaf_at(sheets.form, one.field), now)
    label = words.label(one.field)
    return f"You {verb}: {label}: {value}" if value else f"You empty: {label}"


def _short(service: str, sheets: Sheets) -> str:
    known = sheets.directory.services.get(service) if sheets.directory else None
    return known.short if known else service
