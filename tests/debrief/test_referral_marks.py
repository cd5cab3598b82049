"""To whom the caller was passed on, with what consent, and with what."""

from typing import Any

import pytest

from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.debrief.paperwork.marks import ReferralMark
from hotline_sim.referral.decision import Referral
from tests.debrief.sheets import call_of, marked, referred, slips

WARM: dict[str, Any] = {}


def marks(found: Debrief) -> list[tuple[str, str]]:
    assert found.referral is not None
    return [(one.service, one.mark) for one in found.referral.marks]


def first(found: Debrief) -> ReferralMark:
    assert found.referral is not None
    return found.referral.marks[0]


def rules(found: Debrief) -> list[str]:
    assert found.referral is not None
    return [one.rule for one in found.referral.remarks]


def with_referrals(**changes: Any) -> dict[str, Any]:
    return {"referrals": {"primary": ("police",), **changes}}


@pytest.mark.parametrize(
    ("service", "mark"),
    [
        ("police", "primary"),
        ("shelter", "acceptable"),
        ("union", "wrong"),
        ("guards", "harmful"),
        ("a-stranger", "wrong"),
    ],
)
def test_a_service_is_what_the_key_says_and_else_wrong(service: str, mark: str) -> None:
    assert (service, mark) in marks(referred("consent", **{service: WARM}))


def test_nobody_chosen_is_missing_and_says_what_it_is_for() -> None:
    found = referred()
    assert marks(found) == [("police", "missing")]
    assert (
        first(found).why
        == "You did not pass Kham on to The police. What it is for: All that police does."
    )
    assert any(reason.startswith("Referral.") for reason in found.reasons)


def test_an_acceptable_one_is_enough_and_names_the_first_choice() -> None:
    found = referred("consent", shelter=WARM)
    assert marks(found) == [("shelter", "acceptable")]
    assert "the first choice is The police" in first(found).why
    assert found.verdict is Verdict.READY


def test_each_of_all_is_due() -> None:
    key = with_referrals(primary={"all": ("police", "shelter")})
    assert marks(referred("consent", key=key, police=WARM)) == [
        ("police", "primary"),
        ("shelter", "missing"),
    ]
    found = referred("consent", key=key, police=WARM, shelter=WARM)
    assert {mark for _, mark in marks(found)} == {"primary"}


def test_one_of_any_is_enough() -> None:
    key = with_referrals(primary={"any": ("police", "shelter")})
    assert marks(referred("consent", key=key, shelter=WARM)) == [("shelter", "primary")]
    missing = first(referred(key=key))
    assert (missing.service, missing.label) == ("", "The police or The shelter")


def test_nobody_can_be_right() -> None:
    key = {"referrals": {"none": True}}
    assert marks(referred(key=key)) == [("", "none")]
    assert marks(referred(key=key, police=WARM)) == [("police", "wrong")]


def test_one_wrong_beside_the_right_one_bars_ready() -> None:
    found = referred("consent", police=WARM, union={"how": "information"})
    assert found.verdict is Verdict.PRACTISE
    assert any("The union: not the place for this." in reason for reason in found.reasons)


def test_a_harmful_one_is_a_red_line_and_repeats_the_caution() -> None:
    found = referred("consent", police=WARM, guards={"how": "information"})
    assert slips(found) == ["refers-into-harm"]
    assert found.verdict is Verdict.UNSAFE
    assert "They bring people back." in found.reasons[0]


@pytest.mark.parametrize(
    ("decision", "consent", "is_red"),
    [
        ({"consent": "yes"}, "not-asked", True),
        ({"consent": "not-asked"}, "not-asked", True),
        ({"consent": "no"}, "refused", True),
        ({"consent": "no", "how": "cold"}, "right", False),
        ({"consent": "not-asked", "how": "cold"}, "not-asked", False),
        ({"consent": "not-asked", "how": "cold", "passes": ("needs",)}, "not-asked", True),
    ],
)
def test_sharing_without_consent_is_a_red_line(
    decision: dict[str, Any], consent: str, is_red: bool
) -> None:
    found = referred(police=decision)
    assert first(found).consent == consent
    assert ("reports-without-consent" in slips(found)) is is_red
    assert (found.verdict is Verdict.READY) is (consent == "right")


