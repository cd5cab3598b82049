"""The directory on plain lines: searched, read, and referred from, question by question."""

from pathlib import Path

import pytest

from hotline_sim.referral.decision import Referral
from tests.plain.sitting import small_sitting

WARM = ("3", "1")
"""A hand-over on the line, with a yes."""


def decided(folder: Path, *lines: str) -> tuple[str, dict[str, Referral]]:
    """Type some lines in the directory of a call; return what is read, and what was decided."""
    with small_sitting(folder) as one:
        told = one.read(*lines)
        return told, dict(one.call.referrals)


def test_words_search_and_a_number_reads_the_entry(tmp_path: Path) -> None:
    told, referrals = decided(tmp_path, "d bed", "1", "")
    assert "1. Women’s house: shelter\n" in told
    assert "womens-house: The women’s house\n    A bed, and somebody to talk to.\n" in told
    assert "The house: 000 200 (fictitious)" in told
    assert "You are back on the line." in told
    assert referrals == {}


def test_all_lists_every_service_and_nothing_found_says_so(tmp_path: Path) -> None:
    told, _ = decided(tmp_path, "d", "all", "xyzzy", "")
    assert "1. Night desk" in told and "3. Press office" in told
    assert "No service fits “xyzzy”." in told


def test_a_decision_is_asked_for_step_by_step_and_read_back(tmp_path: Path) -> None:
    told, referrals = decided(
        tmp_path,
        "r urgency: U2",
        "r risk: child",
        "d police",
        "1",
        "refer",
        *WARM,
        "",
        "2, narrative",
        "the desk rings at nine",
    )
    assert referrals["night-desk"] == Referral(
        "night-desk", "warm", "yes", "", "U2", ("risk_flags", "narrative"), "the desk rings at nine"
    )
    assert "Enter for U2, as in the record" in told
    assert "1. Urgency: Within a day\n2. Risk flags: A child\n" in told
    assert (
        "Decided. Night desk, a hand-over on the line. Consent: yes, the caller agreed. Urgency:"
        " U2. Passed on: Risk flags, In your words. Next contact: the desk rings at nine."
    ) in " ".join(told.split())


def test_acting_without_a_yes_takes_a_reason(tmp_path: Path) -> None:
    told, referrals = decided(tmp_path, "d", "refer night desk", "4", "4", "1", "2", "", "")
    one = referrals["night-desk"]
    assert (one.consent, one.reason, one.urgency) == ("overridden", "child-at-risk", "U2")
    assert "acting without a yes (a child is at risk)" in " ".join(told.split())


@pytest.mark.parametrize(
    "lines",
    [
        ("d", "refer night", "", ""),
        ("d", "refer night", "3", "", ""),
        ("d", "refer night", "3", "4", "", ""),
        ("d", "refer", "", ""),
        ("d", "refer xyzzy", ""),
    ],
)
def test_an_empty_line_breaks_a_decision_off(tmp_path: Path, lines: tuple[str, ...]) -> None:
    told, referrals = decided(tmp_path, *lines, "@safe")
    assert referrals == {}
    assert "You: Can you talk safely?" in told


def test_what_is_none_of_the_answers_is_refused_with_what_there_is(tmp_path: Path) -> None:
    told, referrals = decided(
        tmp_path, "d", "refer women", "by bus", "9", "warm", "maybe", "yes", "U9", "", "shoes", ""
    )
    assert "“by bus” is none of these: information, cold, warm, emergency." in told
    assert "“maybe” is none of these: yes, no, not-asked, overridden." in told
    assert "“U9” is none of these: U1, U2, U3, U4, U0." in told
    assert "No field is called “shoes”." in told
    assert referrals == {}, "the last question was not answered"


def test_the_same_service_again_takes_the_place_of_the_first(tmp_path: Path) -> None:
    told, referrals = decided(
        tmp_path, "d", "refer women", *WARM, "", "", "", "refer women", "1", "3", "", "all", "", ""
    )
    assert [one.how for one in referrals.values()] == ["information"]
    assert "It takes the place of what you decided before." in " ".join(told.split())


def test_withdraw_takes_a_decision_back(tmp_path: Path) -> None:
    refer = ("refer women", *WARM, "", "", "", "refer night", *WARM, "", "", "")
    told, referrals = decided(
        tmp_path, "d", "withdraw", *refer, "withdraw press office", "withdraw", "1", "withdraw", ""
    )
    assert list(referrals) == []
    assert "You have passed the caller on to nobody so far." in told
    assert "No referral to “press-office” was decided" in " ".join(told.split())
    assert "Which one? A number, Enter for none: " in told
    assert "Taken back: Women’s house." in told and "Taken back: Night desk." in told


def test_record_and_directory_open_from_within_each_other(tmp_path: Path) -> None:
    with small_sitting(tmp_path) as one:
        one.read("r", "d", "r urgency: U1", "", "age: unknown", "", "@safe")
        assert one.call.record == {"urgency": "U1", "age_band": "unknown"}
        assert one.call.beat.id == "hub"


def test_help_lists_what_can_be_typed(tmp_path: Path) -> None:
    told, _ = decided(tmp_path, "r", "help", "", "d", "help", "", "?")
    for words in ("part of a name finds a field", "finds services", "open the record", "hang up"):
        assert words in told
