"""`hotline-sim paths`: what comes of declared plays, and plays written down."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Command, refused
from tests.samples import SMALL_CALL, SMALL_RUBRIC

PLAYS = """\
# Ours.
- path: asks first
  give: [pickup.safe, hub.close]
  ends_at: half
  verdict: {verdict}  # as it should be
"""


@pytest.fixture
def call(command: Command) -> Path:
    """Return a small call, with its rubric beside it."""
    for sample in (SMALL_CALL, SMALL_RUBRIC):
        (command.folder / sample.name).write_bytes(sample.read_bytes())
    return command.folder / SMALL_CALL.name


@pytest.fixture
def plays(call: Path) -> Path:
    """Return the file of plays beside the small call."""
    path = call.with_name("small-call.paths.yaml")
    path.write_text(PLAYS.format(verdict="practise"), encoding="utf-8")
    return path


def test_plays_that_hold_are_told_with_what_they_come_to(command: Command, plays: Path) -> None:
    ran = command("paths", "small-call.yaml")
    assert (ran.code, ran.out) == (0, "holds   asks first: practise, at “half”\n")
    assert ran.err == "1 play, none otherwise than declared.\n"
    assert command("paths", plays).out == ran.out


def test_a_play_that_differs_says_how_and_fails(command: Command, plays: Path) -> None:
    plays.write_text(PLAYS.format(verdict="unsafe"), encoding="utf-8")
    ran = command("paths", "small-call.yaml")
    assert ran.code == 1
    assert ran.out.startswith(
        "differs asks first: practise, at “half”\n        line 5: “asks first” gives"
    )
    assert ran.err == "1 play, 1 otherwise than declared.\n"


def test_plays_are_told_as_json(command: Command, plays: Path) -> None:
    plays.write_text(
        PLAYS.format(verdict="ready").replace("hub.close", "hub.clos"), encoding="utf-8"
    )
    (one,) = json.loads(command("paths", "small-call.yaml", "--format", "json").out)
    assert (
        one["findings"][0].pop("message")
        == "There is no response “hub.clos”. Did you mean “hub.close”?"
    )
    assert one == {
        "path": "asks first",
        "line": 2,
        "variant": "",
        "holds": False,
        "ending": None,
        "verdict": None,
        "findings": [{"line": 3, "code": "dangling-reference"}],
    }


def test_answers_are_written_down_behind_the_plays_there_are(command: Command, plays: Path) -> None:
    before = plays.read_text("utf-8")
    answers = command.folder / "answers.yaml"
    answers.write_text("name close\n", encoding="utf-8")
    ran = command("paths", "small-call.yaml", "--answers", answers, "--name", "the name first")
    assert (ran.code, ran.out) == (0, "small-call.paths.yaml\n")
    assert plays.read_text("utf-8") == before + (
        "\n- path: the name first\n"
        "  give: [pickup.name, hub.close]\n"
        "  ends_at: half\n"
        "  verdict: unsafe\n"
        "  shows: [summarises]\n"
        "  slips: [pushes, safe-late]\n"
    )
    assert command("paths", "small-call.yaml").code == 0
    assert command("fmt", "--check", plays).code == 0


def test_the_last_call_taken_is_written_down_and_notes_are_not(
    command: Command, plays: Path
) -> None:
    command.play("[safe, note: mine, close]", scenario="small-call.yaml")
    ran = command("paths", "small-call.yaml", "--record", "--output", "-")
    assert ran.out.splitlines()[:4] == [
        "- path: recorded, ending at half",
        "  give: [pickup.safe, hub.close]",
        "  ends_at: half",
        "  verdict: practise",
    ]
    assert "mine" not in ran.out


def test_a_first_play_makes_the_file(command: Command, call: Path) -> None:
    command.play("[safe, close]", scenario="small-call.yaml")
    for _ in range(2):
        assert command("paths", call, "--record").code == 0
    written = call.with_name("small-call.paths.yaml").read_text("utf-8")
    assert written.startswith("# Plays of the call, and what each must come to.\n- path: recorded")
    assert "- path: recorded, ending at half (2)\n" in written


def test_a_call_of_another_scenario_is_told_apart_from_one_that_no_longer_holds(
    command: Command, plays: Path
) -> None:
    assert plays.is_file()
    command.play("[safe, close]", scenario="small-call.yaml")
    said = refused(command("paths", "tower-room", "--record"))
    assert "That call was taken in “small-call” and does not go through “tower-room”." in said


MISTAKES = {
    "paths": "Which call? hotline-sim paths SCENARIO; or --record CALL to write down a play.",
    "paths nowhere": "There is no scenario “nowhere”.",
    "paths small-call.yaml": "There are no declared plays small-call.paths.yaml.",
    "paths small-call.yaml --name x": "--name is for a play that is written down",
    "paths --answers a.yaml": "Which call do the answers belong to?",
    "paths small-call.yaml --answers a.yaml": "The answers file a.yaml cannot be read",
    "paths --record": "No call has ended yet.",
    "paths --record zzz": "There is no call “zzz” in the record of practice.",
    "paths --record --answers a.yaml": "Write down either a call (--record) or a file of answers",
    "paths small-call.yaml --variant x --answers a.yaml": "“small-call” has no variants.",
}


@pytest.mark.parametrize("asked", MISTAKES)
def test_a_mistake_is_explained(command: Command, call: Path, asked: str) -> None:
    assert MISTAKES[asked] in refused(command(*asked.split()))


def test_a_name_that_is_taken_is_refused_and_the_file_stays(command: Command, plays: Path) -> None:
    command.play("[safe, close]", scenario="small-call.yaml")
    before = plays.read_bytes()
    ran = command("paths", "small-call.yaml", "--record", "--name", "asks first")
    assert "has a play called “asks first” already" in refused(ran)
    assert plays.read_bytes() == before


def test_a_call_of_a_file_outside_the_library_asks_for_the_file(
    command: Command, call: Path
) -> None:
    command.play("[safe, close]", scenario="small-call.yaml")
    assert "hotline-sim paths FILE --record CALL" in refused(command("paths", "--record"))