def test_consent_counts_where_the_call_asked_for_it() -> None:
    found = referred("consent", police=WARM)
    assert first(found).consent == "right"
    assert found.verdict is Verdict.READY


def test_a_yes_that_nobody_asked_for_is_told_as_such() -> None:
    assert first(referred(police=WARM)).why_consent.startswith(
        "You wrote that Kham agreed, and nobody asked on this call."
    )


def test_where_nobody_need_be_asked_not_asked_is_right() -> None:
    key = with_referrals(consent=("shelter",))
    assert first(referred(key=key, police={"consent": "not-asked"})).consent == "right"
    unforeseen = referred(key=key, police=WARM, union={"consent": "not-asked"})
    assert "reports-without-consent" in slips(unforeseen)


@pytest.mark.parametrize(
    ("asked", "reason", "consent"),
    [
        ((), "danger-to-life", "override-not-supported"),
        (("ask-sold",), "danger-to-life", "overridden"),
        (("ask-sold",), "child-at-risk", "override-not-supported"),
        (("ask-sold",), "legal-duty", "overridden"),
        ((), "legal-duty", "override-not-supported"),
    ],
)
def test_an_override_needs_what_it_stands_on(
    asked: tuple[str, ...], reason: str, consent: str
) -> None:
    decision = {"consent": "overridden", "reason": reason, "how": "emergency"}
    found = referred(*asked, urgency="U1", police=decision)
    assert first(found).consent == consent
    assert ("reports-without-consent" in slips(found)) is (consent != "overridden")


def test_a_child_allows_an_override() -> None:
    key = {"record": {"risk_flags": "child"}}
    decision = {"consent": "overridden", "reason": "child-at-risk"}
    assert first(referred(key=key, police=decision)).consent == "overridden"


@pytest.mark.parametrize(
    ("passes", "too_much"),
    [
        (("urgency", "needs", "age_band", "risk_flags"), ()),
        (("urgency", "narrative"), ("narrative",)),
        (("given_name",), ("given_name",)),
        (("staff_code", "assessment"), ()),
    ],
)
def test_the_story_and_the_name_are_the_callers_to_tell(
    passes: tuple[str, ...], too_much: tuple[str, ...]
) -> None:
    found = referred("consent", police={"passes": passes})
    assert first(found).too_much == too_much
    assert ("shares-too-much" in slips(found)) is bool(too_much)


def test_the_place_goes_along_only_where_somebody_may_have_to_go_there() -> None:
    for asked, too_much in (((), ("current_place",)), (("ask-locked",), ())):
        call = call_of("consent", *asked)
        call.set_field("current_place.landmark", "a tall tree")
        call.refer(Referral("police", "warm", "yes", passes=("current_place",)))
        assert first(marked(call)).too_much == too_much


def test_only_numbers_are_too_little_for_somebody_in_danger() -> None:
    number = {"how": "cold"}
    assert slips(referred("ask-locked", "consent", urgency="U2", police=number)) == [
        "gives-bare-number"
    ]
    beside = referred("ask-locked", "consent", urgency="U2", police=WARM, shelter=number)
    assert slips(beside) == []
    assert slips(referred("consent", police=number)) == []
    refused = referred("ask-locked", "consent", urgency="U2", police={**number, "consent": "no"})
    assert slips(refused) == []


def test_the_way_and_the_next_contact_are_remarked_on() -> None:
    assert rules(referred("consent", police={"next": "Tuesday at ten"})) == []
    assert rules(referred("consent", police=WARM)) == ["no-next-contact"]
    assert "way-not-taken" in rules(referred("consent", police=WARM, union=WARM))


def test_a_decision_taken_back_is_none() -> None:
    call = call_of("consent")
    call.refer(Referral("guards", "warm", "yes"))
    call.withdraw("guards")
    call.refer(Referral("police", "warm", "no"))
    call.refer(Referral("police", "warm", "yes"))
    found = marked(call)
    assert marks(found) == [("police", "primary")]
    assert first(found).at == call.events[-1].seq
