"""Whether the caller agreed to be passed on, and whether it was allowed without."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard
from hotline_sim.debrief.paperwork.expected import Expected, codes_of
from hotline_sim.debrief.paperwork.referral_key import Due
from hotline_sim.debrief.turns import Play
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario

AGREED = "right"
NOT_ASKED = "not-asked"
REFUSED = "refused"
OVERRIDDEN = "overridden"
UNSUPPORTED = "override-not-supported"

DECIDED = frozenset({AGREED, OVERRIDDEN})
"""What consent can come to where it was decided rightly."""

ASKING = frozenset(
    {"asks-consent-per-agency", "re-asks-consent-at-hand-off", "asks-each-permission-apart"}
)
"""The dos with which consent is asked for."""

LEAF = "consent_share"
"""The leaf in which a fact says that the caller agreed, or did not."""

SHARING = frozenset({"warm", "emergency"})
"""The ways of passing somebody on in which another agency learns of them."""

LIFE = frozenset({"life-threat-now", "suicide"})
"""Risk flags that allow acting without a yes: somebody may die."""

CHILD = "child"


class Evidence(NamedTuple):
    """What a call shows about consent."""

    was_asked: bool
    """Whether the caller was asked, or said of themselves that they agree."""
    could_be_asked: bool
    """Whether the scenario has any way to ask."""
    refused: bool
    """Whether the last word on it was no."""
    life: bool
    """Whether somebody may die: it allows acting without a yes."""
    child: bool
    """Whether a child is in it: it does so too."""


def evidence(
    scenario: CompiledScenario,
    play: Play,
    told: Sequence[Heard],
    expected: Mapping[str, Expected],
    urgency: str,
) -> Evidence:
    """Return what a call shows about consent, and about acting without it."""
    said = [one.fact.record[LEAF] for one in told if LEAF in one.fact.record]
    asked = any(ASKING.intersection(turn.shows) for turn in play.turns)
    flags = _codes(expected, "risk_flags")
    return Evidence(
        was_asked=asked or "yes" in said,
        could_be_asked=any(ASKING.intersection(move.shows) for move in scenario.moves)
        or any(LEAF in fact.record for fact in scenario.facts),
        refused=bool(said) and said[-1] == "no",
        life=urgency == "U1" or bool(flags & LIFE),
        child=CHILD in flags or "yes" in _codes(expected, "is_minor"),
    )


def shares(referral: Referral) -> bool:
    """Return whether a referral tells another agency about the caller."""
    return referral.how in SHARING or bool(referral.passes)


def consent(referral: Referral, wanted: Due, shown: Evidence) -> str:
    """Return what the consent to one referral comes to."""
    if referral.consent == "overridden":
        return OVERRIDDEN if _is_allowed(referral.reason, shown) else UNSUPPORTED
    if referral.consent == "no" or (referral.consent == "yes" and shown.refused):
        return REFUSED if shares(referral) else AGREED
    if not wanted.must_be_asked(referral.service):
        return AGREED
    if referral.consent == "yes":
        return AGREED if shown.was_asked or not shown.could_be_asked else NOT_ASKED
    listed = referral.service in wanted.consent
    return NOT_ASKED if listed or shares(referral) else AGREED


def _is_allowed(reason: str, shown: Evidence) -> bool:
    """Return whether a reason to act without a yes stands on what was heard.

    A legal duty is taken to be what callers are told of it: a child at risk, or a life.
    """
    if reason == "child-at-risk":
        return shown.child
    return shown.life if reason == "danger-to-life" else shown.life or shown.child


def _codes(expected: Mapping[str, Expected], leaf: str) -> set[str]:
    return set(codes_of(expected[leaf].value)) if leaf in expected else set()
