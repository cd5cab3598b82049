"""What of a call's state can still matter.

From a state, some places can still be come to: by responses that are not used up, by silences,
by interruptions that have not fired. Only what is read there is kept: by guards, by choices, by
what is once-only, and by what a repair would mend. Everything else is set to nothing, so that
states that differ only in it are one.
"""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.analysis.outcome import cost
from hotline_sim.analysis.packing import Layout, Packed
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import MANY, Choice, CompiledScenario, Test
from hotline_sim.scenario.state import ALL, ANY, GAUGE, NOT, TOLD, TOLD_ANY, TURNS, UNMENDED


class Reads(NamedTuple):
    """What something reads."""

    bits: int = 0
    gauges: int = 0
    """As bits, by number."""
    turns: int = 0
    """From how many turns on it cannot tell them apart."""

    def and_also(self, other: "Reads") -> "Reads":
        """Return what either reads."""
        bits, gauges, turns = other
        return Reads(self.bits | bits, self.gauges | gauges, max(self.turns, turns))


def reads(test: Test, layout: Layout) -> Reads:
    """Return what a compiled guard reads."""
    if not test:
        return Reads()
    operation = test[0]
    if operation in (ALL, ANY, NOT):
        return together(reads(one, layout) for one in test[1:])
    if operation == GAUGE:
        return Reads(gauges=1 << test[1])
    if operation == TURNS:
        return Reads(turns=max(test[1], test[2] + 1 if test[2] < MANY else 0))
    mask: int = test[1]
    if operation in (TOLD, TOLD_ANY):
        return Reads(mask)
    return Reads(mask << (layout.unmended if operation == UNMENDED else layout.used))


def together(many: Iterable[Reads]) -> Reads:
    """Return what any of many reads."""
    found = Reads()
    for one in many:
        found = found.and_also(one)
    return found


class _Way(NamedTuple):
    """One move or interruption, as far as reduction asks."""

    bit: int
    closes: bool
    """Whether it is closed once its bit is set."""
    counts: bool
    """Whether its bit matters where it is open."""
    reads: Reads
    leads_to: int
    """The places, as bits."""
    mends: int
    slips: int


class _Look(NamedTuple):
    """What is met at one place, as far as its ways are open."""

    leads_to: int
    reads: Reads
    mends: int
    slips: int


class Kept(NamedTuple):
    """What matters from a place on."""

    bits: int
    dead: tuple[int, ...]
    """The gauges that nothing reads any more."""
    turns: int
    """The highest number of turns that is told from a lower one; 0 where none is."""


