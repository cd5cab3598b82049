"""The call as a graph of states, of which only what some play comes to is worked out.

States are those of the analysis: what can matter no more is left out of them (analysis.reduction),
and moves are worked out once for all states that they do not tell apart (analysis.ways).
"""

from array import array
from collections.abc import Iterable

from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.ways import Ways
from hotline_sim.analysis.weights import weights_of
from hotline_sim.authoring.simulation.effects import Effects
from hotline_sim.authoring.simulation.made import Made
from hotline_sim.authoring.simulation.openings import NOT_YET, Open, Openings
from hotline_sim.authoring.simulation.telling import Telling
from hotline_sim.authoring.simulation.watched import watched
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, holds, opening

_BLANK = array("q", [NOT_YET])


class Story:
    """The states and the edges between them, by number; they grow as plays come to them.

    The lowest states are those in which a play is over: one for each ending, then one for a call in
    which nothing is open. Each has one edge, which leads to itself and does nothing.
    """

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, effects: Effects) -> None:
        """Begin at the opening."""
        self._scenario = scenario
        self._effects = effects
        wider = watched(scenario)
        weights = weights_of(wider, rubric)
        self._layout = layout_of(wider)
        self._reduction = Reduction(wider, weights, self._layout)
        ways = Ways(wider, weights, self._layout, self._reduction)
        self._openings = Openings(scenario, ways, effects.asks)
        self._open_in = Kinds(ways, self._openings.look).of
        self._numbers: dict[int, int] = {}
        self._packed: list[int] = []
        self._open: list[Open] = []
        self._from: list[int] = []
        self._telling = Telling(scenario)
        self._asks_at_the_end = any(test for test, _ in scenario.key.needed)
        self.first, self.menu = array("q"), array("q")
        """By state: its first edge, and its menu; the edges stand in the order of the menu."""
        self.to, self.effect = array("q"), array("q")
        """By edge: the state it leads to, and what it does."""
        self.endings = [n for n, place in enumerate(scenario.places) if place.ending]
        """By state in which a play is over: the place; the last is none."""
        self.over = len(self.endings) + 1
        """How many states there are in which a play is over."""
        for state in range(self.over):
            self._state(0, self._openings.none)
            self.to[state], self.effect[state] = state, 0
        self.opening = self._number(self._layout.pack(opening(scenario).state))

    @property
    def menus(self) -> list[tuple[int, ...]]:
        """The moves open, by the number of a menu; the first is of a play that is over."""
        return self._openings.menus

    @property
    def states(self) -> int:
        """How many states there are so far."""
        return len(self.first)

    @property
    def edges(self) -> int:
        """How many edges leave them."""
        return len(self.to)

    def find(self, edges: Iterable[int]) -> None:
        """Work out where edges lead that no play has taken before, and what they do."""
        for edge in edges:
            state = self._from[edge]
            before, found = self._packed[state], self._open[state]
            which = edge - self.first[state]
            way = found.ways[which]
            if way.ending < 0:
                self.to[edge] = self._number(way.leads(before), is_reduced=way.is_reduced)
            else:
                self.to[edge] = self.endings.index(way.ending)
            effect = found.effects[which]
            self.effect[edge] = self._effect(found, which, before) if effect == NOT_YET else effect

    def _effect(self, found: Open, which: int, before: int) -> int:
        """Return what a move does, and keep it for its kind where it depends on no more."""
        way = found.ways[which]
        made = self._made(found, which)
        late = way.ending >= 0 and self._asks_at_the_end
        if late:
            made = made._replace(need=self._need(self._layout.unpack(before), way.move))
        number = self._effects.number(made)
        if not late:
            found.effects[which] = number
        return number

    def _made(self, found: Open, which: int) -> Made:
        """Return what a move does, from a state that stands for its kind."""
        way, cut = found.ways[which], False
        told: tuple[int, ...] = ()
        ends = way.ending >= 0
        if ends or way.move in self._telling.moves:
            step = after(self._scenario, found.state, way.move)
            told, cut = self._telling.told(step), ends and step.interruption >= 0
        return Made(
            move=way.move,
            invited=found.invited,
            could=found.could,
            right=found.right(which),
            told=told,
            cut=cut,
            need=0 if ends and self._scenario.key.needed else -1,
            adds=way.adds,
        )

    def _number(self, packed: int, *, is_reduced: bool = False) -> int:
        """Return the number of a state, which may be new."""
        reduced = packed if is_reduced else self._reduction.reduced(packed)[0]
        number = self._numbers.get(reduced)
        if number is None:
            found = self._open_in(reduced)
            if not found.ways:
                return self.over - 1
            number = self._state(reduced, found)
            self._numbers[reduced] = number
        return number

    def _state(self, packed: int, found: Open) -> int:
        number, edges = len(self.first), len(found.effects)
        self._packed.append(packed)
        self._open.append(found)
        self.first.append(len(self.to))
        self.menu.append(found.menu)
        blank = _BLANK * edges
        self.effect.extend(blank)
        self.to.extend(blank)
        self._from.extend([number] * edges)
        return number

    def _need(self, state: State, move: int) -> int:
        """Return which alternative of what the key needs holds after a move; -1 where none does."""
        ended = after(self._scenario, state, move).state
        needed = enumerate(self._scenario.key.needed)
        return next((number for number, (test, _) in needed if holds(test, ended)), -1)
