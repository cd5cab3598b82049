"""Whole calls on plain lines, written up well and badly: the debrief says what, and why."""

from pathlib import Path

import pytest

from hotline_sim.debrief.model import Debrief, Verdict
from tests.plain.sitting import MODEL, small_sitting

RECORD = {
    "urgency": "U1",
    "risk_flags": "confinement, sold-on-threat",
    "safe_to_talk": "partly",
    "safe_callback.allowed": "no",
    "age_band": "18-24",
    "assessment": "possible-tip",
}
"""What this call comes to on the model path."""

REFERRAL = ("refer night", "3", "1", "", "urgency, risk flags", "the desk rings Noy at nine")
PASSED = "s"


def whole_call(
    folder: Path,
    *extra: str,
    record: dict[str, str] | None = None,
    referral: tuple[str, ...] = REFERRAL,
) -> tuple[str, Debrief]:
    """Play the model path, write the record and then some more; return what is read."""
    lines = [f"{name}: {value}" for name, value in (RECORD if record is None else record).items()]
    with small_sitting(folder) as one:
        told = one.run(*MODEL, *lines, *extra, "", *referral, "", "3", PASSED)
        return told.partition("DEBRIEF: ")[2], one.desk.debrief(one.taken.id)


def flat(text: str) -> str:
    """Return a text in one line, as it would be read out."""
    return " ".join(text.split())


def test_the_model_path_written_up_right_is_ready_with_every_mark_right(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path)
    assert found.verdict is Verdict.READY, found.reasons
    assert found.record is not None and found.referral is not None and found.urgency is not None
    assert {one.mark for one in found.record.fields} == {"right"}
    assert [one.mark for one in found.referral.marks] == ["primary"]
    assert found.urgency.mark == "right"
    assert found.turning_points == ()
    assert "READY." in told
    assert "5 fields were marked: 5 right." in told
    assert "Risk flags: Confinement, May be sold on (after 2)" in flat(told)
    assert "Night desk, by a hand-over on the line: the first choice." in flat(told)
    assert "It fell here" not in told and "Perhaps: " not in told


def test_what_nobody_said_is_invented(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, "risk + child")
    assert "- Risk flags, critical: invented.\n   You wrote: Confinement, A child" in told
    assert "though nobody said it on this call: A child." in flat(told)
    assert found.verdict is Verdict.PRACTISE


def test_a_number_that_nobody_needs_is_more_than_was_needed(tmp_path: Path) -> None:
    told, _ = whole_call(tmp_path, "call back: yes", "number: 000 20 5550 100")
    assert "- Safe callback: Number: more than was needed." in told
    assert "What is not written down cannot be lost" in flat(told)


def test_unknown_for_what_was_said_is_told_where_it_was_said(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, "risk: unknown")
    assert "- Risk flags, critical: unknown, though it was said." in told
    assert "Said after 2." in told
    assert found.verdict is Verdict.PRACTISE


def test_an_immediate_danger_taken_for_less_is_too_low(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, "urgency: U3")
    assert "Urgency: too low, by 2 levels." in told
    assert "“On Friday they move us.”" in told
    assert "you wrote “Within three days”" in flat(told)
    assert found.verdict is not Verdict.READY


def test_the_wrong_service_is_told_beside_the_right_one(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, referral=("refer press", "2", "1", "", "", ""))
    assert "- Press office, by a number to ring: not the right place." in told
    assert "- Night desk: missing." in told
    assert found.verdict is Verdict.PRACTISE


def test_a_record_that_was_left_empty_is_not_ready_and_why(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, record={})
    assert found.verdict is not Verdict.READY
    assert "The record is empty." in flat(told)
    assert "You wrote nothing." in told
    assert "- Risk flags, critical: Confinement" in told


def test_nobody_passed_on_is_not_ready_and_why(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, referral=())
    assert found.verdict is not Verdict.READY
    assert "- Night desk: missing.\n   You did not pass Noy on to Night desk." in told


@pytest.mark.parametrize(
    ("referral", "says"),
    [
        (("refer night", "3", "3", "", "", ""), "Consent: not asked."),
        (("refer night", "3", "2", "", "", ""), "Consent: refused, and passed on all the same."),
        (("refer night", "3", "1", "", "in your words", ""), "Passed on, and not needed there"),
    ],
)
def test_consent_and_what_goes_along_are_told(
    tmp_path: Path, referral: tuple[str, ...], says: str
) -> None:
    told, _ = whole_call(tmp_path, "words: She told all.", referral=referral)
    assert says in flat(told)


def test_words_that_judge_are_hints_and_never_counted(tmp_path: Path) -> None:
    told, found = whole_call(tmp_path, "words: “They sell us.” The willing girl.")
    assert found.verdict is Verdict.READY
    assert "- Perhaps: “willing”: " in told
    assert "None of this counts." in told


def test_a_written_up_debrief_fits_the_page(tmp_path: Path) -> None:
    told, _ = whole_call(tmp_path, "risk + child", "urgency: U4", referral=())
    assert max(map(len, told.splitlines())) <= 80
