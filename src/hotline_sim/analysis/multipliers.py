"""What makes a call have so many states: how many fewer there were without each part of them."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.analysis.packing import Layout
from hotline_sim.scenario.compiled import CompiledScenario

MOST = 5_000
"""How many states are looked at, at most: the first ones."""

NAMED = 6
"""How many parts are named."""

NOTICED = 1.05
"""From what factor on a part is named."""


class Multiplier(NamedTuple):
    """One part of a state."""

    what: str
    """What it is, in an author's words."""
    times: float
    """How many times more states there are for it."""


def multipliers(
    scenario: CompiledScenario, layout: Layout, states: Sequence[int]
) -> tuple[Multiplier, ...]:
    """Return the parts that multiply the states most, the greatest first."""
    looked = states[:MOST]
    found = [
        Multiplier(what, len(looked) / len({one & ~mask for one in looked}))
        for what, mask in _parts(scenario, layout)
    ]
    named = sorted((one for one in found if one.times >= NOTICED), key=lambda one: -one.times)
    return tuple(named[:NAMED])


def _parts(scenario: CompiledScenario, layout: Layout) -> list[tuple[str, int]]:
    """Return every part of a state, in an author's words, and where it stands."""
    shifts = layout.shifts
    parts = [
        ("the number of turns, which guards read", layout.turns.mask),
        ("the beat an interruption leads back to", layout.back.mask),
    ]
    gauges = zip(scenario.gauges, layout.gauges, strict=True)
    parts += [(f"the gauge “{one.id}”", field.mask) for one, field in gauges]
    for place in scenario.places:
        if place.responses:
            mask = sum(1 << shifts.used + one for one in place.responses)
            parts.append((f"which responses of “{place.id}” were given", mask))
    parts += [
        (f"whether “{one.id}” was disclosed", 1 << shifts.facts + number)
        for number, one in enumerate(scenario.facts)
    ]
    parts += [
        (f"whether “{one}” still stands", 1 << shifts.unmended + number)
        for number, one in enumerate(scenario.donts)
    ]
    return parts
