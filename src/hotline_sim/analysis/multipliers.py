"""What makes a call have so many states: how many fewer there were without each part of them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hotline_sim.analysis.packing import Layout, Packed
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
    scenario: CompiledScenario, layout: Layout, states: Sequence[Packed]
) -> tuple[Multiplier, ...]:
    """Return the parts that multiply the states most, the greatest first."""
    looked = states[:MOST]
    found = [
        Multiplier(what, len(looked) / len({without(one) for one in looked}))
        for what, without in _parts(scenario, layout)
    ]
    named = sorted((one for one in found if one.times >= NOTICED), key=lambda one: -one.times)
    return tuple(named[:NAMED])


def _parts(
    scenario: CompiledScenario, layout: Layout
) -> "list[tuple[str, Callable[[Packed], object]]]":
    def bits(mask: int) -> Callable[[Packed], object]:
        return lambda one: (*one[:4], one[4] & ~mask)

    def gauge(number: int) -> Callable[[Packed], object]:
        return lambda one: (*one[:3], one[3][:number] + one[3][number + 1 :], one[4])

    parts: list[tuple[str, Callable[[Packed], object]]] = [
        ("the number of turns, which guards read", lambda one: (*one[:2], *one[3:])),
        ("the beat an interruption leads back to", lambda one: (one[0], *one[2:])),
    ]
    parts += [
        (f"the gauge “{one.id}”", gauge(number)) for number, one in enumerate(scenario.gauges)
    ]
    for place in scenario.places:
        if place.responses:
            mask = sum(1 << layout.used + one for one in place.responses)
            parts.append((f"which responses of “{place.id}” were given", bits(mask)))
    parts += [
        (f"whether “{one.id}” was disclosed", bits(1 << number))
        for number, one in enumerate(scenario.facts)
    ]
    parts += [
        (f"whether “{one}” still stands", bits(1 << layout.unmended + number))
        for number, one in enumerate(scenario.donts)
    ]
    return parts
