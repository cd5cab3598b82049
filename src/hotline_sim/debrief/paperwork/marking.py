"""The paperwork of one call, marked: the record, the urgency and the referral."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard, caller_of, heard
from hotline_sim.debrief.paperwork.behaviours import Showed, showed
from hotline_sim.debrief.paperwork.consent import evidence
from hotline_sim.debrief.paperwork.expected import Expected, expectations
from hotline_sim.debrief.paperwork.marks import RecordResult, ReferralResult, UrgencyResult
from hotline_sim.debrief.paperwork.record import RecordMarker
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.paperwork.referral import ReferralMarker
from hotline_sim.debrief.paperwork.referral_key import due
from hotline_sim.debrief.paperwork.referral_words import ReferralWords
from hotline_sim.debrief.paperwork.remarks import hints, inconsistent, own_words
from hotline_sim.debrief.paperwork.urgency import UrgencyMarker, urgency_on
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.debrief.turns import Play
from hotline_sim.intake.form import Form
from hotline_sim.referral.directory import Directory
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Paperwork(NamedTuple):
    """What was written and decided, marked; nothing where there is nothing to mark it by."""

    record: RecordResult | None = None
    urgency: UrgencyResult | None = None
    referral: ReferralResult | None = None
    is_blank: bool = False
    """Whether nothing at all was written into the record."""
    showed: Showed = Showed()


class Sheet(NamedTuple):
    """Everything the paperwork of one call is marked by."""

    scenario: CompiledScenario
    rubric: Rubric
    form: Form | None
    directory: Directory | None
    play: Play
    written: Written


def mark_paperwork(sheet: Sheet) -> Paperwork:
    """Return the paperwork of a call that came to its end, marked."""
    scenario, form, state = sheet.scenario, sheet.form, sheet.play.state
    told = heard(scenario, sheet.play)
    expected = expectations(scenario, form, state, told) if form else {}
    record, urgency = _record(sheet, expected), _urgency(sheet, told)
    referral = _referral(sheet, told, expected)
    return Paperwork(
        record=record,
        urgency=urgency,
        referral=referral,
        is_blank=not sheet.written.record,
        showed=showed(sheet.rubric, record, urgency, referral),
    )


def _record(sheet: Sheet, expected: Mapping[str, Expected]) -> RecordResult | None:
    form, written = sheet.form, sheet.written
    if form is None:
        return None
    level = urgency_on(sheet.scenario, sheet.play.state)
    return RecordResult(
        fields=tuple(RecordMarker(form, expected, written, level).marks()),
        hints=tuple(hints(written, sheet.scenario.about.language)),
        remarks=(*inconsistent(form, written, sheet.directory), *own_words(written)),
    )


def _urgency(sheet: Sheet, told: Sequence[Heard]) -> UrgencyResult | None:
    if sheet.form is None:
        return None
    words = Words(sheet.form)
    return UrgencyMarker(sheet.scenario, sheet.play.state, told, sheet.written, words).result()


def _referral(
    sheet: Sheet, told: Sequence[Heard], expected: Mapping[str, Expected]
) -> ReferralResult | None:
    scenario, play = sheet.scenario, sheet.play
    wanted = due(scenario, play.state)
    if wanted is None or sheet.directory is None:
        return None
    level = urgency_on(scenario, play.state)
    return ReferralMarker(
        due=wanted,
        words=ReferralWords(wanted, sheet.directory, sheet.form, caller_of(scenario)),
        written=sheet.written,
        shown=evidence(scenario, play, told, expected, level),
        urgency=level,
    ).result()
