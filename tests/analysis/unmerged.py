"""What a scenario can do, worked out a second time: every state whole, every number a fraction.

Slow and plain on purpose, and nothing of `hotline_sim.analysis` in it. A state is everything the
call remembers; only turns are counted no further than any guard asks. What a play comes to is read
off its last state, which still knows every response given.
"""

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any, NamedTuple

from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Move
from hotline_sim.scenario.state import ALL, ANY, NOT, TURNS, State, after, open_moves, opening

KINDS = ("safe", "partial", "lost", "harm")
"""Kinds of ending, the best first."""

FOREVER = 10**6
NONE = Fraction(0)


class Total(NamedTuple):
    """What a play comes to; the less, the better, the first difference deciding."""

    red: int
    harm: int
    short_of_safe: int
    cost: int
    """Worth in half points, with its sign turned."""


class Chances(NamedTuple):
    """What becomes of a responder who picks at random among what is open."""

    halves: Fraction
    """What is still earned, on average."""
    endings: dict[str, Fraction]


class TooLarge(Exception):
    """More states than a plain solution can be waited for."""


class Unmerged:
    """Every state of a scenario, and where its open moves lead."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, most: int = 10**5) -> None:
        """Walk from the opening. TooLarge beyond `most` states."""
        self.scenario = scenario
        self.counts = Counts(scenario, rubric)
        self._most_turns = max(turns_asked(scenario), default=0)
        self.opens = self.seen(opening(scenario).state)
        self.leads: dict[State, list[State]] = {}
        waiting = [self.opens]
        while waiting:
            state = waiting.pop()
            if state not in self.leads:
                self.leads[state] = self._next(state)
                waiting += self.leads[state]
            if len(self.leads) > most:
                raise TooLarge

    def seen(self, state: State) -> State:
        """Return a state with no more turns than any guard can tell apart."""
        return state._replace(turns=min(state.turns, self._most_turns))

    def is_ending(self, state: State) -> bool:
        """Return whether the call has ended."""
        return bool(self.scenario.places[state.place].ending)

    @property
    def on_the_line(self) -> list[State]:
        """The states before an ending; where nothing is open, only hanging up is left."""
        return [state for state in self.leads if not self.is_ending(state)]

    def extremes(self) -> tuple[dict[State, Total], dict[State, Total]]:
        """Return the best and the worst of the plays that end; none where no play ends."""
        ends = {one: self.counts.total(one) for one in self.leads if self.is_ending(one)}
        return self._settled(ends, min), self._settled(ends, max)

    def chances(self) -> dict[State, Chances]:
        """Return what chance makes of each state, by putting equations into one another."""
        order = self._deepest_first()
        rows = {state: self._row(state) for state in order}
        before: dict[State, set[State]] = {}
        for state, row in rows.items():
            for to in row.states:
                before.setdefault(to, set()).add(state)
        done: set[State] = set()
        for state in order:
            solved = rows[state] = rows[state].without(state)
            done.add(state)
            for other in before.get(state, set()) - done:
                rows[other] = rows[other].with_put_in(state, solved)
                for to in solved.states:
                    before.setdefault(to, set()).add(other)
        for state in reversed(order):
            for to in list(rows[state].states):
                rows[state] = rows[state].with_put_in(to, rows[to])
        return {state: Chances(row.halves, row.endings) for state, row in rows.items()}

    def _next(self, state: State) -> list[State]:
        moves = () if self.is_ending(state) else open_moves(self.scenario, state)
        return [self.seen(after(self.scenario, state, one).state) for one in moves]

    def _settled(
        self, ends: dict[State, Total], pick: Callable[[list[Total]], Total]
    ) -> dict[State, Total]:
        """Return what each state comes to: handed back from move to move until nothing changes."""
        found = dict(ends)
        order = self._deepest_first()
        changed = True
        while changed:
            changed = False
            for state in order:
                come = [found[one] for one in self.leads[state] if one in found]
                if come and pick(come) != found.get(state):
                    found[state] = pick(come)
                    changed = True
        return found

    def _deepest_first(self) -> list[State]:
        """Return the states before an ending, each after most of what it leads to."""
        order: list[State] = []
        met = {self.opens}
        path = [(self.opens, iter(self.leads[self.opens]))]
        while path:
            rest = path[-1][1]
            for to in rest:
                if to not in met and not self.is_ending(to):
                    met.add(to)
                    path.append((to, iter(self.leads[to])))
                    break
            else:
                order.append(path.pop()[0])
        return order

    def _row(self, state: State) -> "_Row":
        row = _Row(NONE, {}, {})
        if not self.leads[state]:
            return row
        chance = Fraction(1, len(self.leads[state]))
        for to in self.leads[state]:
            earned = self.counts.earned(to) - self.counts.earned(state)
            place = self.scenario.places[to.place]
            if place.ending:
                earned += place.halves
                _add(row.endings, place.id, chance)
            else:
                _add(row.states, to, chance)
            row = row._replace(halves=row.halves + chance * earned)
        return row


class _Row(NamedTuple):
    """What is earned from a state on, how likely it ends where, and what it leads to first."""

    halves: Fraction
    endings: dict[str, Fraction]
    states: dict[State, Fraction]

    def without(self, state: State) -> "_Row":
        """Return the row once the loop at its own state was left; nothing where it never is."""
        leaves = 1 - self.states.get(state, NONE)
        if not leaves:
            return _Row(NONE, {}, {})
        return _Row(
            self.halves / leaves,
            {one: chance / leaves for one, chance in self.endings.items()},
            {one: chance / leaves for one, chance in self.states.items() if one != state},
        )

    def with_put_in(self, state: State, other: "_Row") -> "_Row":
        """Return the row with another put in for its state."""
        states = dict(self.states)
        endings = dict(self.endings)
        share = states.pop(state, NONE)
        for end, chance in other.endings.items():
            _add(endings, end, share * chance)
        for to, chance in other.states.items():
            _add(states, to, share * chance)
        return _Row(self.halves + share * other.halves, endings, states)


class Counts:
    """How a state's past is counted, straight from the words of docs/scoring.md."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Count by the kinds of a rubric."""
        self.scenario = scenario
        self.kinds = {name: one.kind for name, one in rubric.behaviours.items()}
        self.mendable = {name for move in scenario.moves for name in move.repairs}

    def total(self, end: State) -> Total:
        """Return what a play that ended here comes to."""
        place = self.scenario.places[end.place]
        return Total(
            self.red(end),
            self.done(end) + self.standing(end),
            KINDS.index(place.ending),
            -self.earned(end) - place.halves,
        )

    def red(self, state: State) -> int:
        """Return the red lines crossed, each response counted once."""
        return sum(self.kinds[name] is Kind.RED_LINE for name in self._shown(state))

    def done(self, state: State) -> int:
        """Return the harm that nothing in the scenario could mend, each response counted once."""
        shown = self._shown(state)
        return sum(self._harms(name) and name not in self.mendable for name in shown)

    def standing(self, state: State) -> int:
        """Return how many harmful don'ts stand that something in the scenario could mend."""
        names = (
            name
            for bit, name in enumerate(self.scenario.donts)
            if state.unmended >> bit & 1 and name in self.mendable
        )
        return sum(self._harms(name) for name in names)

    def earned(self, state: State) -> int:
        """Return the half points earned, each response counted once."""
        return sum(move.halves for move in self._given(state))

    def _given(self, state: State) -> Iterator[Move]:
        for number, move in enumerate(self.scenario.moves):
            if state.used >> number & 1:
                yield move

    def _shown(self, state: State) -> list[str]:
        return [name for move in self._given(state) for name in move.shows]

    def _harms(self, name: str) -> bool:
        return self.kinds[name] is Kind.HARMFUL


def turns_asked(scenario: CompiledScenario) -> Iterable[int]:
    """Yield every number of turns from which some guard holds, or no longer holds."""
    for move in scenario.moves:
        yield from _turns_in(move.when)
        yield from _turns_in_choices(move.discloses, move.leads_to)
    for one in scenario.interruptions:
        yield from _turns_in(one.when)
        yield from _turns_in_choices(one.leads_to)
    for place in scenario.places:
        yield from _turns_in_choices(place.discloses)


def _turns_in_choices(*choices: Choice) -> Iterable[int]:
    for choice in choices:
        for test, _ in choice:
            yield from _turns_in(test)


def _turns_in(test: Any) -> Iterable[int]:
    if not test:
        return
    if test[0] == TURNS:
        yield from (test[1], test[2] + 1 if test[2] < FOREVER else 0)
    elif test[0] in (ALL, ANY, NOT):
        for one in test[1:]:
            yield from _turns_in(one)


def _add(to: dict[Any, Fraction], key: Any, chance: Fraction) -> None:
    to[key] = to.get(key, NONE) + chance
