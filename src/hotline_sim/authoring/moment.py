"""A moment of a call to begin at: any beat, with gauges and facts set by hand."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Gauge
from hotline_sim.scenario.state import State


class Start(NamedTuple):
    """Where a rehearsal begins. What is left out is as the scenario has it."""

    beat: str = ""
    gauges: Mapping[str, int] = {}
    facts: tuple[str, ...] = ()
    """The facts the caller has told already."""
    variant: str = ""
    """Which truth of the call; the empty name is the call as written."""


FROM_THE_OPENING = Start()


def begun_at(scenario: CompiledScenario, start: Start) -> CompiledScenario:
    """Return a scenario that is picked up at a moment of it.

    UnknownName where it has no such beat, gauge or fact; UserError where a gauge is out of range.
    """
    beats = {place.id: number for number, place in enumerate(scenario.places) if not place.ending}
    gauges = {one.id for one in scenario.gauges}
    facts = {one.id: 1 << bit for bit, one in enumerate(scenario.facts)}
    _known("beat", [start.beat] if start.beat else [], beats)
    _known("gauge", start.gauges, gauges)
    _known("fact", start.facts, facts)
    return scenario._replace(
        opens_at=beats.get(start.beat, scenario.opens_at),
        gauges=tuple(_set(one, start.gauges.get(one.id, one.start)) for one in scenario.gauges),
        told=sum(facts[one] for one in set(start.facts)),
    )


def moment_of(scenario: CompiledScenario, state: State) -> Start:
    """Return the moment a call has come to, by names, so that an edited file can begin there."""
    return Start(
        scenario.places[state.place].id,
        {one.id: value for one, value in zip(scenario.gauges, state.gauges, strict=True)},
        tuple(one.id for one in among(scenario.facts, state.facts)),
        scenario.variant,
    )


def still_there(scenario: CompiledScenario, start: Start) -> Start:
    """Return as much of a moment as an edited scenario still has; gauges within their range."""
    beats = {place.id for place in scenario.places if not place.ending}
    ranges = {one.id: one for one in scenario.gauges}
    facts = {one.id for one in scenario.facts}
    return Start(
        start.beat if start.beat in beats else "",
        {
            name: max(ranges[name].low, min(ranges[name].high, value))
            for name, value in start.gauges.items()
            if name in ranges
        },
        tuple(one for one in start.facts if one in facts),
        scenario.variant,
    )


def _known(what: str, names: Iterable[str], known: Iterable[str]) -> None:
    known = set(known)
    for name in names:
        if name not in known:
            raise UnknownName(what, name, sorted(known))


def _set(gauge: Gauge, value: int) -> Gauge:
    if not gauge.low <= value <= gauge.high:
        message = f"“{gauge.id}” goes from {gauge.low} to {gauge.high}; {value} is outside."
        raise UserError(message)
    return gauge._replace(start=value)
