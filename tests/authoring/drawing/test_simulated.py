"""What virtual trainees come by."""

import pytest

from hotline_sim.analysis.temperament import TEMPERAMENTS
from hotline_sim.authoring.drawing.simulated import simulated_visits
from tests.samples import compiled, small_rubric, small_scenario


@pytest.mark.parametrize("temperament", TEMPERAMENTS)
def test_every_play_begins_at_the_opening_and_ends_at_an_ending(temperament: str) -> None:
    visits = simulated_visits(small_scenario(), small_rubric(), temperament, 400)
    assert visits.of == f"virtual, {temperament}"
    assert visits.calls == 400 == visits.places["pickup"]
    assert sum(visits.places[one] for one in ("plan", "half", "gone")) == 400
    assert visits.places["hang-up"] == 0


def test_a_place_is_come_to_as_often_as_something_is_answered_there() -> None:
    visits = simulated_visits(small_scenario(), small_rubric(), "random", 400)
    pickup = [visits.moves[f"pickup.{one}"] for one in ("safe", "name", "promise")]
    assert sum(pickup) == 400
    assert all(100 < one < 170 for one in pickup)
    at_hub = sum(times for name, times in visits.moves.items() if name.startswith("hub."))
    assert visits.places["hub"] == at_hub > 400


def test_a_careful_trainee_goes_other_ways_than_one_who_picks_at_random() -> None:
    careful, random = (
        simulated_visits(small_scenario(), small_rubric(), one, 400)
        for one in ("careful", "random")
    )
    assert careful.moves["pickup.safe"] > 300 > random.moves["pickup.safe"]


def test_the_same_scenario_is_come_by_the_same_way_every_time() -> None:
    one, other = (simulated_visits(small_scenario(), small_rubric(), "hasty", 50) for _ in "12")
    assert one == other


def test_what_nobody_can_come_to_is_never_come_to() -> None:
    say = {"say": "Yes.", "leads_to": "end"}
    beats = {"start": {"responses": {"a": say}}, "alone": {"responses": {"a": say}}}
    made = {"opens_at": "start", "beats": beats, "endings": {"end": {"kind": "safe"}}}
    visits = simulated_visits(compiled(made), small_rubric(), "random", 10)
    assert visits.places == {"start": 10, "end": 10}
