"""To whom the caller was passed on, beside who was right for it, as plain text."""

from hotline_sim.debrief.paperwork.marks import ReferralMark, ReferralResult
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.words import CONSENTS, REFERRAL_MARKS
from hotline_sim.language.text import capital
from hotline_sim.plain.page import Page

INDENT = "   "


def write_referral(page: Page, referral: ReferralResult | None) -> None:
    """Write every decision with its mark, and what is missing."""
    if referral is None or not (referral.marks or referral.bare_number):
        return
    page.heading("To whom you passed the caller on")
    hows = {one.service: one.how for one, _ in referral.decisions}
    for mark in referral.marks:
        _write_mark(page, mark, hows.get(mark.service, "") if mark.consent else "")
    if referral.bare_number:
        page.line(referral.bare_number, indent="  ", first="- ")


def _write_mark(page: Page, mark: ReferralMark, how: str) -> None:
    by = f", by {page.say(HOWS.get(how, how))}" if how else ""
    page.line(
        f"{page.say(capital(mark.label))}{by}: {page.say(REFERRAL_MARKS[mark.mark])}.",
        indent="  ",
        first="- ",
    )
    page.line(mark.why, indent=INDENT)
    if mark.consent:
        page.line(f"Consent: {page.say(CONSENTS[mark.consent])}. {mark.why_consent}", indent=INDENT)
    if mark.why_too_much:
        page.line(mark.why_too_much, indent=INDENT)
