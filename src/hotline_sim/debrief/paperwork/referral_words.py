"""What to say of each decision to pass a caller on: whether it fits, and whether it was agreed."""

from typing import NamedTuple

from hotline_sim.debrief.paperwork import marks
from hotline_sim.debrief.paperwork.consent import NOT_ASKED, OVERRIDDEN, REFUSED, UNSUPPORTED
from hotline_sim.debrief.paperwork.referral_key import Due
from hotline_sim.intake.form import Form
from hotline_sim.language.text import capital, together, worded, wording
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory

REASONS: dict[str, str] = {
    "child-at-risk": worded("judged.referral.child-at-risk", "a child is at risk"),
    "danger-to-life": worded("judged.referral.danger-to-life", "somebody may die or be badly hurt"),
    "legal-duty": worded("judged.referral.legal-duty", "the law obliges you to"),
}
"""How each reason for acting without a yes is said."""

CLAIMED = "claimed"
"""Consent that was written down and never asked for."""

RIGHT_PLACE = worded("judged.referral.right-place", "The right place for this.")

SECOND = worded("judged.referral.second", "A good second choice here.")

SECOND_TO = wording(
    "judged.referral.second-to", "A good second choice here; the first choice is {first}."
)

HARM = wording("judged.referral.harm", "Passed on to {name}, {caller} can come to harm.")

WRONG_PLACE = wording("judged.referral.wrong-place", "{name}: not the place for this.")

HERE_IT_IS = wording("judged.referral.here-it-is", "Here it is {first}.")

ABOUT = wording("judged.referral.about", "What it is for: {about}")

AND = wording("judged.referral.and", "{others} and {last}")

OR = wording("judged.referral.or", "{others} or {last}")

MISSING = wording("judged.referral.missing", "You did not pass {caller} on to {names}.")

NONE_NEEDED = wording(
    "judged.referral.none-needed",
    "You passed {caller} on to nobody. With what you had heard and what was agreed, that was"
    " right.",
)

TOO_MUCH = wording(
    "judged.referral.too-much",
    "Passed on, and not needed there: {names}. The rest is the caller’s to tell.",
)

AGREED = {
    OVERRIDDEN: wording("judged.referral.overridden", "Without a yes, and allowed: {reason}."),
    REFUSED: wording(
        "judged.referral.refused",
        "There was a no, and it was passed on all the same. A no can be kept, and the door left"
        " open.",
    ),
    CLAIMED: wording(
        "judged.referral.claimed",
        "You wrote that {caller} agreed, and nobody asked on this call. Ask for each service by"
        " name: “May I tell {name}?”",
    ),
    NOT_ASKED: wording(
        "judged.referral.not-asked",
        "The consent stands at “not asked”. Ask for each service by name: “May I tell {name}?”",
    ),
    UNSUPPORTED: wording(
        "judged.referral.unsupported",
        "You acted without a yes because {reason}, and nothing you heard on this call shows that.",
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
        both = AND if self.due.every else OR
        return both(others=together(*others, by=", "), last=last) if others else last

    def missing(self, services: tuple[str, ...]) -> str:
        """Return what passing the caller on to nobody of these left undone."""
        about = self._about(services[0]) if len(services) == 1 else ""
        return together(MISSING(caller=self.caller, names=self.listed(services)), about)

    def none_needed(self) -> str:
        """Return that passing the caller on to nobody was right."""
        return NONE_NEEDED(caller=self.caller)

    def consent(self, referral: Referral, agreed: str) -> str:
        """Return what was amiss with the consent; nothing where it was a yes."""
        said = CLAIMED if agreed == NOT_ASKED and referral.consent == "yes" else agreed
        reason = REASONS.get(referral.reason, referral.reason)
        name = self.name(referral.service)
        sentence = AGREED.get(said)
        return sentence(caller=self.caller, name=name, reason=reason) if sentence else ""

    def too_much(self, extra: tuple[str, ...]) -> str:
        """Return what went along and is not needed there."""
        if not extra:
            return ""
        labels = {one.id: one.label for one in self.form.fields} if self.form else {}
        names = ", ".join(f"“{labels.get(one.partition('.')[0], one)}”" for one in extra)
        return TOO_MUCH(names=names)

    def fits(self, mark: str, service: str) -> str:
        """Return what a service is for this caller."""
        known = self.directory.services.get(service)
        first = self.listed(self.due.primary) if self.due.primary and not self.due.none else ""
        name, about = capital(self.name(service)), self._about(service)
        match mark:
            case marks.PRIMARY:
                return together(RIGHT_PLACE, about)
            case marks.ACCEPTABLE:
                return SECOND_TO(first=first) if first else SECOND
            case marks.HARMFUL:
                harm = HARM(name=self.name(service), caller=self.caller)
                return together(harm, known.caution if known else "")
        instead = HERE_IT_IS(first=first) if first else ""
        return together(WRONG_PLACE(name=name), about, instead)

    def _about(self, service: str) -> str:
        known = self.directory.services.get(service)
        return ABOUT(about=known.about) if known and known.about else ""
