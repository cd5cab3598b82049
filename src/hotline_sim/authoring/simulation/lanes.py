"""Where the marks of a play stand in whole numbers.

What a play has shown so far is a few hundred bits and some counts. One number of Python holds them
all; an array of numpy has 64 bits to a word, and there the same marks take several words. A lane
is a run of bits within one word.
"""

from enum import Enum
from typing import NamedTuple

from hotline_sim.authoring.simulation.chance import Numbers

NARROW = 64
"""The bits of a word of numpy."""

WIDE = 1 << 20
"""More bits than any play has marks: everything stands in one number of Python."""

Words = list[Numbers]
"""The marks of a play, or of many plays side by side: each word a number, or an array of them."""


class Use(Enum):
    """What happens to the bits of a word, turn by turn."""

    SET = "set"
    """They are set, and stay."""
    CHANGED = "changed"
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
    """One bit: its word, and the bit there."""

    word: int
    mask: int


class Row(NamedTuple):
    """As many bits as are wanted, over as many lanes as that takes."""

    lanes: tuple[Lane, ...]

    def bit(self, number: int) -> Bit:
        """Return where a bit stands."""
        size = self.lanes[0].size
        lane = self.lanes[number // size]
        return Bit(lane.word, lane.put(1 << number % size))


class Shelf:
    """Gives every lane its place: the first word of its use that has room for it."""

    def __init__(self, width: int) -> None:
        """Begin with no word; each will have `width` bits."""
        self.width = width
        self._room: list[int] = []
        self._uses: list[Use] = []

    @property
    def uses(self) -> tuple[Use, ...]:
        """What happens to the bits of every word."""
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

    def row(self, use: Use, size: int) -> Row:
        """Return a new row of bits."""
        return Row(tuple(self.lane(use, one) for one in self._parts(size)))

    def groups(self, names: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return names in groups that each have room in a lane."""
        return [names[at : at + self.width] for at in range(0, len(names), self.width)]

    def _parts(self, size: int) -> list[int]:
        return [min(self.width, size - at) for at in range(0, max(size, 1), self.width)]
