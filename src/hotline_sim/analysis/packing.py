"""A state of a call as one whole number.

An analysis holds hundreds of thousands of states: a number is compared, hashed and masked at
once, where a named tuple of eight parts costs more to make than all the rest of a move. What
every state has stands lowest: place, pending `back`, turns and gauges; above stand the bits, so
that a state in which none matters any more is a small number.
"""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.analysis.reads import (
    Readings,
    Reads,
    Shifts,
    readings_of,
    reads,
    shifts_of,
    together,
)
from hotline_sim.scenario.compiled import MANY, NOWHERE, CompiledScenario, Test
from hotline_sim.scenario.state import State


class Field(NamedTuple):
    """Where a small whole number stands in a packed state."""

    shift: int
    width: int
    """In bits."""
    low: int
    """What stands there as nothing."""
    high: int
    """The highest it can be."""

    @property
    def mask(self) -> int:
        """The bits it stands in."""
        return (1 << self.width) - 1 << self.shift

    def put(self, value: int) -> int:
        """Return a value where it stands."""
        return value - self.low << self.shift

    def get(self, packed: int) -> int:
        """Return the value of a packed state."""
        return (packed >> self.shift & (1 << self.width) - 1) + self.low


class Layout(NamedTuple):
    """Where each part of a scenario's states stands."""

    place: Field
    """It stands lowest."""
    back: Field
    turns: Field
    """Counted up to the highest number that a guard can tell from a lower one."""
    gauges: tuple[Field, ...]
    shifts: Shifts
    readings: Readings

    @property
    def where(self) -> int:
        """Place and pending `back`, as a mask."""
        return self.place.mask | self.back.mask

    @property
    def levels(self) -> tuple[Field, ...]:
        """All that counts up and down: the gauges by number, and the turns last."""
        return (*self.gauges, self.turns)

    @property
    def bits(self) -> int:
        """Facts, moves used, interruptions fired and standing don'ts, as a mask."""
        return (1 << self.shifts.end) - (1 << self.shifts.facts)

    def mask_of(self, read: Reads) -> int:
        """Return all that something reads, as a mask."""
        gauges = (one for number, one in enumerate(self.gauges) if read.gauges >> number & 1)
        turns = self.turns.mask if read.turns else 0
        return read.bits | sum(one.mask for one in gauges) | turns

    def pack(self, state: State) -> int:
        """Return a state, packed."""
        place, gauges, facts, used, fired, unmended, turns, back = state
        at_facts, at_used, at_fired, at_unmended, _ = self.shifts
        packed = facts << at_facts | used << at_used | fired << at_fired | unmended << at_unmended
        for (shift, _, low, _), value in zip(self.gauges, gauges, strict=True):
            packed |= value - low << shift
        packed |= min(turns, self.turns.high) << self.turns.shift
        return packed | back - NOWHERE << self.back.shift | place

    def unpack(self, packed: int) -> State:
        """Return a packed state as the engine knows it; turns no guard tells apart are one."""
        gauges = tuple(
            [(packed >> shift & (1 << width) - 1) + low for shift, width, low, _ in self.gauges]
        )
        begin, used, fired, unmended, _ = self.shifts
        bits = packed >> begin
        return State(
            self.place.get(packed),
            gauges,
            bits & (1 << used - begin) - 1,
            bits and bits >> used - begin & (1 << fired - used) - 1,
            bits and bits >> fired - begin & (1 << unmended - fired) - 1,
            bits and bits >> unmended - begin,
            self.turns.get(packed),
            self.back.get(packed),
        )


def layout_of(scenario: CompiledScenario, also: Iterable[Test] = ()) -> Layout:
    """Return where the parts of a scenario's states stand.

    Turns are counted as far as guards that move the call read them, and these guards also.
    """
    ranges = [
        (0, len(scenario.places) - 1),
        (NOWHERE, len(scenario.places) - 1),
        (0, MANY),
        *((one.low, one.high) for one in scenario.gauges),
    ]
    fields, at = [], 0
    for low, high in ranges:
        fields.append(Field(at, (high - low).bit_length(), low, high))
        at += fields[-1].width
    shifts = shifts_of(scenario, at)
    readings = readings_of(scenario, shifts)
    place, back, turns, *gauges = fields
    most = together(reads(test, shifts) for test in also).turns
    turns = turns._replace(high=max(most, readings.turns))
    return Layout(place, back, turns, tuple(gauges), shifts, readings)
