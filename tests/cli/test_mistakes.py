"""Everything that can be typed wrong: one clear paragraph on stderr, exit code 2, no traceback."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.running import UNSAFE, Command, refused


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ("play tower-rom", "There is no scenario “tower-rom”. Did you mean “tower-room”?"),
        ("play .", ". is a folder. Name one call in it, by its file."),
        ("play xyzzy", "There is no scenario “xyzzy”. There are: "),
        ("play tower-room.yaml", "There is no file tower-room.yaml. Did you mean “tower-room”?"),
        ("play nowhere/x.yaml", "nowhere/x.yaml cannot be read: No such file or directory."),
        ("play tower-room --variant x", "“tower-room” has no variants."),
        ("play tower-room --seed x", "A seed is a whole number from 0"),
        ("play tower-room --seed -1", "A seed is a whole number from 0"),
        ("play tower-room --seed 9223372036854775808", "A seed is a whole number from 0"),
        ("play tower-room --as é", "“é” is not a trainee code."),
        ("--as é play tower-room", "“é” is not a trainee code."),
        ("--as é", "“é” is not a trainee code."),
        ("debrief --as é", "“é” is not a trainee code."),
        ("resume --as é", "“é” is not a trainee code."),
        ("ply", "There is no command “ply”. Did you mean “play”?"),
        ("xyzzy", "There is no command “xyzzy”. There are: play, "),
        ("play tower-room --anwers x", "Did you mean “--answers”?"),
        ("--pain", "Did you mean “--plain”?"),
        ("play tower-room extra", "“extra” has no place in this command."),
        ("debrief --format xml", "--format cannot be “xml”. There are: text, json."),
        ("check --formt json", "Did you mean “--format”?"),
        ("play tower-room --answers", "--answers needs a value after it. See hotline-sim play"),
        ("play tower-room --plain=1", "--plain takes no value."),
        ("check --nope", "“--nope” has no place in this command. See hotline-sim check --help."),
        ("--strict check", "“--strict” has no place in this command. It stands after its command."),
        ("simulate tower-room --plays x", "Plays are a whole number from 1 to"),
        ("what-if ab x", "A decision is a number from 1, as the debrief counts, and not “x”"),
        ("what-if ab 0", "A decision is a number from 1"),
        ("what-if", "Something is missing: call, AT. See hotline-sim what-if --help."),
        ("play tower-room --ans x", "“--ans x” has no place in this command."),
        ("play --answers x", "Which call do the answers belong to?"),
        ("debrief", "No call has ended yet."),
        ("debrief --as T77", "No call of T77 has ended yet."),
        ("debrief zzz", "There is no call “zzz” in the record of practice."),
        ("resume", "There is no unfinished call to resume."),
        ("resume --as T77", "There is no unfinished call of T77 to resume."),
        ("resume zzz", "There is no call “zzz” in the record of practice."),
        ("check nowhere", "There is no file or folder nowhere."),
        ("check .", "There is no scenario or rubric in ."),
    ],
)
def test_a_mistake_on_the_command_line_is_explained(
    command: Command, arguments: str, says: str
) -> None:
    assert says in refused(command(*arguments.split()))


@pytest.mark.parametrize("name", ["", " ", "~", "a\x1b[31mb\nc", "x" * 5000, "../../etc", "\udcff"])
def test_a_strange_name_is_shown_harmlessly(command: Command, name: str) -> None:
    said = refused(command("play", name))
    assert "There is no scenario" in said
    assert said.isprintable()
    assert len(said) < 400


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        (b"give: [pickup.safe-to-talk", "not-yaml"),
        (b"\xff\xfe", "not-utf8"),
        (b"", "empty-file"),
        (b"give: {a: b}", "Answers are a list"),
        (b"- {x: 1}", "An answer is a response, silence, hang-up, or one of record, refer"),
        (b"- rate: 9", "“rate” is 1, 2, 3 or 4"),
        (b"- [a]", "This answer is not one word"),
    ],
)
def test_answers_that_are_none_begin_no_call(
    command: Command, tmp_path: Path, answers: bytes, says: str
) -> None:
    path = tmp_path / "answers.yaml"
    path.write_bytes(answers)
    assert says in refused(command("play", "tower-room", "--answers", path))
    assert "There is no unfinished call" in refused(command("resume"))


@pytest.mark.parametrize("path", ["missing.yaml", "."])
def test_an_answers_file_that_cannot_be_read_begins_no_call(command: Command, path: str) -> None:
    said = refused(command("play", "tower-room", "--answers", path))
    assert f"The answers file {path} cannot be read" in said
    assert "There is no unfinished call" in refused(command("resume"))


def test_an_answer_that_is_not_open_names_what_is(command: Command) -> None:
    said = refused(command.play("- pickup.safe-to-talk\n- pickup.nope"))
    assert "Answer 2 (line 2): “pickup.nope” is not open. Open at “short-answers”:" in said
    for one in ("how-long", "cut-off", "who-we-are", "from-start", "silence", "hang-up"):
        assert one in said
    assert "hotline-sim resume " in said


def test_talk_left_over_after_the_end_is_told(command: Command) -> None:
    said = refused(command.play("[pickup.safe-to-talk, hang-up, pickup.more]"))
    assert "Answer 3" in said
    assert "The call has ended at “you-hung-up”; nothing is open." in said
    assert "hotline-sim debrief " in said
    assert command("debrief").code == 0, "the call itself is whole"


def test_answers_that_stop_early_leave_a_call_that_can_be_gone_on_with(
    command: Command, tmp_path: Path
) -> None:
    said = refused(command.play("[pickup.safe-to-talk]"))
    assert "The answers stop before the call ends. Open at “short-answers”:" in said
    call = said.rpartition(" ")[2]
    rest = tmp_path / "rest.yaml"
    rest.write_text("[hang-up, rate: 2]", encoding="utf-8")
    assert command("resume", call, "--answers", rest).code == 0
    found = command("debrief", call)
    assert "You said it went not so well." in found.out


def test_a_call_id_that_begins_several_names_them(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    ids = iter(["ab12", "ab34"])
    monkeypatch.setattr("hotline_sim.desk.secrets.token_hex", lambda _: next(ids))
    command.play(UNSAFE)
    command.play(UNSAFE)
    assert "2 calls begin with “ab”: ab12, ab34." in refused(command("debrief", "ab"))
    assert command("debrief", "ab3").code == 0


def test_another_trainees_call_is_not_found_under_ones_own_code(command: Command) -> None:
    command.play(UNSAFE, person="T01")
    assert "No call of T02 has ended yet." in refused(command("debrief", "--as", "T02"))


def test_a_call_that_ended_is_not_taken_again_but_debriefed(command: Command) -> None:
    command.play("[pickup.safe-to-talk, hang-up, rate: 2]")
    call = json.loads(command("debrief", "--format", "json").out)["call"]
    ran = command("resume", call)
    assert ran.code == 0
    assert "(You end the call.)" in ran.out and "DEBRIEF: " in ran.out


def test_a_call_that_ended_with_its_record_open_is_finished_when_it_is_taken_again(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("h\ny\n"))
    refused(command("play", "tower-room", "--plain"))
    shown = command("debrief", "--format", "json")
    call = json.loads(shown.out)["call"]
    assert f"Its record is still open. Finish it: hotline-sim resume {call}" in shown.err
    said = refused(command("resume", call))
    assert said.startswith("The input ended before its record was closed.")
    monkeypatch.setattr(sys, "stdin", io.StringIO("urgency: U1\n\n\n3\ns\n"))
    ran = command("resume", call)
    assert ran.code == 0
    assert "Written. Urgency: U1 immediate" in ran.out
    assert "DEBRIEF: " in ran.out
