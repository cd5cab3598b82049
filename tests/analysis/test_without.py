"""What is proved without a pass of its own is so: no play is found that breaks it."""

from itertools import islice
from random import Random
from typing import Any

import pytest

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.proof import broken
from hotline_sim.analysis.without import never_without
from hotline_sim.scenario.compiled import CompiledScenario, Promise
from tests.analysis.agreement import solvable
from tests.samples import compiled, small_rubric
from tests.strategies import DONTS, DOS

SOME = 100


def test_what_is_proved_at_once_no_play_breaks() -> None:
    proved = {"shown": 0, "told": 0}
    for seed, made, _ in islice(solvable(7000, 800), SOME):
        scenario, random = made.compiled, Random(seed)
        analysis = analyse(scenario, small_rubric())
        places = tuple(number for number, one in enumerate(scenario.places) if one.ending)
        shown = Promise((), (random.choice([*DOS, *DONTS]),), 0, places[:2])
        told = Promise((), (), 1 << random.randrange(len(scenario.facts)), places[:2])
        for name, promise in (("shown", shown), ("told", told)):
            if never_without(analysis, promise):
                proved[name] += 1
                assert broken(scenario, promise) == (None, True), f"seed {seed}"
    assert min(proved.values()) >= 3


def call(first: dict[str, Any], second: dict[str, Any] | None = None) -> CompiledScenario:
    """Return a call of two beats, with one response at each, and an ending at place 2."""
    ask = {"say": "And?", "leads_to": "two"} | first
    bye = {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}}
    return compiled(
        {
            "opens_at": "one",
            "facts": {"told": {"says": "Yes."}},
            "beats": {"one": {"responses": {"ask": ask}}, "two": bye | (second or {})},
            "endings": {"end": {"kind": "safe"}},
        }
    )


TOLD = Promise((), (), 1, (2,))


@pytest.mark.parametrize(
    "scenario",
    [
        call({"discloses": ("told",)}),
        call({}, {"discloses": ("told",)}),
        call(
            {"discloses": ({"when": {"turns": {"at_least": 1}}, "is": ("told",)}, {"is": ()})},
            {
                "responses": {
                    "bye": {"say": "Bye.", "leads_to": "end", "when": {"disclosed": ("told",)}}
                }
            },
        ),
    ],
    ids=["by a response", "on coming to a beat", "under a condition that is remembered"],
)
def test_a_fact_that_every_play_hears_is_proved_at_once(scenario: CompiledScenario) -> None:
    assert never_without(analyse(scenario, small_rubric()), TOLD)


def test_a_fact_that_may_be_told_is_not_proved() -> None:
    may = ({"when": {"turns": {"at_least": 5}}, "is": ("told",)}, {"is": ()})
    scenario = call({"discloses": may})
    assert not never_without(analyse(scenario, small_rubric()), TOLD)
