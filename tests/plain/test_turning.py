"""Turning points on plain lines: a plot to see, and sentences that say the same."""

import io

from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import ReachPoint, TurningPoint
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.page import Page
from hotline_sim.plain.turning import plot, write_turning_points
from tests.samples import played, small_rubric, small_scenario

POINTS = (ReachPoint(0, "start", 12.0), ReachPoint(1, "safe", 12.0), ReachPoint(2, "rush", -4.0))
FALL = TurningPoint(
    at=2,
    beat="hub",
    response="hub.rush",
    lost=16,
    better="hub.calm",
    fell="A safe ending was out of reach.",
    kept_by="“Take your time.”",
)


def told(reach: tuple[ReachPoint, ...] | None, *falls: TurningPoint) -> str:
    """Return what is read of a call of two decisions."""
    call = played(small_scenario(), "pickup.safe", "hub.rush")
    found = debrief("ab12", "T01", call.scenario, small_rubric(), call.events)
    out = io.StringIO()
    whole = found._replace(reach=reach, turning_points=falls)
    write_turning_points(Page(out), whole, Moments.of_events(found.transcript))
    return out.getvalue()


def test_a_plot_has_a_block_for_each_moment_and_the_same_height_for_the_same_worth() -> None:
    assert plot([12, 12, 4, -4]) == "██▅▁"
    assert plot([3, 3]) == "▁▁"


def test_each_fall_is_told_with_what_would_have_kept_it_and_the_way_back() -> None:
    text = told(POINTS, FALL)
    for line in (
        "The best still to be reached, from pick-up to end: ██▁",
        "It began at 12 points and ended at -4. It fell here, the gravest fall first:",
        "- 2, “Quickly now.”",
        "   A safe ending was out of reach.",
        "   What would have kept it: “Take your time.”",
        "   Try it again from here: hotline-sim what-if ab12 2",
    ):
        assert f"{line}\n" in text


def test_a_call_without_a_fall_says_so_and_draws_nothing() -> None:
    text = told(POINTS[:2])
    assert "stayed in reach to its end." in text
    assert "█" not in text
    little = (*POINTS[:2], ReachPoint(2, "rush", 11.0))
    assert "No decision of yours turned the call" in told(little)


def test_what_is_not_worked_out_yet_says_so_and_what_cannot_be_says_nothing() -> None:
    assert "is being worked out" in " ".join(told(None).split())
    assert told(()) == ""
