"""The directory: services found by words, need and place; a referral decided, and taken back."""

from pathlib import Path

import pytest

from hotline_sim.errors import StoreFull
from hotline_sim.referral.decision import Referral
from hotline_sim.storage.store import Store
from hotline_sim.tui.widgets.numbered_list import NumberedList
from tests.tui.sitting import Sitting, sitting

DECIDED = Referral("lamp-house", "warm", "yes", next="at nine")


async def looking(sat: Sitting, typed: str = "") -> None:
    await sat.pick_up("pier-at-dawn")
    await sat.press("d")
    await sat.type(typed)


def listed(sat: Sitting) -> list[str]:
    return [item.id for item in sat.app.screen.query_one("#services", NumberedList).items]


def referrals(sat: Sitting) -> list[Referral]:
    assert sat.app.taken is not None
    return list(sat.app.taken.call.referrals.values())


async def decide(sat: Sitting) -> None:
    """Pass the caller on, warm and agreed, from the entry of a service on a narrow screen."""
    await sat.press("enter", "enter")
    await sat.type("hand")
    await sat.press("enter", "1", "enter", "enter", "enter")
    await sat.type("at nine")
    await sat.press("enter", "enter")


async def test_services_are_found_by_words(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat)
        assert len(listed(sat)) == 3
        await sat.type("bed")
        assert listed(sat) == ["lamp-house"]
        await sat.type("zzzz")
        assert not listed(sat) and "No service fits." in sat.text
        await sat.press("escape")
        assert len(listed(sat)) == 3


async def test_services_are_found_by_place_and_by_need(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat)
        await sat.press("tab")
        await sat.type("Upstream")
        assert listed(sat) == ["paper-office", "lamp-house"]
        await sat.press("tab", "right", "right")
        assert listed(sat) == ["paper-office"]


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_an_entry_says_all_before_one_decides(home: Path, size: tuple[int, int]) -> None:
    async with sitting(home, size=size) as sat:
        await looking(sat, "police")
        if size[0] < 104:
            await sat.press("enter")
        for part in ("Say so before you ask", "Day and night.", "Speaks    Lao", "2024-02-01"):
            assert part in sat.text
        assert "Nobody has tried this entry" in sat.text, "for two years"


async def test_a_decision_is_made_question_by_question(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat, "bed")
        await decide(sat)
        assert referrals(sat) == [DECIDED]
        assert "✓ Lamp House: a hand-over on the line, agreed" in sat.text
        await sat.press("escape", "escape")
        assert sat.name == "CallScreen"


async def test_without_an_answer_to_how_nothing_is_decided(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat, "bed")
        await sat.press("enter", "enter", "escape", "end", "enter")
        assert not referrals(sat)
        assert "✕ Say how you pass the caller on." in sat.text


async def test_an_override_takes_a_reason(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat, "police")
        await sat.press("enter", "enter")
        await sat.type("emergency")
        await sat.press("enter")
        await sat.type("without")
        await sat.press("enter")
        assert "Why without it" in sat.text
        await sat.press("2", "enter", "down", "enter")
        await sat.type("risk")
        await sat.press("enter", "enter", "enter", "enter")
        only = referrals(sat)[0]
        assert only == Referral(
            "ferry-police", "emergency", "overridden", "danger-to-life", "U1", ("risk_flags",)
        )


async def test_an_answer_that_is_none_is_refused(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat, "bed")
        await sat.press("enter", "enter")
        await sat.type("by pigeon")
        await sat.press("enter")
        assert "“by pigeon” is none of the answers." in sat.text


async def test_a_decision_can_be_taken_back(home: Path) -> None:
    async with sitting(home) as sat:
        await looking(sat, "bed")
        await decide(sat)
        await sat.press("enter", "enter", "end", "enter")
        assert not referrals(sat)
        assert "✓" not in sat.text


async def test_what_the_disk_refuses_is_not_decided(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with sitting(home) as sat:
        await looking(sat, "bed")

        def full(*_: object) -> None:
            raise StoreFull("The disk is full. Free some space, then try again.")

        with monkeypatch.context() as patched:
            patched.setattr(Store, "append", full)
            await decide(sat)
            assert "The disk is full." in sat.text and not referrals(sat)
            await sat.press("2")
            assert sat.name == "ReferralScreen"
        await sat.press("enter")
        assert referrals(sat) == [DECIDED]
