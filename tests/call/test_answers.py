"""Answers written down beforehand: what a file of them may hold, and what is said of the rest."""

import re
from pathlib import Path

import pytest

from hotline_sim.call.answers import Answer, answerable, answers_in, give, read_answers
from hotline_sim.call.call import Call
from hotline_sim.call.entries import Rating, RecordEntry, ReferralEntry
from hotline_sim.call.events import NoteMade, SelfRated
from hotline_sim.call.sheets import Sheets
from hotline_sim.diagnostic import Findings, Place
from hotline_sim.errors import NotOpen, UserError
from hotline_sim.referral.decision import Referral
from hotline_sim.storage.yaml_source import parse
from tests.samples import (
    opened,
    recorded_scenario,
    small_directory,
    small_form,
    small_scenario,
)


def answers(tmp_path: Path, text: str | bytes) -> list[Answer]:
    """Return the answers in a file."""
    file = tmp_path / "answers.yaml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return read_answers(file)


def what(found: list[Answer]) -> list[str]:
    """Return what the answers are, without their places."""
    return [answer.what for answer in found]


@pytest.mark.parametrize(
    "text",
    [
        "- pickup.safe\n- silence\n- hang-up\n",
        "[pickup.safe, silence, hang-up]",
        "give: [pickup.safe, silence, hang-up]",
        "path: as declared\ngive:\n  - pickup.safe\n  - silence\n  - hang-up\n",
        "pickup.safe\nsilence\nhang-up\n",
        "\ufeff- pickup.safe\r\n- silence\r\n- hang-up\r\n",
    ],
)
def test_a_list_may_be_written_in_several_ways(tmp_path: Path, text: str) -> None:
    assert what(answers(tmp_path, text)) == ["pickup.safe", "silence", "hang-up"]


def test_an_answer_knows_where_it_stands(tmp_path: Path) -> None:
    assert answers(tmp_path, "- a\n- rate: {overall: 3, note: Too fast.}\n") == [
        Answer("a", Place(1, 3)),
        Answer("rate", Place(2, 3), Rating(3, "Too fast.")),
    ]
    assert answers(tmp_path, "[rate: 4]") == [Answer("rate", Place(1, 2), Rating(4))]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "answers.yaml:1:1 empty-file error The file holds nothing."),
        ("a: b\n", "Line 1, column 1: Answers are a list, one “- response” a line."),
        ("- a\n- say: b\n", "Line 2, column 3: This answer is “say”. An answer is a response,"),
        ("- [a]\n", "Line 1, column 3: This answer is not one word. An answer is a response,"),
        ("- a\n-\n", "Line 2, column 2: This answer is not one word."),
        ("- rate: 5\n", "Line 1, column 3: “rate” is 1, 2, 3 or 4, and not “5”."),
        ("- rate: {note: x}\n", "Line 1, column 3: “rate” is 1, 2, 3 or 4, and not “”."),
        ("- rate: {overall: 1, nots: x}\n", "Line 1, column 22: “rate” has “overall”, “note” and"),
        ("- rate: {overall: 1, sure: {a: 9}}\n", "How sure you are of “a” is 1, 2, 3 or 4."),
        (
            "- record: U2\n",
            "Line 1, column 3: “record” is a group of fields: record: {urgency: U2}.",
        ),
        ("- refer: lwu\n", "column 10: “refer” is a group, or a list of them: refer: {service:"),
        ("- refer: [lwu]\n", "Line 1, column 11: “refer” is a group, or a list of them"),
        ("- withdraw: {a: b}\n", "“withdraw” needs the service, in one line of text."),
        ("- note:\n", "Line 1, column 3: “note” needs a text, in one line of text."),
        ("- {note: x, rate: 3}\n", "Line 1, column 3: This answer is “note”, “rate”."),
        ("- {a: b, c: d}\n", "Line 1, column 3: This answer is “a”, “c”."),
        (f"- {'x' * 200}\n", "is longer than any answer."),
        ("- *x\n", "anchor-or-alias"),
        (b"- \xff\n", "not-utf8"),
    ],
)
def test_what_is_no_answer_is_a_message(tmp_path: Path, text: str | bytes, said: str) -> None:
    with pytest.raises(UserError) as problem:
        answers(tmp_path, text)
    assert said in str(problem.value)
    assert str(problem.value).startswith("The answers file ")
    assert str(problem.value).isprintable()


