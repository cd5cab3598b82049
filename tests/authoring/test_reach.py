"""What is said of a call without looking at its states is true of every play of it."""

from functools import reduce
from itertools import pairwise

from hypothesis import given, strategies as st

from hotline_sim.authoring.asking import ALWAYS, NEVER, asked, assumed
from hotline_sim.authoring.known import Known, either, entered
from hotline_sim.authoring.reach import reach_of
from hotline_sim.scenario.compiled import CompiledScenario, Test
from hotline_sim.scenario.state import State, Step, after, holds, open_moves, opening
from tests.strategies import RandomScenario, random_scenarios


def walked(scenario: CompiledScenario, chances: list[int]) -> tuple[list[int], list[Step]]:
    """Return the moves of a play and what each did, the opening first."""
    steps, moves = [opening(scenario)], []
    for chance in chances:
        state = steps[-1].state
        if scenario.places[state.place].ending or not (now := open_moves(scenario, state)):
            break
        moves.append(now[chance % len(now)])
        steps.append(after(scenario, state, moves[-1]))
    return moves, steps


def covers(known: Known, state: State) -> bool:
    """Return whether a state is among those that may be."""
    spans = [*zip(state.gauges, known.gauges, strict=True), (state.turns, known.turns)]
    bits = [(state.facts, known.told), (state.used, known.used), (state.unmended, known.stand)]
    return all(low <= value <= high for value, (low, high) in spans) and all(
        must & ~value == 0 and value & ~may == 0 for value, (may, must) in bits
    )


def known_of(state: State) -> Known:
    """Return what is known where one state is the only one."""
    return Known(
        tuple((one, one) for one in state.gauges),
        (state.turns, state.turns),
        (state.facts, state.facts),
        (state.used, state.used),
        (state.unmended, state.unmended),
    )


def guards_of(scenario: CompiledScenario) -> list[Test]:
    """Return every guard of a scenario that says something."""
    tests = [move.when for move in scenario.moves] + [cut.when for cut in scenario.interruptions]
    choices = [move.leads_to for move in scenario.moves]
    choices += [cut.leads_to for cut in scenario.interruptions]
    choices += [place.caller for place in scenario.places]
    return [one for one in (*tests, *(test for choice in choices for test, _ in choice)) if one]


plays = st.lists(st.integers(0, 5), max_size=14)


@given(made=random_scenarios(), chances=plays)
def test_no_play_comes_to_anything_that_is_out_of_reach(
    made: RandomScenario, chances: list[int]
) -> None:
    scenario = made.compiled
    reach = reach_of([scenario])
    moves, steps = walked(scenario, chances)
    assert reach.moves.keys() >= set(moves)
    assert reach.fired >= {step.interruption for step in steps if step.interruption >= 0}
    for step in steps:
        place = step.state.place
        assert covers(entered(scenario.places[place], reach.arriving[place]), step.state)
    for before, step in pairwise(steps):
        assert step.state.place in reach.ways[before.state.place]
    assert steps[-1].state.facts & ~reach.told == 0


@given(made=random_scenarios(), one=plays, other=plays)
def test_a_guard_asked_of_many_states_at_once_holds_as_it_does_in_each(
    made: RandomScenario, one: list[int], other: list[int]
) -> None:
    scenario = made.compiled
    states = [walked(scenario, chances)[1][-1].state for chances in (one, other)]
    known = reduce(either, map(known_of, states))
    for test in guards_of(scenario):
        outcomes = [holds(test, state) for state in states]
        comes_to = asked(test, known)
        assert comes_to != ALWAYS or all(outcomes)
        assert comes_to != NEVER or not any(outcomes)
        for state, outcome in zip(states, outcomes, strict=True):
            assumption = assumed(test, known, holds=outcome)
            assert assumption is not None
            assert covers(assumption, state)


@given(made=random_scenarios(), chances=plays)
def test_of_one_state_alone_everything_is_known(made: RandomScenario, chances: list[int]) -> None:
    state = walked(made.compiled, chances)[1][-1].state
    for test in guards_of(made.compiled):
        assert (asked(test, known_of(state)) == ALWAYS) == holds(test, state)
