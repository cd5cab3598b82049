"""An entry of the directory, and a decision to pass a caller on, on plain lines."""

from datetime import date

from hotline_sim.call.sheets import NEEDS
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.paperwork.referral_words import REASONS
from hotline_sim.intake.form import Form
from hotline_sim.plain.page import Page
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory, Service

INDENT = "    "

CONSENT = {
    "yes": "yes, the caller agreed",
    "no": "no, the caller did not agree",
    "not-asked": "not asked",
    "overridden": "acting without a yes",
}
"""What can be said of consent."""


def needs_of(one: Service, form: Form | None) -> str:
    """Return what a service is for, in the words of a form; by code where there is none."""
    leaf = form.leaf(NEEDS) if form else None
    labels = {code.id: code.label for code in leaf.codes} if leaf else {}
    return ", ".join(labels.get(need, need) for need in one.needs)


def write_service(page: Page, one: Service, today: date, form: Form | None = None) -> None:
    """Write a whole entry."""
    page.line(f"{one.id}: {one.name}")
    old = ", more than a year ago: try it before you rely on it" if one.is_old(today) else ""
    for text in (
        one.about,
        f"Helps with: {needs_of(one, form)}. For: {one.whom}.",
        f"Where: {', '.join(one.area)}. Speaks: {', '.join(one.languages)}.",
        f"When: {one.hours}",
        f"Takes callers by: {', '.join(HOWS.get(how, how) for how in one.accepts)}.",
        *(f"{whom}: {where}" for whom, where in one.contacts),
        f"Careful: {one.caution}" if one.caution else "",
        f"Last checked {one.verified_on}{old}.",
    ):
        if text:
            page.line(text, indent=INDENT)


def in_words(referral: Referral, directory: Directory | None, form: Form | None) -> str:
    """Return a decision as one sentence after another."""
    known = directory.services.get(referral.service) if directory else None
    reason = f" ({REASONS.get(referral.reason, referral.reason)})" if referral.reason else ""
    passes = ", ".join(Words(form).label(one) for one in referral.passes) if form else ""
    parts = (
        f"{known.short if known else referral.service}, {HOWS.get(referral.how, referral.how)}",
        f"Consent: {CONSENT.get(referral.consent, referral.consent)}{reason}",
        f"Urgency: {referral.urgency}" if referral.urgency else "",
        f"Passed on: {passes or 'nothing from the record'}",
        f"Next contact: {referral.next}" if referral.next else "No next contact",
    )
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)
