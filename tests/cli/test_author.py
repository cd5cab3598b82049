"""`hotline-sim author` where there is no full screen: the outline of a call, and what is found."""

from pathlib import Path

from hotline_sim.library import content_root
from tests.cli.running import Command, refused
from tests.samples import SMALL_CALL

SHIPPED = content_root() / "scenarios" / "lao-hotline" / "three-months-unpaid.yaml"


def test_without_a_name_the_calls_are_listed_ones_own_first(command: Command, home: Path) -> None:
    own = home / "library" / "scenarios"
    own.mkdir(parents=True)
    (own / "mine.yaml").write_text(SHIPPED.read_text("utf-8").replace("title: ", "title: My "))
    (own / "begun.yaml").write_text("id: [", "utf-8")
    said = command("author").out
    assert said.index("YOUR OWN LIBRARY") < said.index("SHIPPED WITH HOTLINE-SIM")
    assert "\nMy Next month, he says\n  scenarios/mine.yaml\n" in said
    assert "\nbegun.yaml\n  scenarios/begun.yaml. It cannot be read as a call yet.\n" in said
    assert "\nEleven minutes in the stairwell\n  lao-hotline/tower-room.yaml\n" in said


def test_the_outline_is_printed_step_by_step(command: Command) -> None:
    said = command("author", "tower-room").out
    assert "Step 1:\n  pickup (open) → short-answers, pulls-back, too-fast" in said
    assert "safe-plan (safe) ← plan" in said
    assert said.endswith("FINDINGS\n\nNothing to mend.\n")


def test_what_is_wrong_with_a_file_that_cannot_be_used_is_printed(command: Command) -> None:
    file = command.folder / "mine.yaml"
    file.write_text(SMALL_CALL.read_text("utf-8"), "utf-8")
    ran = command("author", file)
    assert ran.code == 0 and "Step 1" not in ran.out
    assert "Line 3, error: There is no rubric “small”." in " ".join(ran.out.split())


def test_what_is_no_file_is_refused(command: Command) -> None:
    assert "cannot be read" in refused(command("author", "nowhere.yaml"))
    assert "Did you mean “tower-room”?" in refused(command("author", "tower-rom"))


def test_nothing_is_kept(command: Command, home: Path) -> None:
    command("author", "tower-room")
    assert not list(home.rglob("*.sqlite3"))
