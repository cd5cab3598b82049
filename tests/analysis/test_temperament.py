"""How virtual trainees weigh what is open."""

from hypothesis import given

from hotline_sim.analysis.temperament import ATTEMPTS, TEMPERAMENTS, Look, looks, move_weights
from tests.content.shipped import rubric_of, scenarios
from tests.samples import compiled, small_rubric, small_scenario
from tests.strategies import RandomScenario, random_scenarios


def _look(name: str) -> Look:
    scenario = small_scenario()
    return looks(scenario, small_rubric())[scenario.move_named(name)]


def _weights(temperament: str, attempt: int = 0) -> dict[str, int]:
    scenario = small_scenario()
    found = move_weights(scenario, small_rubric(), temperament, attempt)
    return {move.name: found[number] for number, move in enumerate(scenario.moves)}


def test_a_do_counts_where_its_beat_invites_it() -> None:
    assert _look("pickup.safe").basic
    assert not _look("hub.close").basic  # it sums up, and nobody called for that there
    assert not _look("guard.wait").advanced
    assert not _look("hub.close").is_good


def test_a_repair_is_good_and_a_dont_never_is() -> None:
    assert _look("hub.sorry").is_good
    assert not _look("pickup.promise").is_good
    assert _look("guard.on").slips


def test_what_hastens_is_what_nothing_at_its_beat_is_nearer_to_an_ending_than() -> None:
    """From the hub one response ends the call, and the others lead to the hub again."""
    scenario = small_scenario()
    found = zip(scenario.moves, looks(scenario, small_rubric()), strict=True)
    assert [one.name for one, look in found if look.hastens and one.beat == 1] == ["hub.close"]


def test_what_hastens_is_found_though_a_way_leads_back() -> None:
    """Where a `back` leads nobody can tell, so anything whose end is known is nearer."""
    scenario = compiled(
        {
            "opens_at": "one",
            "beats": {
                "one": {"responses": {"on": {"say": "On.", "leads_to": "end"}}},
                "scene": {
                    "responses": {
                        "wait": {"say": "I wait.", "leads_to": "back"},
                        "stop": {"say": "Stop.", "leads_to": "one"},
                    }
                },
            },
            "endings": {"end": {"kind": "safe"}},
            "interruptions": {"cuts": {"when": {"turns": {"at_least": 9}}, "leads_to": "scene"}},
        }
    )
    assert [one.hastens for one in looks(scenario, small_rubric())] == [True, False, True]


def test_the_careful_prefer_what_is_good_and_seldom_slip() -> None:
    found = _weights("careful")
    assert found["pickup.safe"] > found["hub.close"] > found["pickup.promise"]
    assert found["hub.sorry"] == found["pickup.safe"]


def test_the_rule_bound_hardly_mend() -> None:
    found = _weights("rule-bound")
    assert found["hub.sorry"] == found["pickup.name"] == 1
    assert found["pickup.safe"] == max(found.values())


def test_the_hasty_want_the_call_over() -> None:
    found = _weights("hasty")
    assert found["hub.close"] == max(found.values())
    assert found["hub.silence"] == found["hub.sorry"] == 1


def test_the_improving_begin_at_random_and_slip_less_with_every_attempt() -> None:
    def slipping(attempt: int) -> float:
        found = _weights("improving", attempt)
        at_pickup = {one: weight for one, weight in found.items() if one.startswith("pickup")}
        return 1 - at_pickup["pickup.safe"] / sum(at_pickup.values())

    assert len(set(_weights("improving", 0).values())) == 1
    rates = [slipping(attempt) for attempt in range(ATTEMPTS)]
    assert rates == sorted(rates, reverse=True)
    assert len(set(rates)) == ATTEMPTS


@given(random_scenarios())
def test_whatever_is_open_can_be_chosen(scenario: RandomScenario) -> None:
    """No move weighs nothing, in any temperament or attempt."""
    for name in TEMPERAMENTS:
        for attempt in (0, ATTEMPTS - 1):
            found = move_weights(scenario.compiled, small_rubric(), name, attempt)
            assert len(found) == len(scenario.compiled.moves)
            assert min(found) >= 1


def test_the_careful_would_be_offered_something_good_at_most_beats_we_ship() -> None:
    """Or the temperament would be another name for chance there."""
    for scenario in scenarios().values():
        found = looks(scenario, rubric_of(scenario))
        beats = {move.beat for move in scenario.moves}
        good = {move.beat for move, look in zip(scenario.moves, found, strict=True) if look.is_good}
        assert len(good) > len(beats) / 2
