"""To whom the caller was passed on: each decision marked, and what is missing."""

from typing import NamedTuple

from hotline_sim.debrief.paperwork.consent import DECIDED, Evidence, consent, shares
from hotline_sim.debrief.paperwork.marks import (
    HARMFUL,
    MISSING,
    NONE_NEEDED,
    WRONG,
    ReferralMark,
    ReferralResult,
)
from hotline_sim.debrief.paperwork.passing import BARE, is_bare_number, remarks, too_much
from hotline_sim.debrief.paperwork.referral_key import Due
from hotline_sim.debrief.paperwork.referral_words import ReferralWords
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.language.text import worded
from hotline_sim.referral.decision import Referral

NOBODY = worded("judged.referral.nobody", "nobody")


class ReferralMarker(NamedTuple):
    """Marks the referrals of one call."""

    due: Due
    words: ReferralWords
    written: Written
    shown: Evidence
    urgency: str
    """What it should be on this path."""

    def result(self) -> ReferralResult:
        """Return every decision with its mark, and what is missing."""
        made = self.written.referrals
        chosen = frozenset(made)
        directory = self.words.directory
        absent = [self._missing(one) for one in self.due.missing_from(chosen)]
        is_bare = is_bare_number(directory, self.written, self.urgency)
        return ReferralResult(
            decisions=tuple((one, self.written.decided_at[one.service]) for one in made.values()),
            marks=(
                *(self._mark(one) for one in made.values()),
                *absent,
                *([] if made or not self.due.none else [self._none_needed()]),
            ),
            is_first_met=self.due.is_met_by(chosen),
            bare_number=BARE if is_bare else "",
            remarks=tuple(remarks(directory, self.written, self.urgency)),
        )

    def _mark(self, referral: Referral) -> ReferralMark:
        mark = self.due.mark(referral.service)
        agreed = consent(referral, self.due, self.shown)
        extra = too_much(self.words.form, referral, self.written.record, self.urgency)
        return ReferralMark(
            service=referral.service,
            label=self.words.name(referral.service),
            mark=mark,
            consent=agreed,
            too_much=extra,
            at=self.written.decided_at[referral.service],
            why=self.words.fits(mark, referral.service),
            why_consent=self.words.consent(referral, agreed),
            why_too_much=self.words.too_much(extra),
        )

    def _missing(self, services: tuple[str, ...]) -> ReferralMark:
        label, why = self.words.listed(services), self.words.missing(services)
        service = services[0] if len(services) == 1 else ""
        return ReferralMark(service, label, MISSING, "", (), self.written.last, why)

    def _none_needed(self) -> ReferralMark:
        why = self.words.none_needed()
        return ReferralMark("", NOBODY, NONE_NEEDED, "", (), self.written.last, why)


def is_shared_without_consent(mark: ReferralMark, referral: Referral) -> bool:
    """Return whether another agency learned of the caller without a yes, or need."""
    return bool(mark.consent) and mark.consent not in DECIDED and shares(referral)


def is_met(result: ReferralResult) -> bool:
    """Return whether the first choice or an acceptable one was chosen, and none that is wrong."""
    return result.is_first_met and all(one.mark not in {WRONG, HARMFUL} for one in result.marks)
