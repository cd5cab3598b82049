"""A scenario as nodes and edges."""

from typing import Any

from hotline_sim.authoring.drawing.graph import By, Kind, Way
from hotline_sim.authoring.drawing.graph_builder import graph_of
from tests.authoring.drawing.made import edge, edges
from tests.samples import compiled, small_scenario


def test_moments_endings_interruptions_and_hanging_up_are_nodes() -> None:
    graph = graph_of(small_scenario())
    kinds = {kind: [one.id for one in graph.nodes if one.kind is kind] for kind in Kind}
    assert kinds == {
        Kind.BEAT: ["pickup", "hub", "guard"],
        Kind.ENDING: ["plan", "half", "gone", "hang-up"],
        Kind.INTERRUPTION: ["gives-up", "guard-back"],
        Kind.HANG_UP: ["hanging-up"],
    }
    assert graph.nodes[graph.opens_at].id == "pickup"
    assert [one.place for one in graph.nodes] == [0, 1, 2, 3, 4, 5, 6, -1, -1, -1]


def test_all_that_leads_from_one_moment_to_another_is_one_edge() -> None:
    graph = graph_of(small_scenario())
    assert edges(graph) == {
        ("pickup", "hub"),
        ("hub", "plan"),
        ("hub", "half"),
        ("gives-up", "gone"),
        ("guard-back", "guard"),
        ("hanging-up", "hang-up"),
    }
    assert [way.name for way in edge(graph, "pickup", "hub").ways] == ["safe", "name", "promise"]
    assert edge(graph, "hub", "plan").ways == (Way(By.RESPONSE, "close", "“friday” was told"),)
    assert edge(graph, "hub", "half").ways == (Way(By.RESPONSE, "close", "otherwise"),)


def test_what_leads_to_the_same_moment_or_back_belongs_to_its_node() -> None:
    _, hub, guard, *_ = graph_of(small_scenario()).nodes
    loops = ["danger", "feeling", "sorry", "rush", "silence"]
    assert [way.name for way in hub.loops] == loops
    assert [way.by for way in hub.loops][-1] is By.SILENCE
    assert [way.name for way in guard.returns] == ["wait", "on"]
    assert hub.returns == guard.loops == ()


def test_a_node_says_what_is_first_heard_there_or_when_it_happens() -> None:
    graph = graph_of(small_scenario())
    words = {one.id: one.words for one in graph.nodes}
    assert words["pickup"] == "Hello? Quick."
    assert words["hub"] == "Yes. Ask me."
    assert words["gives-up"] == "when trust is 0"
    assert words["hanging-up"] == "at any moment"


def made(**more: Any) -> dict[str, Any]:
    """Return a call of two moments and an ending, and more."""
    say = {"say": "Yes.", "leads_to": "next"}
    return {
        "opens_at": "start",
        "beats": {
            "start": {"caller": "Hello?", "responses": {"a": say}, **more.pop("start", {})},
            "next": {"sounds": ("a door", "rain"), "silence": {"leads_to": "end"}},
            **more.pop("beats", {}),
        },
        "endings": {"end": {"kind": "safe"}, **more.pop("endings", {})},
        **more,
    }


def test_where_nothing_is_said_the_sounds_are_the_words() -> None:
    assert graph_of(compiled(made())).nodes[1].words == "(a door, rain)"


def test_a_way_by_silence_alone_is_one_of_silence() -> None:
    assert edge(graph_of(compiled(made())), "next", "end").by is By.SILENCE


def test_the_ending_of_hanging_up_is_left_out_where_hanging_up_leads_elsewhere() -> None:
    graph = graph_of(compiled(made(on_hang_up=({"leads_to": "end"},))))
    assert "hang-up" not in {one.id for one in graph.nodes}
    assert ("hanging-up", "end") in edges(graph)


def test_a_moment_with_its_own_way_of_hanging_up_has_an_edge_of_its_own() -> None:
    own = {"on_hang_up": ({"leads_to": "end"},)}
    third = {"third": {"caller": "Hm.", "responses": {"a": {"say": "Yes.", "leads_to": "end"}}}}
    graph = graph_of(compiled(made(start=own, beats=third)))
    assert ("hanging-up", "hang-up") in edges(graph)
    assert edge(graph, "start", "end").by is By.HANG_UP


def test_what_nothing_leads_to_is_marked() -> None:
    alone = {"alone": {"caller": "Hm.", "responses": {"a": {"say": "Yes.", "leads_to": "end"}}}}
    never = {"never": {"kind": "harm"}}
    graph = graph_of(compiled(made(beats=alone, endings=never)))
    assert [one.id for one in graph.nodes if not one.is_reached] == ["alone", "never"]


def test_an_interruption_belongs_below_the_first_moment_it_may_cut_in_before() -> None:
    cut = {"cut": {"in": ("next",), "leads_to": "end"}}
    graph = graph_of(compiled(made(interruptions=cut)))
    names = [one.id for one in graph.nodes]
    assert graph.anchors == ((names.index("next"), names.index("cut")),)
    assert graph.nodes[names.index("next")].may_be_cut
    assert not graph.nodes[names.index("start")].may_be_cut
