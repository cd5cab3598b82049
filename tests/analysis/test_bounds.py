"""What is said of a call too large to be looked at whole is never wrong, and often close."""

from itertools import islice

from hypothesis import given

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.scenario.state import opening
from tests.analysis.agreement import solvable
from tests.analysis.test_budget import hub, stuck
from tests.samples import small_rubric
from tests.strategies import RandomScenario, random_scenarios

SOME = 30


def holds(found: Analysis) -> bool:
    """Return whether best and worst lie within their bounds."""
    start = opening(found.scenario).state
    best, worst = found.best(start), found.worst(start)
    if best is None or worst is None:
        return True
    high, low = found.bounds
    assert high is not None
    assert low is not None
    return low.score <= worst.score <= best.score <= high.score


@given(random_scenarios())
def test_best_and_worst_lie_within_their_bounds(scenario: RandomScenario) -> None:
    assert holds(analyse(scenario.compiled, small_rubric()))


def test_they_do_in_large_scenarios_too() -> None:
    for seed, scenario, _ in islice(solvable(500, 1500), SOME):
        assert holds(analyse(scenario.compiled, small_rubric())), f"seed {seed}"


def test_the_bounds_of_a_hub_are_what_it_comes_to() -> None:
    found = analyse(hub(), small_rubric())
    start = opening(found.scenario).state
    assert found.bounds == (found.best(start), found.worst(start))


def test_a_call_beyond_the_budget_has_the_bounds_it_would_have_within() -> None:
    assert analyse(hub(), small_rubric(), 3).bounds == analyse(hub(), small_rubric()).bounds


def test_a_place_that_only_hanging_up_leaves_bounds_nothing() -> None:
    best, worst = analyse(stuck(), small_rubric()).bounds
    assert best == worst
    assert best is not None
    assert best.kind == "safe"
