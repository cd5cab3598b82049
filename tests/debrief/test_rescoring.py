"""Scored on bits, a call comes to what its debrief says."""

from collections.abc import Sequence

import pytest
from hypothesis import given

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.paths import model_steps
from hotline_sim.call.call import Call
from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.call.sheets import NO_SHEETS
from hotline_sim.debrief.conduct import conduct
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Verdict
from hotline_sim.debrief.rescoring import Rescorer, Score
from hotline_sim.debrief.turns import replay
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from tests.content.shipped import rubric_of, scenarios
from tests.samples import small_rubric
from tests.strategies import RandomScenario, random_plays


def debriefed(scenario: CompiledScenario, rubric: Rubric, events: Sequence[Event]) -> Score:
    """Return what the debrief of a call's talk says."""
    found = debrief("", "", scenario, rubric, events)
    slips = conduct(scenario, rubric, replay(scenario, events)).slips
    return Score(found.worth, len(slips), found.verdict)


@given(random_plays(keyed=True))
def test_scoring_again_says_what_the_debrief_says(play: tuple[RandomScenario, Call]) -> None:
    """At every moment of the call, with one scorer for all of them."""
    scenario, call = play
    scorer = Rescorer(scenario.compiled, small_rubric())
    for cut in range(1, len(call.events) + 1):
        events = call.events[:cut]
        assert scorer.score(events) == debriefed(scenario.compiled, small_rubric(), events)


@given(random_plays())
def test_levels_on_bits_are_the_levels_of_the_debrief(play: tuple[RandomScenario, Call]) -> None:
    scenario, call = play
    found = debrief("", "", scenario.compiled, small_rubric(), call.events)
    scorer = Rescorer(scenario.compiled, small_rubric())
    assert scorer.levels(call.events) == {one.id: one.level for one in found.competencies}


def test_every_shipped_model_call_is_scored_as_its_debrief_scores_it() -> None:
    for scenario in scenarios().values():
        call = opened(scenario)
        for number in model_steps(call, NO_SHEETS):
            assert number >= 0
        scorer = Rescorer(scenario, rubric_of(scenario))
        expected = debriefed(scenario, rubric_of(scenario), call.events)
        assert scorer.score(call.events) == expected
        assert expected.verdict is Verdict.READY


def test_a_response_that_does_not_fit_is_refused() -> None:
    scenario = next(iter(scenarios().values()))
    call = opened(scenario)
    never = Event(1, call.events[0].at, ResponseGiven("nowhere.nothing"))
    with pytest.raises(ValueError, match="does not fit the call at"):
        Rescorer(scenario, rubric_of(scenario)).score([*call.events, never])
