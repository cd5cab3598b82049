"""After the call: the record finished now or later, the self-view, and the debrief beside both."""

from pathlib import Path

from hotline_sim.call.events import SelfRated
from hotline_sim.tui.screens.debrief import DebriefScreen
from tests.tui.sitting import Sitting, sitting

RIGHT = (
    ("safe to talk", "partly"),
    ("urgency", "U1"),
    ("needs", "shelter", ""),
)
"""What finds a field, and what is typed into it."""


async def ended(sat: Sitting) -> None:
    """Take the call with a record to its good end."""
    await sat.pick_up("pier-at-dawn")
    await sat.press("1", "enter", "1", "enter", "1", "enter", "enter")


async def fill(sat: Sitting, *fields: tuple[str, ...]) -> None:
    for field in fields:
        for one in field:
            await sat.type(one)
            await sat.press("enter")


def rated(sat: Sitting) -> SelfRated | None:
    assert sat.app.taken is not None
    return sat.app.taken.call.rated


async def test_the_whole_way_at_80_by_24_without_a_mouse(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        assert sat.name == "WrapUpScreen" and "READY" not in sat.text
        await fill(sat, *RIGHT)
        await fill(sat, ("risk", "transit", "documents", ""))
        await sat.type("sharing")
        await sat.press("enter", "a", "end", "up", "up", "enter")
        assert sat.name == "DirectoryScreen"
        await sat.type("bed")
        await sat.press("enter", "enter")
        await sat.type("hand")
        await sat.press("enter", "1", "enter", "enter", "enter", "enter", "enter", "escape")
        await sat.press("escape")
        await sat.press("end", "enter")
        assert sat.name == "SelfViewScreen"
        await sat.press("4", "enter", "4", "4", "4", "enter")
        assert sat.name == "DebriefScreen"
        assert "✓ READY" in sat.text
        await sat.press("4")
        assert "✓ 3 right" in sat.text and "the first choice" in sat.text


async def test_tab_does_not_lead_away_from_an_open_question(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        assert "tab go on" in sat.text
        await sat.type("urgency")
        await sat.press("enter")
        assert "tab go on" not in sat.text
        await sat.press("tab", "1", "enter")
        assert sat.name == "WrapUpScreen" and "U1 immediate" in sat.text


async def test_the_way_on_says_how_much_is_still_empty(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        await sat.press("end")
        assert "5 critical fields are still empty" in sat.text and "⏎ choose" in sat.text
        await sat.press("up")
        assert "⏎ write" in sat.text


async def test_what_is_still_empty_and_critical_is_marked(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await ended(sat)
        assert "! Safe to talk" in sat.text and "STILL EMPTY, AND CRITICAL" in sat.text
        await fill(sat, RIGHT[0])
        assert "! Safe to talk" not in sat.text and "! Urgency" in sat.text


async def test_a_record_left_for_later_is_offered_and_gone_on_with(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        await fill(sat, RIGHT[0])
        await sat.press("escape", "1")
        assert "Finish the record of “The pier at dawn”" in sat.text
    async with sitting(home) as sat:
        await sat.press("1")
        assert sat.name == "WrapUpScreen" and "Partly" in sat.text


async def test_one_can_go_back_to_the_record_until_one_has_said_how_it_went(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        await sat.press("tab", "shift+tab")
        assert sat.name == "WrapUpScreen"
        await sat.press("tab", "3", "enter", "2", "1", "enter", "enter")
        assert sat.name == "DebriefScreen"
        await sat.press("escape")
        assert "Finish the record" not in sat.text and "latest debrief" in sat.text


async def test_the_self_view_is_kept_and_stands_beside_the_result(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await ended(sat)
        await sat.press("tab", "3", "enter", "1", "backspace", "up", "2", "enter", "3")
        call = sat.app.taken
        await sat.press("enter")
        assert call is not None
        assert call.call.rated == SelfRated(3, "", {"safety": 2, "closing": 3})
        assert "you said  not very sure" in sat.text


async def test_one_may_rather_not_say_and_the_record_is_closed_all_the_same(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        call = sat.app.taken
        await sat.press("tab", "escape")
        assert sat.name == "DebriefScreen" and "You said it went" not in sat.text
        assert call is not None and call.call.is_closed


async def test_a_note_can_still_be_written(home: Path) -> None:
    async with sitting(home) as sat:
        await ended(sat)
        await sat.press("end", "up", "enter")
        await sat.type("ask the supervisor")
        await sat.press("enter", "escape")
        assert "– ask the supervisor" in sat.text and sat.name == "WrapUpScreen"


async def test_every_mark_has_a_sign_and_a_word(home: Path) -> None:
    async with sitting(home, size=(120, 40)) as sat:
        await ended(sat)
        await fill(sat, ("safe to talk", "no"), ("risk", "child", "transit", ""), ("alias", "Mali"))
        await sat.press("tab", "escape", "4")
        assert isinstance(sat.app.screen, DebriefScreen)
        for said in ("✕  Safe to talk   wrong   critical", "you wrote  No", "Partly   turn 1"):
            assert said in sat.text
        assert "○  Urgency   missing" in sat.text and "U1 immediate" in sat.text
        await sat.press("pagedown")
        assert "▲  Name or alias   more than was needed" in sat.text
