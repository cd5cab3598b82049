"""A graph as data for other programs, and who came by in it read back from there.

So that counts can be passed from one machine to another, and no call with them.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from hotline_sim.authoring.drawing.graph import Graph
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.errors import UserError
from hotline_sim.scenario.compiled import CompiledScenario

SCHEMA = "hotline-sim/graph/1"

LARGEST = 20_000_000
"""A larger file is no such file."""


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


def visits_in(path: Path, scenario: CompiledScenario) -> tuple[Visits, ...]:
    """Return who came by in a scenario, by a file that was written as above.

    UserError where it is none, or one of another scenario.
    """
    found = _read(path)
    if found.get("schema") != SCHEMA:
        raise _no_counts(path, f"It does not say “schema”: “{SCHEMA}”")
    if found.get("scenario") != scenario.id:
        raise _no_counts(path, f"It is not of “{scenario.id}”")
    try:
        visits = tuple(map(_visits, found["visits"]))
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise _no_counts(path, "What it says of visits is no count") from problem
    if not visits:
        raise _no_counts(path, "It was written without --visits")
    return visits


def _read(path: Path) -> Mapping[str, Any]:
    try:
        if path.stat().st_size > LARGEST:
            raise _no_counts(path, f"It has more than {LARGEST:,} bytes")
        found = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        message = f"{path} cannot be read: {problem.strerror}."
        raise UserError(message) from problem
    except (ValueError, RecursionError) as problem:
        raise _no_counts(path, "It is not JSON") from problem
    return found if isinstance(found, dict) else {}


def _visits(found: Mapping[str, Any]) -> Visits:
    """Return one entry; ValueError where it holds anything but names and counts."""
    visits = Visits(found["of"], found["calls"], found["places"], found["moves"])
    counts = [visits.calls, *visits.places.values(), *visits.moves.values()]
    if not isinstance(visits.of, str) or not all(type(one) is int and one >= 0 for one in counts):
        raise ValueError
    return visits


def _no_counts(path: Path, why: str) -> UserError:
    return UserError(
        f"{path} holds no counts for this graph. {why}. Such a file is written by"
        " “hotline-sim graph SCENARIO --visits store --format json --output FILE.json”."
    )
