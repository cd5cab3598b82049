"""Answers written down beforehand: what a file of them may hold, and what is said of the rest."""

from pathlib import Path

import pytest

from hotline_sim.call.answers import Answer, answerable, give, read_answers
from hotline_sim.diagnostic import Place
from hotline_sim.errors import NotOpen, UserError
from tests.samples import opened, small_scenario


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
        Answer("rate", Place(2, 3), 3, "Too fast."),
    ]
    assert answers(tmp_path, "[rate: 4]") == [Answer("rate", Place(1, 2), 4)]


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
        ("- rate: {overall: 1, nots: x}\n", "Line 1, column 22: “rate” has “overall” and “note”"),
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
