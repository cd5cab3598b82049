"""Everything the page of a graph shows, as plain values; what is empty is left out."""

from collections.abc import Iterator, Sequence
from typing import Any

from hotline_sim.authoring.drawing.card import card_of, interruption_card
from hotline_sim.authoring.drawing.graph import Graph, Kind
from hotline_sim.authoring.drawing.layout import HEIGHT, WIDTH, Layout
from hotline_sim.authoring.drawing.outlook import ahead
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

Data = dict[str, Any]

NUMBERS = {"from", "to"}
"""What means something when it is nought."""


def page_data(
    scenario: CompiledScenario,
    rubric: Rubric,
    graph: Graph,
    layout: Layout,
    visits: Sequence[Visits] = (),
) -> Data:
    """Return the graph with its drawing, the cards of its nodes, and who came by."""
    about = scenario.about
    return {
        "title": about.title,
        "opens_at": graph.opens_at,
        "size": (layout.width, layout.height),
        "box": (WIDTH, HEIGHT),
        "nodes": [_bare(one) for one in _nodes(scenario, graph, layout)],
        "edges": [_bare(one) for one in _edges(graph, layout)],
        "facts": {one.id: one.says for one in scenario.facts},
        "behaviours": _behaviours(scenario, rubric),
        "visits": [_visits(one, graph) for one in visits],
    } | _bare(
        {
            "variant": scenario.variant,
            "language": about.language,
            "brief": about.brief.strip(),
            "caller": about.caller,
            "voice": about.voice,
            "gauges": [
                f"{one.id}: {one.start}, from {one.low} to {one.high}" for one in scenario.gauges
            ],
        }
    )


def _nodes(scenario: CompiledScenario, graph: Graph, layout: Layout) -> Iterator[Data]:
    """Yield every node with its place in the drawing, what lies ahead of it, and its card.

    Places have the numbers they have in the table; interruptions follow them.
    """
    first = sum(node.place >= 0 for node in graph.nodes)
    outlook = ahead(graph)
    for number, node in enumerate(graph.nodes):
        yield {
            "id": node.id,
            "kind": node.kind,
            "phase": node.phase,
            "ending": node.ending,
            "words": node.words,
            "loops": len(node.loops),
            "returns": len(node.returns),
            "unreached": not node.is_reached,
            "at": layout.boxes[number],
            "ahead": outlook[number],
            "card": _card(scenario, graph, number, first),
        }


def _card(scenario: CompiledScenario, graph: Graph, number: int, first: int) -> Data:
    """Return what is written about a node."""
    node = graph.nodes[number]
    if node.kind is Kind.INTERRUPTION:
        return _bare(interruption_card(scenario, number - first)._asdict())
    if node.kind is Kind.HANG_UP:
        out = (edge for edge in graph.edges if edge.source == number)
        return {"leads_to": [(way.when, edge.target) for edge in out for way in edge.ways]}
    card = card_of(scenario, scenario.places[node.place])
    return _bare(
        card._asdict()
        | {
            "moves": [_bare(one._asdict()) for one in card.moves],
            "hang_up": [_bare(one._asdict()) for one in card.hang_up],
            "cut_in": [first + one for one in card.cut_in],
        }
    )


def _edges(graph: Graph, layout: Layout) -> Iterator[Data]:
    for number, edge in enumerate(graph.edges):
        yield {
            "from": edge.source,
            "to": edge.target,
            "by": edge.by,
            "names": list(dict.fromkeys(way.name for way in edge.ways)),
            "back": number in layout.back,
            "points": [part for point in layout.routes[number] for part in point],
        }


def _behaviours(scenario: CompiledScenario, rubric: Rubric) -> dict[str, tuple[str, str]]:
    """Return the label and the kind of each behaviour the scenario names."""
    named = {do for place in scenario.places for do, _ in place.invites}
    for move in scenario.moves:
        named.update(move.shows, move.repairs)
    for place in scenario.places:
        named.update(*(way.shows for way in place.hang_up))
    known = rubric.behaviours
    return {one: (known[one].label, known[one].kind) for one in known if one in named}


def _visits(visits: Visits, graph: Graph) -> Data:
    """Return how often each node was come to; none for what is no place."""
    counts = [visits.places.get(one.id, 0) if one.place >= 0 else None for one in graph.nodes]
    return {"of": visits.of, "calls": visits.calls, "counts": counts, "moves": dict(visits.moves)}


def _bare(values: Data) -> Data:
    """Return values without those that are empty; nothing is meant by their absence."""
    return {key: value for key, value in values.items() if value or key in NUMBERS}
