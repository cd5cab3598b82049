"""Virtual trainees come to what the debrief would say, play by play, whichever way they play."""

import pytest
from hypothesis import given, strategies as st

from hotline_sim.analysis.temperament import TEMPERAMENTS, move_weights
from hotline_sim.authoring.simulation import stage
from hotline_sim.authoring.simulation.one_by_one import OneByOne
from hotline_sim.authoring.simulation.tally import Tally
from hotline_sim.authoring.simulation.together import Together
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from tests.authoring.simulation.by_debrief import tallied
from tests.authoring.simulation.demanding import demanding_rubric, demanding_scenario
from tests.content.shipped import rubric_of, scenarios
from tests.samples import compiled, small_rubric
from tests.strategies import RandomScenario, random_scenarios

WAYS = (OneByOne, Together)


def _hold_to_the_debrief(
    scenario: CompiledScenario,
    rubric: Rubric,
    plays: range,
    *,
    seed: int = 7,
    temperament: str = "random",
) -> Tally:
    """Hold both ways to what the debrief says of the same plays, and return that."""
    weights = move_weights(scenario, rubric, temperament)
    expected = tallied(scenario, rubric, weights, plays, seed)
    for way in WAYS:
        found = way(scenario, rubric).played(weights, plays, seed)
        for name, value in vars(expected).items():
            assert getattr(found, name) == value, name
    return expected


@given(
    random_scenarios(keyed=True), st.sampled_from(sorted(TEMPERAMENTS)), st.integers(0, 2**63 - 1)
)
def test_both_ways_come_to_what_the_debrief_says(
    scenario: RandomScenario, temperament: str, seed: int
) -> None:
    """Over random scenarios with loops, guards, repairs, interruptions, keys with conditions."""
    _hold_to_the_debrief(
        scenario.compiled, small_rubric(), range(3, 9), seed=seed, temperament=temperament
    )


@pytest.mark.parametrize("seed", range(20))
def test_the_most_demanding_calls_are_judged_alike(seed: int) -> None:
    """Invitations under conditions, many order rules at once, needed facts that depend."""
    _hold_to_the_debrief(demanding_scenario(seed), demanding_rubric(), range(25), seed=seed)


@pytest.mark.parametrize("name", scenarios())
@pytest.mark.parametrize("temperament", ["random", "careful", "hasty"])
def test_every_call_we_ship_is_judged_as_its_debrief_judges(name: str, temperament: str) -> None:
    scenario = scenarios()[name]
    _hold_to_the_debrief(scenario, rubric_of(scenario), range(40), temperament=temperament)


def test_marks_may_take_many_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a call with more dos than a word has bits; here the words are short."""
    monkeypatch.setattr("hotline_sim.authoring.simulation.together.NARROW", 9)
    for name in ("tower-room", "three-months-unpaid"):
        scenario = scenarios()[name]
        _hold_to_the_debrief(scenario, rubric_of(scenario), range(60), temperament="careful")


def test_a_play_that_never_ends_is_broken_off_and_unfinished() -> None:
    scenario = compiled(
        {
            "opens_at": "one",
            "beats": {
                "one": {"responses": {"on": {"say": "On.", "leads_to": "one", "repeats": True}}}
            },
            "endings": {"end": {"kind": "safe"}},
        }
    )
    found = _hold_to_the_debrief(scenario, small_rubric(), range(3))
    assert found.endings == {(2, 3): 3}


def test_a_call_left_with_nothing_to_say_is_unfinished() -> None:
    """Here from the first moment, or after one response."""
    late = {"turns": {"at_least": 9}}
    for stuck in ({"when": late}, {}):
        responses = {"on": {"say": "On.", "leads_to": "one", **stuck}}
        scenario = compiled(
            {
                "opens_at": "one",
                "beats": {"one": {"responses": responses}},
                "endings": {"end": {"kind": "safe"}},
            }
        )
        found = _hold_to_the_debrief(scenario, small_rubric(), range(3))
        assert found.endings == {(2, 3): 3}


def test_states_that_are_forgotten_are_found_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded, and nobody can tell."""
    monkeypatch.setattr(stage, "MOST_EDGES", 200)
    monkeypatch.setattr("hotline_sim.authoring.simulation.together.BEGIN", 16)
    scenario = scenarios()["tower-room"]
    _hold_to_the_debrief(scenario, rubric_of(scenario), range(80))
