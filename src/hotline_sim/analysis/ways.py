"""What the moves at a place do, worked out once for all states that they do not tell apart.

Most of a state a move neither reads nor changes. So the engine is asked once (`scenario.state`,
the one place where guards are evaluated and moves made) for a state that stands for many, and
its answer kept as what stays of a packed state and what is added to it.
"""

from bisect import bisect
from collections.abc import Iterator, Sequence
from functools import reduce
from operator import or_
from typing import NamedTuple

from hotline_sim.analysis.lifts import Lift, Lifts
from hotline_sim.analysis.packing import Field, Layout
from hotline_sim.analysis.reads import NOTHING, OF_TURNS, Reads, together
from hotline_sim.analysis.reduction import Kept, Reduction
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import BACK, Beat, CompiledScenario
from hotline_sim.scenario.state import State, after, open_moves


class Way(NamedTuple):
    """What an open move does to every state of its kind: `state & keep | plus`, and its levels."""

    keep: int
    plus: int
    levels: int
    """The gauges it changes, and the turns; 0 where nothing reads them any more."""
    lift: Lift
    """What it makes of them."""
    adds: int
    """What it adds to the score."""
    move: int
    ending: int
    """The ending it leads to, or -1."""
    is_reduced: bool
    """Whether nothing is left in the state it leads to that cannot matter any more."""

    def leads(self, packed: int) -> int:
        """Return the state it leads to from one of its kind."""
        return packed & self.keep | self.plus | self.lift[packed & self.levels]


Fields = tuple[tuple[Field, tuple[int, ...]], ...]


