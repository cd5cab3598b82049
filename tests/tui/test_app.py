"""The app around the screens: settings, help, the palette, a small window, the first paint."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from textual.command import CommandList

from hotline_sim.tui.app import make_app
from hotline_sim.tui.settings import Settings, read_settings, write_settings
from hotline_sim.tui.themes import LIGHT_CONTRAST
from tests.tui.sitting import QUICK, sitting

FIRST_PAINT = """
import asyncio, json, sys
from hotline_sim.tui.app import make_app
from hotline_sim.tui.settings import Settings

app = make_app(lambda: None, Settings())
painted = []

def begin():
    painted.append(sorted(sys.modules))
    painted.append(app.export_screenshot())

app.begin = begin

async def paint():
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()

asyncio.run(paint())
print(json.dumps(painted))
"""


def test_home_is_painted_before_anything_heavy_is_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True
    )
    loaded, picture = json.loads(done.stdout)
    assert "Pick" in picture
    assert {"sqlalchemy", "pydantic", "yaml", "transitions", "numpy"}.isdisjoint(loaded)


async def test_a_setting_takes_effect_and_is_kept_at_once(home: Path) -> None:
    kept: list[Settings] = []
    async with sitting(home, kept=kept) as sat:
        await sat.press("s", "right")
        assert sat.app.theme == "hotline-light"
        await sat.press("down", "right")
        assert sat.app.theme == "hotline-light-contrast"
        assert (kept[-1].theme, kept[-1].contrast) == ("light", True)
        await sat.press("escape")
        assert sat.name == "HomeScreen"


def test_the_looks_are_those_of_the_settings_before_anything_is_styled() -> None:
    app = make_app(lambda: pytest.fail("no desk"), Settings(theme="light", contrast=True))
    assert app.theme == LIGHT_CONTRAST.name
    assert app.theme_variables["chosen"] == LIGHT_CONTRAST.variables["chosen"]
    assert app.has_class("-light-mode")
    assert not app.has_class("-dark-mode")


async def test_a_trainee_code_is_kept_and_a_name_is_not(home: Path) -> None:
    kept: list[Settings] = []
    async with sitting(home, kept=kept) as sat:
        await sat.press("s", *["down"] * 7)
        await sat.type("T01")
        assert kept[-1].trainee == "T01"
        await sat.type(" Noy")
        assert kept[-1].trainee == "T01"
        assert "That is no code" in sat.text
        await sat.press("escape")
        assert "Good to see you, T01." in sat.text


async def test_settings_that_cannot_be_kept_are_told(home: Path) -> None:
    async with sitting(home) as sat:

        def refuse(_: Settings) -> None:
            raise OSError(28, "No space left on device")

        sat.app._keep = refuse
        await sat.press("s", "right")
        assert sat.app.settings.theme == "light"
        assert any("could not be kept" in one.message for one in sat.app._notifications)


def test_settings_are_read_as_they_were_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    chosen = Settings(theme="light", pace="slow", timers="longer", at_once=True, trainee="T-7")
    write_settings(path, chosen)
    assert read_settings(path) == (chosen, "")
    assert [one.name for one in path.parent.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("broken", ["{", "[]", "\x00", '"dark"'])
def test_a_broken_settings_file_is_told_and_left_alone(tmp_path: Path, broken: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(broken)
    settings, complaint = read_settings(path)
    assert settings == Settings()
    assert str(path) in complaint
    assert path.read_text() == broken


def test_what_is_understood_of_the_settings_is_used(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text('{"pace": "slow", "timers": 7, "contrast": 1, "trainee": "no name!", "x": 1}')
    settings, complaint = read_settings(path)
    assert settings == Settings(pace="slow")
    assert "contrast, timers, trainee, x" in complaint


async def test_a_complaint_about_settings_is_shown(home: Path) -> None:
    async with sitting(home, complaint="Your settings could not be read.") as sat:
        assert "could not be read" in sat.text


async def test_help_is_about_what_is_focused(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("question_mark")
        assert "What you can say" in sat.text
        assert "End the call" in sat.text
        await sat.press("escape", "n", "f1")
        assert sat.text.index("jot down") < sat.text.index("A digit selects what to say")


async def test_the_key_of_help_is_the_one_that_works(home: Path) -> None:
    async with sitting(home) as sat:
        assert "? help" in sat.text
        await sat.press("1")
        assert "? help" in sat.text
        await sat.press("question_mark")
        assert sat.name == "HelpScreen"
        await sat.press("escape", "escape")
        await sat.pick_up()
        await sat.press("n", "question_mark")
        assert sat.name == "CallScreen" and "F1 help" in sat.text


async def test_the_palette_reaches_the_settings(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.press("ctrl+p")
        await sat.type("settings")
        for _ in range(100):
            found = sat.app.screen.query_one(CommandList).highlighted_option
            if found is not None and "Settings" in str(found.prompt):
                break
            await sat.pilot.pause()
        await sat.press("enter", "enter")
        assert sat.name == "SettingsScreen"


async def test_a_small_window_says_so_until_it_is_enlarged(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter")
        await sat.pilot.resize_terminal(60, 20)
        await sat.pilot.pause()
        assert "60 × 20" in sat.text and "80 × 24" in sat.text
        assert "hotline-sim play --plain" in sat.text
        await sat.pilot.resize_terminal(80, 24)
        await sat.pilot.pause()
        assert sat.call.call.beat.id == "waiting"


async def test_a_window_may_be_small_from_the_start(home: Path) -> None:
    async with sitting(home, size=(40, 12)) as sat:
        assert "40 × 12" in sat.text
        await sat.pilot.resize_terminal(80, 24)
        await sat.pilot.pause()
        assert sat.name == "HomeScreen"


async def test_without_colour_the_selection_is_still_marked(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sitting(home, QUICK) as sat:
        await sat.pick_up()
        await sat.press("2")
        assert "▸ 2  Your full name first" in sat.text
        assert sat.app.no_color
