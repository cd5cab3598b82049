"""Whether some play comes to an ending at which a question is answered yes, and the shortest.

A pass of its own over all states of a call, with what the question reads kept to the end. What
was shown is asked for as facts are: a pass adds one for each behaviour that matters.
"""

from collections.abc import Collection
from typing import NamedTuple

from hotline_sim.analysis.enumeration import BUDGET, state_graph
from hotline_sim.analysis.garbage import uncollected
from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.plays import Found, shortest_by
from hotline_sim.analysis.reads import reads
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.ways import Ways
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Fact, Promise, Test
from hotline_sim.scenario.state import ALL, NOT, TOLD, holds, opening


class Proof(NamedTuple):
    """What was found."""

    play: Found | None
    """A shortest play that answers yes; None where there is none, or none was found in time."""
    is_sure: bool
    """Whether every state was looked at."""


def broken(scenario: CompiledScenario, promise: Promise, budget: int = BUDGET) -> Proof:
    """Look for a shortest play that breaks a promise of the author's."""
    told = with_shown(scenario, promise.shown)
    shown = (1 << len(told.facts)) - (1 << len(scenario.facts))
    kept: Test = (TOLD, shown | promise.disclosed)
    asked: Test = (ALL, promise.when, (NOT, kept)) if promise.when else (NOT, kept)
    return comes_to(told, asked, promise.endings, budget)


def comes_to(
    scenario: CompiledScenario, asked: Test, endings: Collection[int], budget: int = BUDGET
) -> Proof:
    """Look for a shortest play to one of some endings at which a guard holds."""
    layout = layout_of(scenario, [asked])
    weights = _weightless(scenario)
    read = reads(asked, layout.shifts)
    reduction = Reduction(scenario, weights, layout, dict.fromkeys(endings, read))
    ways = Ways(scenario, weights, layout, reduction)
    ways_from = Kinds(ways, ways.ways).of
    start = layout.pack(opening(scenario).state)
    with uncollected():
        graph = state_graph(ways_from, reduction.reduced, 0, start, budget)

    def wanted(state: int, edge: tuple[int, int, int]) -> bool:
        to, _, move = edge
        if to >= 0:
            return True
        if -1 - to not in endings:
            return False
        packed = graph.states[state]
        way = next(one for one in ways_from(packed) if one.move == move)
        return holds(asked, layout.unpack(way.leads(packed)))

    return Proof(shortest_by(graph.edges, wanted), graph.is_whole)


def with_shown(scenario: CompiledScenario, behaviours: tuple[str, ...]) -> CompiledScenario:
    """Return a scenario in which showing one of these behaviours tells a fact of its own."""
    first = len(scenario.facts)
    bits = {name: 1 << first + number for number, name in enumerate(behaviours)}
    facts = (*scenario.facts, *(Fact(name, "", {}) for name in behaviours))
    moves = tuple(
        move._replace(discloses=_and_also(move.discloses, more))
        if (more := sum(bits[one] for one in set(move.shows) & bits.keys()))
        else move
        for move in scenario.moves
    )
    return scenario._replace(facts=facts, moves=moves)


def _and_also(discloses: Choice, more: int) -> Choice:
    """Return a choice between facts with some told whatever is chosen."""
    told = tuple((test, (value or 0) | more) for test, value in discloses)
    return told if told and not told[-1][0] else (*told, ((), more))


def _weightless(scenario: CompiledScenario) -> Weights:
    """Return weights under which nothing that only pays or costs is told apart."""
    nothing = (0,) * len(scenario.moves)
    endings = {number: 0 for number, one in enumerate(scenario.places) if one.ending}
    return Weights(nothing, ((0, 0, 0),) * len(scenario.moves), 0, endings)
