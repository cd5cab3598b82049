"""The record, the urgency and the referral beside the key, in words and signs for the screen."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.paperwork.marks import OVER, RIGHT, UNDER
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.referral import NOBODY
from hotline_sim.debrief.words import CONSENTS, REFERRAL_MARKS, URGENCY_MARKS
from hotline_sim.language.text import Again, capital
from hotline_sim.tui.findings import sentence
from hotline_sim.tui.marked_record import record, second_look
from hotline_sim.tui.marks import AS_A_WHOLE, heading, marked, sides, why
from hotline_sim.tui.widgets.prose import EMPTY, Block, item, para
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.debrief.paperwork.marks import ReferralMark, ReferralResult, UrgencyResult

NO_RECORD = "This call had no record to fill in, and nobody to pass the caller on to."
UNFINISHED = "The call was left before its end, so its record is not marked."


def record_and_referral(debrief: "Debrief", again: Again = str) -> Iterator[Block]:
    """Yield all that was written and decided, beside what this caller told on this path."""
    if debrief.record is None and debrief.urgency is None and debrief.referral is None:
        yield para(NO_RECORD if debrief.ending else UNFINISHED)
        return
    if debrief.urgency is not None:
        yield from _urgency(debrief.urgency, again)
    if debrief.referral is not None:
        yield from _referral(debrief.referral, again)
    if debrief.record is not None:
        yield from record(debrief.record, turns(debrief.transcript), again)
    yield from second_look(debrief, again)


def _urgency(found: "UrgencyResult", again: Again) -> Iterator[Block]:
    yield heading("URGENCY")
    off = found.mark in {OVER, UNDER} and found.levels > 1
    levels = f"by {found.levels} levels" if off else ""
    yield marked(found.mark, again(URGENCY_MARKS[found.mark]), "Urgency", levels)
    if found.wrote and found.mark != RIGHT:
        yield sides(found.wrote, found.holds, AS_A_WHOLE)
    yield from why(found.why)


def _referral(found: "ReferralResult", again: Again) -> Iterator[Block]:
    yield EMPTY
    yield heading("TO WHOM YOU PASSED THE CALLER ON")
    hows = {one.service: one.how for one, _ in found.decisions}
    for mark in found.marks:
        yield from _decision(mark, hows.get(mark.service, ""), again)
    if found.bare_number:
        yield item("!  ", "bold $warning", clean(found.bare_number))


def _decision(mark: "ReferralMark", how: str, again: Again) -> Iterator[Block]:
    by = again(HOWS.get(how, how)) if mark.consent else ""
    label = again(capital(mark.label or NOBODY))
    yield marked(mark.mark, again(REFERRAL_MARKS[mark.mark]), label, by)
    yield from why(mark.why)
    if mark.consent:
        text = f"{sentence(again(CONSENTS[mark.consent]))} {mark.why_consent}"
        yield item("   ", "", ("consent    ", "$quiet"), clean(text))
    if mark.why_too_much:
        yield item("   ", "", ("too much   ", "$quiet"), clean(mark.why_too_much))
