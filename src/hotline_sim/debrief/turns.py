"""A call played again from its events, turn by turn, over the compiled table.

No machine, no transcript, no store: re-scoring many calls reads only this.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from hotline_sim.call.events import CallLeft, Event, HungUp, ResponseGiven, SilenceKept
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, hang_up, is_open, open_moves, opening

HANG_UP = -1
"""The number that stands for hanging up, which is no move."""


class Turn(NamedTuple):
    """One decision on the line, with the state it was made in."""

    at: int
    move: int
    """The number of the move, or HANG_UP."""
    response: str
    """`beat.response`, `beat.silence` or `beat.hang-up`."""
    before: State
    state: State
    shows: tuple[str, ...]
    mends: tuple[str, ...]
    cut: bool
    """Whether an interruption ended the call here."""
    halves: int
    """What it added to the worth of the call, in half points."""

    @property
    def beat(self) -> int:
        """The number of the beat it was made at."""
        return self.before.place


class Play(NamedTuple):
    """All the turns of a call, and where it is."""

    turns: tuple[Turn, ...]
    state: State
    left: bool


def replay(scenario: CompiledScenario, events: Iterable[Event]) -> Play:
    """Return the turns of a call. ValueError where the events do not fit the scenario."""
    state = opening(scenario).state
    turns: list[Turn] = []
    left = False
    for event in events:
        what = event.what
        if isinstance(what, ResponseGiven | SilenceKept):
            turns.append(_move(scenario, event.seq, state, _number(scenario, state, what)))
            state = turns[-1].state
        elif isinstance(what, HungUp):
            turns.append(_hang_up(scenario, event.seq, state))
            state = turns[-1].state
        elif isinstance(what, CallLeft):
            left = True
    return Play(tuple(turns), state, left)


def open_shows(scenario: CompiledScenario, turn: Turn) -> Iterator[str]:
    """Yield every behaviour that some move open at a turn would have shown."""
    for number in open_moves(scenario, turn.before):
        yield from scenario.moves[number].shows


def _number(scenario: CompiledScenario, state: State, what: ResponseGiven | SilenceKept) -> int:
    place = scenario.places[state.place]
    if isinstance(what, SilenceKept):
        number = place.silence if place.id == what.beat else -1
    else:
        named = (one for one in place.responses if scenario.moves[one].name == what.response)
        number = next(named, -1)
    if number < 0 or not is_open(scenario, state, number):
        message = f"{what} does not fit the call at “{place.id}”."
        raise ValueError(message)
    return number


def _move(scenario: CompiledScenario, at: int, state: State, number: int) -> Turn:
    move = scenario.moves[number]
    step = after(scenario, state, number)
    first = not state.used >> number & 1
    ended = bool(scenario.places[step.state.place].ending)
    return Turn(
        at=at,
        move=number,
        response=move.name,
        before=state,
        state=step.state,
        shows=move.shows,
        mends=move.repairs,
        cut=ended and step.interruption >= 0,
        halves=move.halves if first else 0,
    )


def _hang_up(scenario: CompiledScenario, at: int, state: State) -> Turn:
    after_it, way = hang_up(scenario, state)
    name = f"{scenario.places[state.place].id}.hang-up"
    return Turn(at, HANG_UP, name, state, after_it, way.shows, (), cut=False, halves=way.halves)
