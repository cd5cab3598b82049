"""How a call moves: what is open in a state, and the state after a move.

Pure functions over the compiled table. `holds` is the only place a guard is evaluated.
"""

from typing import Any, NamedTuple

from hotline_sim.scenario.compiled import (
    BACK,
    NOWHERE,
    Beat,
    Choice,
    CompiledScenario,
    HangUp,
    Move,
    Test,
)

GAUGE, TURNS, TOLD, TOLD_ANY, USED, USED_ANY, UNMENDED, ALL, ANY, NOT = range(10)
"""The operations a compiled guard is made of."""

_LISTS = (ALL, ANY)


class State(NamedTuple):
    """Everything that can still matter to a call."""

    place: int
    gauges: tuple[int, ...]
    facts: int
    used: int
    fired: int
    unmended: int
    turns: int
    back: int


class Step(NamedTuple):
    """What one move, or the opening, did."""

    state: State
    told: int
    """Facts first told in answer to the move, as bits; said before the next cue."""
    entered: int
    """Facts first told on entering the beat, as bits; said after its cue."""
    interruption: int
    """Which interruption cut in, or -1."""


_made = tuple.__new__
"""Makes a named tuple of its values at a third of the cost, where every move makes one."""


def holds(test: Test, state: State) -> bool:  # noqa: C901 - a branch an operation
    """Return whether a compiled guard holds in a state; where the call is, it never asks."""
    if not test:
        return True
    operation = test[0]
    held: bool
    if operation == GAUGE:
        held = test[2] <= state.gauges[test[1]] <= test[3]
    elif operation in _LISTS:
        # A loop, because `all` and `any` cost more than most of these lists do.
        wanted: bool = operation == ANY
        for one in test[1:]:
            if holds(one, state) == wanted:
                return wanted
        held = not wanted
    elif operation == TURNS:
        held = test[1] <= state.turns <= test[2]
    elif operation == TOLD:
        held = state.facts & test[1] == test[1]
    elif operation == TOLD_ANY:
        held = state.facts & test[1] != 0
    elif operation == USED:
        held = state.used & test[1] == test[1]
    elif operation == USED_ANY:
        held = state.used & test[1] != 0
    elif operation == UNMENDED:
        held = state.unmended & test[1] != 0
    else:
        held = not holds(test[1], state)
    return held


def chosen(choice: Choice, state: State) -> Any:
    """Return the value of the first alternative whose guard holds."""
    if len(choice) == 1:
        return choice[0][1]
    for test, value in choice:
        if not test or holds(test, state):
            return value
    return None


def opening(scenario: CompiledScenario) -> Step:
    """Return the call as it is when it is picked up."""
    gauges = tuple(gauge.start for gauge in scenario.gauges)
    start = State(scenario.opens_at, gauges, scenario.told, 0, 0, 0, 0, NOWHERE)
    return _entered(scenario.places[start.place], start, 0, -1)


def is_open(scenario: CompiledScenario, state: State, number: int) -> bool:
    """Return whether a move can be made now."""
    move = scenario.moves[number]
    if move.beat != state.place:
        return False
    if not move.repeats and state.used >> number & 1:
        return False
    if move.mends and not state.unmended & move.mends:
        return False
    return not move.when or holds(move.when, state)


def open_responses(scenario: CompiledScenario, state: State) -> tuple[int, ...]:
    """Return the responses open now, in the order of the file; never the silence."""
    responses = scenario.places[state.place].responses
    return tuple(number for number in responses if is_open(scenario, state, number))


def open_moves(scenario: CompiledScenario, state: State) -> tuple[int, ...]:
    """Return every move open now: responses, then the silence where there is one."""
    silence = scenario.places[state.place].silence
    responses = open_responses(scenario, state)
    return (*responses, silence) if silence >= 0 else responses


