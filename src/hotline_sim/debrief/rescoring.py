"""Calls scored again from their events, thousands a second: worth, slips and the talk's verdict.

What can happen at a beat is worked out once for all states that nothing there tells apart
(`analysis.ways`), and marked on bits (`conduct_bits`). `debrief` says the same of one call, in
words.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.lifts import Lift
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.reads import reads, together
from hotline_sim.analysis.ways import Ways
from hotline_sim.analysis.weights import weights_of
from hotline_sim.call.events import CallLeft, Event, HungUp, ResponseGiven, SilenceKept
from hotline_sim.debrief.conduct_bits import Bits, Shown
from hotline_sim.debrief.model import Verdict
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario, Test
from hotline_sim.scenario.state import State, after, chosen, hang_up, holds, open_moves, opening


class Score(NamedTuple):
    """What a call came to."""

    worth: float
    """In points."""
    slips: int
    """How many don'ts it showed, each showing counted."""
    verdict: Verdict
    """On the talk: the record and the referral are taken to be right."""


class _Turn(NamedTuple):
    """One move at a beat, ready to be made."""

    keep: int
    plus: int
    levels: int
    lift: Lift
    """What it makes of a state, as in `analysis.ways.Way`."""
    shown: Shown
    halves: int
    cut: bool
    """Whether an interruption ends the call there."""


class _Played(NamedTuple):
    """A call, moved through by its events."""

    packed: int
    """The state it is in."""
    turns: list[Shown]
    halves: int
    """What its turns earned, in half points."""
    cut: bool
    left: bool


class Rescorer:
    """Scores calls of one scenario, marked with one rubric."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Work nothing out before a call needs it."""
        self._scenario = scenario
        self._bits = Bits(rubric, scenario)
        self._layout = layout_of(scenario, _asked_beside(scenario))
        invited = [
            together(reads(test, self._layout.shifts) for _, test in place.invites)
            for place in scenario.places
        ]
        self._ways = Ways(scenario, weights_of(scenario, rubric), self._layout, also=invited)
        self._turns_at = Kinds(self._ways, self._worked_out).of
        self._start = self._layout.pack(opening(scenario).state)

    def score(self, events: Iterable[Event]) -> Score:
        """Return what a call came to. ValueError where its events do not fit the scenario."""
        played = self._played(events)
        state = self._layout.unpack(played.packed)
        place = self._scenario.places[state.place]
        needed = chosen(self._scenario.key.needed, state) or 0
        tally = self._bits.tally(played.turns, cut=played.cut, left=played.left)
        verdict = self._bits.verdict(tally, place.ending, heard=not needed & ~state.facts)
        return Score((played.halves + place.halves) / 2, tally.showings, verdict)

    def levels(self, events: Iterable[Event]) -> dict[str, int | None]:
        """Return the level of each competency in a call, as `score` reads it."""
        played = self._played(events)
        return self._bits.levels(self._bits.tally(played.turns, cut=played.cut, left=played.left))

    def _played(self, events: Iterable[Event]) -> _Played:
        state, halves, cut, left = self._start, 0, False, False
        turns: list[Shown] = []
        for event in events:
            what = event.what
            if isinstance(what, ResponseGiven | SilenceKept):
                turn = self._turn(state, what)
                state = state & turn.keep | turn.plus | turn.lift[state & turn.levels]
                turns.append(turn.shown)
                halves += turn.halves
                cut = turn.cut
            elif isinstance(what, HungUp):
                state, shown, earned = self._hung_up(state)
                turns.append(shown)
                halves += earned
            elif isinstance(what, CallLeft):
                left = True
        return _Played(state, turns, halves, cut, left)

    def _turn(self, state: int, what: ResponseGiven | SilenceKept) -> _Turn:
        name = what.response if isinstance(what, ResponseGiven) else f"{what.beat}.silence"
        turn = self._turns_at(state).get(name)
        if turn is None:
            place = self._scenario.places[self._layout.place.get(state)].id
            message = f"{what} does not fit the call at “{place}”."
            raise ValueError(message)
        return turn

    def _worked_out(self, packed: int) -> dict[str, _Turn]:
        """Return by name what each move does and shows, from a state that stands for its kind."""
        scenario, state = self._scenario, self._layout.unpack(packed)
        invited, chances = self._opportunity(state)
        turns = {}
        for way in self._ways.ways(packed):
            move = scenario.moves[way.move]
            shown = Shown(self._bits.of(move.shows), self._bits.of(move.repairs), invited, chances)
            earned = 0 if state.used >> way.move & 1 else move.halves
            cut = way.ending >= 0 and after(scenario, state, way.move).interruption >= 0
            turns[move.name] = _Turn(way.keep, way.plus, way.levels, way.lift, shown, earned, cut)
        return turns

    def _hung_up(self, packed: int) -> tuple[int, Shown, int]:
        """Return the state after hanging up, what that shows, and what it costs."""
        state = self._layout.unpack(packed)
        ended, way = hang_up(self._scenario, state)
        shown = Shown(self._bits.of(way.shows), 0, *self._opportunity(state))
        return self._layout.pack(ended), shown, way.halves

    def _opportunity(self, state: State) -> tuple[int, int]:
        """Return the dos that are invited in a state, and what the open moves would show."""
        scenario = self._scenario
        invites = scenario.places[state.place].invites
        invited = self._bits.of(do for do, test in invites if holds(test, state))
        moves = (scenario.moves[one] for one in open_moves(scenario, state))
        return invited, self._bits.of(one for move in moves for one in move.shows)


def _asked_beside(scenario: CompiledScenario) -> Iterator[Test]:
    """Yield the guards that are asked of a call without moving it."""
    for place in scenario.places:
        yield from (test for _, test in place.invites)
        yield from (way.when for way in place.hang_up)
    yield from (test for test, _ in scenario.key.needed)
