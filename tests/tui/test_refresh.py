"""Refreshers on the screen: a digit and Enter, steps placed one by one, nothing lost."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from hotline_sim.errors import StoreFull
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import Picked
from hotline_sim.refresher.practice import Practice
from hotline_sim.storage.reviews import ReviewRow
from hotline_sim.tui.screens.refresh import RefreshScreen
from hotline_sim.tui.start import Start
from hotline_sim.tui.widgets.numbered_list import NumberedList
from tests.refresher.decks import deck
from tests.tui.sitting import QUICK, Sitting, ferry_desk, sitting
from tools.tour_stage import settled

CHOOSE = deck().drills["choose:tower-room:pickup:demands-identity"]
SLIP = max(
    (one for one in deck().drills.values() if one.kind is Kind.SLIP),
    key=lambda one: sum(len(line.text) for line in one.recap),
)
ORDER = deck().drills["order:tower-room:steps"]
REFRESH = Start(seed=1, where="refresh")


@asynccontextmanager
async def practising(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    *drills: Drill,
    size: tuple[int, int] = (80, 24),
) -> AsyncIterator[Sitting]:
    """Open the app on some drills."""
    monkeypatch.setattr("hotline_sim.refresher.practice.deck_of", lambda *_: deck())
    monkeypatch.setattr(Practice, "plan", lambda *_: Picked(drills, 0))
    async with sitting(home, start=REFRESH, size=size) as one:
        assert isinstance(one.app.screen, RefreshScreen)
        yield one


def kept(home: Path) -> list[ReviewRow]:
    with ferry_desk(home) as desk:
        return desk.store.reviews.of("me")


def screen(one: Sitting) -> RefreshScreen:
    assert isinstance(one.app.screen, RefreshScreen)
    return one.app.screen


def key_of(one: Sitting, option: str) -> str:
    items = screen(one).query_one("#options", NumberedList).items
    return next(item.key for item in items if item.id == option)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_digit_selects_and_enter_answers(
    home: Path, monkeypatch: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    async with practising(home, monkeypatch, CHOOSE, SLIP, size=size) as one:
        assert "1 of 2" in one.text
        assert "hello? Please. Quick." in one.text
        assert "demanding" not in one.text
        await one.press(key_of(one, "name-first"))
        assert kept(home) == []
        await one.press("enter")
        assert [row.rating for row in kept(home)] == [1]
        assert "✕ Not this one: demanding a name" in one.text
        assert "Better: You need not give a name." in one.text
        await one.press("enter")
        assert "2 of 2" in one.text
        await one.press(SLIP.right[0], "enter")
        assert "✓ Right." in one.text
        await one.press("enter")
        assert "1 of 2 right" in one.text
        await one.press("enter")
        assert one.name == "HomeScreen"
    assert len(kept(home)) == 2


async def test_steps_are_placed_one_by_one_and_can_be_taken_back(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch, ORDER) as one:
        first, second, third, fourth = ORDER.right
        await one.press(key_of(one, second))
        assert "1. " in one.text
        await one.press("backspace")
        for name in (first, second, third):
            await one.press(key_of(one, name))
        assert kept(home) == []
        await one.press(key_of(one, fourth))
        assert "✓ Right." in one.text
    assert [row.rating for row in kept(home)] == [3]


async def test_where_an_answer_cannot_be_kept_it_can_be_given_again(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch, CHOOSE) as one:

        def full(*_: object) -> None:
            message = "There is no room left."
            raise StoreFull(message)

        with monkeypatch.context() as patch:
            patch.setattr("hotline_sim.refresher.practice.fold", full)
            await one.press(key_of(one, "safe-to-talk"), "enter")
            assert "There is no room left." in one.text
        assert kept(home) == []
        await one.press("1")
        assert one.name == "RefreshScreen"
        assert "✓ Right." in one.text
    assert len(kept(home)) == 1


async def test_escape_stops_and_what_was_answered_is_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch, CHOOSE, SLIP) as one:
        await one.press("1", "enter", "escape")
        assert one.name == "HomeScreen"
    assert len(kept(home)) == 1


async def test_what_went_before_can_be_looked_back_at(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch, SLIP) as one:
        assert SLIP.setting[:20] not in one.text
        await one.press("pageup", "pageup", "pageup")
        assert SLIP.setting[:20] in one.text
        await one.press("pagedown", "pagedown", "pagedown")
        assert SLIP.setting[:20] not in one.text


async def test_with_nothing_to_practise_that_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch) as one:
        assert "nothing to practise here yet" in one.text
        await one.press("enter")
        assert one.name == "HomeScreen"


async def test_where_it_goes_well_a_whole_call_is_one_key_away(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Practice, "proposal", property(lambda _: "ferry-landing"))
    deck().titles.setdefault("ferry-landing", "The last ferry")
    async with practising(home, monkeypatch, CHOOSE) as one:
        await one.press(key_of(one, "safe-to-talk"), "enter", "enter")
        assert "“The last ferry”" in one.text
        await one.press("1", "enter")
        await settled(one.pilot)
        assert one.name == "BriefScreen"


async def test_home_says_what_is_due_and_leads_there(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with practising(home, monkeypatch, CHOOSE) as one:
        await one.press("1", "enter")
    async with sitting(home, QUICK) as one:
        assert "Nothing is due. A few new ones are there to try." in one.text
    with ferry_desk(home) as desk:
        row = desk.store.reviews.of("me")[0]._replace(id="old", at="2025-01-01T10:00:00+00:00")
        from hotline_sim.refresher.schedule import fold

        desk.store.reviews.add("me", [row._replace(card="behaviour:old:asks")], fold)
    async with sitting(home, QUICK) as one:
        assert "1 refresher due, about 2 minutes." in one.text
