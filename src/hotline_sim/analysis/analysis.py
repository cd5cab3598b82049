"""Everything a scenario can come to: best, worst and chances, from every state of a call."""

from functools import cached_property

from hotline_sim.analysis.bounds import Bounds, bounds_of
from hotline_sim.analysis.components import components, without_loops
from hotline_sim.analysis.enumeration import BUDGET, Edge, StateGraph, state_graph
from hotline_sim.analysis.garbage import uncollected
from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.multipliers import Multiplier, multipliers
from hotline_sim.analysis.outcome import Outcome, outcome_of
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.prospects import Prospects, Unmet
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.solving import Extremes, by_chance, extremes, extremes_along
from hotline_sim.analysis.temperament import EVENLY, move_weights
from hotline_sim.analysis.ways import Ways
from hotline_sim.analysis.weights import weights_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, opening

VERSION = 2
"""Raised whenever an analysis of the same content would come out otherwise."""


class Analysis(Prospects):
    """What can come of a call, from each of its states, looked at one by one."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, budget: int = BUDGET) -> None:
        """Look at every state, up to the budget."""
        super().__init__(scenario, weights_of(scenario, rubric))
        self._rubric = rubric
        self._by_chance: dict[str, list[list[float]]] = {}
        self._layout = layout_of(scenario)
        self._reduction = Reduction(scenario, self._weights, self._layout)
        ways = Ways(scenario, self._weights, self._layout, self._reduction)
        with uncollected():
            self.graph: StateGraph = state_graph(
                Kinds(ways, ways.ways).of,
                self._reduction.reduced,
                self._weights.repairable << self._layout.shifts.unmended,
                self._layout.pack(opening(scenario).state),
                budget,
            )

    @property
    def is_exact(self) -> bool:
        """Whether every state was looked at.

        Where not, only `states`, `multipliers` and `bounds` hold.
        """
        return self.graph.is_whole

    @property
    def states(self) -> int:
        """How many states were come to."""
        return len(self.graph.states)

    @cached_property
    def multipliers(self) -> tuple[Multiplier, ...]:
        """What multiplies the states most."""
        return multipliers(self.scenario, self._layout, self.graph.states)

    @cached_property
    def bounds(self) -> Bounds:
        """What best and worst of the whole call lie between, whatever the number of states."""
        return bounds_of(self.scenario, self._weights)

    @cached_property
    def stuck(self) -> tuple[State, ...]:
        """Return the states from which no ending is reached but by hanging up, one a place."""
        found: dict[int, State] = {}
        for number, best in enumerate(self.extremes.best):
            if best is None:
                state = self.state(number)
                found.setdefault(state.place, state)
        return tuple(found.values())

    def state(self, number: int) -> State:
        """Return a state of the graph by its number, as the engine knows it."""
        return self._layout.unpack(self.graph.states[number])

    def place(self, number: int) -> int:
        """Return where the call is in a state of the graph, by its number."""
        return self._layout.place.get(self.graph.states[number])

    def is_told(self, number: int, fact: int) -> bool:
        """Return whether a state of the graph remembers a fact as told; it may be forgotten."""
        return bool(self.graph.states[number] >> self._layout.shifts.facts + fact & 1)

    def best(self, state: State) -> Outcome | None:
        """Return the best still to come; None where no ending is."""
        return self._value(state, self.extremes.best)

    def worst(self, state: State) -> Outcome | None:
        """Return the worst still to come; None where no ending is."""
        return self._value(state, self.extremes.worst)

    def expected(self, state: State, temperament: str = EVENLY) -> float:
        """Return the worth in points that a virtual trainee of a temperament still earns."""
        ended = self._ended(state)
        if ended is not None:
            return ended.worth
        return self._chances(temperament)[self._number(state)[0]][0] / 2

    def endings(self, state: State, temperament: str = EVENLY) -> dict[str, float]:
        """Return how likely each ending is, by id, for a virtual trainee of a temperament."""
        names = [place.id for place in self.scenario.places if place.ending]
        place = self.scenario.places[state.place]
        if place.ending:
            return {name: float(name == place.id) for name in names}
        chances = self._chances(temperament)[self._number(state)[0]]
        return dict(zip(names, chances[1:], strict=True))

    def best_moves(self, state: State) -> tuple[int, ...]:
        """Return the open moves that keep the best, as in the table; none at an ending."""
        if self._ended(state) is not None:
            return ()
        number, _ = self._number(state)
        best = self.extremes.best
        values = [
            (adds if to < 0 else adds + (best[to] or 0), move)
            for to, adds, move in self.graph.edges[number]
            if to < 0 or best[to] is not None
        ]
        return tuple(move for value, move in values if value == best[number])

    @cached_property
    def _straight(self) -> list[int] | None:
        """The states, each after all it leads to; None where a call can go round."""
        with uncollected():
            return without_loops(self.graph.edges) if self.is_exact else None

    @cached_property
    def order(self) -> list[list[int]]:
        """The loops of the graph, each after all it leads to."""
        if self._straight is not None:
            return [[state] for state in self._straight]
        with uncollected():
            return components(self.graph.edges)

    @cached_property
    def extremes(self) -> Extremes:
        """The best and the worst score of every state, by its number in the graph."""
        if self._straight is not None:
            return extremes_along(self.graph.edges, self._straight)
        return extremes(self.graph.edges, self.order)

    def weights(self, temperament: str) -> tuple[int, ...]:
        """Return what each move weighs for a virtual trainee of a temperament."""
        return move_weights(self.scenario, self._rubric, temperament)

    def _chances(self, temperament: str) -> list[list[float]]:
        """By state: half points still earned, then how likely each ending is."""
        if temperament in self._by_chance:
            return self._by_chance[temperament]
        scenario, states, used = self.scenario, self.graph.states, self._layout.shifts.used
        places = [number for number, place in enumerate(scenario.places) if place.ending]
        ended = {-1 - place: column for column, place in enumerate(places, 1)}

        def paid(state: int, edge: Edge) -> float:
            to, _, move = edge
            again = states[state] >> used + move & 1
            earned = 0 if again else scenario.moves[move].halves
            return earned + (scenario.places[-1 - to].halves if to < 0 else 0)

        weights = self.weights(temperament)
        found = by_chance(self.graph.edges, self.order, weights, paid, ended)
        self._by_chance[temperament] = found
        return found

    def _number(self, state: State) -> tuple[int, int]:
        """Return the number of a state, and what stays of it whatever is done."""
        reduced, stays = self._reduction.reduced(self._layout.pack(state))
        number = self.graph.numbers.get(reduced)
        if number is None or number >= len(self.graph.edges):
            message = f"No play comes to {state}, or not within the budget."
            raise Unmet(message)
        return number, stays

    def _ended(self, state: State) -> Outcome | None:
        """Return what an ending comes to."""
        if not self.scenario.places[state.place].ending:
            return None
        return outcome_of(self._weights.end(state.place, state.unmended))

    def _value(self, state: State, values: list[int | None]) -> Outcome | None:
        ended = self._ended(state)
        if ended is not None:
            return ended
        number, stays = self._number(state)
        value = values[number]
        return None if value is None else outcome_of(value + stays)


def analyse(scenario: CompiledScenario, rubric: Rubric, budget: int = BUDGET) -> Analysis:
    """Return what can come of a call of a scenario, marked with a rubric."""
    return Analysis(scenario, rubric, budget)