def after(scenario: CompiledScenario, state: State, number: int) -> Step:
    """Return what an open move does; the state given is left as it was."""
    move = scenario.moves[number]
    felt = _felt(scenario, state, move, number)
    leads_to = chosen(move.leads_to, felt)
    coming = state.back if leads_to == BACK else leads_to
    told = felt.facts & ~state.facts
    place = scenario.places[coming]
    if place.ending:
        return Step(_at(felt, coming, felt.fired, NOWHERE), told, 0, -1)
    if place.interruptions:
        cut = _interrupted(scenario, felt, place)
        if cut >= 0:
            return _cut_in(scenario, felt, coming, told, cut)
    pending = NOWHERE if leads_to == BACK else felt.back
    return _entered(place, _at(felt, coming, felt.fired, pending), told, -1)


def hang_up(scenario: CompiledScenario, state: State) -> tuple[State, HangUp]:
    """Return the ending that hanging up leads to now, and what it shows."""
    choices = scenario.places[state.place].hang_up
    way = next(way for way in choices if holds(way.when, state))
    unmended = state.unmended | way.slips
    return state._replace(place=way.leads_to, unmended=unmended, back=NOWHERE), way


def _felt(scenario: CompiledScenario, state: State, move: Move, number: int) -> State:
    """Return the state once the move is said and before the call goes on.

    It stands where the move leads first, as most lead nowhere else: no guard asks for the place,
    and a state made once more would cost as much as all the rest.
    """
    _, gauges, facts, used, fired, unmended, turns, back = state
    felt = _made(
        State,
        (
            move.leads_to[0][1],
            changed(scenario, gauges, move) if move.changes else gauges,
            facts,
            used | 1 << number,
            fired,
            unmended & ~move.mends | move.slips,
            turns + 1,
            back,
        ),
    )
    if not move.discloses:
        return felt
    return felt._replace(facts=felt.facts | (chosen(move.discloses, felt) or 0))


def changed(scenario: CompiledScenario, gauges: tuple[int, ...], move: Move) -> tuple[int, ...]:
    """Return the gauges once a move has changed them; each stays within its range."""
    values = list(gauges)
    for number, change in move.changes:
        _, _, low, high = scenario.gauges[number]
        value = values[number] + change
        values[number] = low if value < low else min(value, high)
    return tuple(values)


def _interrupted(scenario: CompiledScenario, felt: State, coming: Beat) -> int:
    """Return the first interruption that cuts in before the coming beat, or -1."""
    fired = felt.fired
    for number in coming.interruptions:
        _, when, _, repeats, ends = scenario.interruptions[number]
        if fired and not repeats and fired >> number & 1:
            continue
        if felt.back != NOWHERE and not ends:
            continue
        if holds(when, felt):
            return number
    return -1


def _cut_in(scenario: CompiledScenario, felt: State, coming: int, told: int, number: int) -> Step:
    one = scenario.interruptions[number]
    place = chosen(one.leads_to, felt)
    fired = felt.fired | 1 << number
    if scenario.places[place].ending:
        return Step(_at(felt, place, fired, NOWHERE), told, 0, number)
    return _entered(scenario.places[place], _at(felt, place, fired, coming), told, number)


def _entered(beat: Beat, state: State, told: int, interruption: int) -> Step:
    """Return the step into a beat, with what entering it discloses."""
    if state.back != NOWHERE and not beat.can_go_back:
        state = state._replace(back=NOWHERE)
    if not beat.discloses:
        return _made(Step, (state, told, 0, interruption))
    facts = chosen(beat.discloses, state) or 0
    entered = facts & ~state.facts
    if not entered:
        return Step(state, told, 0, interruption)
    return Step(state._replace(facts=state.facts | entered), told, entered, interruption)


def _at(felt: State, place: int, fired: int, back: int) -> State:
    """Return a state at a place; three times faster than `_replace`, and free where it is there."""
    there, gauges, facts, used, had_fired, unmended, turns, was_back = felt
    if there == place and had_fired == fired and was_back == back:
        return felt
    return State(place, gauges, facts, used, fired, unmended, turns, back)
