"""The way through the app: from home to the debrief, and back to an unfinished call."""

from pathlib import Path

from hotline_sim.call.events import SelfRated
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.start import Start
from tests.tui.sitting import ferry_desk, sitting


async def test_home_offers_a_new_call_and_warns_of_real_details(home: Path) -> None:
    async with sitting(home) as sat:
        assert "Pick up a call" in sat.text
        assert "Never enter a real caller's details." in sat.text
        assert "Go on with" not in sat.text


async def test_the_library_narrows_as_one_types(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.press("1")
        assert "The last ferry" in sat.text and "The night shift" in sat.text
        await sat.type("steady")
        assert "The last ferry" not in sat.text and "The night shift" in sat.text
        await sat.press("escape")
        assert "The last ferry" in sat.text
        await sat.press("escape")
        assert sat.name == "HomeScreen"


async def test_whatever_is_typed_is_looked_for_as_it_stands(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.press("1")
        await sat.type("[/b] [red")
        assert "No call has “[/b] [red” in its title" in sat.text
        await sat.press("enter")
        assert sat.name == "LibraryScreen"


async def test_the_brief_and_content_note_come_before_picking_up(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.press("1")
        await sat.type("ferry")
        await sat.press("enter")
        assert "Fear; nothing is described." in sat.text
        assert "water in the background" in sat.text
        await sat.press("escape")
        assert sat.name == "LibraryScreen"


async def test_how_it_went_is_asked_before_any_score(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "1", "enter", "2", "enter")
        assert sat.call.call.is_over
        await sat.press("enter")
        assert sat.name == "SelfViewScreen"
        assert "READY" not in sat.text
        await sat.press("2", "enter", "1", "enter", "enter")
        await sat.type("ok")
        await sat.press("enter")
        assert sat.name == "DebriefScreen"
        assert "✓ READY" in sat.text
        assert "You said it went not so well." in sat.text
        await sat.press("end")
        assert "You did this better than you thought." in sat.text


async def test_the_note_of_the_wrap_up_is_kept(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "1", "enter", "2", "enter", "enter", "4", "enter")
        await sat.press("3", "enter", "2")
        await sat.type("calm")
        taken = sat.app.taken
        await sat.press("enter")
        assert taken is not None and taken.call.rated is not None
        assert taken.call.rated == SelfRated(4, "calm", {"safety": 3, "closing": 2})


async def test_one_may_rather_not_say_how_it_went(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("h", "1", "enter", "escape")
        assert sat.name == "DebriefScreen"
        assert "You said it went" not in sat.text


async def test_the_debrief_says_why_and_turns_its_pages(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("2", "enter", "2", "enter", "2", "enter", "enter", "escape")
        await sat.press("pagedown")
        assert "↻ put right" in sat.text and "Pressing for a name." in sat.text
        await sat.press("end")
        assert "Safety of the call" in sat.text and "slipped, and put right" in sat.text
        await sat.press("n")
        assert "turning points" in sat.text
        await sat.press("n")
        assert "YOU 1" in sat.text and "✕ slip: pressing for a name" in sat.text
        assert "Better: “No name is needed. Can you talk?”" in sat.text
        await sat.press("5")
        assert "Take one of these" in sat.text
        await sat.press("p", "1")
        assert sat.app.screen.query_one("#tabs").current == 1  # type: ignore[attr-defined]
        await sat.press("escape")
        assert sat.name == "HomeScreen"
        assert "Read your latest debrief" in sat.text


async def test_a_call_left_for_later_is_offered_first_and_goes_on(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "escape", "2", "enter")
        assert "Go on with “The last ferry”" in sat.text
    async with sitting(home) as sat:
        await sat.press("1")
        assert sat.call.call.beat.id == "waiting"
        assert "Yes. He is at the kiosk." in sat.text


async def test_a_closed_window_loses_nothing(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter")
    assert sat.app.left_open
    start = Start(resume=sat.app.left_open)
    async with sitting(home, Settings(pace="slow"), start) as sat:
        assert sat.call.call.beat.id == "waiting"
        assert "Yes. He is at the kiosk." in sat.text, "what was heard before is there at once"


async def test_ending_for_good_is_unfinished_and_not_asked_about(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "escape", "3", "enter")
        assert "○ UNFINISHED" in sat.text


async def test_a_second_window_is_told(home: Path) -> None:
    other = ferry_desk(home)
    taken = other.pick_up("ferry-landing", seed=1)
    try:
        async with sitting(home) as sat:
            await sat.press("1")
            assert "open in another window" in sat.text
            taken.close()
            await sat.press("1")
            assert sat.call.call.beat.id == "pickup"
    finally:
        taken.close()
        other.close()


async def test_a_scenario_named_at_the_start_shows_its_brief(home: Path) -> None:
    async with sitting(home, start=Start(scenario="ferry-landing", seed=1)) as sat:
        assert "It is ringing" in sat.text
        await sat.press("enter")
        assert sat.call.call.beat.id == "pickup"


async def test_a_record_that_cannot_be_opened_is_said_on_home(home: Path) -> None:
    home.parent.mkdir(parents=True, exist_ok=True)
    home.write_text("a file where a folder should be")  # noqa: ASYNC240 - nothing else waits
    async with sitting(home) as sat:
        assert "Pick up a call" in sat.text
        assert sat.app.at_home.notice


async def test_the_last_result_stands_in_the_library(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "1", "enter", "2", "enter", "enter", "escape", "escape", "1")
        assert "last ended safely" in sat.text
