"""A graph as data."""

from typing import Any

from hotline_sim.authoring.drawing.as_data import as_data
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.visits import Visits
from tests.authoring.drawing.opening import VISITS
from tests.samples import small_scenario


def data(*visits: Visits) -> dict[str, Any]:
    """Return the small call as data."""
    return as_data(small_scenario(), graph_of(small_scenario()), visits)


def test_every_node_and_every_way_is_in_it() -> None:
    found = data()
    assert found["opens_at"] == "pickup"
    assert [one["id"] for one in found["nodes"]][:3] == ["pickup", "hub", "guard"]
    assert len(found["nodes"]) == 10
    way = {"from": "hub", "to": "plan", "by": "response", "name": "close"}
    assert {**way, "when": "“friday” was told"} in found["ways"]
    back = {"from": "guard", "to": "back", "by": "response", "name": "wait", "when": ""}
    stays = {"from": "hub", "to": "hub", "by": "silence", "name": "silence", "when": ""}
    assert back in found["ways"] and stays in found["ways"]


def test_who_came_by_is_in_it_as_counts() -> None:
    assert data(VISITS)["visits"] == [
        {
            "of": "calls on record",
            "calls": 40,
            "places": {"pickup": 40, "hub": 1204},
            "moves": {"pickup.safe": 31},
        }
    ]
