"""The call: what is heard and said, the silence, stepping out, and a store that refuses."""

from pathlib import Path

import pytest

from hotline_sim.errors import CallElsewhere, StoreFull
from hotline_sim.storage.store import Store
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.widgets.transcript import Transcript
from tests.tui.sitting import Sitting, sitting

PACED = Settings(pace="normal", animations=False)


def heard(sat: Sitting) -> list[str]:
    return [entry.text for entry in sat.call.query_one(Transcript).entries]


async def test_the_caller_speaks_first_with_sounds_in_brackets(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert heard(sat) == ["( an engine )", "( water )", "Hello?", "The ferry goes at six."]
        assert "NOY" in sat.text
        assert "● on the line" in sat.text


async def test_a_digit_selects_and_enter_says_it(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1")
        assert len(heard(sat)) == 4
        await sat.press("enter")
        assert "Can you talk safely? Yes or no is enough." in heard(sat)
        assert sat.call.call.beat.id == "waiting"


async def test_the_keys_go_to_what_can_be_said_and_nowhere_once_the_call_is_over(
    home: Path,
) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert sat.app.focused is sat.call.menu
        await sat.press("h", "1")
        await sat.press("question_mark", "escape")
        assert sat.name == "CallScreen"
        assert sat.app.focused is None


async def test_enter_alone_says_nothing(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("enter", "space")
        assert sat.call.call.beat.id == "pickup"


async def test_say_at_once_lets_a_digit_say_it(home: Path) -> None:
    async with sitting(home, Settings(pace="off", at_once=True)) as sat:
        await sat.pick_up()
        await sat.press("1")
        assert sat.call.call.beat.id == "waiting"


async def test_arrows_select_and_the_mouse_says_with_a_second_click(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("down", "down")
        assert sat.call.menu.selected == 1
        await sat.pilot.click("#menu", offset=(8, 0))
        assert sat.call.menu.selected == 0
        await sat.pilot.click("#menu", offset=(8, 0))
        assert sat.call.call.beat.id == "waiting"


async def test_saying_nothing_is_listed_last(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert "silence" not in sat.offered
        await sat.press("1", "enter")
        assert sat.offered[-1] == "silence"
        await sat.press("0", "enter")
        assert "( you say nothing )" in heard(sat)
        assert sat.call.call.beat.id == "told"


async def test_the_silence_grows_and_then_presses_itself(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter")
        await sat.wait(3.5)
        assert "silence" in sat.text
        assert sat.call.call.beat.id == "waiting"
        await sat.wait(1)
        assert sat.call.call.beat.id == "told"


@pytest.mark.parametrize(
    ("timers", "beat"), [("longer", "waiting"), ("off", "waiting"), ("on", "told")]
)
async def test_timers_may_be_longer_or_off(home: Path, timers: str, beat: str) -> None:
    async with sitting(home, Settings(pace="off", timers=timers)) as sat:
        await sat.pick_up()
        await sat.press("1", "enter")
        await sat.wait(8)
        assert sat.call.call.beat.id == beat


@pytest.mark.parametrize("away", ["n", "escape", "f1", "h"])
async def test_the_silence_stands_still_off_the_call(home: Path, away: str) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", away)
        call = next(
            one for one in sat.app.screen_stack if one.id == "_call" or hasattr(one, "tick")
        )
        for _ in range(20):
            sat.clock.seconds += 0.5
            call.tick()  # type: ignore[attr-defined]
        assert call.call.beat.id == "waiting"  # type: ignore[attr-defined]


async def test_lines_arrive_one_by_one_and_space_hears_them_all(home: Path) -> None:
    async with sitting(home, PACED) as sat:
        await sat.pick_up()
        assert heard(sat) == ["( an engine )"]
        await sat.wait(1.5)
        assert heard(sat) == ["( an engine )", "( water )"]
        await sat.press("1")
        assert sat.call.menu.selected == -1, "what has not been heard out cannot be answered"
        await sat.press("space")
        assert len(heard(sat)) == 4
        await sat.press("1", "enter", "enter")
        assert heard(sat)[-1] == "Yes. He is at the kiosk."


async def test_the_silence_waits_until_the_caller_has_spoken(home: Path) -> None:
    async with sitting(home, PACED) as sat:
        await sat.pick_up()
        await sat.press("space", "1", "enter")
        await sat.wait(0.5)
        assert sat.call.query_one("#state").silence < 0  # type: ignore[attr-defined]


async def test_stepping_out_costs_nothing_and_goes_back(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("1", "enter", "escape")
        assert "Nothing is running" in sat.text
        await sat.press("escape")
        assert sat.call.call.beat.id == "waiting"
        assert sat.app.taken is not None and not sat.app.taken.call.left


async def test_a_note_is_kept_and_shown(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await sat.pick_up()
        await sat.press("n")
        await sat.type("has a card")
        await sat.press("enter", "escape")
        assert [note.text for note in sat.call.call.notes] == ["has a card"]
        assert "– has a card" in sat.text


async def test_on_a_narrow_screen_notes_are_a_drawer(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert "BEFORE THE CALL" not in sat.text
        await sat.press("n")
        assert "BEFORE THE CALL" in sat.text
        await sat.press("escape")
        assert "BEFORE THE CALL" not in sat.text


async def test_hanging_up_is_asked_first(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        await sat.press("h", "escape")
        assert not sat.call.call.is_over
        await sat.press("h", "1")
        assert sat.call.call.is_over
        assert "the line is closed" in sat.text


async def test_authored_text_is_never_markup(home: Path) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        assert "[b]please[/b]" in sat.text


async def test_a_full_disk_leaves_the_menu_and_can_be_tried_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()
        before = sat.offered

        def full(*_: object) -> None:
            raise StoreFull("The disk is full. Free some space, then try again.")

        with monkeypatch.context() as patched:
            patched.setattr(Store, "append", full)
            await sat.press("1", "enter")
            assert "The disk is full." in sat.text
            await sat.press("2")
            assert sat.offered == before
            assert sat.call.call.beat.id == "pickup"
            await sat.press("enter")
        await sat.press("1")
        assert sat.call.call.beat.id == "waiting"


async def test_a_call_moved_on_elsewhere_is_let_go(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(home) as sat:
        await sat.pick_up()

        def elsewhere(*_: object) -> None:
            raise CallElsewhere("This call was moved on in another window.")

        monkeypatch.setattr(Store, "append", elsewhere)
        await sat.press("1", "enter")
        assert "another window" in sat.text
        await sat.press("2")
        assert sat.name == "HomeScreen"
        assert sat.app.taken is None
