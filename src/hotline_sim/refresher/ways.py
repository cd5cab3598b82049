"""How the moments of a call are come to: by the best short way there, or along its model path."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush
from itertools import count
from typing import NamedTuple

from hotline_sim.call.transcript import Line, heard, said
from hotline_sim.scenario.compiled import BACK, CompiledScenario
from hotline_sim.scenario.state import State, Step, after, chosen, is_open, open_moves, opening

MOST_STATES = 2500
"""How many states are looked at for short ways."""

MODEL, CLEAN, SLIP, CUT = 1, 2, 8, 4
"""How long a move makes a way: one of the model path, another, one with a don't in it; and how
much longer where an interruption comes between, or is over: what went before is then far away."""

ANY = -1
"""The right move of a moment that the model path does not come to."""


class Way(NamedTuple):
    """A moment of a call, and all that was said on the way to it."""

    place: int
    state: State
    moves: tuple[int, ...]
    lines: tuple[Line, ...]
    """From the first cue on; a line's `at` is the number of the move that brought it, from 1."""
    right: int = ANY
    """The move that the model path makes here, or ANY."""


def ways_to(scenario: CompiledScenario) -> list[Way]:
    """Return a way to every moment: each beat, or each answer that the model path gives at it.

    A moment that no play comes to, or none that was found in time, is not among them.
    """
    model = list(_model_ways(scenario))
    wanted: dict[int, set[int]] = defaultdict(set)
    for way in model:
        wanted[way.place].add(way.right)
    for number, place in enumerate(scenario.places):
        if not place.ending and number not in wanted:
            wanted[number].add(ANY)
    found = list(_short_ways(scenario, wanted))
    short = {(way.place, way.right) for way in found}
    found += [way for way in model if (way.place, way.right) not in short]
    return sorted(found, key=lambda way: (way.place, way.right))


def way_of(scenario: CompiledScenario, moves: Iterable[int]) -> Way:
    """Return the moment that some moves come to, and what is said on the way."""
    step = opening(scenario)
    made = tuple(moves)
    visited = {step.state.place}
    lines = heard(scenario, 0, step, again=False)
    for at, number in enumerate(made, 1):
        step = after(scenario, step.state, number)
        lines += [said(scenario, at, number), *_heard(scenario, at, step, visited)]
    return Way(step.state.place, step.state, made, tuple(lines))


def _model_ways(scenario: CompiledScenario) -> Iterator[Way]:
    """Yield every moment of the model path, as far as it can be played."""
    moves: list[int] = []
    for name in scenario.model_path:
        way = way_of(scenario, moves)
        beat = scenario.places[way.place]
        named = (one for one in beat.moves if scenario.moves[one].name == name)
        number = next(named, ANY)
        if number == ANY or not can_be_made(scenario, way.state, number):
            return
        yield way._replace(right=number)
        moves.append(number)


def can_be_made(scenario: CompiledScenario, state: State, number: int) -> bool:
    """Return whether a move, be it the silence, can be made in a state."""
    return number == scenario.places[state.place].silence or is_open(scenario, state, number)


def _short_ways(scenario: CompiledScenario, wanted: dict[int, set[int]]) -> Iterator[Way]:
    """Yield the shortest way to each moment that is wanted, and forget it then."""
    model = set(scenario.model_path)
    missing = {place: set(rights) for place, rights in wanted.items()}
    tie = count()
    waiting: list[tuple[int, int, State, tuple[int, ...]]] = [
        (0, next(tie), opening(scenario).state, ())
    ]
    seen: set[State] = set()
    while waiting and len(seen) < MOST_STATES and any(missing.values()):
        cost, _, state, moves = heappop(waiting)
        if state in seen or scenario.places[state.place].ending:
            continue
        seen.add(state)
        for right in sorted(missing.get(state.place, ())):
            if right == ANY or can_be_made(scenario, state, right):
                missing[state.place].discard(right)
                yield way_of(scenario, moves)._replace(right=right)
        for number in open_moves(scenario, state):
            step = after(scenario, state, number)
            length = _length(scenario, state, number, step, model)
            heappush(waiting, (cost + length, next(tie), step.state, (*moves, number)))


def _length(
    scenario: CompiledScenario, state: State, number: int, step: Step, model: set[str]
) -> int:
    move = scenario.moves[number]
    length = SLIP if move.slips else MODEL if move.name in model else CLEAN
    is_cut = step.interruption >= 0 or chosen(move.leads_to, state) == BACK
    return length + CUT if is_cut else length


def _heard(scenario: CompiledScenario, at: int, step: Step, visited: set[int]) -> list[Line]:
    place = step.state.place
    again = place in visited
    visited.add(place)
    return heard(scenario, at, step, again=again)
