"""Where a graph is drawn."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis.strategies import integers, lists, tuples

from hotline_sim.authoring.drawing.graph import By, Edge, Graph, Kind, Node, Way
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layering import layered
from hotline_sim.authoring.drawing.layout import HEIGHT, PITCH, WIDEST, WIDTH, Layout, laid_out
from tests.samples import small_scenario

Pairs = list[tuple[int, int]]


def graph(count: int, pairs: Pairs) -> Graph:
    """Return a graph of beats, the first of which is where a call is picked up."""
    nodes = (Node(f"n{number}", Kind.BEAT, number, "listen", "", "") for number in range(count))
    ways = (Way(By.RESPONSE, "r"),)
    unique = dict.fromkeys(pair for pair in pairs if pair[0] != pair[1])
    return Graph("made", tuple(nodes), tuple(Edge(*pair, ways) for pair in unique), 0, ())


def overlapping(layout: Layout) -> list[tuple[int, int]]:
    """Return the boxes that stand upon each other."""
    return [
        (one, other)
        for (one, (x, y)), (other, (to_x, to_y)) in combinations(enumerate(layout.boxes), 2)
        if abs(x - to_x) < WIDTH and abs(y - to_y) < HEIGHT
    ]


def test_what_comes_later_stands_below() -> None:
    layout = laid_out(graph(4, [(0, 1), (1, 2), (0, 2), (2, 3)]))
    heights = [y for _, y in layout.boxes]
    assert heights == sorted(heights) and len(set(heights)) == 4
    assert layout.rows == ((0,), (1,), (2,), (3,))
    assert not layout.back


def test_a_way_that_closes_a_loop_leads_up() -> None:
    made = graph(3, [(0, 1), (1, 2), (2, 0)])
    layout = laid_out(made)
    assert layout.back == {2}
    first, last = layout.routes[2][0], layout.routes[2][-1]
    assert first[1] > last[1]
    assert first[1] == layout.boxes[2][1] - HEIGHT // 2
    assert last[1] == layout.boxes[0][1] + HEIGHT // 2


def test_a_way_over_several_rows_is_led_around_what_stands_between() -> None:
    layout = laid_out(graph(4, [(0, 1), (1, 2), (2, 3), (0, 3)]))
    _, *bends, _ = layout.routes[3]
    assert len(bends) == 2
    for (x, y), (box, row) in zip(bends, layout.boxes[1:3], strict=True):
        assert y == row and abs(x - box) > WIDTH // 2


def test_ways_that_need_not_cross_do_not() -> None:
    layout = laid_out(graph(7, [(0, 1), (0, 2), (0, 3), (1, 6), (2, 5), (3, 4)]))
    x = [x for x, _ in layout.boxes]
    upper, lower = sorted((1, 2, 3), key=x.__getitem__), sorted((4, 5, 6), key=x.__getitem__)
    assert lower == [{1: 6, 2: 5, 3: 4}[one] for one in upper]


@given(integers(1, 30).flatmap(lambda n: lists(tuples(integers(0, n - 1), integers(0, n - 1)))))
def test_no_two_boxes_overlap_and_all_stand_inside(pairs: Pairs) -> None:
    count = max((max(pair) for pair in pairs), default=0) + 1
    layout = laid_out(graph(count, pairs))
    assert overlapping(layout) == []
    for x, y in layout.boxes:
        assert WIDTH / 2 <= x <= layout.width - WIDTH / 2 + 1
        assert HEIGHT / 2 <= y <= layout.height - HEIGHT / 2


@given(integers(1, 30).flatmap(lambda n: lists(tuples(integers(0, n - 1), integers(0, n - 1)))))
def test_every_way_starts_and_ends_at_its_boxes(pairs: Pairs) -> None:
    count = max((max(pair) for pair in pairs), default=0) + 1
    made = graph(count, pairs)
    layout = laid_out(made)
    for edge, route in zip(made.edges, layout.routes, strict=True):
        for (x, y), node in ((route[0], edge.source), (route[-1], edge.target)):
            assert abs(x - layout.boxes[node][0]) <= WIDTH // 2
            assert abs(y - layout.boxes[node][1]) == HEIGHT // 2


def test_a_row_that_is_too_wide_becomes_several() -> None:
    many = 2 * WIDEST + 1
    layout = laid_out(graph(many + 2, [*((0, n) for n in range(1, many + 1)), (1, many + 1)]))
    assert [len(row) for row in layout.rows] == [1, WIDEST, WIDEST, 1, 1]
    assert overlapping(layout) == []


def test_rows_that_go_on_and_on_become_columns() -> None:
    layout = laid_out(graph(400, list(pairwise(range(400)))))
    assert layout.height < 100 * PITCH
    assert layout.width > 4 * WIDTH
    assert overlapping(layout) == []


def test_what_nothing_joins_to_the_start_stands_near_it() -> None:
    layout = laid_out(graph(4, [(0, 1), (2, 3)]))
    assert layout.width < 3 * WIDTH


@pytest.mark.parametrize(
    "of", [graph_of(small_scenario()), graph(30, [(n // 2, n) for n in range(30)])]
)
def test_the_same_graph_is_drawn_the_same_way_every_time(of: Graph) -> None:
    assert laid_out(of) == laid_out(of)


def test_a_long_call_is_walked_without_a_limit_of_depth() -> None:
    count = 5000
    found = layered(count, list(pairwise(range(count))), 0, WIDEST)
    assert found.rows == tuple(range(count)) and not found.back
