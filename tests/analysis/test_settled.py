"""What settles a guard does so whatever else is so, and what is told stays told."""

from random import Random

import pytest

from hotline_sim.analysis.reads import Shifts
from hotline_sim.analysis.settled import settled_by
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
    State,
    holds,
)

BITS = 4
SHIFTS = Shifts(facts=0, used=BITS, fired=2 * BITS, unmended=2 * BITS, end=3 * BITS)


def guard(random: Random, depth: int = 3) -> Test:
    """Return a guard by chance."""
    kinds = [TOLD, TOLD_ANY, USED, USED_ANY, UNMENDED, GAUGE, TURNS]
    operation = random.choice([*kinds, ALL, ANY, NOT] if depth else kinds)
    if operation == NOT:
        return (NOT, guard(random, depth - 1))
    if operation in (ALL, ANY):
        return (operation, *(guard(random, depth - 1) for _ in range(random.randint(1, 3))))
    if operation == GAUGE:
        return (GAUGE, 0, random.randint(0, 2), 2)
    if operation == TURNS:
        return (TURNS, random.randint(0, 2), 2)
    return (operation, random.randrange(1, 1 << BITS))


def state(random: Random) -> State:
    """Return a state by chance."""
    facts, used, unmended = (random.randrange(1 << BITS) for _ in range(3))
    gauge, turns = random.randint(0, 2), random.randint(0, 2)
    return State(0, (gauge,), facts, used, 0, unmended, turns, -1)


def test_where_a_guard_is_settled_it_does_not_hold() -> None:
    random = Random(4)
    settled = 0
    for _ in range(2000):
        test = guard(random)
        for _ in range(10):
            one = state(random)
            bits = one.facts << SHIFTS.facts | one.used << SHIFTS.used
            if any(bits & mask == mask for mask in settled_by(test, SHIFTS)):
                settled += 1
                assert not holds(test, one), (test, one)
    assert settled > 500


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        ((), ()),
        ((TOLD, 0b11), ()),
        ((NOT, (TOLD, 0b11)), (0b11,)),
        ((NOT, (TOLD_ANY, 0b11)), (0b01, 0b10)),
        ((NOT, (USED, 0b1)), (0b1 << BITS,)),
        ((ALL, (TOLD, 0b1), (NOT, (TOLD, 0b10))), (0b10,)),
        ((ANY, (NOT, (TOLD, 0b1)), (NOT, (TOLD, 0b10))), ()),
        ((NOT, (ANY, (TOLD, 0b1), (USED, 0b1))), (0b1, 0b1 << BITS)),
        ((NOT, (NOT, (TOLD, 0b1))), ()),
        ((NOT, (UNMENDED, 0b1)), ()),
    ],
)
def test_what_settles_a_guard(test: Test, expected: tuple[int, ...]) -> None:
    assert settled_by(test, SHIFTS) == expected
