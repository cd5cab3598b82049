"""The whole record of a call: what was written, what the program fills in, and what is left out."""

from datetime import UTC, datetime, timedelta

from hotline_sim.call.events import (
    CallOpened,
    Decision,
    Event,
    HungUp,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    ResponseGiven,
    SelfRated,
)
from hotline_sim.exchange.call_record import whole_record
from tests.intake.records import form

START = datetime(2026, 3, 14, 20, 30, tzinfo=UTC)


def events(*decisions: Decision) -> list[Event]:
    """Return decisions as a call has them, one a minute."""
    opened = CallOpened("tower-room", "", 1, "person", seen_before=False)
    return [
        Event(seq, START + timedelta(minutes=seq), what)
        for seq, what in enumerate((opened, *decisions))
    ]


def test_what_the_program_knows_is_filled_in_in_the_time_of_the_place() -> None:
    log = events(ResponseGiven("pickup.safe"), HungUp("pickup"), SelfRated(3))
    assert whole_record(form(), form(), "c1", "T01", log) == {
        "call_id": "c1",
        "start_at": "2026-03-15T03:30:00+07:00",
        "end_at": "2026-03-15T03:32:00+07:00",
        "staff_code": "T01",
    }


def test_referrals_stand_as_they_were_decided_last() -> None:
    log = events(
        ReferralDecided("atd", "cold", "no"),
        ReferralDecided("lwu", "warm", "overridden", "child-at-risk", "U1", ("needs",), "Monday"),
        ReferralDecided("lftu", "cold", "yes"),
        ReferralWithdrawn("atd"),
    )
    record = whole_record(form(), form(), "c1", "T01", log)
    rows = {path: value for path, value in record.items() if path.startswith("referrals.")}
    assert rows == {
        "referrals.1.service": "lwu",
        "referrals.1.how": "warm",
        "referrals.1.consent": "overridden",
        "referrals.1.why": "child-at-risk",
        "referrals.1.urgency": "U1",
        "referrals.1.passes": ("needs",),
        "referrals.1.at": "2026-03-15T03:32:00+07:00",
        "referrals.1.next": "Monday",
        "referrals.2.service": "lftu",
        "referrals.2.how": "cold",
        "referrals.2.consent": "yes",
        "referrals.2.at": "2026-03-15T03:33:00+07:00",
    }


def test_a_number_given_before_the_caller_said_no_does_not_get_out() -> None:
    log = events(
        RecordFieldSet("safe_callback.allowed", "yes"),
        RecordFieldSet("safe_callback.number", "0100"),
        RecordFieldSet("safe_callback.allowed", "no"),
    )
    record = whole_record(form(), form(), "c1", "T01", log)
    assert record["safe_callback.allowed"] == "no"
    assert "safe_callback.number" not in record


def test_a_record_on_an_agencys_form_comes_out_in_the_shared_one() -> None:
    log = events(RecordFieldSet("how_soon", "red"), RecordFieldSet("she_wants", ("bed",)))
    record = whole_record(form("womens-union-record"), form(), "c1", "T01", log)
    assert record["urgency"] == "U1"
    assert record["needs"] == ("shelter",)
    assert record["staff_code"] == "T01"
