"""A graph as data for other programs, with who came by: counts, and no call with them."""

from collections.abc import Iterator, Sequence
from typing import Any

from hotline_sim.authoring.drawing.graph import Graph
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.scenario.compiled import CompiledScenario

SCHEMA = "hotline-sim/graph/1"


def as_data(scenario: CompiledScenario, graph: Graph, visits: Sequence[Visits]) -> dict[str, Any]:
    """Return nodes, the ways between them, and who came by."""
    return {
        "schema": SCHEMA,
        "scenario": scenario.id,
        "variant": scenario.variant,
        "opens_at": graph.nodes[graph.opens_at].id,
        "nodes": [
            {
                "id": one.id,
                "kind": one.kind,
                "phase": one.phase,
                "ending": one.ending,
                "reached": one.is_reached,
            }
            for one in graph.nodes
        ],
        "ways": list(_ways(graph)),
        "visits": [one._asdict() for one in visits],
    }


def _ways(graph: Graph) -> Iterator[dict[str, str]]:
    for edge in graph.edges:
        ends = {"from": graph.nodes[edge.source].id, "to": graph.nodes[edge.target].id}
        yield from (ends | way._asdict() for way in edge.ways)
    for node in graph.nodes:
        for to, ways in ((node.id, node.loops), ("back", node.returns)):
            yield from ({"from": node.id, "to": to} | way._asdict() for way in ways)
