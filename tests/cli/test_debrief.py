"""`play --answers` and `debrief --format json`: what another program can rely on."""

import json
import re
from typing import Any

import pytest

from hotline_sim.library import content_root
from tests.cli.running import UNSAFE, Command

MENDED = """
- pickup.safe-to-talk
- short-answers.cut-off
- short-answers.how-long
- clock.two-nights
- stairwell.anyone-hurt
- ton.heavy
- guilt.made-you
- guard.silence
- passed.still-safe
- stairwell.landmark
- place.well-seen
- stairwell.if-you-left
- held.holds
- owing.a-pay-matter
- not-pay.take-back-pay
- record: {urgency: U1, risk_flags: [confinement], age_band: unknown}
- hang-up
- refer: {service: atd, kind: information, consent: not-asked, next: he rings}
- rate: {overall: 3, note: too fast}
"""
"""A play that mends a slip, and ends by hanging up, which is one."""

MARK = {"behaviour", "at", "response"}
DEED = {"deed", "why"}
"""What the mark of something written has beside."""


@pytest.fixture
def found(command: Command) -> dict[str, Any]:
    assert command.play(MENDED).code == 0
    ran = command("debrief", "--format", "json")
    assert ran.code == 0 and ran.err == ""
    value = json.loads(ran.out)
    assert isinstance(value, dict)
    return value


def keys_of_the_page() -> list[str]:
    """Return the keys that docs/scoring.md lists."""
    page = (content_root() / "docs" / "scoring.md").read_text(encoding="utf-8")
    table = page.partition("## The debrief as JSON")[2]
    rows = re.findall(r"^\| (`[^|]*`) \|", table, re.MULTILINE)
    return [key for row in rows for key in re.findall(r"`([a-z_]+)`", row)]


def test_the_page_names_every_key_and_no_other(found: dict[str, Any]) -> None:
    assert sorted(keys_of_the_page()) == sorted(found)


def test_it_says_which_call_this_was(found: dict[str, Any]) -> None:
    assert found["schema"] == "hotline-sim/debrief/1"
    assert re.fullmatch(r"[0-9a-f]{8}", found["call"])
    assert found["scenario"] == "tower-room"
    assert found["title"] == "Eleven minutes in the stairwell"
    assert found["trainee"] == "T01"
    assert found["practice"] is True, "a script played it"
    assert found["self_rating"] == 3


def test_the_verdict_comes_with_the_ending_and_reasons(found: dict[str, Any]) -> None:
    assert found["ending"] == {"id": "you-hung-up", "kind": found["ending"]["kind"]}
    assert found["ending"]["kind"] in {"safe", "partial", "lost", "harm"}
    assert found["verdict"] == "unsafe"
    assert found["reasons"] and all(isinstance(one, str) for one in found["reasons"])
    assert isinstance(found["worth"]["got"], int | float)
    assert found["red_lines"] == []
    assert all(isinstance(one, str) for one in found["not_heard"])


def test_every_competency_is_there_observed_or_not(found: dict[str, Any]) -> None:
    assert len(found["competencies"]) == 14
    levels = [one["level"] for one in found["competencies"].values()]
    assert None in levels and 1 in levels
    assert set(levels) <= {None, 1, 2, 3, 4}
    for one in found["competencies"].values():
        assert set(one) == {"level", "shown", "missed", "slips", "repaired"}
        for mark in (*one["shown"], *one["missed"]):
            assert MARK <= set(mark) <= MARK | DEED
        for mark in one["slips"]:
            assert MARK <= set(mark) <= MARK | DEED | {"repaired_at"}
        assert one["repaired"] == [mark for mark in one["slips"] if "repaired_at" in mark]


