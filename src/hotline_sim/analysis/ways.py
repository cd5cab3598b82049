"""What the moves at a place do, worked out once for all states that they do not tell apart.

Most of a state a move neither reads nor changes. So the engine is asked once (`scenario.state`,
the one place where guards are evaluated and moves made) for a state that stands for many, and
its answer kept as what stays of a packed state and what is added to it.
"""

from bisect import bisect
from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.analysis.packing import Field, Layout
from hotline_sim.analysis.reads import OF_TURNS, Reads, together
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import BACK, Beat, CompiledScenario, Move
from hotline_sim.scenario.state import State, after, open_moves


class Way(NamedTuple):
    """What an open move does to every state of its kind: `(state & keep) + plus`."""

    keep: int
    plus: int
    adds: int
    """What it adds to the score."""
    move: int
    ending: int
    """The ending it leads to, or -1."""
    key: int
    """The mask of what decides what is kept of the state it leads to; 0 where that is done."""


class Kind(NamedTuple):
    """How states at one place, with one pending `back`, fall into kinds."""

    bits: int
    """The bits that the moves here read."""
    levels: int
    """Gauges and turns, as a mask."""
    fields: tuple[tuple[Field, list[int]], ...]
    """Each gauge and the turns, with the values at which a kind begins, in order."""
    known: dict[int, int]
    """By all levels of a state: those that stand for its kind."""

    def standing_for(self, levels: int) -> int:
        """Return the lowest levels that no move here tells from these."""
        found = 0
        for field, begins in self.fields:
            found |= field.put(begins[bisect(begins, field.get(levels)) - 1])
        self.known[levels] = found
        return found


class Ways:
    """The ways onward of one scenario's states, by their kind."""

    def __init__(
        self, scenario: CompiledScenario, weights: Weights, layout: Layout, reduction: Reduction
    ) -> None:
        """Work nothing out before it is asked for."""
        self._scenario = scenario
        self._weights = weights
        self._layout = layout
        self._reduction = reduction
        self._levels = sum(one.mask for one in layout.levels)
        self._where, self._kept = layout.where, layout.bits
        self._repairable = weights.repairable << layout.shifts.unmended
        self._readings = layout.readings

    def kind_at(self, where: int) -> Kind:
        """Return how states fall into kinds at a place, with a pending `back`."""
        place = self._scenario.places[self._layout.place.get(where)]
        moves = [self._scenario.moves[one] for one in moves_at(place)]
        before, after = self._read_at(place, self._layout.back.get(where))
        fields = []
        for number, field in enumerate(self._layout.gauges):
            changes = {by for move in moves for one, by in move.changes if one == number}
            fields.append((field, _begins(field, number, before, after, changes)))
        turns = self._layout.turns
        if turns.high:
            fields.append((turns, _begins(turns, OF_TURNS, before, after, {1})))
        return Kind(before.bits | after.bits, self._levels, tuple(fields), {})

    def ways(self, packed: int) -> tuple[Way, ...]:
        """Return the ways onward from a state that stands for its kind, in the engine's order."""
        scenario, state = self._scenario, self._layout.unpack(packed)
        return tuple(
            [
                self._way(packed, state.used, number, after(scenario, state, number).state)
                for number in open_moves(scenario, state)
            ]
        )

    def _way(self, packed: int, used: int, number: int, come: State) -> Way:
        """Return what a move does, from where it leads a state that stands for others."""
        coming, mends = self._layout.pack(come), self._scenario.moves[number].mends
        keep = self._kept & ~coming
        if mends:
            keep &= ~(mends << self._layout.shifts.unmended)
        keep |= self._levels
        adds = 0 if used >> number & 1 else self._weights.moves[number]
        if self._scenario.places[come.place].ending:
            adds += self._weights.endings[come.place]
            return Way(keep, coming - (packed & keep), adds, number, come.place, 0)
        key = self._reduction.key(coming)
        if key == self._where:
            kept = self._reduction.kept(coming & key)
            if not kept.turns and not kept.stays & (keep | coming):
                keep &= kept.mask
                return Way(keep, (coming & kept.mask) - (packed & keep), adds, number, -1, 0)
        return Way(keep, coming - (packed & keep), adds, number, -1, key)

    def _read_at(self, place: Beat, back: int) -> tuple[Reads, Reads]:
        """Return what the moves of a place read before they change anything, and after it.

        After it comes all that happens until the next cue.
        """
        before, after = [], []
        leads_to = set()
        for number in moves_at(place):
            move, read = self._scenario.moves[number], self._readings.moves[number]
            before += [self._bits_of(number, move), read.when]
            after += [read.discloses, read.leads_to]
            leads_to |= {back if to == BACK else to for _, to in move.leads_to}
        for to in leads_to:
            after.append(self._readings.entering[to])
            after += self._read_by_interruptions(self._scenario.places[to])
        return together(before), together(after)

    def _bits_of(self, number: int, move: Move) -> Reads:
        """Return which of a move's own bits make a difference to it."""
        shifts = self._layout.shifts
        counts = not move.repeats or self._weights.moves[number] != 0
        bits = move.mends << shifts.unmended
        return Reads(bits | 1 << shifts.used + number) if counts else Reads(bits)

    def _read_by_interruptions(self, coming: Beat) -> Iterator[Reads]:
        for number in coming.interruptions:
            cut = self._scenario.interruptions[number]
            if not cut.repeats:
                yield Reads(1 << self._layout.shifts.fired + number)
            yield from self._readings.interruptions[number]
            for _, to in cut.leads_to:
                yield self._readings.entering[to]


def _begins(field: Field, number: int, before: Reads, after: Reads, changes: set[int]) -> list[int]:
    """Return the values of a gauge, or of the turns, at which a kind of states begins, in order.

    Where something reads it, before a move or after it; and one by one where a move would lead
    beyond its range, because all those come to the same.
    """
    begins = {value for one, value in before.points if one == number}
    begins |= {value - by for one, value in after.points if one == number for by in (0, *changes)}
    for by in changes:
        begins |= {*range(field.low, field.low - by + 1)}
        begins |= {*range(field.high - by + 1, field.high + 1)}
    return [field.low, *sorted(one for one in begins if field.low < one <= field.high)]


def moves_at(place: Beat) -> tuple[int, ...]:
    """Return every move at a place, in the engine's order."""
    return (*place.responses, place.silence) if place.silence >= 0 else place.responses
