"""The assessments of our keys hold by the rule of act, means and purpose, on whatever path."""

from random import Random

import pytest

from hotline_sim.authoring.paths import model_call
from hotline_sim.call.call import Call
from hotline_sim.debrief.heard import heard
from hotline_sim.debrief.paperwork.expected import Expected, expectations
from hotline_sim.debrief.turns import replay
from hotline_sim.intake.assessment import assessed
from hotline_sim.scenario.compiled import CompiledScenario
from tests.content.shipped import LONGEST, library, move_on, open_moves, scenarios
from tests.samples import opened

PLAYS = 12


def at_random(scenario: CompiledScenario, seed: int) -> Call:
    """Return a call in which somebody said whatever came to hand."""
    call, chance = opened(scenario), Random(seed)
    for _ in range(LONGEST):
        if not call.is_over:
            move_on(call, chance.choice(open_moves(call)))
    return call


def expected_of(call: Call) -> dict[str, Expected]:
    """Return what the record of a call should hold."""
    play = replay(call.scenario, call.events)
    form = library().form("hotline-call-record")
    return expectations(call.scenario, form, play.state, heard(call.scenario, play))


@pytest.mark.parametrize("name", scenarios())
def test_the_key_says_what_the_rule_says(name: str) -> None:
    scenario = scenarios()[name]
    for call in (model_call(scenario), *(at_random(scenario, seed) for seed in range(PLAYS))):
        expected = expected_of(call)
        record = {path: one.value for path, one in expected.items() if one.value is not None}
        key, rule = expected["assessment"], assessed(record)
        assert {key.value, *key.also} & set(rule.codes), rule
