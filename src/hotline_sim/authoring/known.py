"""What is known of a call at a moment, whatever was said before it.

Bounds of every gauge and of the turns; facts, moves and slips that may be so, and those that must.
Nothing that can be so is ever left out, though more may be said to be possible than is: only the
exact analysis knows which things come together.
"""

from collections.abc import Iterable
from functools import reduce
from typing import Any, NamedTuple

from hotline_sim.authoring.asking import ALWAYS, NEVER, asked, assumed
from hotline_sim.scenario.compiled import MANY, Beat, Choice, CompiledScenario, Move

Span = tuple[int, int]
"""The lowest and the highest value."""

Bits = tuple[int, int]
"""What may be so, and what must, as bits."""


class Known(NamedTuple):
    """All that may be so at a moment, and all that must."""

    gauges: tuple[Span, ...]
    turns: Span
    told: Bits
    """Facts."""
    used: Bits
    """Moves given."""
    stand: Bits
    """Slips not mended."""


def at_pickup(variants: Iterable[CompiledScenario]) -> Known:
    """Return what is known when a call is picked up, in any of its variants."""
    starts = zip(*([gauge.start for gauge in one.gauges] for one in variants), strict=True)
    gauges = tuple((min(values), max(values)) for values in starts)
    return Known(gauges, (0, 0), (0, 0), (0, 0), (0, 0))


def at_any(moments: Iterable[Known]) -> Known:
    """Return what is known where the call may be at any of some moments."""
    return reduce(either, moments)


def either(one: Known, other: Known) -> Known:
    """Return what is known where the call may come from either of two moments."""
    if one == other:
        return one
    gauges, turns, told, used, stand = one
    or_gauges, or_turns, or_told, or_used, or_stand = other
    return Known(
        gauges if gauges == or_gauges else tuple(map(_span, gauges, or_gauges)),
        turns if turns == or_turns else _span(turns, or_turns),
        told if told == or_told else _both(told, or_told),
        (used[0] | or_used[0], used[1] & or_used[1]),
        stand if stand == or_stand else _both(stand, or_stand),
    )


def joined(before: Known | None, known: Known) -> Known:
    """Return what is known once a call may come from one more moment, the first or another."""
    return known if before is None else either(before, known)


def _span(one: Span, other: Span) -> Span:
    return min(one[0], other[0]), max(one[1], other[1])


def _both(one: Bits, other: Bits) -> Bits:
    return one[0] | other[0], one[1] & other[1]


def felt(scenario: CompiledScenario, known: Known, number: int) -> Known:
    """Return what is known once a move is said, before anything is told in answer."""
    move = scenario.moves[number]
    given = 1 << number
    gauges, (fewest, most), told, (may, must), stand = known
    if move.mends or move.slips:
        stand = stand[0] & ~move.mends | move.slips, stand[1] & ~move.mends | move.slips
    return Known(
        _changed(scenario, gauges, move) if move.changes else gauges,
        (fewest + 1, most + 1 if most < MANY else MANY),
        told,
        (may | given, must | given),
        stand,
    )


def _changed(scenario: CompiledScenario, gauges: tuple[Span, ...], move: Move) -> tuple[Span, ...]:
    values = list(gauges)
    for gauge, by in move.changes:
        _, _, low, high = scenario.gauges[gauge]
        lowest, highest = values[gauge]
        values[gauge] = max(low, min(lowest + by, high)), max(low, min(highest + by, high))
    return tuple(values)


def told_by(choice: Choice, known: Known) -> Known:
    """Return what is known once the facts of a choice are told."""
    if not choice:
        return known
    return at_any(
        one._replace(told=(one.told[0] | (facts or 0), one.told[1] | (facts or 0)))
        for _, facts, one in taken(choice, known)
    )


def taken(choice: Choice, known: Known) -> list[tuple[int, Any, Known]]:
    """Return the alternatives that may be taken: number, value, and what is known where each is."""
    if len(choice) == 1:
        return [(0, choice[0][1], known)]
    found = []
    left: Known | None = known
    for number, (test, value) in enumerate(choice):
        if left is None:
            break
        comes_to = asked(test, left)
        if comes_to == ALWAYS:
            found.append((number, value, left))
            break
        if comes_to != NEVER and (there := assumed(test, left, holds=True)) is not None:
            found.append((number, value, there))
            left = assumed(test, left, holds=False)
    return found


def entered(place: Beat, known: Known) -> Known:
    """Return what is known at a place once it is entered."""
    return told_by(place.discloses, known)
