"""Beyond the budget nothing is guessed: it says so, and what multiplies the states."""

import pytest

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.prospects import Unmet
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, opening
from tests.samples import compiled, small_rubric

TOPICS = 8


def hub() -> CompiledScenario:
    """Return a hub of topics, each asked once: as many states as there are sets of them."""
    topics = {f"t{one}": {"say": "And?", "leads_to": "hub"} for one in range(TOPICS)}
    leave = {"leave": {"say": "Bye.", "leads_to": "end", "repeats": True}}
    return compiled(
        {
            "opens_at": "hub",
            "beats": {"hub": {"responses": topics | leave}},
            "endings": {"end": {"kind": "safe"}},
        }
    )


def stuck() -> CompiledScenario:
    """Return a call that can be left with nothing but hanging up."""
    ask = {"ask": {"say": "And?", "leads_to": "deaf"}, "leave": {"say": "Bye.", "leads_to": "end"}}
    deaf = {"again": {"say": "Hello?", "leads_to": "deaf"}}
    return compiled(
        {
            "opens_at": "hub",
            "beats": {"hub": {"responses": ask}, "deaf": {"responses": deaf}},
            "endings": {"end": {"kind": "safe"}},
        }
    )


def test_a_hub_has_a_state_for_every_set_of_its_topics() -> None:
    found = analyse(hub(), small_rubric())
    assert found.is_exact
    assert found.states == 2**TOPICS
    assert [one.what for one in found.multipliers] == ["which responses of “hub” were given"]
    assert found.multipliers[0].times == 2**TOPICS


@pytest.mark.parametrize("budget", [1, 10, 2**TOPICS - 1])
def test_beyond_the_budget_it_stops_and_names_the_hub(budget: int) -> None:
    found = analyse(hub(), small_rubric(), budget)
    assert not found.is_exact
    assert budget < found.states <= 2**TOPICS
    assert found.multipliers[0].what == "which responses of “hub” were given"


def test_a_budget_of_just_as_many_states_is_enough() -> None:
    assert analyse(hub(), small_rubric(), 2**TOPICS).is_exact


def test_a_state_no_play_comes_to_is_not_made_up() -> None:
    found = analyse(stuck(), small_rubric())
    nowhere = _opening(found)._replace(used=1 << 2)
    with pytest.raises(Unmet):
        found.best(nowhere)


def test_where_only_hanging_up_is_left_is_found_and_never_counts_as_a_way() -> None:
    found = analyse(stuck(), small_rubric())
    assert [found.scenario.places[one.place].id for one in found.stuck] == ["deaf"]
    best = found.best(_opening(found))
    assert best is not None
    assert best == found.worst(_opening(found))
    assert found.best(found.stuck[0]) is None
    assert found.endings(_opening(found)) == {"end": 0.5, "hang-up": 0.0}
    assert found.best_moves(_opening(found)) == (found.scenario.move_named("hub.leave"),)


def _opening(found: Analysis) -> State:
    return opening(found.scenario).state
