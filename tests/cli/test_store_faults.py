"""A record of practice that cannot be used: one paragraph, exit code 2, nothing lost."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import UNSAFE, Command, refused

STORE = "hotline-sim.sqlite3"

HOLD = """
import sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""
"""A program that holds a store until its stdin is closed."""


def test_a_home_that_is_a_file(command: Command, home: Path) -> None:
    home.write_text("not a folder", encoding="utf-8")
    said = refused(command.play(UNSAFE))
    assert "The record of practice cannot be opened" in said
    assert "set HOTLINE_SIM_HOME to another" in said
    assert command("library").code == 0, "what needs no store works on"
    assert home.read_text(encoding="utf-8") == "not a folder"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder nobody can write to")
def test_a_home_that_cannot_be_written(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOTLINE_SIM_HOME", "/proc/hotline-sim")
    assert "The record of practice cannot be opened" in refused(command.play(UNSAFE))


def test_a_store_that_is_a_text_file(command: Command, home: Path) -> None:
    home.mkdir()
    text = "Dear diary, this is no database but a text of some length, and it is mine." * 20
    (home / STORE).write_text(text, encoding="utf-8")
    assert "The file is not a record of practice" in refused(command.play(UNSAFE))
    assert "The file is not a record of practice" in refused(command("debrief"))
    assert (home / STORE).read_text(encoding="utf-8") == text


def test_a_store_that_was_cut_short(command: Command, home: Path) -> None:
    command.play(UNSAFE)
    whole = (home / STORE).read_bytes()
    (home / STORE).write_bytes(whole[:5000])
    assert "damaged" in refused(command.play(UNSAFE))
    assert (home / STORE).read_bytes() == whole[:5000]


def test_a_store_of_a_newer_program(command: Command, home: Path) -> None:
    command.play(UNSAFE)
    with sqlite3.connect(home / STORE) as db:
        db.execute("UPDATE hotline_sim_store SET version = version + 1")
    db.close()
    assert "newer" in refused(command.play(UNSAFE))
    assert "newer" in refused(command("debrief"))


@pytest.mark.parametrize("url", ["nonsense", "foo://bar", "http://x", "sqlite:/x"])
def test_a_store_address_that_is_none(
    command: Command, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    monkeypatch.setenv("HOTLINE_SIM_STORE", url)
    assert "HOTLINE_SIM_STORE is not the address of a database" in refused(command.play(UNSAFE))


def test_a_store_that_another_program_holds(command: Command, home: Path) -> None:
    command.play(UNSAFE)
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            HOLD,
            str(home / STORE),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None and holder.stdout.readline() == "held\n"
    said = refused(command.play(UNSAFE))
    assert "Another program is busy with the record of practice" in said
    assert "The call has not begun" in said
    assert command("debrief").code == 0, "reading goes on"
    holder.communicate()
    assert command.play(UNSAFE).code == 0


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_store_that_may_only_be_read(command: Command, home: Path) -> None:
    command.play(UNSAFE)
    for one in (*home.glob("*.sqlite3*"), home):
        one.chmod(0o500)
    try:
        assert "cannot be written to" in refused(command.play(UNSAFE))
    finally:
        home.chmod(0o700)


def test_a_call_open_in_another_window(command: Command, home: Path) -> None:
    stopped = command.play("[pickup.safe-to-talk]")
    call = stopped.err.split()[-1]
    window = subprocess.Popen(
        [sys.executable, "-m", "hotline_sim", "resume", call, "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert window.stdout is not None
    while "You are back in this call" not in window.stdout.readline():
        pass
    assert "This call is open in another window." in refused(command("resume", call))
    assert command("debrief", call).code == 0, "it can be read all the same"
    window.communicate()
    assert command("resume", call).code == 2, "the input ends, and the call is still open"
    assert "open in another window" not in command("resume", call).err
