"""Whether some play comes to an ending at which a question is answered yes.

What was shown is asked for as facts are: a pass adds one for each behaviour that matters.
"""

from collections.abc import Collection

from hotline_sim.analysis.enumeration import BUDGET
from hotline_sim.analysis.search import Proof, Search
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Fact, Promise, Test
from hotline_sim.scenario.state import ALL, NOT, TOLD


def broken(scenario: CompiledScenario, promise: Promise, budget: int = BUDGET) -> Proof:
    """Look for a shortest play that breaks a promise of the author's."""
    told = with_shown(scenario, promise.shown)
    shown = (1 << len(told.facts)) - (1 << len(scenario.facts))
    kept: Test = (TOLD, shown | promise.disclosed)
    asked: Test = (ALL, promise.when, (NOT, kept)) if promise.when else (NOT, kept)
    return Search(told, asked, promise.endings).look(budget, newest_first=False)


def comes_to(
    scenario: CompiledScenario, asked: Test, endings: Collection[int], budget: int = BUDGET
) -> Proof:
    """Look for any play to one of some endings at which a guard holds."""
    return Search(scenario, asked, endings).look(budget, newest_first=True)


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
