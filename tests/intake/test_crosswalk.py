"""One call through the eyes of three agencies: what each sheet shows of it, and what it loses."""

import pytest

from hotline_sim.errors import UserError
from hotline_sim.intake.crosswalk import from_shared, seen_as, to_shared
from hotline_sim.intake.form import Value
from tests.intake.records import form

POLICE, UNION, TRADE = "police-department-record", "womens-union-record", "trade-unions-record"

SCAM_CALL: dict[str, Value] = {
    "urgency": "U2",
    "safe_callback.allowed": "no",
    "safe_callback.no_message": "yes",
    "current_place.province": "bokeo",
    "consent_share": "overridden",
    "consent_share.reason": "danger-to-life",
    "age_band": "18-24",
    "methods_of_control": ("DebtBondage", "RestrictsMovement"),
    "type_of_exploitation": ("ForcedLabour", "ForcedCriminality"),
    "assessment": "possible-tip",
    "referrals.1.service": "atd",
    "referrals.1.how": "warm",
    "referrals.2.service": "lwu",
}


def lost(name: str) -> dict[str, tuple[Value, str]]:
    """Return what a sheet loses of the call, by leaf."""
    return {one.leaf: (one.value, one.why) for one in seen_as(SCAM_CALL, form(), form(name)).lost}


def test_the_police_open_one_matter_and_lose_the_second_purpose() -> None:
    sheet = seen_as(SCAM_CALL, form(), form(POLICE)).record
    assert sheet == {
        "return_contact.permitted": "no",
        "age_class": "adult",
        "whereabouts.province": "P05",
        "suspected_matter": "tip-labour",
        "control": ("held", "debt"),
        "priority": "I",
        "agrees_forwarding": "overridden",
        "agrees_forwarding.reason": "danger",
        "forwarded.1.body": "atd",
        "forwarded.1.way": "connected",
        "forwarded.2.body": "lwu",
    }
    only_adult = "“Report sheet of the anti-trafficking department” has only “Adult” for it"
    assert lost(POLICE) == {
        "safe_callback.no_message": (
            "yes",
            "The sheet cannot say that no message may be left; it goes into the statement.",
        ),
        "age_band": ("18-24", f"{only_adult}, under “C2 Age”."),
        "type_of_exploitation": ("ForcedCriminality", "The sheet takes one suspected matter."),
    }


def test_the_womens_union_holds_the_whole_call() -> None:
    assert lost(UNION) == {}
    assert from_shared(form(UNION), SCAM_CALL)["how_soon"] == "orange"


def test_the_trade_unions_hold_one_referral_and_two_speeds() -> None:
    sheet = from_shared(form(TRADE), SCAM_CALL)
    assert sheet["speed"] == "at-once"
    assert sheet["free_to_leave"] == "not-free"
    assert sheet["pay_complaint"] == ("debt",)
    assert sheet["passed_to"] == "atd"
    assert set(lost(TRADE)) == {
        *("urgency", "safe_callback.no_message", "current_place.province"),
        "referrals.2.service",
    }
    assert lost(TRADE)["referrals.2.service"] == ("lwu", "The sheet has room for one office.")


def test_a_sheet_says_no_more_than_it_was_told() -> None:
    assert to_shared(form(POLICE), {"age_class": "under-15"}) == {"is_minor": "yes"}
    assert from_shared(form(POLICE), {"is_minor": "yes"}) == {"age_class": "minor"}
    assert from_shared(form(POLICE), {"age_band": "under-12"}) == {"age_class": "under-15"}
    assert to_shared(form(TRADE), {"workplace.area": "north"}) == {}
    assert to_shared(form(TRADE), {"papers_held": "no"}) == {}


def test_what_was_said_outright_stands_before_what_is_not_known() -> None:
    sheet: dict[str, Value] = {"papers_held": "yes", "treatment": ("unknown",)}
    assert to_shared(form(TRADE), sheet) == {"methods_of_control": ("WithholdsDocuments",)}
    assert seen_as(sheet, form(TRADE), form()).lost[0][:2] == ("treatment", "unknown")
    assert from_shared(form(POLICE), {"age_band": "unknown", "is_minor": "no"}) == {
        "age_class": "adult"
    }


def test_two_sheets_are_seen_through_what_they_share() -> None:
    sheet: dict[str, Value] = {"priority": "flash", "file_opened": "yes", "control": ("debt",)}
    seen = seen_as(sheet, form(POLICE), form(UNION))
    assert seen.record == {"how_soon": "red", "how_kept": ("bride-price-debt",)}
    assert [tuple(one) for one in seen.lost] == [
        ("file_opened", "yes", "Whether a file was opened is decided after the call."),
    ]


def test_forms_that_share_nothing_are_not_compared() -> None:
    other = form()._replace(id="other")
    with pytest.raises(UserError, match="no way from “police-department-record” to “other”"):
        seen_as({}, form(POLICE), other)
