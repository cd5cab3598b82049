"""`record` and `export`: what was written in a call, through any form, and as data."""

import csv
import io
import json

import pytest

from tests.cli.running import Command, refused

WRITTEN = """
- pickup.safe-to-talk
- record: {urgency: U2, methods_of_control: [RestrictsMovement, DebtBondage], age_band: 18-24}
- refer: {service: atd, how: warm, consent: "yes", next: "Monday, the same hour"}
- hang-up
"""


@pytest.fixture
def taken(command: Command) -> Command:
    """Return a command after a call with a record was taken."""
    assert command.play(WRITTEN).code == 0
    return command


def test_a_record_is_shown_as_it_was_filled_in(taken: Command) -> None:
    ran = taken("record")
    assert ran.code == 0 and ran.err == ""
    assert ran.out.startswith("Hotline call record (All agencies)\n")
    assert "Urgency: U2 within 24 hours" in ran.out
    assert "Responder: T01" in ran.out
    assert "cannot hold" not in ran.out


def test_a_record_is_shown_as_an_agency_would_have_it_with_what_is_lost(taken: Command) -> None:
    out = taken("record", "--form", "police-department-record").out
    assert "E1 Priority: I Today" in out
    assert "D4 How held: Locked in or guarded, Debt" in out
    shown, lost = out.split("What this form cannot hold:\n")
    assert "Monday" not in shown
    assert "Referrals: Next contact and feedback: Monday, the same hour." in " ".join(lost.split())


def test_a_record_as_json_is_in_groups(taken: Command) -> None:
    found = json.loads(taken("record", "--form", "trade-unions-record", "--format", "json").out)
    assert found["form"] == "trade-unions-record"
    assert found["record"]["pay_complaint"] == ["debt"]
    assert {"leaf": "urgency", "value": "U2"}.items() <= found["lost"][0].items()


def test_a_record_is_exported_under_the_names_of_the_standard(taken: Command) -> None:
    found = json.loads(taken("export", "htcds").out)
    assert found["vic_MethodsOfControl"] == ["DebtBondage", "Other"]
    assert found["hlc_MethodsOfControl"] == ["RestrictsMovement"]
    assert found["hlc_Referrals"][0]["cas_ReferredOrganisation"] == "atd"
    (row,) = csv.DictReader(io.StringIO(taken("export", "htcds", "--format", "csv").out))
    assert row["hlc_Urgency"] == "U2"
    assert row["hlc_StaffCode"] == "T01"


def test_what_is_not_there_is_said(command: Command) -> None:
    assert "No call has ended yet" in refused(command("record"))
    assert command.play(WRITTEN).code == 0
    assert "There is no form “union”" in refused(command("record", "--form", "union"))
    assert "There is no call “zz”" in refused(command("export", "htcds", "zz"))
    assert "of T02" in refused(command("export", "htcds", "--as", "T02"))
