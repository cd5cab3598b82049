"""Which kinds of ending lie ahead."""

from typing import Any

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.outlook import ahead
from tests.samples import compiled, small_scenario


def outlook(data: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """Return what lies ahead of each node, by id."""
    graph = graph_of(compiled(data))
    return {node.id: kinds for node, kinds in zip(graph.nodes, ahead(graph), strict=True)}


def test_it_is_what_could_come_of_words_the_best_first() -> None:
    graph = graph_of(small_scenario())
    found = {node.id: kinds for node, kinds in zip(graph.nodes, ahead(graph), strict=True)}
    assert found["pickup"] == found["hub"] == ("safe", "partial")
    assert found["gone"] == found["gives-up"] == ("lost",)
    assert found["plan"] == ("safe",)


def test_a_scene_goes_back_to_whatever_may_have_been_coming() -> None:
    graph = graph_of(small_scenario())
    found = {node.id: kinds for node, kinds in zip(graph.nodes, ahead(graph), strict=True)}
    assert found["guard"] == found["guard-back"] == ("safe", "partial")


def test_a_moment_from_which_all_is_lost_says_so() -> None:
    def beat(*to: str) -> dict[str, Any]:
        say = {f"r{number}": {"say": "Yes.", "leads_to": one} for number, one in enumerate(to)}
        return {"caller": "Hm.", "responses": say}

    found = outlook(
        {
            "opens_at": "start",
            "beats": {"start": beat("well", "worse"), "well": beat("good"), "worse": beat("bad")},
            "endings": {"good": {"kind": "safe"}, "bad": {"kind": "harm"}},
        }
    )
    assert found["start"] == ("safe", "harm")
    assert found["worse"] == ("harm",)
