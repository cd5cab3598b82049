"""The table a call is played from, packed for speed: a state's bits in one whole number.

This is the one other place where guards are evaluated and moves made; the rules are those of
`scenario.state`, and tests hold the two together on every step of random calls. It exists
because an analysis makes a million moves, and a named tuple of eight parts costs more to make
than all the rest of a move.
"""

from collections.abc import Callable
from typing import NamedTuple

from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import Choice, CompiledScenario, Move, Test
from hotline_sim.scenario.state import (
    ALL,
    ANY,
    GAUGE,
    NOT,
    TOLD,
    TOLD_ANY,
    TURNS,
    UNMENDED,
    USED,
    State,
)

Gauges = tuple[int, ...]
Packed = tuple[int, int, int, Gauges, int]
"""Place, pending back, turns, gauges, bits."""

Holds = Callable[[int, Gauges, int], bool]
"""Whether a guard holds, of bits, gauges and turns."""

Bits = tuple[tuple[Holds | None, int], ...]
Places = tuple[tuple[Holds | None, int], ...]
"""A choice between sets of bits, and one between places; None always holds."""


class Layout(NamedTuple):
    """Where in the bits each part of a state stands; facts stand at 0."""

    used: int
    fired: int
    unmended: int

    def pack(self, state: State) -> Packed:
        """Return a state, packed."""
        bits = (
            state.facts
            | state.used << self.used
            | state.fired << self.fired
            | state.unmended << self.unmended
        )
        return state.place, state.back, state.turns, state.gauges, bits

    def unpack(self, packed: Packed) -> State:
        """Return a packed state as the engine knows it."""
        place, back, turns, gauges, bits = packed
        return State(
            place=place,
            gauges=gauges,
            facts=bits & (1 << self.used) - 1,
            used=(bits >> self.used) & (1 << self.fired - self.used) - 1,
            fired=(bits >> self.fired) & (1 << self.unmended - self.fired) - 1,
            unmended=bits >> self.unmended,
            turns=turns,
            back=back,
        )


def layout_of(scenario: CompiledScenario) -> Layout:
    """Return where a scenario's bits stand."""
    used = len(scenario.facts)
    fired = used + len(scenario.moves)
    return Layout(used, fired, fired + len(scenario.interruptions))


class PackedMove(NamedTuple):
    """One move, ready to be made."""

    number: int
    closed_by: int
    """The bit that closes it once it is used; 0 where it repeats."""
    opened_by: int
    """The standing don'ts of which one must be there; 0 where none need be."""
    when: Holds | None
    keeps: int
    """What is left of the bits."""
    adds: int
    """What is added to them."""
    changes: tuple[tuple[int, int, int, int], ...]
    """Gauge, by how much, lowest, highest."""
    discloses: Bits
    leads_to: Places
    used: int
    """The bit that tells whether it was given before."""
    weight: int


class PackedCut(NamedTuple):
    """One interruption, ready to cut in."""

    fired: int
    closed: bool
    """Whether having fired closes it."""
    ends: bool
    when: Holds | None
    leads_to: Places


class PackedPlace(NamedTuple):
    """One place, ready to be moved from and come to."""

    moves: tuple[PackedMove, ...]
    cuts: tuple[PackedCut, ...]
    discloses: Bits
    can_go_back: bool
    is_ending: bool


def packed_test(test: Test, layout: Layout) -> Holds | None:  # noqa: PLR0911 - one an operation
    """Return a compiled guard as a function of bits, gauges and turns; None where it is empty."""
    if not test:
        return None
    operation = test[0]
    if operation == GAUGE:
        _, gauge, low, high = test
        return lambda _, gauges, __: low <= gauges[gauge] <= high
    if operation == TURNS:
        _, low, high = test
        return lambda _, __, turns: low <= turns <= high
    if operation in (ALL, ANY, NOT):
        parts = [packed_test(one, layout) or _always for one in test[1:]]
        if operation == NOT:
            inner = parts[0]
            return lambda bits, gauges, turns: not inner(bits, gauges, turns)
        if operation == ALL:
            return lambda bits, gauges, turns: all(one(bits, gauges, turns) for one in parts)
        return lambda bits, gauges, turns: any(one(bits, gauges, turns) for one in parts)
    shift = 0 if operation in (TOLD, TOLD_ANY) else layout.used
    mask = test[1] << (layout.unmended if operation == UNMENDED else shift)
    if operation in (TOLD, USED):
        return lambda bits, _, __: bits & mask == mask
    return lambda bits, _, __: bits & mask != 0


def _always(*_: object) -> bool:
    return True


def packed_places(
    scenario: CompiledScenario, weights: Weights, layout: Layout
) -> tuple[PackedPlace, ...]:
    """Return every place of a scenario, packed."""

    def bits(choice: Choice) -> Bits:
        return tuple((packed_test(test, layout), value or 0) for test, value in choice)

    def places(choice: Choice) -> Places:
        return tuple((packed_test(test, layout), value) for test, value in choice)

    def moved(number: int, move: Move) -> PackedMove:
        used = 1 << layout.used + number
        return PackedMove(
            number=number,
            closed_by=0 if move.repeats else used,
            opened_by=move.mends << layout.unmended,
            when=packed_test(move.when, layout),
            keeps=~(move.mends << layout.unmended),
            adds=used | move.slips << layout.unmended,
            changes=tuple(
                (gauge, by, scenario.gauges[gauge].low, scenario.gauges[gauge].high)
                for gauge, by in move.changes
            ),
            discloses=bits(move.discloses),
            leads_to=places(move.leads_to),
            used=used,
            weight=weights.moves[number],
        )

    cuts = [
        PackedCut(
            fired=1 << layout.fired + number,
            closed=not one.repeats,
            ends=one.ends,
            when=packed_test(one.when, layout),
            leads_to=places(one.leads_to),
        )
        for number, one in enumerate(scenario.interruptions)
    ]
    return tuple(
        PackedPlace(
            moves=tuple(moved(one, scenario.moves[one]) for one in _moves_at(scenario, number)),
            cuts=tuple(cuts[one] for one in place.interruptions),
            discloses=bits(place.discloses),
            can_go_back=place.can_go_back,
            is_ending=bool(place.ending),
        )
        for number, place in enumerate(scenario.places)
    )


def _moves_at(scenario: CompiledScenario, number: int) -> tuple[int, ...]:
    place = scenario.places[number]
    return (*place.responses, place.silence) if place.silence >= 0 else place.responses
