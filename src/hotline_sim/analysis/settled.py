"""When a guard can never hold again, whatever is said: what was told or said once, stays so."""

from collections.abc import Iterator

from hotline_sim.analysis.reads import Shifts
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import Test
from hotline_sim.scenario.state import ALL, ANY, NOT, TOLD, TOLD_ANY, USED, USED_ANY

_OF_FACTS = frozenset((TOLD, TOLD_ANY))
_EVERY = frozenset((TOLD, USED))
_ONE = frozenset((TOLD_ANY, USED_ANY))


def settled_by(test: Test, shifts: Shifts) -> tuple[int, ...]:
    """Return sets of bits: where all of one set stand in a state, the guard holds no more.

    Not every such set is found, only those that can be read off the guard: they save work.
    """
    return tuple(dict.fromkeys(_settled(test, shifts, holds=True)))


def _settled(test: Test, shifts: Shifts, *, holds: bool) -> Iterator[int]:
    """Yield what makes a guard never hold again, or never fail again."""
    operation = test[0] if test else ALL
    if operation == NOT:
        yield from _settled(test[1], shifts, holds=not holds)
    elif operation == (ALL if holds else ANY):
        for one in test[1:]:
            yield from _settled(one, shifts, holds=holds)
    elif not holds and operation in _EVERY:
        yield _where(operation, test[1], shifts)
    elif not holds and operation in _ONE:
        for bit in numbers_in(test[1]):
            yield _where(operation, 1 << bit, shifts)


def _where(operation: int, mask: int, shifts: Shifts) -> int:
    return mask << (shifts.facts if operation in _OF_FACTS else shifts.used)
