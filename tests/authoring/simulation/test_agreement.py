"""What many plays come to is what the exact analysis says, within the error of a sample."""

from functools import cache
from math import sqrt

import pytest

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.authoring.simulation.figures import Group, figures_of
from hotline_sim.authoring.simulation.simulate import simulate
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import opening
from tests.content.shipped import rubric_of, scenarios
from tests.samples import small_rubric, small_scenario

PLAYS = 40_000

SIGMAS = 4.5
"""Plays are the same every time; chance alone would take them so far once in 100,000 times."""


CALLS = ("small-call", "deadline-at-six", "medicine-price")


def _call(name: str) -> tuple[CompiledScenario, Rubric]:
    if name == "small-call":
        return small_scenario(), small_rubric()
    return scenarios()[name], rubric_of(scenarios()[name])


@cache
def _exact(name: str) -> Analysis:
    return analyse(*_call(name))


@cache
def _played(name: str, temperament: str) -> Group:
    scenario, rubric = _call(name)
    found = simulate(
        scenario, rubric, plays=PLAYS, seed=4, temperaments=(temperament,), together=True
    )
    return figures_of(found).temperaments[temperament]


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("temperament", ["random", "careful"])
def test_endings_and_worth_agree_with_the_analysis(name: str, temperament: str) -> None:
    exact, found = _exact(name), _played(name, temperament)
    start = opening(exact.scenario).state
    for ending, chance in exact.endings(start, temperament).items():
        error = sqrt(PLAYS * chance * (1 - chance))
        assert abs(found.endings[ending] - PLAYS * chance) <= SIGMAS * error + 3, ending
    assert found.worth is not None
    spread = (found.worth.highest - found.worth.lowest) / 2
    expected = exact.expected(start, temperament)
    assert abs(found.worth.mean - expected) <= SIGMAS * spread / sqrt(PLAYS)


@pytest.mark.parametrize("name", CALLS)
def test_no_play_is_better_than_the_best_or_worse_than_the_worst(name: str) -> None:
    start = opening(_exact(name).scenario).state
    best, worst = _exact(name).best(start), _exact(name).worst(start)
    found = [_played(name, one) for one in ("random", "careful")]
    for group in found:
        assert best and worst and group.best and group.worst
        assert worst.score <= group.worst.score <= group.best.score <= best.score
    if name == "small-call":  # small enough that chance finds both
        assert (found[0].best, found[0].worst) == (best, worst)
    else:
        assert found[0].best != best and found[0].worst != worst
