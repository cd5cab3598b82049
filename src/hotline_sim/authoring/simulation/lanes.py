"""Where the marks of a play stand in whole numbers.

What a play has shown so far is a few hundred bits and some counts. One number of Python holds them
all; an array of numpy has 64 bits to a word, and there the same marks take several words. A lane
is a run of bits within one word.
"""

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple, TypeVar

from hotline_sim.authoring.simulation.chance import Numbers

NARROW = 64
"""The bits of a word of numpy."""

WIDE = 1 << 20
"""More bits than any play has marks: everything stands in one number of Python."""

Words = list[Numbers]
"""The marks of a play, or of many plays side by side: each word a number, or an array of them."""

T = TypeVar("T")


class Use(Enum):
    """What happens to the bits of a word, turn by turn."""

    SET = "set"
    """They are set, and stay."""
    CHANGED = "changed"
    """They are set and cleared."""
    COUNTED = "counted"
    """They are counts, to which is added."""


class Lane(NamedTuple):
    """A run of bits in one word."""

    word: int
    shift: int
    size: int

    def put(self, bits: Numbers) -> Numbers:
        """Return bits where they stand in their word."""
        return bits << self.shift

    def get(self, words: Words) -> Numbers:
        """Return what stands in it."""
        return words[self.word] >> self.shift & ((1 << self.size) - 1)


class Bit(NamedTuple):
    """Some bit of a word, or several."""

    word: int
    mask: int


class Shelf:
    """Gives every lane its place: the first word of its use that has room for it."""

    def __init__(self, width: int) -> None:
        """Begin with no word; each will have `width` bits."""
        self.width = width
        self._room: list[int] = []
        self._uses: list[Use] = []

    def words(self) -> tuple[Use, ...]:
        """Return what happens to the bits of every word."""
        return tuple(self._uses)

    def lane(self, use: Use, size: int) -> Lane:
        """Return a new lane, of at most a word."""
        found = (
            word
            for word, room in enumerate(self._room)
            if room >= size and (self._uses[word] is use or self.width == WIDE)
        )
        word = next(found, len(self._room))
        if word == len(self._room):
            self._room.append(self.width)
            self._uses.append(use)
        lane = Lane(word, self.width - self._room[word], size)
        self._room[word] -= size
        return lane

    def lanes(self, use: Use, things: tuple[T, ...]) -> list[tuple[tuple[T, ...], Lane]]:
        """Return a lane for each group of things that has room in one."""
        groups = [things[at : at + self.width] for at in range(0, len(things), self.width)]
        return [(group, self.lane(use, len(group))) for group in groups]

    def bits(self, use: Use, things: Iterable[T]) -> dict[T, Bit]:
        """Return a bit for each thing; they stand together where there is room."""
        return {
            thing: Bit(lane.word, lane.put(1 << number))
            for group, lane in self.lanes(use, tuple(things))
            for number, thing in enumerate(group)
        }


def merged(many: Iterable[Bit]) -> tuple[Bit, ...]:
    """Return the same bits, those of one word together."""
    masks: dict[int, int] = {}
    for word, mask in many:
        if mask:
            masks[word] = masks.get(word, 0) | mask
    return tuple(Bit(*one) for one in sorted(masks.items()))