def test_a_file_that_cannot_be_read_is_a_message(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="nowhere cannot be read: No such file"):
        read_answers(tmp_path / "nowhere")
    with pytest.raises(UserError, match="cannot be read: Is a directory"):
        read_answers(tmp_path)


def test_an_answer_may_name_its_beat_and_is_held_to_it() -> None:
    call = opened(small_scenario())
    give(call, Answer("pickup.safe", Place(1, 1)))
    give(call, Answer("hub.silence", Place(2, 1)))
    with pytest.raises(NotOpen):
        give(call, Answer("pickup.silence", Place(3, 1)))
    with pytest.raises(NotOpen):
        give(call, Answer("pickup.hang-up", Place(3, 1)))
    give(call, Answer("hub.hang-up", Place(3, 1)))
    assert call.is_over


def test_every_answer_a_call_knows_can_be_listed() -> None:
    full, bare = answerable(small_scenario())
    assert {"pickup.safe", "hub.silence", "pickup.hang-up"} <= full
    assert "pickup.silence" not in full
    assert {"safe", "silence", "hang-up"} <= bare


SHEETS = Sheets(small_form(), small_directory(), ("safety",))


def written(call: Call, text: str) -> Call:
    """Return a call with answers in a text given to it."""
    tree = parse(text.encode(), Findings("answers"))
    assert tree is not None
    for answer in answers_in(tree):
        give(call, answer, SHEETS)
    return call


def test_the_record_is_written_before_between_and_after_the_responses() -> None:
    call = written(
        opened(recorded_scenario()),
        """
        - record: {safe_to_talk: Partly}
        - pickup.safe
        - record:
            risk_flags: [child, confinement]
            safe_callback: {allowed: no}
            helpers: 3
        - refer: {service: Night desk, kind: warm, consent: yes, passes: [risk_flags], next: At six}
        - hang-up
        - record: {urgency: U2, risk_flags: , narrative: "“The door is locked.”"}
        - refer:
            - {service: womens-house, how: information, consent: overridden, reason: child-at-risk}
            - {service: press-office, kind: cold}
        - withdraw: press-office
        - note: a door
        - rate: {overall: 3, note: Slow., sure: {safety: 4}}
        """,
    )
    assert call.record == {
        "safe_to_talk": "partly",
        "safe_callback.allowed": "no",
        "helpers": 3,
        "urgency": "U2",
        "narrative": "“The door is locked.”",
    }
    assert call.referrals == {
        "night-desk": Referral("night-desk", "warm", "yes", "", "", ("risk_flags",), "At six"),
        "womens-house": Referral("womens-house", "information", "overridden", "child-at-risk"),
    }
    assert call.notes == [NoteMade("a door")]
    assert call.rated == SelfRated(3, "Slow.", {"safety": 4})


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("record: {urgancy: U2}", "There is no field “urgancy” in the record. Did you mean “urg"),
        ("record: {urgency: U2, age_band: 16}", "“Age” has no answer “16”."),
        ("record: {safe_callback: no}", "“Safe callback” has parts."),
        ("record: {call_id: A1}", "“Call” is filled in by itself."),
        ("refer: {service: womans-house, kind: warm}", "There is no service “womans-house”. Did"),
        ("refer: {service: womens-house}", "Say how you pass the caller on."),
        ("refer: {service: womens-house, kind: warm, passes: [nme]}", "has no field “nme”"),
        ("withdraw: womens-house", "No referral to “womens-house” was decided"),
        ("rate: {overall: 3, sure: {safty: 4}}", "no competency “safty”. Did you mean “safety”?"),
        ("rate: 3", "How it went is asked when the call is over."),
    ],
)
def test_an_entry_that_is_not_allowed_changes_nothing(entry: str, said: str) -> None:
    call = opened(recorded_scenario())
    with pytest.raises(NotOpen, match=re.escape(said)):
        written(call, f"- {entry}\n")
    assert len(call.events) == 1


def test_a_call_without_a_form_has_no_record() -> None:
    call = opened(small_scenario())
    for entry, said in (
        (RecordEntry({"urgency": "U2"}), "has no record to write into"),
        (ReferralEntry(({"service": "lwu"},)), "has no directory to refer from"),
    ):
        with pytest.raises(NotOpen, match=said):
            give(call, Answer("entry", Place(1, 1), entry))


def test_an_empty_value_clears_its_field() -> None:
    call = opened(recorded_scenario())
    for value in ("", "null", "~", "''", "[]"):
        written(call, f"- record: {{risk_flags: child}}\n- record: {{risk_flags: {value}}}\n")
        assert call.record == {}
