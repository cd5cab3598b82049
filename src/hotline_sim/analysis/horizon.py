"""What can still be come to from a place, and what is read on the way there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hotline_sim.analysis.components import components
from hotline_sim.analysis.packing import Layout
from hotline_sim.analysis.reads import NOTHING, Reads, together
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import BACK, Choice, CompiledScenario

NOTHING_ASKED: Mapping[int, Reads] = MappingProxyType({})


class Ahead(NamedTuple):
    """What is met at a place, or from it on."""

    leads_to: int = 0
    """Places, as bits."""
    bits: int = 0
    """What is read of facts, moves used, interruptions fired and standing don'ts."""
    gauges: int = 0
    """The gauges that are read, as bits by number."""
    turns: int = 0
    """From how many turns on nothing can tell them apart."""
    mends: int = 0
    slips: int = 0
    once: int = 0
    """The bits that close a way once they are set."""

    def and_also(self, other: "Ahead") -> "Ahead":
        """Return what is met with either."""
        leads_to, bits, gauges, turns, mends, slips, once = other
        return Ahead(
            self.leads_to | leads_to,
            self.bits | bits,
            self.gauges | gauges,
            max(self.turns, turns),
            self.mends | mends,
            self.slips | slips,
            self.once | once,
        )


class _Way(NamedTuple):
    """One move or interruption, as far as it matters here."""

    closed_by: int
    """The bit that closes it once it is set; 0 where it can be met again. Closed, it brings it."""
    ahead: Ahead
    """What it brings where it is open."""


