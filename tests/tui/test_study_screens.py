"""Progress and what works here: reached from the first screens, walked through, and left again."""

from pathlib import Path

import pytest

from hotline_sim.library import Library
from hotline_sim.tui.screens.progress import ProgressScreen
from tests.tui.sitting import QUICK, Sitting, sitting
from tools.tour_stage import settled
from tools.tour_study import made_progress

NAMES = [one.name for one in made_progress().shown]


async def show_progress(one: Sitting) -> None:
    """Show the progress of the tour."""
    one.app.push(ProgressScreen(made_progress()))
    await settled(one.pilot)


@pytest.fixture
def unusable(home: Path) -> None:
    """Have a record of practice that is none."""
    home.mkdir()
    (home / "hotline-sim.sqlite3").write_text("Dear diary, this is no database.\n" * 99, "utf-8")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_each_competency_can_be_looked_at(home: Path, size: tuple[int, int]) -> None:
    async with sitting(home, size=size) as one:
        await show_progress(one)
        await one.press("down", "down")
        await one.press("enter")
        assert NAMES[2] in one.text
        assert "level 1 of 4" in one.text
        assert "more sure than the calls" in " ".join(one.text.split())
        await one.press("up", "up", "up")
        assert "level 4 of 4" in one.text, "the first row stays the first"
        while one.name == "ProgressScreen":
            await one.press("escape")
        assert one.name == "HomeScreen"


async def test_a_narrow_screen_shows_the_list_or_one_of_it(home: Path) -> None:
    async with sitting(home) as one:
        await show_progress(one)
        assert all(name[:20] in one.text for name in NAMES)
        assert "taken before" not in one.text
        await one.press("enter")
        assert "taken before" in one.text
        assert NAMES[1] not in one.text
        await one.press("escape")
        assert NAMES[1] in one.text


async def test_a_row_can_be_clicked(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as one:
        await show_progress(one)
        await one.pilot.click("#rows", offset=(5, 3))
        await settled(one.pilot)
        assert one.app.screen.query_one("#rows").selected == 3  # type: ignore[attr-defined]


async def test_what_is_next_is_one_key_away(home: Path) -> None:
    async with sitting(home) as one:
        await show_progress(one)
        await one.press("p")
        assert one.name == "BriefScreen"
        assert "The last ferry" in one.text


async def test_progress_is_reached_by_its_name_and_says_so_where_there_is_none(home: Path) -> None:
    async with sitting(home) as one:
        one.app.go("progress")
        await settled(one.pilot)
        assert one.name == "ProgressScreen"
        assert "Nothing practised yet." in one.text
        assert "look closer" not in one.text
        await one.press("down", "enter", "escape")
        assert one.name == "HomeScreen"


async def test_what_works_here_is_reached_from_the_settings(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as one:
        await one.press("s", "d")
        assert one.name == "DoctorScreen"
        for said in ("What works here", "Can you read this?", "xterm", "120 by 40", "Store"):
            assert said in one.text
        await one.press("escape")
        assert one.name == "SettingsScreen"


async def test_what_works_here_is_shown_where_no_record_can_be_opened(
    home: Path, unusable: None
) -> None:
    async with sitting(home, size=(120, 40)) as one:
        one.app.go("doctor")
        await settled(one.pilot)
        assert one.name == "DoctorScreen"
        assert "Something has to be mended" in one.text


async def test_before_the_first_call_it_is_asked_whether_this_can_be_read(home: Path) -> None:
    async with sitting(home) as one:
        assert "Can you read this?" in one.text
        assert "hotline-sim open" in one.text
        await one.pick_up()
        await one.press("escape", "2", "enter")
        assert "Can you read this?" not in one.text


async def test_old_calls_are_told_of_at_the_door_and_stay(home: Path) -> None:
    async with sitting(home, settings=QUICK._replace(keep_days=5)) as one:
        await one.pick_up()
        await one.press("escape", "2", "enter")
        assert "older than" not in one.text
        moved = "UPDATE calls SET opened_at = '2026-02-01T10:00:00+00:00'"
        store = one.app._desk.store  # type: ignore[union-attr]
        store.change(lambda db: db.exec_driver_sql(moved).rowcount)
        one.app.look_again()
        await settled(one.pilot)
        assert "1 call is older than 5 days." in one.text
        assert len(store.calls()) == 1


PATHS = {
    "evenings": """\
id: evenings
title: First evenings
rubric: quiet-calls
steps:
  - walk_through: ferry-landing
    because: See one first.
  - take: gone-call
  - facts: 3
""",
    "yearly": "id: yearly\ntitle: Once a year\nwithin_days: 365\nsteps:\n  - facts: 1\n",
}


@pytest.fixture
def own_paths(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have two learning paths in the library of the tests."""
    for name, text in PATHS.items():
        (home / "learning").mkdir(parents=True, exist_ok=True)
        (home / "learning" / f"{name}.yaml").write_text(text, "utf-8")
    files = sorted((home / "learning").iterdir())
    monkeypatch.setattr(Library, "learning_files", lambda _: files)


async def test_learning_paths_one_after_the_other(home: Path, own_paths: None) -> None:
    async with sitting(home) as one:
        await show_progress(one)
        await one.press("l")
        assert one.name == "LearningScreen"
        for said in ("First evenings   1 of 2", "0 of 3 steps done", "▸ Walk through", "See one"):
            assert said in one.text
        assert "This call is not on this machine any more." in one.text
        await one.press("right")
        assert "Once a year   2 of 2" in one.text
        assert "Only the last 365 days count." in one.text
        await one.press("right")
        assert "First evenings" in one.text
        await one.press("escape")
        assert one.name == "ProgressScreen"


async def test_no_learning_paths(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Library, "learning_files", lambda _: [])
    async with sitting(home) as one:
        one.app.go("learning")
        await settled(one.pilot)
        assert "There are no learning paths on this machine." in one.text
        assert "next path" not in one.text
