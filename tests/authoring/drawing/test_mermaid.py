"""A graph as Mermaid text."""

from hotline_sim.authoring.drawing.fitting import one_line, shortened
from hotline_sim.authoring.drawing.graph import By, Edge, Graph, Kind, Node, Way
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.mermaid import LONGEST, beyond_mermaid, mermaid_of
from hotline_sim.authoring.drawing.visits import Visits
from tests.authoring.drawing.flowchart import read
from tests.authoring.drawing.made import MARKUP, marked_up
from tests.samples import small_scenario


def test_every_node_and_every_way_is_drawn() -> None:
    drawn = read(mermaid_of(graph_of(small_scenario())))
    assert drawn.title == "A small call"
    assert drawn.nodes["b_pickup"] == ("[", ("pickup", "Hello? Quick."))
    assert drawn.nodes["e_plan"] == ("([", ("safe: plan", "Thank you."))
    assert drawn.nodes["i_guard_back"] == (
        "{{",
        ("guard-back", "when the turns so far are 3 or more"),
    )
    assert ("b_pickup", "b_hub", "-->", "safe, name, promise") in drawn.links
    assert ("i_gives_up", "e_gone", "-.->", "gives-up") in drawn.links
    assert ("h_hanging_up", "e_hang_up", "-.->", "hang-up") in drawn.links


def test_what_stays_and_what_goes_back_is_drawn_too() -> None:
    drawn = read(mermaid_of(graph_of(small_scenario())))
    assert ("b_hub", "b_hub", "-->", "danger, feeling, sorry, rush and 1 more") in drawn.links
    assert ("b_guard", "rb_guard", "-->", "wait, on") in drawn.links
    assert drawn.nodes["rb_guard"][1] == ("back to where the call was going",)


def test_endings_look_like_their_kind_and_say_it() -> None:
    classes = read(mermaid_of(graph_of(small_scenario()))).classes
    assert classes == {
        "b_pickup": "opening",
        "e_plan": "safe",
        "e_half": "partial",
        "e_gone": "lost",
        "e_hang_up": "lost",
    }


def test_text_that_is_markup_is_read_as_it_was_written() -> None:
    scenario = marked_up()
    text = mermaid_of(graph_of(scenario))
    drawn = read(text)
    assert drawn.title == one_line(scenario.about.title)
    assert drawn.nodes["b_hub"][1] == ("hub", shortened(MARKUP[0], LONGEST))
    assert "%%" not in text and "`" not in text


def test_any_markup_can_be_a_label() -> None:
    for label in MARKUP:
        node = Node("a", Kind.BEAT, 0, "open", "", label)
        drawn = read(mermaid_of(Graph(label, (node,), (), 0, ())))
        assert drawn.nodes["b_a"][1] == ("a", shortened(label, LONGEST))


def test_who_came_by_is_told_in_numbers() -> None:
    visits = Visits("calls on record", 30, {"pickup": 30, "hub": 1204}, {})
    graph = graph_of(small_scenario())
    alone = read(mermaid_of(graph, [visits]))
    assert alone.nodes["b_hub"][1][-1] == "1,204×"
    assert alone.nodes["b_guard"][1][-1] == "0×"
    assert alone.nodes["i_gives_up"][1][-1] == "when trust is 0"
    both = read(mermaid_of(graph, [visits, visits._replace(of="others")]))
    assert both.nodes["b_hub"][1][-2:] == ("1,204× (calls on record)", "1,204× (others)")


def test_a_graph_too_large_for_mermaid_as_it_comes_says_what_to_set() -> None:
    small = graph_of(small_scenario())
    assert beyond_mermaid(small, mermaid_of(small)) == ""
    nodes = tuple(Node(f"n{n}", Kind.BEAT, n, "open", "", "") for n in range(600))
    edges = tuple(Edge(0, n, (Way(By.RESPONSE, "r"),)) for n in range(1, 600))
    large = Graph("large", nodes, edges, 0, ())
    said = beyond_mermaid(large, mermaid_of(large))
    assert "599" in said and "maxEdges" in said
