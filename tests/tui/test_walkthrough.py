"""The model of a call: step by step, with reasons, and the record filling in."""

from pathlib import Path

import pytest

from hotline_sim.intake.sheet import added
from hotline_sim.tui import after_call
from hotline_sim.tui.screens.messages import BriefWanted, WalkthroughSeen
from tests.tui.sitting import Sitting, sitting
from tools.tour_stage import settled


async def walking(sat: Sitting, scenario: str = "pier-at-dawn") -> None:
    sat.app.post_message(BriefWanted(scenario))
    await settled(sat.pilot)
    await sat.press("w")


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_record_fills_in_as_things_are_told(home: Path, size: tuple[int, int]) -> None:
    async with sitting(home, size=size) as sat:
        await walking(sat)
        assert "step 1 of 5" in sat.text and "Can you talk safely?" not in sat.text
        await sat.press("enter")
        assert "✓ showed: asking whether it is safe to talk" in sat.text
        assert "She can answer with one word." in sat.text
        assert "+ Safe to talk" in sat.text and "Partly" in sat.text
        await sat.press("right")
        assert "+ Needs" in sat.text and "+ Safe to talk" not in sat.text
        await sat.press("left", "left", "left")
        assert "step 1 of 5" in sat.text and "+ Needs" not in sat.text


async def test_the_last_step_is_at_the_desk(home: Path) -> None:
    async with sitting(home) as sat:
        await walking(sat)
        await sat.press(*["enter"] * 9)
        assert "step 5 of 5" in sat.text
        assert "PASSED ON TO" in sat.text and "+ Lamp House" in sat.text


async def test_at_the_desk_of_a_wide_screen_the_arrows_scroll_the_record(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await walking(sat)
        assert sat.app.focused is not None and sat.app.focused.id == "line"
        await sat.press(*["enter"] * 9)
        assert sat.app.focused.id == "record" and "step 5 of 5" in sat.text
        await sat.press("left")
        assert sat.app.focused.id == "line" and "step 4 of 5" in sat.text


def test_of_codes_that_join_others_the_new_ones_are_shown() -> None:
    assert added(("a", "b"), ("a",)) == ("b",)
    assert added(("a", "b"), None) == ("a", "b")
    assert added("U1", "U2") == "U1"


async def test_a_call_without_a_record_has_its_model_too(home: Path) -> None:
    async with sitting(home) as sat:
        await walking(sat, "ferry-landing")
        await sat.press("enter")
        assert "Can you talk safely?" in sat.text and "RECORD" not in sat.text


async def test_it_is_told_that_the_call_was_seen_and_goes_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []

    def note(_: object, event: WalkthroughSeen) -> None:
        seen.append(event.scenario)

    monkeypatch.setattr(after_call.AfterCall, "on_walkthrough_seen", note, raising=False)
    async with sitting(home) as sat:
        await walking(sat)
        await sat.press("escape")
        assert sat.name == "BriefScreen"
    assert seen == ["pier-at-dawn"]


async def test_it_is_reached_from_the_debrief(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("h", "1", "enter", "escape", "5", "w")
        assert "The model call" in sat.text
        await sat.press("escape")
        assert sat.name == "DebriefScreen"
