"""Who came by in a scenario, as the `graph` command asks for it."""

import sys
from collections.abc import Sequence
from pathlib import Path

from hotline_sim.analysis.temperament import TEMPERAMENTS
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.desk import Desk
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

STORE = "store"
"""The word for the calls in the record of practice."""

FEW = 5
"""Counts of fewer calls may tell who gave which answer."""


def visits_from(
    sources: Sequence[str],
    desk: Desk,
    scenario: CompiledScenario,
    rubric: Rubric,
    variant: str | None,
) -> tuple[Visits, ...]:
    """Return who came by, for each source asked for, once. UserError where nobody can have."""
    found: list[Visits] = []
    for source in dict.fromkeys(sources):
        if source == STORE:
            found.append(_on_record(desk, scenario.id, variant))
        elif source in TEMPERAMENTS:
            found.append(_virtual(scenario, rubric, source))
        else:
            found += _in_file(source, scenario)
    return tuple(found)


def _in_file(name: str, scenario: CompiledScenario) -> tuple[Visits, ...]:
    path = Path(name)
    if path.suffix != ".json" and not path.is_file():
        raise UnknownName("file, or source of visits called", name, [STORE, *TEMPERAMENTS])
    from hotline_sim.authoring.drawing.counted_file import visits_in

    return visits_in(path, scenario)


def _virtual(scenario: CompiledScenario, rubric: Rubric, temperament: str) -> Visits:
    from hotline_sim.authoring.drawing.simulated import simulated_visits

    return simulated_visits(scenario, rubric, temperament)


def _on_record(desk: Desk, scenario: str, variant: str | None) -> Visits:
    """Return what people came by, and say where there are few of them."""
    from hotline_sim.authoring.drawing.on_record import visits_on_record

    visits = visits_on_record(desk.store, scenario, variant)
    if not visits.calls:
        of = f"{scenario}”, variant “{variant}" if variant else scenario
        message = (
            f"No call of “{of}” that somebody took is in the record of practice yet. Take one"
            " (hotline-sim play), or leave out --visits store."
        )
        raise UserError(message)
    if visits.calls < FEW:
        many = "1 call is" if visits.calls == 1 else f"{visits.calls} calls are"
        print(
            f"{many} counted: from so few, those who know who took part can tell what they said.",
            file=sys.stderr,
        )
    return visits
