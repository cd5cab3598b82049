"""What to say of each decision to pass a caller on: whether it fits, and whether it was agreed."""

from typing import NamedTuple

from hotline_sim.debrief.heard import capital
from hotline_sim.debrief.paperwork.consent import NOT_ASKED, OVERRIDDEN, REFUSED, UNSUPPORTED
from hotline_sim.debrief.paperwork.marks import ACCEPTABLE, HARMFUL, PRIMARY, WRONG
from hotline_sim.debrief.paperwork.referral_key import Due
from hotline_sim.intake.form import Form
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory

REASONS = {
    "child-at-risk": "a child is at risk",
    "danger-to-life": "somebody may die or be badly hurt",
    "legal-duty": "the law obliges you to",
}
"""How each reason for acting without a yes is said."""

CLAIMED = "claimed"
"""Consent that was written down and never asked for."""

FITS = {
    PRIMARY: "The right place for this. {about}",
    ACCEPTABLE: "A good second choice here{first}.",
    HARMFUL: "Passed on to {name}, {caller} can come to harm. {caution}",
    WRONG: "{name}: not the place for this. {about}{instead}",
}
"""What a service is for this caller, by its mark."""

AGREED = {
    OVERRIDDEN: "Without a yes, and allowed: {reason}.",
    REFUSED: (
        "There was a no, and it was passed on all the same. A no can be kept, and the door left"
        " open."
    ),
    CLAIMED: (
        "You wrote that {caller} agreed, and nobody asked on this call. Ask for each service by"
        " name: “May I tell {name}?”"
    ),
    NOT_ASKED: (
        "The consent stands at “not asked”. Ask for each service by name: “May I tell {name}?”"
    ),
    UNSUPPORTED: (
        "You acted without a yes because {reason}, and nothing you heard on this call shows that."
    ),
}
"""What to say of consent that is not simply a yes."""


class ReferralWords(NamedTuple):
    """Says referrals in the words of a directory."""

    due: Due
    directory: Directory
    form: Form | None
    caller: str

    def name(self, service: str) -> str:
        """Return what a service is called within a sentence."""
        known = self.directory.services.get(service)
        return known.short if known else service

    def listed(self, services: tuple[str, ...]) -> str:
        """Return the names of services of which one would do, or each is due."""
        *others, last = map(self.name, services)
        word = "and" if self.due.every else "or"
        return f"{', '.join(others)} {word} {last}" if others else last

    def missing(self, services: tuple[str, ...]) -> str:
        """Return what passing the caller on to nobody of these left undone."""
        about = self._about(services[0]) if len(services) == 1 else ""
        return f"You did not pass {self.caller} on to {self.listed(services)}. {about}".strip()

    def none_needed(self) -> str:
        """Return that passing the caller on to nobody was right."""
        return (
            f"You passed {self.caller} on to nobody. With what you had heard and what was agreed,"
            " that was right."
        )

    def consent(self, referral: Referral, agreed: str) -> str:
        """Return what was amiss with the consent; nothing where it was a yes."""
        said = CLAIMED if agreed == NOT_ASKED and referral.consent == "yes" else agreed
        reason = REASONS.get(referral.reason, referral.reason)
        name = self.name(referral.service)
        return AGREED.get(said, "").format(caller=self.caller, name=name, reason=reason)

    def too_much(self, extra: tuple[str, ...]) -> str:
        """Return what went along and is not needed there."""
        if not extra:
            return ""
        labels = {one.id: one.label for one in self.form.fields} if self.form else {}
        names = ", ".join(f"“{labels.get(one.partition('.')[0], one)}”" for one in extra)
        return f"Passed on, and not needed there: {names}. The rest is the caller’s to tell."

    def fits(self, mark: str, service: str) -> str:
        """Return what a service is for this caller."""
        known = self.directory.services.get(service)
        first = self.listed(self.due.primary) if self.due.primary and not self.due.none else ""
        told = FITS[mark].format(
            name=self.name(service),
            caller=self.caller,
            about=self._about(service),
            caution=known.caution if known else "",
            first=f"; the first choice is {first}" if first else "",
            instead=f" Here it is {first}." if first else "",
        )
        return capital(told.strip())

    def _about(self, service: str) -> str:
        known = self.directory.services.get(service)
        return f"What it is for: {known.about}" if known and known.about else ""
