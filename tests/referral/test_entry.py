"""A decision to refer as it is typed, or stands in a file of answers."""

from typing import Any

import pytest

from hotline_sim.referral.decision import Referral
from hotline_sim.referral.entry import LONGEST, NotAReferral, decided
from tests.referral.directories import small

FIELDS = ("risk_flags", "safe_callback", "safe_callback.number", "language")


def decision(**given: Any) -> Referral:
    """Return a decision to pass somebody on to the house, with more of it given."""
    return decided(small(), FIELDS, {"service": "house", "kind": "warm", **given})


def test_a_whole_decision() -> None:
    assert decision(
        consent="overridden",
        reason="child-at-risk",
        urgency="u1",
        passes=["risk_flags", "safe_callback.number", "risk_flags"],
        next=" Tomorrow at nine ",
    ) == Referral(
        service="house",
        how="warm",
        consent="overridden",
        reason="child-at-risk",
        urgency="U1",
        passes=("risk_flags", "safe_callback.number"),
        next="Tomorrow at nine",
    )


def test_what_is_not_spoken_of_was_not_asked() -> None:
    assert decision() == Referral("house", "warm", "not-asked")
    assert decided(small(), (), {"service": "House", "how": "Cold"}).how == "cold"


def test_a_service_may_be_named_by_its_short_name() -> None:
    assert decision(service="River House").service == "house"


def test_one_field_need_not_be_a_list() -> None:
    assert decision(passes="language").passes == ("language",)


def test_how_a_service_takes_callers_is_not_looked_at_here() -> None:
    assert decision(kind="emergency").how == "emergency"


@pytest.mark.parametrize(
    ("given", "key", "said"),
    [
        ({"service": "hous"}, "service", "There is no service “hous”. Did you mean “house”?"),
        ({"service": "Rivr House"}, "service", "Did you mean “house”?"),
        ({"service": "zzz"}, "service", "Look it up in the directory."),
        ({"service": None}, "service", "Say to which service"),
        ({"kind": None}, "kind", "It can be information, cold, warm or emergency."),
        ({"kind": "wram"}, "kind", "“kind” cannot be “wram”. Did you mean “warm”?"),
        ({"how": "cold"}, "how", "“kind” is “warm” and “how” is “cold”; keep one of them."),
        ({"consent": True}, "consent", "It can be yes, no, not-asked or overridden."),
        ({"consent": ["yes"]}, "consent", "“consent” is one word or sentence, and no list."),
        ({"consent": "overridden"}, "reason", "it takes a reason. It can be child-at-risk,"),
        ({"consent": "yes", "reason": "legal-duty"}, "reason", "here it is “yes”."),
        ({"urgency": "U9"}, "urgency", "“urgency” cannot be “U9”."),
        ({"passes": ["risk_flag"]}, "passes", "no field “risk_flag”. Did you mean “risk_flags”?"),
        ({"passes": {"a": 1}}, "passes", "“passes” is a list of fields of the record."),
        ({"passes": [["a"]]}, "passes", "The record has no field"),
        ({"next": "x" * (LONGEST + 1)}, "next", f"and may have {LONGEST}."),
        ({"pases": "language"}, "pases", "A referral has no “pases”. Did you mean “passes”?"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_can(
    given: dict[str, Any], key: str, said: str
) -> None:
    with pytest.raises(NotAReferral) as refused:
        decision(**given)
    assert said in str(refused.value)
    assert refused.value.key == key


def test_without_a_form_nothing_can_be_passed_on() -> None:
    with pytest.raises(NotAReferral, match="The record has no field “language”."):
        decided(small(), (), {"service": "house", "how": "warm", "passes": ["language"]})
