"""Which kinds of ending still lie ahead of each node, by the ways that are drawn.

Conditions are not weighed, and neither interruptions nor hanging up are followed: it is what could
come of words alone. What can really come of a call is for the exact analysis to say.
"""

from hotline_sim.analysis.outcome import KINDS
from hotline_sim.authoring.drawing.graph import By, Graph, Kind, reached

AUTOMATIC = {By.INTERRUPTION, By.HANG_UP}


def ahead(graph: Graph) -> list[tuple[str, ...]]:
    """Return for each node the kinds of ending ahead of it, the best first."""
    before = _before(graph)
    found: list[list[str]] = [[] for _ in graph.nodes]
    for kind in reversed(KINDS):
        ends = (number for number, one in enumerate(graph.nodes) if one.ending == kind)
        for number in reached(before, ends):
            if number < len(found):
                found[number].append(kind)
    return [tuple(kinds) for kinds in found]


def _before(graph: Graph) -> list[set[int]]:
    """Return what leads to each node by words.

    A last node of its own stands for `back`: it leads to every moment before which an interruption
    may cut in, as any of them may have been coming.
    """
    before: list[set[int]] = [set() for _ in range(len(graph.nodes) + 1)]
    back = len(graph.nodes)
    for edge in graph.edges:
        own = graph.nodes[edge.source].kind is Kind.INTERRUPTION
        if own or any(way.by not in AUTOMATIC for way in edge.ways):
            before[edge.target].add(edge.source)
    for number, node in enumerate(graph.nodes):
        if node.returns:
            before[back].add(number)
        if node.may_be_cut:
            before[number].add(back)
    return before
