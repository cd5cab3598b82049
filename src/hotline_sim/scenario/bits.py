"""Sets as whole numbers: facts, moves and don'ts each have a bit, by their number in the table."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def numbers_in(bits: int) -> list[int]:
    """Return the numbers of the bits that are set, from the lowest on.

    In as many steps as there are, for a few may stand among thousands.
    """
    found = []
    while bits:
        low = bits & -bits
        found.append(low.bit_length() - 1)
        bits ^= low
    return found


def among(things: Sequence[T], bits: int) -> list[T]:
    """Return those of some things whose bits are set, in their order."""
    return [one for number, one in enumerate(things) if bits >> number & 1]
