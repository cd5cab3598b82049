"""What must hold for every play of every scenario we ship."""

from functools import partial
from random import Random

import pytest

from hotline_sim.authoring.declared import opened
from hotline_sim.authoring.paths import model_call
from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.debrief.model import Verdict
from hotline_sim.debrief.report import as_json
from hotline_sim.diagnostic import START
from hotline_sim.scenario.compiled import CompiledScenario, Move
from hotline_sim.scenario.state import after
from tests.content.shipped import (
    LONGEST,
    debriefed,
    donts,
    dos,
    harm_left,
    move_on,
    open_moves,
    rubric_of,
    scenarios,
)

PLAYS = 200
"""How many random plays of each scenario; seeded, so that a failure can be played again."""

every_scenario = pytest.mark.parametrize("name", scenarios())


def random_call(scenario: CompiledScenario, seed: int) -> Call:
    """Return a call answered by chance to its end, now and then hung up."""
    chance = Random(seed)
    call = opened(scenario, seed)
    while not call.is_over:
        moves = open_moves(call)
        assert moves, f"stuck at {call.beat.id}, seed {seed}"
        assert len(call.events) < LONGEST, f"endless, seed {seed}"
        if chance.random() < 0.01:
            call.hang_up()
        else:
            move_on(call, chance.choice(moves))
    return call


@every_scenario
def test_a_call_is_never_stuck_and_its_ending_tells_the_truth(name: str) -> None:
    """Harm comes only from harm done, a safe ending never with it, and each call can be marked."""
    scenario = scenarios()[name]
    for seed in range(PLAYS):
        call = random_call(scenario, seed)
        found = debriefed(call)
        left = harm_left(found, rubric_of(scenario))
        if found.ending_kind == "harm":
            assert left, f"harm without harm done at {found.ending}, seed {seed}"
        if found.ending_kind == "safe":
            assert not left, f"safe at {found.ending} in spite of {left}, seed {seed}"
        assert (found.verdict is Verdict.UNSAFE) == bool(left), f"seed {seed}"
        assert as_json(found)["verdict"] in {"ready", "practise", "unsafe"}


@every_scenario
def test_the_model_path_is_ready(name: str) -> None:
    assert debriefed(model_call(scenarios()[name])).verdict is Verdict.READY


@every_scenario
def test_harm_left_standing_is_unsafe_however_good_the_rest(name: str) -> None:
    """Each don't that hurts, said anywhere along the model path, then everything done well."""
    scenario = scenarios()[name]
    unsafe = 0
    for steps in range(len(scenario.model_path)):
        for slip in open_moves(_model_until(scenario, steps)):
            if not donts(scenario, slip):
                continue
            call = _model_until(scenario, steps)
            move_on(call, slip)
            _go_on_well(call)
            found = debriefed(call)
            left = harm_left(found, rubric_of(scenario))
            assert (found.verdict is Verdict.UNSAFE) == bool(left), slip.name
            unsafe += bool(left)
    assert unsafe >= 3


def _model_until(scenario: CompiledScenario, steps: int) -> Call:
    """Return the model call as far as some answers go."""
    call = opened(scenario)
    for answer in scenario.model_path[:steps]:
        give(call, Answer(answer, START))
    return call


def _go_on_well(call: Call) -> None:
    """Follow the model where it is open, else say what shows the most dos, and mend nothing."""
    said: set[str] = set()
    while not call.is_over:
        best = max(open_moves(call), key=partial(_goodness, call.scenario, said))
        said.add(best.name)
        move_on(call, best)
        assert len(call.events) < LONGEST


def _goodness(scenario: CompiledScenario, said: set[str], move: Move) -> tuple[bool | int, ...]:
    return (
        move.name not in said,
        not donts(scenario, move),
        not move.repairs,
        move.name in scenario.model_path,
        len(dos(scenario, move)),
    )


@every_scenario
def test_greeting_well_and_hanging_up_is_never_ready(name: str) -> None:
    scenario = scenarios()[name]
    first = open_moves(opened(scenario))
    good = [move for move in first if dos(scenario, move) and not donts(scenario, move)]
    assert good
    for move in good:
        call = opened(scenario)
        move_on(call, move)
        if not call.is_over:
            call.hang_up()
        assert debriefed(call).verdict is not Verdict.READY, move.name


@every_scenario
def test_asking_every_possible_question_is_not_rewarded(name: str) -> None:
    """Every do there is, wherever it can be said, for as long as the call can be kept going."""
    scenario = scenarios()[name]
    call = opened(scenario)
    while not call.is_over:
        move_on(call, max(open_moves(call), key=partial(_keeps_asking, call)))
        assert len(call.events) < LONGEST
    asked_all = debriefed(call)
    assert asked_all.verdict is not Verdict.READY, asked_all.ending
    assert asked_all.worth <= debriefed(model_call(scenario)).worth


def _keeps_asking(call: Call, move: Move) -> tuple[bool, bool, bool]:
    """Tell how much a move is what somebody says next who leaves nothing out."""
    scenario, state = call.scenario, call.state
    number = scenario.move_named(move.name)
    coming = after(scenario, state, number).state.place
    new = not state.used >> number & 1
    return (
        new and bool(dos(scenario, move)),
        not scenario.places[coming].ending,
        coming == state.place,
    )