class Horizon:
    """Looks ahead from the places of one scenario."""

    def __init__(
        self,
        scenario: CompiledScenario,
        weights: Weights,
        layout: Layout,
        asked: Mapping[int, Reads] = NOTHING_ASKED,
    ) -> None:
        """Learn what every place and every way from it reads, and what is asked on coming there."""
        self._scenario = scenario
        self._shifts = layout.shifts
        self._readings = layout.readings
        self._facts = _deciding_facts(scenario, layout, together(asked.values()))
        count = len(scenario.places)
        self._ways = [self._ways_at(number, weights) for number in range(count)]
        self._entering = [self._on_entering(number, asked) for number in range(count)]
        self._met: list[dict[int, Ahead]] = [{} for _ in range(count)]
        met = [self._met_at(number, 0) for number in range(count)]
        self._whole = self._wholes(met)
        self._again = self._met_again([one.leads_to for one in met])
        self._fired = (1 << layout.shifts.unmended) - (1 << layout.shifts.fired)

    def _on_entering(self, number: int, asked: Mapping[int, Reads]) -> Ahead:
        """Return what is read on coming to a place."""
        tells = _differs(self._scenario.places[number].discloses, self._facts)
        read = together(
            (self._readings.entering[number] if tells else NOTHING, asked.get(number, NOTHING))
        )
        return Ahead(bits=read.bits, gauges=read.gauges, turns=read.turns)

    def leads_to(self, place: int, back: int) -> int:
        """Return the places that may be come to from a place with a pending `back`, as bits."""
        found = self._whole[place].leads_to
        return found | 1 << back | self._whole[back].leads_to if back >= 0 else found

    def once(self, place: int, back: int) -> int:
        """Return the bits that may be set already and close ways ahead of a place.

        Of moves those alone at places that may have been come to before, and are ahead again.
        """
        found = self._whole[place].once
        if back >= 0:
            found |= self._whole[back].once
        return found & (self._fired | self._again[place])

    def ahead(self, place: int, back: int, used: int) -> Ahead:
        """Return all that is met from a place on, by ways these bits have not closed."""
        if not used & self.once(place, back):
            whole = self._whole[place]
            return whole.and_also(self._whole[back]) if back >= 0 else whole
        waiting = 1 << place | (1 << back if back >= 0 else 0)
        seen = bits = gauges = turns = mends = slips = 0
        while waiting:
            here = (waiting & -waiting).bit_length() - 1
            seen |= 1 << here
            met = self._met_at(here, used & self._met[here][0].once)
            bits |= met.bits
            gauges |= met.gauges
            mends |= met.mends
            slips |= met.slips
            turns = max(turns, met.turns)
            waiting = (waiting | met.leads_to) & ~seen
        return Ahead(0, bits, gauges, turns, mends, slips)

    def _wholes(self, met: list[Ahead]) -> list[Ahead]:
        """Return by place what is met from it on where no way is closed."""
        edges = [[(to,) for to in numbers_in(one.leads_to)] for one in met]
        found = list(met)
        for component in components(edges):
            whole = Ahead()
            for place in component:
                whole = whole.and_also(met[place])
                for (to,) in edges[place]:
                    whole = whole.and_also(found[to])
            for place in component:
                found[place] = whole
        return found

    def _met_again(self, leads_to: list[int]) -> list[int]:
        """Return by place the bits of the moves on all ways that lead back to it, if any do."""
        scenario, edges = self._scenario, [[(to,) for to in numbers_in(one)] for one in leads_to]
        left = [(number,) for number, place in enumerate(scenario.places) if place.interruptions]
        for number, place in enumerate(scenario.places):
            if any(to == BACK for one in place.moves for _, to in scenario.moves[one].leads_to):
                edges[number] += left
        found = [0] * len(edges)
        for component in components(edges):
            if len(component) > 1 or (component[0],) in edges[component[0]]:
                moves = sum(map(self._own, component))
                for one in component:
                    found[one] = moves
        return found

    def _own(self, place: int) -> int:
        """Return the bits of the moves of a place."""
        return sum(1 << self._shifts.used + one for one in self._scenario.places[place].moves)

    def _met_at(self, place: int, used: int) -> Ahead:
        """Return what is met at one place, where these of its bits are set."""
        met = self._met[place].get(used)
        if met is None:
            leads_to, bits, gauges, turns, mends, slips, once = self._entering[place]
            for closed_by, ahead in self._ways[place]:
                bits |= closed_by
                once |= closed_by
                if not used & closed_by:
                    leads_to |= ahead.leads_to
                    bits |= ahead.bits
                    gauges |= ahead.gauges
                    turns = max(turns, ahead.turns)
                    mends |= ahead.mends
                    slips |= ahead.slips
            met = Ahead(leads_to, bits, gauges, turns, mends, slips, once)
            self._met[place][used] = met
        return met

    def _ways_at(self, number: int, weights: Weights) -> list[_Way]:
        place = self._scenario.places[number]
        moves = [self._by_move(one, weights) for one in place.moves]
        return moves + [self._by_interruption(one) for one in place.interruptions]

    def _by_move(self, number: int, weights: Weights) -> _Way:
        move, shifts = self._scenario.moves[number], self._shifts
        when, discloses, leads_to = self._readings.moves[number]
        if discloses is not NOTHING and not _differs(move.discloses, self._facts):
            discloses = NOTHING
        read = when
        if discloses is not NOTHING or leads_to is not NOTHING:
            read = together((when, discloses, leads_to))
        bit = 1 << shifts.used + number
        closed_by = 0 if move.repeats else bit
        return _Way(
            closed_by,
            Ahead(
                _as_bits(move.leads_to),
                read.bits | (bit if closed_by or weights.moves[number] else 0),
                read.gauges,
                read.turns,
                move.mends << shifts.unmended,
                move.slips << shifts.unmended,
                closed_by,
            ),
        )

    def _by_interruption(self, number: int) -> _Way:
        cut = self._scenario.interruptions[number]
        read = together(self._readings.interruptions[number])
        closed_by = 0 if cut.repeats else 1 << self._shifts.fired + number
        return _Way(
            closed_by,
            Ahead(
                _as_bits(cut.leads_to),
                read.bits | closed_by,
                read.gauges,
                read.turns,
                once=closed_by,
            ),
        )


def _differs(choice: Choice, facts: int) -> bool:
    """Return whether a choice between facts can tell different ones of these."""
    return len(choice) > 1 and len({(value or 0) & facts for _, value in choice}) > 1


def _deciding_facts(scenario: CompiledScenario, layout: Layout, asked: Reads) -> int:
    """Return the facts that decide where a call can go, because guards read them, or are asked for.

    A fact that is read only to choose between facts that decide nothing decides nothing itself.
    """
    readings, shift = layout.readings, layout.shifts.facts
    ways = (*readings.moves, *readings.interruptions)
    decide = together((asked, *(one for way in ways for one in (way.when, way.leads_to))))
    told = [
        *(
            (move.discloses, read.discloses)
            for move, read in zip(scenario.moves, readings.moves, strict=True)
        ),
        *zip((place.discloses for place in scenario.places), readings.entering, strict=True),
    ]
    while True:
        deciding = decide.bits >> shift
        more = together(one for choice, one in told if _differs(choice, deciding))
        if not more.bits & ~decide.bits:
            return deciding
        decide = decide.and_also(more)


def _as_bits(leads_to: Choice) -> int:
    """Return where a choice may lead, as bits; `back` leads where it was noted to."""
    found = 0
    for _, place in leads_to:
        if place >= 0:
            found |= 1 << place
    return found
