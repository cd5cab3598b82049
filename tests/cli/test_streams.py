"""Real processes: no terminal, broken streams, odd encodings, small and dumb terminals."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.running import COMMAND, UNSAFE, in_terminal, real

OFFER = "Which call? A number, or Enter to leave: "
ASKED = "? for other keys: "


def test_without_a_terminal_an_exemplary_call_is_played_and_debriefed(home: Path) -> None:
    ran = real()
    assert ran.code == 0 and ran.err == ""
    assert "ELEVEN MINUTES IN THE STAIRWELL: THE MODEL CALL" in ran.out
    assert "READY. You are ready for a call like this one." in ran.out
    assert "You: I cannot promise that" in ran.out
    assert not list(home.glob("*.sqlite3")), "nothing is kept"


def test_plain_without_a_terminal_is_the_plain_home() -> None:
    ran = real("--plain")
    assert ran.code == 0
    assert OFFER in ran.out


@pytest.mark.skipif(os.name == "nt", reason="needs a shell")
@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("library <&-", 0),
        ("library >&-", 0),
        ("play nowhere 2>&-", 2),
        ("play tower-room --plain <&-", 2),
        ("library >/dev/full", 2),
    ],
)
def test_a_stream_that_is_closed_or_full_is_no_crash(command: str, code: int) -> None:
    line = f'"$0" -m hotline_sim {command}'
    done = subprocess.run(
        ["/bin/sh", "-c", line, COMMAND[0]], capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done
    assert "Traceback" not in done.stderr


def test_a_reader_that_leaves_early_is_no_error() -> None:
    with subprocess.Popen(COMMAND, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        said = process.stderr.read()
    assert process.returncode == 0
    assert said == b""


def test_letters_that_stdout_cannot_hold_stop_nothing(tmp_path: Path) -> None:
    ascii_only = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    ran = real(env=ascii_only)
    assert ran.code == 0 and "?hello? Please. Quick." in ran.out
    answers = tmp_path / "answers.yaml"
    answers.write_text(UNSAFE, encoding="utf-8")
    assert real("play", "tower-room", "--answers", answers, env=ascii_only).code == 0
    found = json.loads(real("debrief", "--format", "json", env=ascii_only).out)
    assert "…hello? Please. Quick." in [line["text"] for line in found["transcript"]]


def test_piped_answers_are_shown_as_if_they_were_typed() -> None:
    ran = real("play", "tower-room", "--seed", "4", stdin="h\nn\nl\n")
    assert f"{ASKED}h\n" in ran.out
    assert "End the call from your side? y or n: n\n" in ran.out
    assert ran.code == 0, "leaving for later is what was asked for"
    assert "Every decision is kept. Go on with: hotline-sim resume " in ran.err


def test_a_dumb_terminal_gets_the_plain_face() -> None:
    ran = in_terminal(steps=[(OFFER, "9\n"), (OFFER, "\n")])
    assert ran.code == 0
    assert "“9” is none of the numbers above." in ran.out
    assert "\x1b" not in ran.out


def test_ctrl_c_in_a_call_says_how_to_go_on() -> None:
    ran = in_terminal("play", "tower-room", steps=[(ASKED, "1\n"), (ASKED, "\x03")])
    assert ran.code == 130
    assert "Stopped. Every decision is kept. Go on with: hotline-sim resume " in ran.out
    assert "Traceback" not in ran.out
    call = ran.out.split()[-1]
    assert "You: " in real("resume", call).out


def test_ctrl_c_outside_a_call_just_stops() -> None:
    ran = in_terminal("--plain", steps=[(OFFER, "\x03")])
    assert ran.code == 130
    assert "Stopped." in ran.out and "Traceback" not in ran.out


def test_ctrl_d_in_a_call_says_how_to_go_on() -> None:
    ran = in_terminal("play", "tower-room", steps=[(ASKED, "\x04")])
    assert ran.code == 2
    assert "The input ended before the call did." in ran.out


def test_a_narrow_terminal_is_wrapped_to() -> None:
    steps = [(ASKED, "l\n")]
    ran = in_terminal("play", "tower-room", steps=steps, env={"COLUMNS": "40"})
    told = ran.out.partition(ASKED)[0].rpartition("\n")[0]
    assert max(map(len, told.splitlines())) <= 40