class Reduction:
    """Reduces the states of one scenario."""

    def __init__(self, scenario: CompiledScenario, weights: Weights, layout: Layout) -> None:
        """Learn what every place and every way from it reads."""
        self._scenario = scenario
        self.layout = layout
        self._repairable = weights.repairable << layout.unmended
        self._once = ((1 << layout.unmended) - 1) >> layout.used << layout.used
        self._facts = _read_facts(scenario, layout)
        count = len(scenario.places)
        self._ways = [self._ways_at(number, weights) for number in range(count)]
        self._local = [sum({way.bit for way in ways}) for ways in self._ways]
        self._entering = [self._told_by(place.discloses) for place in scenario.places]
        self._looks: list[dict[int, _Look]] = [{} for _ in range(count)]
        self._known: dict[tuple[int, int, int], Kept] = {}
        self._gauges = range(len(scenario.gauges))

    def _chosen_by(self, choice: Choice) -> Reads:
        return together(reads(test, self.layout) for test, _ in choice)

    def _told_by(self, choice: Choice) -> Reads:
        """Return what a choice between facts reads, where it makes a difference to the call."""
        return self._chosen_by(choice) if _differs(choice, self._facts) else Reads()

    def _ways_at(self, number: int, weights: Weights) -> list[_Way]:
        place, layout = self._scenario.places[number], self.layout
        ways = []
        silence = [place.silence] if place.silence >= 0 else []
        for one in [*place.responses, *silence]:
            move = self._scenario.moves[one]
            read = reads(move.when, layout)
            read = read.and_also(self._told_by(move.discloses))
            read = read.and_also(self._chosen_by(move.leads_to))
            ways.append(
                _Way(
                    bit=1 << layout.used + one,
                    closes=not move.repeats,
                    counts=not move.repeats or weights.moves[one] != 0,
                    reads=read,
                    leads_to=_as_bits(move.leads_to),
                    mends=move.mends << layout.unmended,
                    slips=move.slips << layout.unmended,
                )
            )
        for one in place.interruptions:
            cut = self._scenario.interruptions[one]
            read = reads(cut.when, layout).and_also(self._chosen_by(cut.leads_to))
            bit = 1 << layout.fired + one
            closes = not cut.repeats
            ways.append(_Way(bit, closes, closes, read, _as_bits(cut.leads_to), 0, 0))
        return ways

    def reduced(self, state: Packed) -> tuple[Packed, int]:
        """Return a state with nothing in it that cannot matter any more.

        With it comes what that adds to the score: harm that stands now and stays.
        """
        place, back, turns, gauges, bits = state
        key = (place, back, bits & self._once)
        kept = self._known.get(key)
        if kept is None:
            kept = self._known[key] = self._look(*key)
        if kept.dead:
            gauges = tuple(0 if one in kept.dead else gauges[one] for one in self._gauges)
        told = min(kept.turns, turns)
        stays = bits & ~kept.bits & self._repairable
        left = place, back, told, gauges, bits & kept.bits
        return left, cost(0, stays.bit_count(), 0) if stays else 0

    def _look(self, place: int, back: int, once: int) -> Kept:
        """Walk every way that is not used up, and gather what is read on it."""
        waiting = 1 << place | (1 << back if back >= 0 else 0)
        seen = bits = gauges = turns = mends = slips = 0
        while waiting:
            low = waiting & -waiting
            seen |= low
            here = low.bit_length() - 1
            local = once & self._local[here]
            look = self._looks[here].get(local)
            if look is None:
                look = self._looks[here][local] = self._look_at(here, local)
            leads_to, read, mending, slipping = look
            bits |= read.bits
            gauges |= read.gauges
            turns = max(turns, read.turns)
            mends |= mending
            slips |= slipping
            waiting = (waiting | leads_to) & ~seen
        # What stands is told from what does not where it can be mended, or could be shown again.
        bits |= mends | slips & self._repairable
        dead = tuple(one for one in self._gauges if not gauges >> one & 1)
        return Kept(bits, dead, turns)

    def _look_at(self, place: int, once: int) -> _Look:
        """Gather what is read at one place, where some of its ways are used up."""
        read = self._entering[place]
        leads_to = mends = slips = 0
        for way in self._ways[place]:
            if way.counts:
                read = read.and_also(Reads(way.bit))
            if way.closes and once & way.bit:
                continue
            read = read.and_also(way.reads)
            leads_to |= way.leads_to
            mends |= way.mends
            slips |= way.slips
        return _Look(leads_to, read, mends, slips)


def _differs(choice: Choice, facts: int) -> bool:
    """Return whether a choice between facts can tell different ones of these."""
    return len({(value or 0) & facts for _, value in choice}) > 1


def _read_facts(scenario: CompiledScenario, layout: Layout) -> int:
    """Return the facts that decide where a call can go, as bits: guards read them.

    A fact that is read only to choose between facts that decide nothing decides nothing itself.
    """
    tests = [move.when for move in scenario.moves]
    tests += [cut.when for cut in scenario.interruptions]
    leads_to = [move.leads_to for move in scenario.moves]
    leads_to += [cut.leads_to for cut in scenario.interruptions]
    tests += [test for choice in leads_to for test, _ in choice]
    found = together(reads(test, layout) for test in tests).bits
    told = [move.discloses for move in scenario.moves]
    told += [place.discloses for place in scenario.places]
    while True:
        more = (test for choice in told if _differs(choice, found) for test, _ in choice)
        now = found | together(reads(test, layout) for test in more).bits
        if now == found:
            return found
        found = now


def _as_bits(leads_to: Choice) -> int:
    """Return where a choice may lead, as bits; `back` leads where it was noted to."""
    found = 0
    for _, place in leads_to:
        if place >= 0:
            found |= 1 << place
    return found
