"""The decision to pass a caller on, as the trainee makes it."""

from typing import NamedTuple

HOW = ("information", "cold", "warm", "emergency")
"""Information about the service; a number to ring; a hand-over with all on the line; dispatch."""

CONSENT = ("yes", "no", "not-asked", "overridden")
"""What the caller said to it; overridden: done without, for one of `REASONS`."""

REASONS = ("child-at-risk", "danger-to-life", "legal-duty")
"""Why a referral may be made without consent (domain practice: limits of confidentiality)."""


class Referral(NamedTuple):
    """To whom, how, with what consent, and what goes along."""

    service: str
    how: str
    consent: str
    reason: str = ""
    """Of an override."""
    urgency: str = ""
    """U0 to U4, or empty: as the record says."""
    passes: tuple[str, ...] = ()
    """What is passed on: leaves of the record, or fields."""
    next: str = ""
    """The next contact agreed, in the trainee's words."""
