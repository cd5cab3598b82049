"""A question about every play is answered as looking at every unmerged state answers it."""

from itertools import islice
from random import Random

import pytest

from hotline_sim.analysis.proof import broken, comes_to
from hotline_sim.scenario.compiled import CompiledScenario, Promise, Test
from hotline_sim.scenario.state import (
    GAUGE,
    NOT,
    TOLD,
    UNMENDED,
    USED_ANY,
    State,
    after,
    holds,
    opening,
)
from tests.analysis.agreement import solvable
from tests.analysis.made import HIGH
from tests.analysis.test_budget import hub
from tests.analysis.unmerged import Unmerged
from tests.samples import compiled
from tests.strategies import DONTS, DOS

SOME = 30


def asked_of(scenario: CompiledScenario, random: Random) -> Test:
    """Return a question by chance."""
    some: list[Test] = [
        (TOLD, random.randrange(1, 1 << len(scenario.facts))),
        (GAUGE, 0, random.randint(1, HIGH), HIGH),
        (USED_ANY, random.randrange(1, 1 << len(scenario.moves))),
    ]
    if scenario.donts:
        some.append((UNMENDED, random.randrange(1, 1 << len(scenario.donts))))
    one = random.choice(some)
    return (NOT, one) if random.randrange(2) else one


def endings_of(plain: Unmerged) -> list[State]:
    return [one for one in plain.leads if plain.is_ending(one)]


def last_state(scenario: CompiledScenario, moves: tuple[int, ...]) -> State:
    state = opening(scenario).state
    for move in moves:
        state = after(scenario, state, move).state
    return state


def test_a_play_is_found_just_where_there_is_one() -> None:
    answers = set()
    for seed, made, plain in islice(solvable(900, 1500), SOME):
        scenario = made.compiled
        asked = asked_of(scenario, Random(seed))
        places = [number for number, one in enumerate(scenario.places) if one.ending]
        proof = comes_to(scenario, asked, places)
        assert proof.is_sure
        there = any(holds(asked, one) for one in endings_of(plain))
        assert (proof.play is not None) == there, f"seed {seed}"
        answers.add(there)
        if proof.play is not None:
            last = last_state(scenario, proof.play.moves)
            assert last.place == proof.play.ending
            assert holds(asked, last)
    assert answers == {True, False}


def test_a_promise_is_broken_just_where_some_play_breaks_it() -> None:
    answers = set()
    for seed, made, plain in islice(solvable(2000, 1500), SOME):
        scenario, random = made.compiled, Random(seed)
        places = tuple(number for number, one in enumerate(scenario.places) if one.ending)
        shown = (random.choice([*DOS, *DONTS]),)
        told = random.randrange(1 << len(scenario.facts))
        promise = Promise(asked_of(scenario, random), shown, told, places[:2])
        proof = broken(scenario, promise)
        there = any(_breaks(scenario, promise, one) for one in endings_of(plain))
        assert (proof.play is not None) == there, f"seed {seed}"
        answers.add(there)
    assert answers == {True, False}


def _breaks(scenario: CompiledScenario, promise: Promise, last: State) -> bool:
    if last.place not in promise.endings or not holds(promise.when, last):
        return False
    said = {
        name
        for number, move in enumerate(scenario.moves)
        if last.used >> number & 1
        for name in move.shows
    }
    kept = set(promise.shown) <= said and last.facts & promise.disclosed == promise.disclosed
    return not kept


@pytest.mark.parametrize("budget", [1, 10])
def test_beyond_the_budget_it_does_not_claim_to_be_sure(budget: int) -> None:
    scenario = hub()
    never = (GAUGE, 0, 1, 1) if scenario.gauges else (USED_ANY, 1 << len(scenario.moves))
    assert not comes_to(scenario, never, [scenario.opens_at + 1], budget).is_sure


def test_a_play_that_breaks_a_promise_is_a_shortest_one() -> None:
    scenario = hub()
    places = tuple(number for number, one in enumerate(scenario.places) if one.ending)
    proof = broken(scenario, Promise((USED_ANY, 0b110), ("asks-about-danger-now",), 0, places))
    assert proof.play is not None
    assert [scenario.moves[one].name for one in proof.play.moves] == ["hub.t1", "hub.leave"]


def test_plays_that_have_kept_a_promise_are_not_followed_to_their_end() -> None:
    ask = {"say": "And?", "leads_to": "hub", "discloses": ("told",)}
    leave = {"say": "Bye.", "leads_to": "end", "when": {"disclosed": ("told",)}}
    scenario = compiled(
        {
            "opens_at": "hub",
            "facts": {"told": {"says": "Yes."}},
            "beats": {
                "hub": {"responses": {**{f"t{one}": ask for one in range(9)}, "leave": leave}}
            },
            "endings": {"end": {"kind": "safe"}},
        }
    )
    ending = scenario.places.index(next(one for one in scenario.places if one.id == "end"))
    assert broken(scenario, Promise((), (), 1, (ending,)), budget=2) == (None, True)


def test_where_none_of_the_endings_is_ahead_nothing_is_looked_at() -> None:
    scenario = hub()
    assert comes_to(scenario, (), [], budget=2) == (None, True)
