"""`hotline-sim learn` and `progress`, as text and data, and the record of what was completed."""

import json
import os
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from tests.cli.running import Command, refused

PATH = """\
id: short
title: A short path
steps:
  - take: tower-room
  - take: medicine-price
"""


@pytest.fixture
def own_path(home: Path) -> None:
    """Put a path of one's own into the library of this test."""
    folder = home / "library" / "learning"
    folder.mkdir(parents=True)
    (folder / "short.yaml").write_text(PATH, "utf-8")


def took(scenario: str) -> None:
    """Have a person take a call, hang up, and say how it went."""
    with Desk.of(os.environ) as desk, desk.pick_up(scenario, person="T01", variant="") as taken:
        taken.call.hang_up()
        taken.call.rate(3)


def test_the_paths_there_are_and_what_is_next(command: Command) -> None:
    done = command("learn", "--as", "T01")
    assert done.code == 0
    assert "new-responder: First weeks on the line (0 of 11 steps done)" in done.out
    assert "Next: Walk through “Next month, he says”" in done.out
    one = command("learn", "yearly-refresher")
    assert "Only the last 365 days count." in one.out
    assert "▸ 20 things to know (0 of 20)" in one.out
    assert "Did you mean “new-responder”" in refused(command("learn", "new-respondr"))


def test_a_completed_path_and_its_record(command: Command, home: Path, own_path: None) -> None:
    took("tower-room")
    early = command("learn", "short", "--as", "T01", "--completion", "c.json")
    assert "1 of 2 steps are left" in refused(early)
    assert not (command.folder / "c.json").exists()
    took("medicine-price")
    assert "all done" in command("learn", "short", "--as", "T01").out
    written = command("learn", "short", "--as", "T01", "--completion", "c.json")
    assert (written.code, written.out) == (0, "c.json\n")
    assert "no licence to take calls" in written.err
    checked = command("data", "verify", "c.json")
    assert checked.code == 0
    assert "2 of its 2 calls are in the record here." in checked.out
    folder = home / "library" / "learning"
    text = (command.folder / "c.json").read_text("utf-8")
    (command.folder / "c.json").write_text(text.replace('"T01"', '"T02"'), "utf-8")
    assert command("data", "verify", "c.json").code == 1
    assert "neither a completion record nor a store" in refused(
        command("data", "verify", folder / "short.yaml")
    )
    assert "Say of which path" in refused(command("learn", "--completion", "d.json"))


def test_paths_as_data(command: Command, own_path: None) -> None:
    took("tower-room")
    (found,) = json.loads(command("learn", "short", "--as", "T01", "--format", "json").out)
    assert (found["id"], found["complete"]) == ("short", False)
    assert [one["done"] for one in found["steps"]] == [True, False]


def test_progress_as_text_data_and_a_page(command: Command) -> None:
    assert "Nothing practised yet." in command("progress", "--as", "T01").out
    took("tower-room")
    text = command("progress", "--as", "T01")
    assert text.code == 0 and "Safety of the call" in text.out
    data = json.loads(command("progress", "--as", "T01", "--format", "json").out)
    assert (data["calls"], data["person"]) == (1, "T01")
    page = command("progress", "--as", "T01", "--format", "html").out
    assert page.startswith("<!doctype html>") and "<svg" in page
    assert "trainee code" in refused(command("progress", "--as", "Miss Kham"))
