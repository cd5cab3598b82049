"""The turning points of a debrief: the plot, the falls, and playing on from one."""

from pathlib import Path

import pytest

from hotline_sim.debrief.model import Debrief, ReachPoint, TurningPoint
from hotline_sim.tui.screens.debrief import DebriefScreen
from hotline_sim.tui.widgets.reach_plot import Reached, ReachPlot
from tests.tui.sitting import Sitting, sitting
from tools.tour_stage import settled


async def debriefed(sat: Sitting) -> Debrief:
    """End the ferry call after two answers, and open its turning points."""
    await sat.pick_up()
    await sat.press("2", "enter", "1", "enter", "h", "1", "enter", "escape", "2")
    return shown(sat)._debrief


def shown(sat: Sitting) -> DebriefScreen:
    assert isinstance(sat.app.screen, DebriefScreen)
    return sat.app.screen


def fallen(found: Debrief) -> Debrief:
    """Return a debrief whose second decision closed the best way."""
    ats = [line.at for line in found.transcript if line.response]
    reach = (ReachPoint(0, "safe", 8), ReachPoint(ats[0], "safe", 8), ReachPoint(ats[1], "", 2))
    better = TurningPoint(
        at=ats[1],
        beat="waiting",
        response="waiting.feeling",
        lost=6,
        better="waiting.here",
        fell="6 points",
        kept_by="“I am here.” It stays.",
    )
    return found._replace(reach=reach, turning_points=(better,))


async def test_a_fall_is_plotted_named_and_told_with_what_would_have_kept_it(home: Path) -> None:
    async with sitting(home) as sat:
        found = await debriefed(sat)
        shown(sat).renew(fallen(found))
        await settled(sat.pilot)
        for part in ("8 │████", "▲1", "▲1  Turn 2: “That sounds frightening.”", "6 points"):
            assert part in sat.text
        assert "What would have kept it: “I am here.” It stays." in sat.text


async def test_enter_plays_on_from_a_fall_as_practice(home: Path) -> None:
    async with sitting(home) as sat:
        found = fallen(await debriefed(sat))
        shown(sat).renew(found)
        await sat.press("1", "2", "enter")
        assert sat.call.call.beat.id == "waiting" and "The last ferry · what if" in sat.text
        opened = sat.call.call.opened
        assert (opened.what_if, opened.what_if_at) == (found.call, found.turning_points[0].at)


async def test_while_it_is_worked_out_the_page_says_so_and_is_filled_later(home: Path) -> None:
    async with sitting(home) as sat:
        found = await debriefed(sat)
        shown(sat).renew(found._replace(reach=None))
        await settled(sat.pilot)
        assert "still being worked out" in " ".join(sat.text.split())
        shown(sat)._ask_again()
        await settled(sat.pilot)
        assert "still being worked out" not in " ".join(sat.text.split())


async def test_a_call_in_which_nothing_fell_says_so(home: Path) -> None:
    async with sitting(home) as sat:
        found = await debriefed(sat)
        shown(sat).renew(fallen(found)._replace(turning_points=()))
        await settled(sat.pilot)
        assert "No decision of yours turned the call" in sat.text
        assert "8 │████" in sat.text and "-2 │" in sat.text and "play from here" not in sat.text


@pytest.mark.parametrize("count", [1, 2, 30, 70])
async def test_the_plot_fits_however_long_the_call(home: Path, count: int) -> None:
    async with sitting(home) as sat:
        await debriefed(sat)
        plot = shown(sat).query_one(ReachPlot)
        plot.display = True
        plot.points = tuple(Reached(float(number), "1" * (not number)) for number in range(count))
        await settled(sat.pilot)
        rows = str(plot.render()).splitlines()
        assert len(rows) == 9 and all(len(row) <= 78 for row in rows)
