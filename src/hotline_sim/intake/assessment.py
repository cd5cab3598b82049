"""What a record adds up to, by the rule of act, means and purpose.

The rule is deterministic (domain notes, record and data standards 3.3): trafficking of an adult
is act, means and purpose, of a child act and purpose; exploitation that was only meant counts.
What the rule needs and the record does not hold it does not guess: it then allows several
answers, and says what is missing. The answer is only ever “possible”.
"""

from collections.abc import Callable
from typing import NamedTuple

from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.legs import LEAVES, Leg, codes_in, is_child, leg_of

TIP = "possible-tip"
AGGRAVATED = "possible-aggravated-smuggling"
SMUGGLING = "smuggling"
LABOUR = "labour-rights-violation"
PROTECTION = "other-protection-concern"
MISSING = "missing-person"
ADVICE = "safe-migration-advice"
TOO_LITTLE = "insufficient-information"
OTHER = "not-related"

HOLDING = frozenset(
    (
        *("RestrictsMovement", "WithholdsDocuments", "DebtBondage", "PhysicalThreats"),
        *("ThreatsLawEnforcement", "ThreatensChildrenFamily", "PhysicalAbuse", "SexualAbuse"),
        *("UsesChildren", "PsychoactiveSubstance"),
    )
)
"""Methods of control with which somebody cannot simply leave."""

BREACH = frozenset({"TakesEarnings", "ExcessiveWorkingHours"})
"""Methods of control that a breach of labour rights may be as well."""

ABUSE = frozenset({"PhysicalAbuse", "SexualAbuse"})
GUIDES = frozenset({"Transporter", "BrokerTravelAgent"})
"""Roles of those who gain by taking somebody over a border that they are at."""

NO_CASE = frozenset(
    {"general-information", "technical-agency-request", "out-of-scope", "prank-test", "abusive"}
)
"""Types of call that are about no person of concern."""


class Assessed(NamedTuple):
    """What the rule makes of a record."""

    code: str
    """The answer, or the first of those the record allows."""
    because: str
    """Which legs are there and which are not, and what follows: for the trainee."""
    also: tuple[str, ...] = ()
    """Answers that the record allows as well, because it does not hold what tells them apart."""

    @property
    def codes(self) -> tuple[str, ...]:
        """Every answer that the record allows."""
        return (self.code, *self.also)


class _Case(NamedTuple):
    """What the rule asks of a record."""

    record: Record
    act: Leg
    means: Leg
    purpose: Leg
    child: bool | None

    def has(self, leaf: str, *codes: str) -> bool:
        return not codes_in(self.record, leaf).isdisjoint(codes)

    @property
    def legs(self) -> str:
        return f"{self.act.words} {self.means.words} {self.purpose.words}"

    @property
    def is_held(self) -> bool:
        """Whether the person cannot simply leave."""
        return self.has("methods_of_control", *HOLDING) or self.has("risk_flags", "confinement")


def assessed(record: Record, form: Form | None = None) -> Assessed:
    """Return what a record adds up to, and why; with a form, in the words of its labels."""
    act, means, purpose = (leg_of(record, leaf, form) for leaf in LEAVES)
    case = _Case(record, act, means, purpose, is_child(record))
    found = next(answer for rule in _RULES if (answer := rule(case)) is not None)
    return found._replace(because=f"{case.legs} {found.because}")


def _trafficking(case: _Case) -> Assessed | None:
    if not (case.act and case.purpose):
        return None
    if case.child:
        return Assessed(
            TIP,
            "The person is under eighteen, so act and purpose are enough: possible trafficking."
            " Whether the child agreed does not count.",
        )
    if case.means:
        return Assessed(TIP, "All three are there: possible trafficking.")
    return _age_unknown() if case.child is None else None


def _age_unknown() -> Assessed:
    return Assessed(
        TOO_LITTLE,
        "A means is missing and so is the age: of somebody under eighteen this would be possible"
        " trafficking. Ask about both.",
        (TIP, PROTECTION, LABOUR),
    )


def _smuggling(case: _Case) -> Assessed | None:
    guided = case.has("risk_flags", "in-transit") and case.has("role_in_process", *GUIDES)
    if not guided and not case.has("role_in_process", "Smuggler"):
        return None
    if case.is_held or case.has("risk_flags", "life-threat-now", "violence", "weapon"):
        return Assessed(
            AGGRAVATED,
            "Somebody is taken over a border by people who gain from it, and is in danger or held:"
            " possible aggravated smuggling. Look for trafficking as well: a debt that grew, work"
            " to pay it off, being sold on.",
        )
    return Assessed(
        SMUGGLING,
        "Somebody is taken over a border by people who gain from it, and no more is written:"
        " smuggling. It turns into something else where the person is held or made to work it off.",
    )


def _labour(case: _Case) -> Assessed | None:
    breach = case.has("needs", "wages-labour") or case.has("methods_of_control", *BREACH)
    if not breach or case.is_held or case.means:
        return None
    if case.has("means", "none-reported"):
        return Assessed(
            LABOUR,
            "Work was not paid or not kept to what was agreed, nothing of force, threat or deceit"
            " was reported when asked, and nothing holds the person: a labour rights violation.",
        )
    return Assessed(
        LABOUR,
        "Work was not paid or not kept to what was agreed. Whether the person could leave is not"
        " written under means: only if so it is a labour rights violation and no more.",
        (TOO_LITTLE,),
    )


def _protection(case: _Case) -> Assessed | None:
    if (
        case.has("risk_flags", "violence", "suicide", "self-harm")
        or case.has("methods_of_control", *ABUSE)
        or case.has("needs", "child-protection")
        or case.has("role_in_process", "Abuser", "Kidnapper")
        or (case.child and (case.purpose or case.is_held))
    ):
        return Assessed(
            PROTECTION,
            f"{_missing(case)} What is written is violence, or harm to a child, and that needs"
            " protection whatever it is called.",
            (TOO_LITTLE, MISSING),
        )
    return None


def _no_case(case: _Case) -> Assessed | None:
    about = codes_in(case.record, "call_type") & NO_CASE
    if case.act or case.means or case.purpose or not about:
        return None
    first = ADVICE if "general-information" in about else OTHER
    others = tuple(one for one in (ADVICE, OTHER, TOO_LITTLE) if one != first)
    return Assessed(first, "The call was about information, or about nobody in need.", others)


def _too_little(case: _Case) -> Assessed:
    return Assessed(
        TOO_LITTLE,
        f"{_missing(case)} “Insufficient information” is a good answer where it is true.",
        (MISSING, *_others(case)),
    )


def _others(case: _Case) -> tuple[str, ...]:
    """Return what else may be true of a call of which too little is written."""
    if case.has("means", "none-reported") and not case.purpose:
        return (ADVICE, OTHER, LABOUR)
    if case.act and not case.purpose:
        return (ADVICE,)
    return () if case.means or case.purpose else (ADVICE, OTHER)


def _missing(case: _Case) -> str:
    """Say which legs trafficking would need, and that are not there."""
    needed = ((case.act, "an act"), (case.means, "a means"), (case.purpose, "a purpose"))
    absent = [name for leg, name in needed if not leg and not (name == "a means" and case.child)]
    if not absent:
        return ""
    *first, last = absent
    words = f"{', '.join(first)} and {last}" if first else last
    meant = " Exploitation that was only meant counts." if "a purpose" in absent else ""
    return f"For possible trafficking {words} would have to be there.{meant}"


_RULES: tuple[Callable[[_Case], Assessed | None], ...] = (
    _trafficking,
    _smuggling,
    _labour,
    _protection,
    _no_case,
    _too_little,
)
