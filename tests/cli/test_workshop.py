"""`hotline-sim workshop`: plans written, rooms opened again, boards and reports printed."""

import json
import os
import re
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.storage.rooms import workshop_named
from hotline_sim.workshop.room import found_room, room_of
from tests.cli.running import COMMAND, Command, in_terminal, refused
from tests.workshop.rooms import CALL, PLAN


@pytest.fixture
def room(home: Path) -> str:
    """Found a room with one person in it, and return its id."""
    with Desk.of(os.environ) as desk:
        founded = found_room(desk.store, PLAN, "RTY347").room
        founded.join("Noy", "river", "lo")
        founded.open_round(CALL)
        return founded.id


def test_a_first_plan_checks_clean_and_can_be_opened(command: Command, home: Path) -> None:
    wrote = command("workshop", "new", "spring-day", "--yes", "--size", "4")
    path = Path(wrote.out.strip())
    assert path == home / "library" / "workshops" / "spring-day.yaml"
    assert "groups: {size: 4, mixed: true}" in path.read_text("utf-8")
    assert command("check", "--strict", path).code == 0
    assert "spring-day" in command("workshop", "list").out
    assert "There is a plan “spring-day”" in refused(command("workshop", "new", "spring-day"))


def test_a_plan_like_another_has_its_own_days_and_every_comment(command: Command) -> None:
    there = command("workshop", "new", "autumn", "--like", "three-agencies-one-day", "--yes")
    text = Path(there.out.strip()).read_text("utf-8")
    assert "id: autumn\ntitle: One day for three hotlines\n" in text
    assert "# Lunch from 12:00 to 13:00." in text
    assert command("check", "--strict", there.out.strip()).code == 0
    why = refused(command("workshop", "new", "x", "--like", "autumn", "--calls", "tower-room"))
    assert "--calls comes from the other plan" in why


@pytest.mark.parametrize(
    ("flags", "why"),
    [
        (("--calls", "tower-rom"), "There is no call “tower-rom”. Did you mean “tower-room”?"),
        (("--dates", "9 December"), "“9” is no date. Write it like 2026-12-09."),
        (("--languages", "fr"), "There is no language “fr”."),
        (("--agencies", "Us = police-record"), "Did you mean “police-department-record”?"),
        (("--agencies", "Us; Us"), "“Us” stands there twice."),
        (("--size", "9"), "“9” is no size of a group."),
        (("--like", "nothing-like-it"), "There is no plan “nothing-like-it”."),
        (("--output", "plan.txt"), "A plan lies in a file whose name ends in .yaml"),
    ],
)
def test_what_cannot_be_meant_is_said_and_nothing_is_written(
    command: Command, home: Path, flags: tuple[str, ...], why: str
) -> None:
    assert why in refused(command("workshop", "new", "x", "--yes", *flags))
    assert not (home / "library" / "workshops").exists()


def test_in_a_terminal_a_wrong_answer_is_asked_again(home: Path) -> None:
    ran = in_terminal(
        *("workshop", "new"),
        steps=[
            ("called?", "A day in May\n"),
            ("days?", "May\n"),
            ("is no date", "2027-05-04\n"),
            ("read?", "en\n"),
            ("agencies come?", "River desk\n"),
            ("in a group?", "\n"),
            ("do they take", "tower-rom\n"),
            ("Did you mean “tower-room”", "tower-room\n"),
            ("small letters?", "\n"),
        ],
        env={"HOTLINE_SIM_HOME": str(home)},
    )
    assert ran.code == 0, ran
    text = (home / "library" / "workshops" / "a-day-in-may.yaml").read_text("utf-8")
    assert "dates: [2027-05-04]" in text
    assert "river-desk: {name: River desk}" in text


def test_the_board_and_the_report_are_of_the_room_opened_last(command: Command, room: str) -> None:
    board = command("workshop", "board", "--plain")
    assert "join code RTY-347 · 1 person" in board.out
    assert "Noy (river): reading the brief" in board.out
    assert "ROUND 1: FIRST CALL" in command("workshop", "report", room[:3]).out
    data = json.loads(command("workshop", "report", "--format", "json").out)
    assert (data["id"], data["people"]) == (room, 1)
    assert command("workshop", "report", "--format", "html").out.startswith("<!doctype html>")
    listed = json.loads(command("workshop", "list", "--format", "json").out)
    assert [one["id"] for one in listed["workshops"]] == [room]


def test_rooms_that_are_not_there_are_said(command: Command, home: Path) -> None:
    assert "no workshop yet" in refused(command("workshop", "board"))
    assert "no workshop yet" in refused(command("workshop", "report"))
    assert "no workshop yet" in refused(command("workshop", "open"))
    assert "No room was opened yet." in command("workshop", "list").out


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("three-agencies-one-dy",), "Did you mean “three-agencies-one-day”?"),
        (("nowhere.yaml",), "There is no file nowhere.yaml."),
        (("three-agencies-one-day.yaml",), "Did you mean “three-agencies-one-day”?"),
        (("three-agencies-one-day", "--code", "a"), "“a” is no join code."),
        (("three-agencies-one-day", "--key", "k.pem"), "of no use without its --certificate"),
        (("three-agencies-one-day", "--certificate", "c.pem"), "There is no file c.pem."),
        (("three-agencies-one-day", "--address", "192.0.2.77"), "is no address of this machine"),
        (("three-agencies-one-day", "--address", "no such"), "is no address of this machine"),
    ],
)
def test_doors_that_cannot_be_opened_stay_closed(
    command: Command, room: str, arguments: tuple[str, ...], why: str
) -> None:
    assert why in refused(command("workshop", "open", *arguments))
    assert json.loads(command("workshop", "list", "--format", "json").out)["workshops"][1:] == []


def test_a_plan_with_mistakes_opens_no_room(command: Command, home: Path) -> None:
    Path("plan.yaml").write_text(PLAN, "utf-8")
    why = refused(command("workshop", "open", "plan.yaml"))
    assert "There is no form “small-record”" in why
    assert "See all: hotline-sim check plan.yaml" in why


@contextmanager
def served(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Open a room for real on this machine; give its process, and what it said first."""
    words = [*COMMAND, "workshop", "open", *arguments, "--address", "127.0.0.1", "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as run:
        try:
            assert run.stdout is not None
            yield run, run.stdout.readline()
        finally:
            run.kill()


def test_a_room_that_was_killed_is_opened_again_as_it_was(
    command: Command, home: Path, room: str
) -> None:
    with served(room) as (run, said):
        match = re.match(r"http://(127\.0\.0\.1:\d+)  join code RTY-347\n", said)
        assert match is not None, said
        asking = HTTPConnection(match[1], timeout=20)
        asking.request("GET", "/join")
        assert asking.getresponse().status == 200
        asking.close()
        again = refused(command("workshop", "open", room, "--port", "0"))
        assert f"Workshop {room} is open already" in again
        os.kill(run.pid, signal.SIGKILL)
        run.wait()
    with Desk.of(os.environ) as desk:
        state = room_of(desk.store, workshop_named(desk.store)).state
    assert [one.nickname for one in state.people.values()] == ["Noy"]
    assert state.round is not None
    with served() as (_, said):
        assert "join code RTY-347" in said
