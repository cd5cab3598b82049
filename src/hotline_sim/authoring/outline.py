"""The graph of a call as rows to read: its moments in an order, each with what it leads to.

What a face needs that cannot draw boxes and arrows: a terminal, or a reader of lines.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotline_sim.authoring.drawing.graph import By, Edge, Graph, Kind, Node
from hotline_sim.authoring.drawing.layering import layered
from hotline_sim.authoring.drawing.layout import joined_pairs

LEADS, COMES = "→", "←"
"""Before what a moment leads to; before what leads to an ending."""

ENDS, UP, WAITS = "■", "↺", "…"
"""Before an ending, before what came earlier, and before what only silence leads to."""

STAYS, RETURNS = "↻", "↩"
"""Before how many answers stay where the call is; how many go back to where it was going."""

NO_WAY_HERE = "nothing leads here"

KINDS = {
    Kind.BEAT: "Beats",
    Kind.INTERRUPTION: "What the call does by itself",
    Kind.HANG_UP: "Hanging up",
    Kind.ENDING: "Endings",
}
"""What stands above the moments of each kind, in this order."""


class Row(NamedTuple):
    """One moment of the call."""

    key: str
    """By what it is known among all of them."""
    node: Node
    what: str
    """Its phase, its kind of ending, or that it cuts in."""
    leads: str
    """What it leads to, in words and signs; of an ending, what leads there."""


class Group(NamedTuple):
    """Some moments under a heading."""

    heading: str
    rows: tuple[Row, ...]


def key_of(node: Node) -> str:
    """Return by what a moment is known: a beat and an interruption may have one id."""
    return node.id if node.place >= 0 else f"{node.kind}:{node.id}"


def in_file_order(graph: Graph) -> list[Group]:
    """Return the moments kind by kind, in the order of the file."""
    rows = _rows(graph)
    groups = (
        Group(heading, tuple(row for row in rows if row.node.kind is kind))
        for kind, heading in KINDS.items()
    )
    return [group for group in groups if group.rows]


def by_answers(graph: Graph) -> list[Group]:
    """Return the moments step by step: each below all that leads to it, loops aside."""
    rows = _rows(graph)
    steps: dict[int, list[Row]] = {}
    for number, step in enumerate(_layers(graph)[0]):
        steps.setdefault(step, []).append(rows[number])
    return [Group(f"Step {step + 1}", tuple(steps[step])) for step in sorted(steps)]


def _rows(graph: Graph) -> list[Row]:
    """Return a row for every node, by its number."""
    _, back = _layers(graph)
    out: list[list[str]] = [[] for _ in graph.nodes]
    for number, edge in enumerate(graph.edges):
        out[edge.source].append(_lead(graph, edge, up=number in back))
        if graph.nodes[edge.target].ending:
            out[edge.target].append(graph.nodes[edge.source].id)
    return [
        Row(key_of(node), node, _what(node), " ".join(_told(node, leads)))
        for node, leads in zip(graph.nodes, out, strict=True)
    ]


def _layers(graph: Graph) -> tuple[Sequence[int], frozenset[int]]:
    """Return the step of each node, and the edges that lead up."""
    count = len(graph.nodes)
    layering = layered(count, joined_pairs(graph), graph.opens_at, widest=count)
    return layering.rows, layering.back


def _what(node: Node) -> str:
    if node.kind is Kind.INTERRUPTION:
        return "cuts in"
    return node.ending or node.phase


def _told(node: Node, leads: Sequence[str]) -> Iterable[str]:
    """Yield what is told of a moment: when it happens by itself, and what it leads to."""
    if node.place < 0:
        yield node.words
    if not node.is_reached:
        yield f"({NO_WAY_HERE})"
    if leads:
        yield f"{COMES if node.ending else LEADS} {', '.join(leads)}"
    if node.loops:
        yield f"{STAYS} {len(node.loops)}"
    if node.returns:
        yield f"{RETURNS} {len(node.returns)}"


def _lead(graph: Graph, edge: Edge, *, up: bool) -> str:
    """Return what an edge leads to; in brackets where it does so only under a condition."""
    node = graph.nodes[edge.target]
    silent = all(way.by is By.SILENCE for way in edge.ways)
    signs = (UP if up else "", WAITS if silent else "", ENDS if node.ending else "")
    name = " ".join([*filter(None, signs), node.id])
    return f"({name})" if all(way.when for way in edge.ways) else name