class Kind(NamedTuple):
    """How states at one place, with one pending `back`, fall into kinds."""

    bits: int
    """The bits that the moves here read."""
    levels: int
    """The gauges they read, and the turns."""
    fields: Fields
    """Each of these, with the values at which a kind begins, in order."""
    known: dict[int, int]
    """By the levels of a state: those that stand for its kind. Kinds of like fields share it."""

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
        self,
        scenario: CompiledScenario,
        weights: Weights,
        layout: Layout,
        reduction: Reduction | None = None,
        also: Sequence[Reads] = (),
    ) -> None:
        """Work nothing out before it is asked for. Without a reduction states stay whole.

        By place: what else tells the kinds of states apart there.
        """
        self._scenario = scenario
        self._weights = weights
        self.layout = layout
        self._readings = layout.readings
        self._reduction = reduction
        self._also = also or (NOTHING,) * len(scenario.places)
        self._lifts = Lifts(scenario, layout)
        self._arrivals: dict[int, Reads] = {}
        self._known: dict[Fields, dict[int, int]] = {}
        self._ways: list[dict[int, Way]] = [{} for _ in scenario.moves]
        self._masks: dict[int, dict[int, int]] = {}
        """By place and pending `back`, and by move."""
        self._where = layout.where
        self._blank: dict[int, State] = {}
        """By place and pending `back`: a state in which nothing has happened yet."""
        self._bits = layout.bits
        self._levels = sum(one.mask for one in layout.gauges) | layout.turns.mask

    def kind_at(self, where: int) -> Kind:
        """Return how states fall into kinds at a place, with a pending `back`."""
        number, back = self.layout.place.get(where), self.layout.back.get(where)
        place = self._scenario.places[number]
        by_move = {one: self._read_after(one, back) for one in place.moves}
        before = together(
            (self._also[number], *(self._readings.moves[one].when for one in by_move))
        )
        after_it = together(by_move.values())
        masks = {one: self._mask(one, read) for one, read in by_move.items()}
        self._masks[where] = masks
        fields: Fields = ()
        for one in sorted({one for one, _ in before.points | after_it.points}):
            begins = _begins(self._field(one), one, before, after_it, self._changes(place, one))
            fields = (*fields, (self._field(one), begins))
        levels = sum(field.mask for field, _ in fields)
        bits = reduce(or_, masks.values(), before.bits) & self._bits
        return Kind(bits, levels, fields, self._known.setdefault(fields, {}))

    def _mask(self, number: int, read: Reads) -> int:
        """Return all that makes a difference to what an open move does, as a mask."""
        move, shifts = self._scenario.moves[number], self.layout.shifts
        mask = self._where | read.bits | move.mends << shifts.unmended
        if not move.repeats or self._weights.moves[number] != 0:
            mask |= 1 << shifts.used + number
        for one, _ in read.points:
            mask |= self._field(one).mask
        return mask

    def _field(self, number: int) -> Field:
        """Return where a gauge stands, or the turns."""
        return self.layout.turns if number == OF_TURNS else self.layout.gauges[number]

    def _changes(self, place: Beat, number: int) -> set[int]:
        """Return by how much the moves of a place change a gauge, or the turns."""
        if number == OF_TURNS:
            return {1}
        moves = (self._scenario.moves[one] for one in place.moves)
        return {by for move in moves for gauge, by in move.changes if gauge == number}

    def ways(self, packed: int) -> tuple[Way, ...]:
        """Return the ways onward from a state that stands for its kind, in the engine's order."""
        state, masks = self.layout.unpack(packed), self._masks[packed & self._where]
        return tuple(
            [
                self._ways[number].get(packed & masks[number])
                or self._made(packed & masks[number], number)
                for number in open_moves(self._scenario, state)
            ]
        )

    def _made(self, stands: int, number: int) -> Way:
        """Return what an open move does to all states in which it reads the same, and keep it."""
        state = self._blank.get(stands) or self.layout.unpack(stands)
        if stands & self._where == stands:  # all who read nothing here share it
            self._blank[stands] = state
        way = self._way(state.used, number, after(self._scenario, state, number).state)
        self._ways[number][stands] = way
        return way

    def _way(self, used: int, number: int, come: State) -> Way:
        """Return what a move does, from where it leads a state that stands for others."""
        move, coming = self._scenario.moves[number], self.layout.pack(come)
        levels, plus = self._lifts.changed_by(move), coming & ~self._levels
        keep = self._levels & ~levels | self._bits & ~coming
        if move.mends:
            keep &= ~(move.mends << self.layout.shifts.unmended)
        adds = 0 if used >> number & 1 else self._weights.moves[number]
        ending, is_reduced = -1, False
        if self._scenario.places[come.place].ending:
            ending = come.place
            adds += self._weights.endings[ending]
        elif (kept := self._kept_of(coming)) and not kept.stays & (keep | coming):
            is_reduced = True
            keep, plus, levels = keep & kept.mask, plus & kept.mask, levels & kept.mask
        lift = self._lifts.of(move, levels)
        return Way(keep, plus, levels, lift, adds, number, ending, is_reduced)

    def _kept_of(self, coming: int) -> Kept | None:
        return self._reduction.always_kept(coming) if self._reduction else None

    def _read_after(self, number: int, back: int) -> Reads:
        """Return what is read once a move is said, by all that happens until the next cue."""
        _, discloses, leads_to = self._readings.moves[number]
        coming = self._scenario.moves[number].leads_to
        if len(coming) == 1 and discloses is NOTHING and coming[0][1] != BACK:
            return self._arrival(coming[0][1])
        arrivals = (self._arrival(back if to == BACK else to) for _, to in coming)
        return together((discloses, leads_to, *arrivals))

    def _arrival(self, number: int) -> Reads:
        """Return what is read before a place is come to, by interruptions, and on entering it."""
        read = self._arrivals.get(number)
        if read is None:
            cuts = self._read_by_interruptions(self._scenario.places[number])
            read = together((self._readings.entering[number], *cuts))
            self._arrivals[number] = read
        return read

    def _read_by_interruptions(self, coming: Beat) -> Iterator[Reads]:
        for number in coming.interruptions:
            cut = self._scenario.interruptions[number]
            if not cut.repeats:
                yield Reads(1 << self.layout.shifts.fired + number)
            yield from self._readings.interruptions[number]
            for _, to in cut.leads_to:
                yield self._readings.entering[to]


def _begins(
    field: Field, number: int, before: Reads, after: Reads, changes: set[int]
) -> tuple[int, ...]:
    """Return the values of a gauge, or of the turns, at which a kind of states begins, in order.

    Where something reads it, before a move or after it: held to its range, it comes to a value
    exactly where the change alone would have brought it there.
    """
    begins = {value for one, value in before.points if one == number}
    begins |= {value - by for one, value in after.points if one == number for by in (0, *changes)}
    return field.low, *sorted(one for one in begins if field.low < one <= field.high)
