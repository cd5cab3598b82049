"""Whether the analysis of a scenario says what the plain solution says, state by state."""

from collections.abc import Iterator
from itertools import count

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.outcome import Outcome
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.values import Values, decode, encode, kept_of
from hotline_sim.analysis.ways import Ways
from hotline_sim.analysis.weights import weights_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, open_moves
from tests.analysis.made import made
from tests.analysis.unmerged import KINDS, TooLarge, Total, Unmerged
from tests.samples import small_rubric
from tests.strategies import RandomScenario

CLOSE = 1e-9
"""How near a chance, or a worth in points, comes to its exact fraction."""


def solvable(first: int, most: int) -> Iterator[tuple[int, RandomScenario, Unmerged]]:
    """Yield made scenarios from a seed on that are small enough to be solved plainly."""
    for seed in count(first):
        scenario = made(seed)
        try:
            yield seed, scenario, Unmerged(scenario.compiled, small_rubric(), most)
        except TooLarge:
            continue


def differences(plain: Unmerged, rubric: Rubric) -> Iterator[str]:
    """Yield each difference between the analysis of a scenario and its plain solution."""
    scenario = plain.scenario
    found = analyse(scenario, rubric)
    kept = Values(scenario, rubric, decode(encode(kept_of(found))))
    best, worst = plain.extremes()
    chances = plain.chances()
    for state in plain.on_the_line:
        for what, ours, theirs in (
            ("best", found.best(state), best.get(state)),
            ("worst", found.worst(state), worst.get(state)),
            ("kept best", kept.best(state), best.get(state)),
            ("kept worst", kept.worst(state), worst.get(state)),
        ):
            if _total(plain, state, ours) != theirs:
                yield f"{what} of {state}: {_total(plain, state, ours)}, not {theirs}"
        expected = float(chances[state].halves / 2)
        if abs(found.expected(state) - expected) > CLOSE:
            yield f"expected of {state}: {found.expected(state)}, not {expected}"
        for ending, chance in found.endings(state).items():
            exact = chances[state].endings.get(ending, 0)
            if abs(chance - float(exact)) > CLOSE:
                yield f"{ending} of {state}: {chance}, not {exact}"
        yield from _moves_that_differ(found, kept, state)


class Steps:
    """What the analysis takes the moves of a scenario to do, beside what the engine does.

    One for all states of a scenario: what is worked out for one is used for others of its kind.
    """

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        weights = weights_of(scenario, rubric)
        self._scenario = scenario
        self._layout = layout_of(scenario)
        self._reduction = Reduction(scenario, weights, self._layout)
        ways = Ways(scenario, weights, self._layout, self._reduction)
        self._kinds = Kinds(ways, ways.ways)

    def differing(self, state: State) -> Iterator[str]:
        """Yield where other moves are open than in the engine, or lead elsewhere."""
        scenario, packed = self._scenario, self._reduced(self._layout.pack(state))
        ways = self._kinds.of(packed)
        if tuple(one.move for one in ways) != open_moves(scenario, state):
            yield f"open at {state}: {ways}"
        for way in ways:
            engine = after(scenario, state, way.move).state
            if scenario.places[engine.place].ending or way.ending >= 0:
                if way.ending != engine.place:
                    yield f"{way} from {state} ends at {engine.place}"
                continue
            come = self._reduced(way.leads(packed))
            if come != self._reduced(self._layout.pack(engine)):
                yield f"{way} from {state}: {self._layout.unpack(come)}, not {engine}"

    def _reduced(self, packed: int) -> int:
        return self._reduction.reduced(packed)[0]


def _total(plain: Unmerged, state: State, found: Outcome | None) -> Total | None:
    """Return what is still to come with what was before, as a whole play is counted."""
    if found is None:
        return None
    return Total(
        plain.counts.red(state) + found.red,
        plain.counts.done(state) + found.harm,
        KINDS.index(found.kind),
        -plain.counts.earned(state) - found.halves,
    )


def _moves_that_differ(found: Analysis, kept: Values, state: State) -> Iterator[str]:
    """Yield the moves said to keep the best that lose something, and those that lose nothing."""
    best = found.best(state)
    keep = found.best_moves(state)
    if kept.best_moves(state) != keep:
        yield f"kept moves of {state}: {kept.best_moves(state)}, not {keep}"
    for move in open_moves(found.scenario, state):
        come = kept.after(state, move)
        if (move in keep) != (come is not None and come == best):
            yield f"move {move} of {state}: {come} after {best}, kept by {keep}"
