"""A record under the names of the standard: codes of the standard, and ours beside them."""

import csv
import io

import pytest

from hotline_sim.errors import UserError
from hotline_sim.intake.form import Value
from hotline_sim.intake.htcds import as_csv, as_htcds
from tests.intake.records import form

RECORD: dict[str, Value] = {
    "urgency": "U1",
    "safe_callback.allowed": "no",
    "safe_callback.number": "0100",
    "consent_record": "yes",
    "gender": "not-asked",
    "methods_of_control": ("DebtBondage", "RestrictsMovement", "UsesChildren"),
    "type_of_exploitation": ("unknown",),
    "trafficking_status": "PossibleVictimOfTrafficking",
    "narrative": "=HYPERLINK(1)\nnext",
    "referrals.1.service": "atd",
    "referrals.1.consent": "yes",
    "referrals.1.passes": ("urgency", "needs"),
    "referrals.2.service": "lwu",
}


def row(record: dict[str, Value]) -> dict[str, str]:
    """Return the one line of a record's CSV, by name."""
    (found,) = csv.DictReader(io.StringIO(as_csv(form(), record)))
    return dict(found)


def test_names_and_codes_are_those_of_the_standard_and_ours_stand_beside() -> None:
    assert as_htcds(form(), RECORD) == {
        "standard": "HTCDS 2.0",
        "form": "hotline-call-record",
        "hlc_Urgency": "U1",
        "hlc_SafeCallback_Allowed": "no",
        "con_Consent": True,
        "hlc_Gender": "not-asked",
        "vic_MethodsOfControl": ["DebtBondage", "Other"],
        "hlc_MethodsOfControl": ["RestrictsMovement", "UsesChildren"],
        "hlc_TypeOfExploitation": ["unknown"],
        "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
        "hlc_Narrative": "=HYPERLINK(1)\nnext",
        "hlc_Referrals": [
            {
                "cas_ReferredOrganisation": "atd",
                "hlc_Referrals_Consent": "yes",
                "hlc_Referrals_Passes": ["urgency", "needs"],
            },
            {"cas_ReferredOrganisation": "lwu"},
        ],
    }


def test_what_the_standard_cannot_say_of_consent_stands_beside_its_checkbox() -> None:
    overridden: dict[str, Value] = {"consent_record": "overridden"}
    assert as_htcds(form(), overridden)["hlc_Consent"] == "overridden"
    assert "con_Consent" not in as_htcds(form(), overridden)
    assert as_htcds(form(), {"consent_record": "no"})["con_Consent"] is False


def test_a_line_of_csv_has_every_column_and_gives_a_spreadsheet_no_order() -> None:
    found = row(RECORD)
    assert found["vic_MethodsOfControl"] == "DebtBondage;Other"
    assert found["hlc_MethodsOfControl"] == "RestrictsMovement;UsesChildren"
    assert found["con_Consent"] == "true"
    assert found["hlc_Narrative"] == "'=HYPERLINK(1)\nnext"
    assert found["cas_ReferredOrganisation"] == "atd;lwu"
    assert found["hlc_Referrals_Consent"] == "yes;"
    assert found["hlc_SafeCallback_Number"] == ""
    assert row({}).keys() == found.keys()


def test_a_number_with_a_plus_stays_a_number() -> None:
    called: dict[str, Value] = {
        "safe_callback.allowed": "yes",
        "safe_callback.number": "+000205550100",
        "safe_callback.hours": "@cmd",
    }
    assert row(called)["hlc_SafeCallback_Number"] == "+000205550100"
    assert row(called)["hlc_SafeCallback_Hours"] == "'@cmd"


def test_an_agencys_record_goes_by_way_of_the_shared_form() -> None:
    with pytest.raises(UserError, match="by way of “hotline-call-record”"):
        as_htcds(form("womens-union-record"), {})


def test_every_leaf_has_a_name_of_its_own() -> None:
    line = as_csv(form(), {}).splitlines()[0].split(",")
    assert len(set(line)) == len(line)
