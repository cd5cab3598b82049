"""Turning points: decisions after which the best still reachable had fallen, and what kept it."""

from functools import cache

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.values import Values, kept_of
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief
from tests.samples import played, small_rubric, small_scenario


@cache
def values() -> Values:
    """Return what can come of the small call."""
    scenario, rubric = small_scenario(), small_rubric()
    return Values(scenario, rubric, kept_of(analyse(scenario, rubric)))


def told(*moves: str) -> Debrief:
    """Return the debrief of some moves of the small call."""
    call = played(small_scenario(), *moves)
    return debrief("c1", "T01", call.scenario, small_rubric(), call.events, values=values())


def test_the_exemplary_call_has_no_turning_point_and_reaches_the_best() -> None:
    found = told(*small_scenario().model_path)
    assert found.turning_points == ()
    assert found.worth == found.best
    assert found.reach is not None
    assert {one.best for one in found.reach} == {found.best}


def test_a_fall_names_its_moment_what_fell_and_what_would_have_kept_it() -> None:
    found = told("pickup.name")
    (fell,) = found.turning_points
    assert (fell.at, fell.beat, fell.response) == (1, "pickup", "pickup.name")
    assert (fell.lost, fell.better) == (3, "pickup.safe")
    assert fell.fell == "The best still to be reached fell by 3."
    assert fell.kept_by.startswith("“")
    assert found.reach is not None
    assert [one.best for one in found.reach] == [9, 6]


def test_a_red_line_is_said_before_anything_else_that_fell() -> None:
    found = told("pickup.promise")
    (fell,) = found.turning_points
    assert fell.fell.startswith("A red line was crossed, which nothing takes back; ")


def test_a_small_loss_is_no_turning_point() -> None:
    assert told("pickup.safe", "hub.rush").turning_points == ()


def test_the_worst_is_no_better_than_what_was_got_and_that_no_better_than_the_best() -> None:
    for moves in (("pickup.safe",), ("pickup.safe", "hub.rush"), small_scenario().model_path):
        found = told(*moves)
        assert found.best is not None
        assert found.worst is not None
        assert found.worst <= found.best
