"""Where everything of a graph is drawn: boxes in rows from the top, ways around them.

A layered drawing after Sugiyama: rows, few crossings, then places. It takes time in proportion to
what is drawn, and draws the same graph the same way every time. Libraries that do this are under
licences that do not fit or come as compiled parts, and ours needs little of what they do.
"""

from typing import NamedTuple

from hotline_sim.authoring.drawing.columns import Point, folded
from hotline_sim.authoring.drawing.graph import Graph, reached
from hotline_sim.authoring.drawing.layering import Pairs, layered
from hotline_sim.authoring.drawing.ordering import ordered
from hotline_sim.authoring.drawing.placing import placed
from hotline_sim.authoring.drawing.routing import routed

WIDTH, HEIGHT = 208, 88
"""A box, in units of the drawing."""

GAP, PITCH = 28, 148
"""Between two boxes of a row; from row to row."""

WIDEST = 48
"""How many boxes stand in one row at most."""


class Layout(NamedTuple):
    """The drawing of a graph."""

    boxes: tuple[Point, ...]
    """The middle of each node's box."""
    routes: tuple[tuple[Point, ...], ...]
    """Of each edge the points it passes, from its source to its target."""
    rows: tuple[tuple[int, ...], ...]
    """The nodes row by row, from left to right."""
    back: frozenset[int]
    """The edges that close a loop: they lead up."""
    width: int
    height: int


def laid_out(graph: Graph) -> Layout:
    """Return where everything of a graph is drawn; the left upper corner is at 0, 0."""
    count, joined = len(graph.nodes), joined_pairs(graph)
    layering = layered(count, joined, graph.opens_at, WIDEST)
    order = ordered(layering, joined)
    columns = folded(order.rows, placed(order, [WIDTH] * count, GAP), WIDTH, PITCH)
    routes = (
        routed(chain, columns, HEIGHT, upward=number in layering.back)
        for number, chain in enumerate(order.chains[: len(graph.edges)])
    )
    return Layout(
        boxes=columns.places[:count],
        routes=tuple(routes),
        rows=tuple(tuple(one for one in row if one < count) for row in order.rows),
        back=frozenset(one for one in layering.back if one < len(graph.edges)),
        width=columns.width,
        height=columns.height,
    )


def joined_pairs(graph: Graph) -> Pairs:
    """Return the edges as pairs of nodes, then what else holds the drawing together.

    What an interruption stands below, and from the start to every part that nothing leads to.
    """
    edges = [(one.source, one.target) for one in graph.edges]
    joined = [*edges, *graph.anchors]
    alone = _alone(len(graph.nodes), joined, graph.opens_at)
    return [*joined, *((graph.opens_at, one) for one in alone)]


def _alone(count: int, pairs: Pairs, start: int) -> list[int]:
    """Return a node of each part of the graph that nothing joins to the start."""
    beside: list[list[int]] = [[] for _ in range(count)]
    for one, other in pairs:
        beside[one].append(other)
        beside[other].append(one)
    joined: set[int] = set()
    found = []
    for node in (start, *range(count)):
        if node not in joined:
            found.append(node)
            joined |= reached(beside, {node})
    return found[1:]
