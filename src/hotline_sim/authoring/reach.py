"""What of a call can be met, and what is known of it there.

Worked out by places, in time linear in the size of the scenario: what is said to be out of reach
is so for certain. Where the exact analysis has looked at every state, it says the rest.
"""

from collections.abc import Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.authoring.known import Known, at_pickup, entered, joined
from hotline_sim.authoring.walking import Walk
from hotline_sim.scenario.compiled import CompiledScenario


class Reach(NamedTuple):
    """What can be met on some path of a call, in any of its variants."""

    arriving: dict[int, Known]
    """By place that can be come to: what is known before it is entered."""
    moves: dict[int, Known]
    """By move that can be made: what is known once it is said, before anything is told."""
    tried: dict[int, Known]
    """By interruption that is tried: what is known then."""
    fired: frozenset[int]
    """The interruptions that may cut in."""
    ways: dict[int, frozenset[int]]
    """By beat: the beats and endings its moves may come to, interruptions among them."""
    told: int
    """The facts that may be told, as bits."""
    is_exact: bool = False
    """Whether every state was looked at, so that nothing else can be met."""


def reach_of(variants: Sequence[CompiledScenario]) -> Reach:
    """Return what can be met in a scenario, in any of its variants.

    Those whose gauges have the same ranges share one table of moves, and are walked together.
    """
    alike: dict[tuple[tuple[int, int], ...], list[CompiledScenario]] = {}
    for one in variants:
        ranges = tuple((gauge.low, gauge.high) for gauge in one.gauges)
        alike.setdefault(ranges, []).append(one)
    return reduce(_either_reach, map(_walked, alike.values()))


def _walked(variants: Sequence[CompiledScenario]) -> Reach:
    walk = Walk(variants[0], at_pickup(variants))
    walk.walk()
    ways = {place: frozenset(found) for place, found in walk.ways.items()}
    places = variants[0].places
    told = reduce(
        or_, (entered(places[one], known).told[0] for one, known in walk.arriving.items())
    )
    return Reach(walk.arriving, walk.moves, walk.tried, frozenset(walk.fired), ways, told)


def _either_reach(one: Reach, other: Reach) -> Reach:
    """Return what can be met in either of two."""
    return Reach(
        _either_known(one.arriving, other.arriving),
        _either_known(one.moves, other.moves),
        _either_known(one.tried, other.tried),
        one.fired | other.fired,
        {
            place: one.ways.get(place, frozenset()) | other.ways.get(place, frozenset())
            for place in one.ways.keys() | other.ways.keys()
        },
        one.told | other.told,
    )


def _either_known(one: dict[int, Known], other: dict[int, Known]) -> dict[int, Known]:
    both = {number: joined(one.get(number), known) for number, known in other.items()}
    return one | both


def dead_ends(analysis: Analysis) -> set[int]:
    """Return the beats that are come to in a state in which nothing is open."""
    edges = analysis.graph.edges
    return {analysis.place(number) for number, ways in enumerate(edges) if not ways}


def narrowed(reach: Reach, analyses: Sequence[Analysis]) -> Reach:
    """Return what the exact analysis has met of it, where it has looked at every state."""
    if not all(one.is_exact for one in analyses):
        return reach
    edges = [edge for one in analyses for ways in one.graph.edges for edge in ways]
    made = {move for _, _, move in edges}
    scenario = analyses[0].scenario
    met = {scenario.moves[one].beat for one in made} | {-1 - to for to, _, _ in edges if to < 0}
    met |= {place for one in analyses for place in dead_ends(one)}
    return reach._replace(
        arriving={place: known for place, known in reach.arriving.items() if place in met},
        moves={move: known for move, known in reach.moves.items() if move in made},
        ways={place: found & met for place, found in reach.ways.items() if place in met},
        is_exact=True,
    )
