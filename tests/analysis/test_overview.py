"""What an author is told of a whole call, held to what can be counted by hand and by playing."""

from itertools import islice

import pytest

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.outcome import Outcome
from hotline_sim.analysis.overview import Overview, overview
from hotline_sim.analysis.temperament import CAREFUL, EVENLY
from hotline_sim.analysis.visits import visits
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, opening
from tests.analysis.agreement import solvable
from tests.analysis.test_budget import TOPICS, hub, stuck
from tests.samples import compiled, small_rubric

THRESHOLD = 3


def seen(scenario: CompiledScenario) -> Overview:
    return overview(analyse(scenario, small_rubric()), THRESHOLD)


def short() -> CompiledScenario:
    """Return a call of two answers: ask or push, then stay or rush."""
    return compiled(
        {
            "opens_at": "first",
            "beats": {
                "first": {
                    "invites": ("asks-safe",),
                    "responses": {
                        "ask": {"say": "Safe?", "shows": ("asks-safe",), "leads_to": "second"},
                        "push": {"say": "Now!", "shows": ("pushes",), "leads_to": "second"},
                    },
                },
                "second": {
                    "responses": {
                        "stay": {"say": "Yes.", "leads_to": "well"},
                        "go": {"say": "Bye.", "leads_to": "badly"},
                    }
                },
            },
            "endings": {"well": {"kind": "safe", "worth": 6}, "badly": {"kind": "lost"}},
        }
    )


def test_the_endings_say_how_likely_they_are_and_how_soon_they_come() -> None:
    well, badly, hang_up = seen(short()).endings
    assert (well.id, well.kind, well.worth) == ("well", "safe", 6)
    assert well.shortest == ("first.ask", "second.stay")
    assert well.chances[EVENLY] == badly.chances[EVENLY] == 0.5
    assert badly.shortest == ("first.ask", "second.go")
    assert hang_up.shortest is None


def test_a_careful_trainee_keeps_to_what_is_good() -> None:
    found = seen(short())
    assert found.expected[CAREFUL] > found.expected[EVENLY]


def test_the_best_and_the_worst_play_are_named() -> None:
    found = seen(short())
    assert found.best is not None and found.worst is not None
    assert found.best.play == ("first.ask", "second.stay")
    assert found.worst.play == ("first.push", "second.go")
    assert found.best.outcome.kind == "safe"


def test_what_a_response_costs_is_how_far_the_best_falls() -> None:
    costs = {one.response: one for one in seen(short()).costs}
    assert costs["first.ask"].most.halves == 0
    assert costs["first.push"].slips
    assert costs["first.push"].least == costs["first.push"].most
    assert costs["second.go"].most.kind == 2
    assert costs["second.go"].is_trap and not costs["second.go"].slips
    assert not costs["first.push"].is_trap, "one can see why it costs"


def test_plays_are_counted_where_they_have_an_end() -> None:
    assert seen(short()).plays == 4
    assert seen(hub()).plays == sum(_ordered(TOPICS, some) for some in range(TOPICS + 1))
    assert seen(_round()).plays is None


def _ordered(of: int, some: int) -> int:
    return 1 if not some else of * _ordered(of - 1, some - 1)


def _round() -> CompiledScenario:
    again = {"say": "Hm?", "leads_to": "here", "repeats": True}
    bye = {"say": "Bye.", "leads_to": "end"}
    return compiled(
        {
            "opens_at": "here",
            "beats": {"here": {"responses": {"again": again, "bye": bye}}},
            "endings": {"end": {"kind": "safe"}},
        }
    )


def test_how_often_a_do_is_invited_counts_every_coming_back() -> None:
    (row,) = seen(short()).invited
    assert (row.do, row.beats, row.a_call) == ("asks-safe", 1, 1.0)
    found = analyse(_round(), small_rubric())
    come = visits(found.graph.edges, found.order, found.weights(EVENLY))
    assert sum(come) == pytest.approx(2.0), "every second answer goes round"


def test_a_loop_without_a_way_out_is_counted_once() -> None:
    found = analyse(stuck(), small_rubric())
    come = visits(found.graph.edges, found.order, found.weights(EVENLY))
    assert max(come) <= 1.0 + 1e-9


def test_plays_named_come_to_what_is_said_of_them() -> None:
    for seed, made, _ in islice(solvable(3000, 1500), 30):
        found = analyse(made.compiled, small_rubric())
        whole = overview(found, THRESHOLD)
        for valued in (whole.best, whole.worst):
            if valued is not None:
                assert _played(found, valued.play) == valued.outcome, f"seed {seed}"
        for row in whole.endings:
            if row.shortest is not None:
                assert _last(found, row.shortest) == row.id, f"seed {seed}"
        for cost in whole.costs:
            assert cost.least <= cost.most or cost.least.kind or cost.least.harm or cost.least.red


def _played(found: Analysis, play: tuple[str, ...]) -> Outcome:
    """Return what a play comes to, counted from its moves and its last state."""
    scenario, state = found.scenario, opening(found.scenario).state
    red = harm = halves = 0
    for name in play:
        move = scenario.move_named(name)
        if not state.used >> move & 1:
            more = found.shown(move)
            red, harm, halves = red + more[0], harm + more[1], halves + more[2]
        state = after(scenario, state, move).state
    end = found.best(state)
    assert end is not None
    return end.after(red, harm, halves)


def _last(found: Analysis, play: tuple[str, ...]) -> str:
    state = opening(found.scenario).state
    for name in play:
        state = after(found.scenario, state, found.scenario.move_named(name)).state
    return found.scenario.places[state.place].id
