"""A guard asked of what is known: whether it holds always, never, or may do either.

Asked of one state, a guard is evaluated by `scenario.state.holds` and nowhere else. Here it is
asked of all states that may be so at once; a test holds the two together.
"""

from typing import TYPE_CHECKING

from hotline_sim.scenario.compiled import Test
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
    USED_ANY,
)

if TYPE_CHECKING:
    from hotline_sim.authoring.known import Bits, Known, Span

ALWAYS, NEVER, EITHER = 1, 2, 3
"""What a guard may come to, as bits: 1 that it may hold, 2 that it may not."""

_BITS = {TOLD: "told", TOLD_ANY: "told", USED: "used", USED_ANY: "used", UNMENDED: "stand"}
_SPANS = frozenset((GAUGE, TURNS))
_EVERY = frozenset((TOLD, USED))


def asked(test: Test, known: "Known") -> int:
    """Return whether a guard holds always, never, or either, as far as is known."""
    if not test:
        return ALWAYS
    operation = test[0]
    if operation in _SPANS:
        span = known.turns if operation == TURNS else known.gauges[test[1]]
        return _within(test[-2], test[-1], span)
    if operation in _BITS:
        return _among(test[1], getattr(known, _BITS[operation]), every=operation in _EVERY)
    if operation == NOT:
        return _not(asked(test[1], known))
    parts = [asked(one, known) for one in test[1:]]
    decides = NEVER if operation == ALL else ALWAYS
    if decides in parts:
        return decides
    return EITHER if EITHER in parts else _not(decides)


def _within(low: int, high: int, span: "Span") -> int:
    lowest, highest = span
    if low <= lowest and highest <= high:
        return ALWAYS
    return NEVER if highest < low or high < lowest else EITHER


def _among(mask: int, bits: "Bits", *, every: bool) -> int:
    may, must = bits
    if must & mask == mask if every else must & mask:
        return ALWAYS
    return EITHER if (may & mask == mask if every else may & mask) else NEVER


def _not(comes_to: int) -> int:
    return {ALWAYS: NEVER, NEVER: ALWAYS}.get(comes_to, EITHER)


def assumed(test: Test, known: "Known", *, holds: bool) -> "Known | None":
    """Return what is known where a guard holds, or does not; None where that cannot be."""
    if not test:
        return known if holds else None
    operation = test[0]
    if operation == NOT:
        return assumed(test[1], known, holds=not holds)
    if operation in (ALL, ANY):
        return _all_assumed(test, known, holds=holds)
    if operation == GAUGE:
        gauges = list(known.gauges)
        span = gauges[test[1]] = _cut(test[2], test[3], gauges[test[1]], holds=holds)
        return _if_any(span, known._replace(gauges=tuple(gauges)))
    if operation == TURNS:
        span = _cut(test[1], test[2], known.turns, holds=holds)
        return _if_any(span, known._replace(turns=span))
    return _settled_in(test, known, holds=holds)


def _settled_in(test: Test, known: "Known", *, holds: bool) -> "Known | None":
    """Return what is known where a test of facts, moves or slips comes out so."""
    operation, mask = test
    every = operation in _EVERY
    if operation in (TOLD, TOLD_ANY):
        bits = _settled(mask, known.told, holds=holds, every=every)
        return bits and known._replace(told=bits)
    if operation in (USED, USED_ANY):
        bits = _settled(mask, known.used, holds=holds, every=every)
        return bits and known._replace(used=bits)
    bits = _settled(mask, known.stand, holds=holds, every=every)
    return bits and known._replace(stand=bits)


def _all_assumed(test: Test, known: "Known", *, holds: bool) -> "Known | None":
    """Return what is known where all of some guards hold, or none of them does.

    Where one of several decides, nothing more is known.
    """
    if (test[0] == ALL) != holds:
        return known
    now: Known | None = known
    for one in test[1:]:
        now = None if now is None else assumed(one, now, holds=holds)
    return now


def _cut(low: int, high: int, span: "Span", *, holds: bool) -> "Span":
    """Return what is left of a span within some limits, or outside of them."""
    lowest, highest = span
    if holds:
        return max(lowest, low), min(highest, high)
    if low <= lowest:
        return max(lowest, high + 1), highest
    return (lowest, min(highest, low - 1)) if high >= highest else span


def _if_any(span: "Span", known: "Known") -> "Known | None":
    return known if span[0] <= span[1] else None


def _settled(mask: int, bits: "Bits", *, holds: bool, every: bool) -> "Bits | None":
    """Return bits where a test of them comes out so; what one of several decides stays open."""
    may, must = bits
    alone = mask & mask - 1 == 0
    if holds:
        must |= mask & may if every or alone else 0
        return (may, must) if (mask & may == mask if every else mask & may) else None
    may &= ~mask if alone or not every else -1
    return (may, must) if must & ~may == 0 else None
