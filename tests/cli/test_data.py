"""`hotline-sim data`: taken out, brought in, erased, copied, put back, looked through, tidied."""

import csv
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hotline_sim.tui.settings import Settings, read_settings, write_settings
from tests.cli.running import UNSAFE, Command, in_terminal, refused

STORE = "hotline-sim.sqlite3"
NOTED = '[pickup.safe-to-talk, {note: "=SUM(A1) zebra"}, hang-up]'


def sheet(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def test_all_of_one_person_as_json_to_stdout(command: Command) -> None:
    command.play(NOTED)
    command.play(UNSAFE, person="T02")
    done = command("data", "export", "--as", "T01")
    assert done.code == 0
    data = json.loads(done.out)
    assert (data["schema"], data["person"]) == ("hotline-sim/practice/1", "T01")
    assert {row["person"] for row in data["tables"]["calls"]} == {"T01"}
    assert "T02" not in done.out
    assert "zebra" in done.out
    assert "All that is kept of T01: 1 call, 4 events" in done.err


def test_all_of_one_person_as_files_that_no_spreadsheet_runs(command: Command) -> None:
    command.play(NOTED)
    done = command("data", "export", "--as", "T01", "--format", "csv", "--to", "out")
    folder = command.folder / "out"
    assert done.code == 0
    (note,) = sheet(folder / "notes.csv")
    assert note["text"] == "'=SUM(A1) zebra"
    first, *_ = sheet(folder / "events.csv")
    assert first["kind"] == "CallOpened"
    assert len(done.out.splitlines()) == len(list(folder.iterdir()))
    if os.name != "nt":
        assert {one.stat().st_mode & 0o777 for one in folder.iterdir()} == {0o600}
    again = command("data", "export", "--as", "T01", "--format", "csv", "--to", "out")
    assert "is there already" in refused(again)


def test_csv_needs_a_folder_and_people_are_known_by_their_code(command: Command) -> None:
    command.play(NOTED)
    assert "--to FOLDER" in refused(command("data", "export", "--as", "T01", "--format", "csv"))
    assert "Did you mean “T01”" in refused(command("data", "export", "--as", "T1"))
    assert "trainee code" in refused(command("data", "erase", "--as", "Miss Kham", "--yes"))
    assert "--as CODE" in refused(command("data", "erase", "--yes"))


def test_what_was_taken_out_can_be_brought_in_once(command: Command, home: Path) -> None:
    command.play(NOTED)
    command("data", "export", "--as", "T01", "--to", "out")
    command("data", "erase", "--as", "T01", "--yes")
    file = command.folder / "out" / "T01.practice.json"
    assert "New here: 1 call," in command("data", "merge", file).out
    assert "Here already: 1" in command("data", "merge", file).out
    assert command("data", "verify").code == 0
    assert command("debrief", "--as", "T01").code == 0


def test_an_erased_person_is_told_by_count_and_leaves_nothing(command: Command, home: Path) -> None:
    command.play(NOTED)
    write_settings(home / "settings.json", Settings(trainee="T01", pace="off"))
    done = command("data", "erase", "--as", "T01", "--yes")
    assert done.code == 0
    assert "calls: 1" in done.out and "events: 4" in done.out
    assert "no longer name the code" in done.err
    assert read_settings(home / "settings.json") == (Settings(pace="off"), "")
    left = [one.read_bytes() for one in home.rglob("*") if one.is_file()]
    assert not any(b"zebra" in one or b"T01" in one for one in left)


def test_nothing_is_erased_unasked(command: Command, home: Path) -> None:
    command.play(NOTED)
    assert "add --yes" in refused(command("data", "erase", "--as", "T01"))
    typed = in_terminal("data", "erase", "--as", "T01", steps=[("Type T01", "T02\n")])
    assert "Nothing was removed." in typed.out
    assert command("debrief", "--as", "T01").code == 0
    typed = in_terminal("data", "erase", "--as", "T01", steps=[("Type T01", "T01\n")])
    assert "T01 is gone" in typed.out
    assert "Did you mean" not in refused(command("data", "erase", "--as", "T01", "--yes"))


def test_a_call_open_in_another_window_is_not_erased(command: Command) -> None:
    call = command.play("[pickup.safe-to-talk]").err.split()[-1]
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
    assert "open in another window" in refused(command("data", "erase", "--as", "T01", "--yes"))
    backup = command("data", "backup", "b.sqlite3")
    assert backup.code == 0
    assert "A call is open" in refused(command("data", "restore", "b.sqlite3", "--yes"))
    window.communicate()
    assert command("data", "erase", "--as", "T01", "--yes").code == 0


def test_a_backup_comes_back_and_an_older_copy_is_told_of(command: Command, home: Path) -> None:
    command.play(NOTED)
    assert "It was read again, and is whole." in command("data", "backup", "b.sqlite3").out
    assert "nothing is written over" in refused(command("data", "backup", "b.sqlite3"))
    command.play(UNSAFE, person="T02")
    assert "--yes" in refused(command("data", "restore", "b.sqlite3"))
    done = command("data", "restore", "b.sqlite3", "--yes")
    assert "is what b.sqlite3 is: 1 person, 1 call." in done.out
    assert command("debrief", "--as", "T02").code == 2
    (aside,) = home.glob("*.before-*.sqlite3")
    assert str(aside) in command("data", "erase", "--as", "T01", "--yes").err
    assert command("data", "verify", aside).code == 0


def test_a_store_that_is_damaged_is_put_right(command: Command, home: Path) -> None:
    command.play(NOTED)
    command("data", "backup", "b.sqlite3")
    (home / STORE).write_bytes((home / STORE).read_bytes()[:5000])
    assert command("debrief").code == 2
    assert command("data", "restore", "b.sqlite3", "--yes").code == 0
    assert command("debrief").code == 0


def test_what_is_wrong_is_said_with_what_to_do(command: Command, home: Path) -> None:
    command.play(NOTED)
    with closing(sqlite3.connect(home / STORE)) as db, db:
        db.execute("UPDATE outcomes SET ending = 'other'")
    done = command("data", "verify", "--format", "json")
    assert done.code == 1
    (fault,) = json.loads(done.out)["faults"]
    assert fault["kind"] == "outcome" and "--rebuild" in fault["todo"]
    assert "1 thing is wrong" in command("data", "verify").err
    assert command("data", "verify", "--rebuild").code == 0
    assert command("data", "verify").out.startswith("1 call of 1 person: everything is whole")


def test_old_calls_are_told_of_and_go_only_when_asked(command: Command, home: Path) -> None:
    command.play(NOTED)
    assert "for as long as you keep them" in command("data", "retention").out
    old = (datetime.now(UTC) - timedelta(days=40)).isoformat()
    with closing(sqlite3.connect(home / STORE)) as db, db:
        db.execute("UPDATE calls SET opened_at = ?", (old,))
    command.play(UNSAFE)
    assert "1 call is older than that" in command("data", "retention", "30").out
    assert len(json.loads(command("data", "export", "--as", "T01").out)["tables"]["calls"]) == 2
    assert "--yes" in refused(command("data", "tidy"))
    assert "Removed: 1 call with" in command("data", "tidy", "--yes").out
    assert b"zebra" not in b"".join(one.read_bytes() for one in home.glob(f"{STORE}*"))
    assert "Nothing is old" in command("data", "retention", "off").out


@pytest.mark.parametrize("days", ["0", "-1", "soon", "99999999"])
def test_days_are_a_number(command: Command, days: str) -> None:
    assert "Days are a whole number" in refused(command("data", "retention", f"{days}"))


def test_a_deed_has_to_be_named(command: Command) -> None:
    assert "Something is missing" in refused(command("data"))
    assert "There is no" in refused(command("data", "erse"))
