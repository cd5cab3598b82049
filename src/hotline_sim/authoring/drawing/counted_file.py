"""Who came by, from a file that `graph` or `simulate` wrote, perhaps on another machine."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from hotline_sim.authoring.drawing.as_data import SCHEMA as GRAPH
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.authoring.simulation.report import SCHEMA as SIMULATION
from hotline_sim.errors import UserError
from hotline_sim.scenario.compiled import CompiledScenario

LARGEST = 20_000_000
"""A larger file is no such file."""

Found = Mapping[str, Any]


def visits_in(path: Path, scenario: CompiledScenario) -> tuple[Visits, ...]:
    """Return who came by in a scenario. UserError where the file holds no counts of it."""
    found = _read(path)
    reader = _READERS.get(str(found.get("schema")))
    if reader is None:
        raise _no_counts(path, f"Its “schema” is neither “{GRAPH}” nor “{SIMULATION}”")
    if found.get("scenario") != scenario.id:
        raise _no_counts(path, f"It is not of “{scenario.id}”")
    try:
        visits = reader(found)
    except (AttributeError, KeyError, TypeError, ValueError) as problem:
        raise _no_counts(path, "What it says of visits is no count") from problem
    if not visits:
        raise _no_counts(path, "It was written without --visits")
    return visits


def _read(path: Path) -> Found:
    try:
        if path.stat().st_size > LARGEST:
            raise _no_counts(path, f"It has more than {LARGEST:,} bytes")
        found = json.loads(path.read_text("utf-8"))
    except OSError as problem:
        message = f"{path} cannot be read: {problem.strerror}. Check its name and your rights."
        raise UserError(message) from problem
    except (ValueError, RecursionError) as problem:
        raise _no_counts(path, "It is not JSON") from problem
    return found if isinstance(found, dict) else {}


def _of_graph(found: Found) -> tuple[Visits, ...]:
    """Return every entry of a graph; ValueError where one holds anything but names and counts."""
    return tuple(
        _checked(Visits(one["of"], one["calls"], one["places"], one["moves"]))
        for one in found["visits"]
    )


def _of_simulation(found: Found) -> tuple[Visits, ...]:
    """Return what all virtual trainees of a simulation came by."""
    moves = {name: one["chosen"] for name, one in found["responses"].items()}
    places = Counter(found["all"]["endings"])
    for name, times in moves.items():
        places[name.partition(".")[0]] += times
    of = f"virtual, {' and '.join(found['temperaments'])}"
    return (_checked(Visits(of, found["all"]["plays"], places, moves)),)


_READERS: dict[str, Callable[[Found], tuple[Visits, ...]]] = {
    GRAPH: _of_graph,
    SIMULATION: _of_simulation,
}


def _checked(visits: Visits) -> Visits:
    counts = [visits.calls, *visits.places.values(), *visits.moves.values()]
    if not isinstance(visits.of, str) or not all(type(one) is int and one >= 0 for one in counts):
        raise ValueError
    return visits


def _no_counts(path: Path, why: str) -> UserError:
    return UserError(
        f"{path} holds no counts for this graph. {why}. Such a file is written by “hotline-sim"
        " graph SCENARIO --visits store --output FILE.json” and by “hotline-sim simulate SCENARIO"
        " --format json”."
    )
