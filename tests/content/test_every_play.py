"""What is so of every play of the calls we ship, and of the exemplary one."""

from functools import cache

import pytest

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.authoring.paths import model_call
from hotline_sim.debrief.turning_points import turning
from hotline_sim.debrief.turns import replay
from hotline_sim.scenario.compiled import CompiledScenario
from tests.content.shipped import rubric_of, scenarios

every_scenario = pytest.mark.parametrize("name", scenarios())


@cache
def analysed(digest: str, gauges: object) -> Analysis:
    """Return the analysis of a scenario; variants that start alike share one."""
    scenario = next(
        one for one in scenarios().values() if (one.digest, one.gauges) == (digest, gauges)
    )
    return analyse(scenario, rubric_of(scenario))


def analysis_of(scenario: CompiledScenario) -> Analysis:
    return analysed(scenario.digest, scenario.gauges)


@every_scenario
def test_every_state_of_a_call_is_looked_at(name: str) -> None:
    assert analysis_of(scenarios()[name]).is_exact


@every_scenario
def test_the_exemplary_call_turns_nowhere(name: str) -> None:
    scenario = scenarios()[name]
    play = replay(scenario, model_call(scenario).events)
    found = turning(scenario, rubric_of(scenario), play, analysis_of(scenario))
    assert found.reach, "nothing is known of it"
    assert found.points == ()


@every_scenario
def test_something_is_promised_of_every_safe_ending(name: str) -> None:
    """That it is kept as well is told by the check, which says nothing of what we ship."""
    scenario = scenarios()[name]
    safe = {number for number, one in enumerate(scenario.places) if one.ending == "safe"}
    of_safe_endings = [one for one in scenario.promises if safe <= set(one.endings)]
    assert len(of_safe_endings) >= 2
