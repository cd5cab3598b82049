"""`hotline-sim refresh` where there is no full screen."""

import io
import sys

import pytest

from tests.cli.running import Command, refused


def test_a_sitting_can_be_piped_in(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    ran = command("refresh", "--plain", "--minutes", "2", "--seed", "3", "--as", "T01")
    assert ran.code == 0, ran
    assert "REFRESHER 1 OF 1" in ran.out
    assert "That was all for now:" in ran.out
    assert ran.err == ""


def test_stopping_is_no_failure(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("q\n"))
    ran = command("refresh", "--plain", "--as", "T01")
    assert ran.code == 0
    assert ran.err == "What you answered is kept.\n"


@pytest.mark.parametrize("typed", ["0", "121", "ten", "-1", "2.5"])
def test_minutes_are_a_whole_number(command: Command, typed: str) -> None:
    why = refused(command("refresh", f"--minutes={typed}"))
    assert "Minutes are a whole number from 1 to 120" in why


def test_a_name_is_no_code(command: Command) -> None:
    assert "is not a trainee code" in refused(command("refresh", "--as", "Noy Phommasan"))
