"""The forms we ship: the shared record as it was agreed, and the agencies' ways to it."""

import pytest

from hotline_sim.authoring.check import Checker
from hotline_sim.library import content_root
from tests.content.shipped import library
from tests.intake.records import AGENCIES, SHARED, form

ROWS = """
    call_id agency start_at end_at channel call_type caller_role caller_anonymous safe_to_talk
    safe_callback language interpreter consent_record consent_share consent_police_report
    consent_callback consent_follow_up urgency risk_flags given_name age_band is_minor gender
    citizenship origin current_place method_of_recruitment recruitment_websites_and_apps act means
    methods_of_control type_of_exploitation forced_labour_industry type_of_sex_exploitation
    assessment trafficking_status trafficking_status_decision_making_org evidence_quality needs
    referrals role_in_process narrative safety_plan outcome follow_up duplicate_of staff_code
    supervisor_informed
"""
"""The fields of the agreed record, by their ids."""

OF_THE_STANDARD = {
    "prs_Gender": 6,
    "vic_MethodOfRecruitment": 10,
    "vic_RecruitmentWebsitesAndApps": 15,
    "vic_MethodsOfControl": 16,
    "vic_TypeOfExploitation": 11,
    "vic_ForcedLabourIndustry": 21,
    "vic_TypeOfSexExploitation": 4,
    "vic_TraffickingStatus": 3,
    "vic_TraffickingStatusDecisionMakingOrg": 5,
    "per_RoleInProcess": 15,
}
"""By name in HTCDS v2.0, how many codes it has there."""


def test_no_form_has_a_finding() -> None:
    assert Checker(library()).check([content_root() / "forms"]) == []


def test_the_shared_record_has_every_agreed_field() -> None:
    assert {one.id for one in form().fields} - set(ROWS.split()) == {
        "role_details",
        "supervisor_informed_at",
    }
    assert set(ROWS.split()) <= {one.id for one in form().fields}


@pytest.mark.parametrize(("name", "count"), OF_THE_STANDARD.items())
def test_a_list_of_the_standard_is_complete(name: str, count: int) -> None:
    (leaf,) = (one for one in form().leaves.values() if one.htcds == name)
    assert len([one for one in leaf.codes if not one.exports_as]) == count


def test_local_extensions_are_exported_as_other() -> None:
    own = {
        code.id: code.exports_as
        for leaf in form().leaves.values()
        for code in leaf.codes
        if code.exports_as
    }
    assert own == dict.fromkeys(("RestrictsMovement", "UsesChildren", "ForcedCriminality"), "Other")


def test_what_decides_safety_is_critical_and_what_points_at_a_person_is_marked() -> None:
    fields = {one.id: one for one in form().fields}
    assert {name for name, one in fields.items() if one.critical} == {
        *("safe_to_talk", "safe_callback", "urgency", "risk_flags", "current_place", "age_band"),
        *("is_minor", "assessment", "referrals", "consent_record", "consent_share"),
        *("consent_police_report", "consent_callback", "consent_follow_up"),
    }
    assert {path for path, leaf in form().leaves.items() if leaf.pii} == {
        *("given_name", "safe_callback.number", "current_place.landmark", "origin.landmark"),
    }


@pytest.mark.parametrize("name", AGENCIES)
def test_an_agencys_form_leads_to_the_shared_one_and_says_what_is_lost(name: str) -> None:
    crosswalk = form(name).crosswalk
    assert crosswalk is not None
    assert crosswalk.to == SHARED
    assert crosswalk.cannot_hold
    assert crosswalk.shared_cannot_hold
    for why in (*crosswalk.cannot_hold.values(), *crosswalk.shared_cannot_hold.values()):
        assert why.endswith(".")


def test_a_label_fits_beside_its_answer_on_a_narrow_screen() -> None:
    for name in (SHARED, *AGENCIES):
        for path, leaf in form(name).leaves.items():
            assert path.endswith(".reason") or len(leaf.label) <= 32, path
