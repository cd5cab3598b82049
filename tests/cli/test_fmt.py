"""`hotline-sim fmt`: which files it changes, what it says, and what it leaves alone."""

import os
from pathlib import Path

import pytest

from tests.cli.running import Command, refused

LOOSE = """\
# ours
title: A call
id: loose
rubric: hotline-core
opens_at: a
endings: {e: {kind: safe}}
beats:
    a: {silence: {leads_to: e}}
"""
NEAT = """\
# ours
id: loose
title: A call
rubric: hotline-core
opens_at: a
beats:
  a: {silence: {leads_to: e}}
endings: {e: {kind: safe}}
"""
BROKEN = "id: broken\ntitel: A call\n"


@pytest.fixture
def call(command: Command) -> Path:
    """Return a call that is not in order."""
    path = command.folder / "loose.yaml"
    path.write_text(LOOSE, encoding="utf-8")
    return path


def names_in(folder: Path) -> list[str]:
    """Return the names of all that lies in a folder."""
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_put_in_order_and_named(command: Command, call: Path) -> None:
    ran = command("fmt", "loose.yaml")
    assert (ran.code, ran.out) == (0, "loose.yaml\n")
    assert ran.err == "1 file read, 1 put in order.\n"
    assert call.read_text("utf-8") == NEAT
    assert command("fmt", ".").out == ""


def test_a_file_keeps_its_rights_and_a_link_stays_one(command: Command, call: Path) -> None:
    call.chmod(0o640)
    link = command.folder / "linked.yaml"
    link.symlink_to(call)
    assert command("fmt", link).code == 0
    assert link.is_symlink()
    assert call.read_text("utf-8") == NEAT
    assert call.stat().st_mode & 0o777 == 0o640
    assert names_in(command.folder) == ["linked.yaml", "loose.yaml"]


@pytest.mark.parametrize("flags", [["--check"], ["--diff"], ["--check", "--diff"]])
def test_looking_changes_nothing(command: Command, call: Path, flags: list[str]) -> None:
    ran = command("fmt", *flags, ".")
    assert ran.code == (1 if "--check" in flags else 0)
    assert ("-id: loose" in ran.out.splitlines()) == ("--diff" in flags)
    assert ran.err == "1 file read, 1 not in order.\n"
    assert call.read_text("utf-8") == LOOSE


def test_a_file_with_an_error_is_left_and_the_others_are_not(command: Command, call: Path) -> None:
    broken = command.folder / "broken.yaml"
    broken.write_text(BROKEN, encoding="utf-8")
    ran = command("fmt", ".")
    assert (ran.code, ran.out) == (2, "loose.yaml\n")
    said = ran.err.splitlines()[-1]
    assert said.startswith(
        "broken.yaml has 6 errors and cannot be used: broken.yaml:1:1 missing-key"
    )
    assert broken.read_text("utf-8") == BROKEN


def test_a_file_that_cannot_be_replaced_stays_and_leaves_no_draft(
    command: Command, call: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    ran = command("fmt", "loose.yaml")
    assert ran.code == 2
    assert "loose.yaml cannot be written: No space left on device." in ran.err
    assert call.read_text("utf-8") == LOOSE
    assert names_in(command.folder) == ["loose.yaml"]


def test_a_path_that_holds_nothing_is_said(command: Command) -> None:
    assert refused(command("fmt", "nowhere")) == "There is no file or folder nowhere."
    assert "nothing to put in order in .: no name there ends in .yaml." in refused(
        command("fmt", ".")
    )
