"""What a guard, or a choice between guards, reads of the state of a call."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.scenario.compiled import MANY, Choice, CompiledScenario, Test
from hotline_sim.scenario.state import ALL, ANY, GAUGE, NOT, TOLD, TOLD_ANY, TURNS, UNMENDED


class Shifts(NamedTuple):
    """Where each set of bits begins."""

    facts: int
    used: int
    fired: int
    unmended: int
    end: int


def shifts_of(scenario: CompiledScenario, facts: int) -> Shifts:
    """Return where a scenario's sets of bits begin, the facts at a given place."""
    used = facts + len(scenario.facts)
    fired = used + len(scenario.moves)
    unmended = fired + len(scenario.interruptions)
    return Shifts(facts, used, fired, unmended, unmended + len(scenario.donts))


class Reads(NamedTuple):
    """What something reads."""

    bits: int = 0
    gauges: int = 0
    """As bits, by number."""
    turns: int = 0
    """From how many turns on it cannot tell them apart."""
    points: frozenset[tuple[int, int]] = frozenset()
    """Gauges (-1 is the turns) and values: what is below is told from what is not."""

    def and_also(self, other: "Reads") -> "Reads":
        """Return what either reads."""
        bits, gauges, turns, points = other
        return Reads(
            self.bits | bits,
            self.gauges | gauges,
            max(self.turns, turns),
            self.points | points if points else self.points,
        )


NOTHING = Reads()
"""What most guards read: there is none."""

OF_TURNS = -1
"""The number that stands for the turns among the gauges."""


def reads(test: Test, shifts: Shifts) -> Reads:
    """Return what a compiled guard reads."""
    if not test:
        return NOTHING
    operation = test[0]
    if operation in (ALL, ANY, NOT):
        return together(reads(one, shifts) for one in test[1:])
    if operation == GAUGE:
        _, gauge, low, high = test
        return Reads(gauges=1 << gauge, points=frozenset({(gauge, low), (gauge, high + 1)}))
    if operation == TURNS:
        _, low, high = test
        points = {low} if high >= MANY else {low, high + 1}
        return Reads(turns=max(points), points=frozenset((OF_TURNS, one) for one in points))
    mask: int = test[1]
    told = operation in (TOLD, TOLD_ANY)
    shift = shifts.facts if told else shifts.unmended if operation == UNMENDED else shifts.used
    return Reads(mask << shift)


def together(many: Iterable[Reads]) -> Reads:
    """Return what any of many reads."""
    found = NOTHING
    for one in many:
        if one is not NOTHING:
            found = one if found is NOTHING else found.and_also(one)
    return found


def chosen_by(choice: Choice, shifts: Shifts) -> Reads:
    """Return what a choice reads."""
    if len(choice) == 1:
        return reads(choice[0][0], shifts)
    return together(reads(test, shifts) for test, _ in choice)


class Reading(NamedTuple):
    """What a move or an interruption reads, each part of it."""

    when: Reads
    discloses: Reads
    leads_to: Reads


class Readings(NamedTuple):
    """What everything that decides how a call moves reads."""

    moves: tuple[Reading, ...]
    interruptions: tuple[Reading, ...]
    entering: tuple[Reads, ...]
    """By place: what decides which facts are disclosed there."""

    @property
    def turns(self) -> int:
        """From how many turns on nothing can tell them apart."""
        ways = together(one for way in (*self.moves, *self.interruptions) for one in way)
        return max(ways.turns, together(self.entering).turns)


def readings_of(scenario: CompiledScenario, shifts: Shifts) -> Readings:
    """Return what everything in a scenario reads."""

    def read(test: Test) -> Reads:
        return reads(test, shifts) if test else NOTHING

    def chosen(choice: Choice) -> Reads:
        if len(choice) < 2 and not (choice and choice[0][0]):
            return NOTHING
        return chosen_by(choice, shifts)

    return Readings(
        tuple(
            [
                Reading(read(one.when), chosen(one.discloses), chosen(one.leads_to))
                for one in scenario.moves
            ]
        ),
        tuple(
            [
                Reading(read(one.when), NOTHING, chosen(one.leads_to))
                for one in scenario.interruptions
            ]
        ),
        tuple([chosen(place.discloses) for place in scenario.places]),
    )