def test_at_is_the_seq_of_an_event_everywhere(found: dict[str, Any]) -> None:
    own = {line["at"]: line for line in found["transcript"] if "response" in line}
    assert own[1]["response"] == "pickup.safe-to-talk"
    assert own[8]["response"] == "guard.silence"
    assert own[19]["kind"] == "hang-up"
    for one in found["competencies"].values():
        for kind, key in (("shown", "shows"), ("slips", "slips")):
            for mark in one[kind]:
                assert ("deed" in mark) == (mark["at"] not in own), "written, and not said"
                assert "deed" in mark or mark["behaviour"] in own[mark["at"]][key]
        for mark in one["repaired"]:
            assert mark["behaviour"] in own[mark["repaired_at"]]["repaired"]
            assert own[mark["repaired_at"]]["response"] == "not-pay.take-back-pay"


def test_what_was_written_stands_beside_what_was_due(found: dict[str, Any]) -> None:
    flags = found["record"]["fields"]["risk_flags"]
    assert flags["recorded"] == ["confinement"] and flags["mark"] == "missed"
    assert flags["said_at"] == 1, "he began with the lift"
    assert set(flags["codes"].values()) == {"right", "missed"}
    assert sum(found["record"]["totals"].values()) == len(found["record"]["fields"])
    assert (found["urgency"]["given"], found["urgency"]["mark"]) == ("U1", "right")
    assert [one["service"] for one in found["referral"]["decisions"]] == ["atd"]
    assert found["referral"]["marks"][0]["mark"] == "primary"


def test_the_transcript_is_whole(found: dict[str, Any]) -> None:
    must = {"at", "beat", "kind", "text", "shows", "slips", "repaired", "discloses"}
    may = {"response", "because", "better"}
    kinds = set()
    for line in found["transcript"]:
        assert must <= set(line) <= must | may
        kinds.add(line["kind"])
    assert kinds == {"sound", "caller", "response", "silence", "hang-up", "ending"} & kinds
    assert {"caller", "response", "silence", "hang-up"} <= kinds
    assert any("locked-in" in line["discloses"] for line in found["transcript"])
    slipped = [line for line in found["transcript"] if line["slips"]]
    assert slipped and all(line["better"] and line["because"] for line in slipped)


def test_advice_is_about_a_moment(found: dict[str, Any]) -> None:
    for name in ("did_well", "to_change"):
        assert set(found[name]) == {"behaviour", "label", "at", "said", "why", "better"}
    assert all(isinstance(one, str) for one in found["practise_next"])


def test_the_latest_debrief_is_of_the_latest_call_that_ended(command: Command) -> None:
    command.play(UNSAFE, person="T01")
    command.play(UNSAFE, person="T02")
    command.play("[pickup.safe-to-talk]", person="T02")  # does not end
    assert _trainee(command("debrief", "--format", "json").out) == "T02"
    assert _trainee(command("debrief", "--as", "T01", "--format", "json").out) == "T01"
    assert _trainee(command("--as", "T01", "debrief", "--format", "json").out) == "T01"


def test_a_call_that_was_not_ended_can_be_debriefed_by_name(command: Command) -> None:
    stopped = command.play("[pickup.safe-to-talk]")
    call = stopped.err.split()[-1]
    ran = command("debrief", call, "--format", "json")
    found = json.loads(ran.out)
    assert found["verdict"] == "unfinished"
    assert found["ending"] == {"id": None, "kind": None}
    assert f"hotline-sim resume {call}" in ran.err


def test_the_code_may_stand_before_the_command_or_after(command: Command) -> None:
    answers = "[pickup.safe-to-talk, hang-up]"
    command.play(answers, person="T05")
    path = command.folder / "answers.yaml"
    assert command("--as", "T06", "play", "tower-room", "--answers", path).code == 0
    assert _trainee(command("debrief", "--format", "json").out) == "T06"


def test_yesterdays_debrief_still_says_what_it_said(command: Command) -> None:
    command.play(MENDED)
    assert command("debrief").out == command("debrief").out
    first = command("debrief", "--format", "json").out
    assert command("debrief", _call(first), "--format", "json").out == first


def _trainee(out: str) -> str:
    return str(json.loads(out)["trainee"])


def _call(out: str) -> str:
    return str(json.loads(out)["call"])
