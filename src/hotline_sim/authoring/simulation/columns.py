"""What plays find, in columns that numpy can take from: effects, and what is picked from menus.

numpy looks at an array of Python's without copying it. While it does, the array cannot grow; so
each look is taken anew, and not held on to.
"""

from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from hotline_sim.authoring.simulation.chance import WORD, drawn
from hotline_sim.authoring.simulation.effects import Effects
from hotline_sim.authoring.simulation.lanes import Use, Words
from hotline_sim.authoring.simulation.marks import Marks

Whole = NDArray[np.int64]
Word = NDArray[np.uint64]


def whole(numbers: "array[int]") -> Whole:
    """Return whole numbers as numpy sees them."""
    return np.frombuffer(numbers, np.int64)


class EffectColumns:
    """What effects do: a row for each."""

    def __init__(self, effects: Effects, marks: Marks) -> None:
        """Begin with the effects there are."""
        self._effects = effects
        self._uses = marks.words
        self._keep, self._plus, self._waits_for = (
            [array("Q") for _ in marks.words] for _ in ("keep", "plus", "waits for")
        )
        self._beats = {bit.word: array("Q") for bit in marks.beats}
        self._cell, self._adds = array("q"), array("q")
        self._waiting: list[int] = []
        self.grow()

    @property
    def count(self) -> int:
        """How many rows there are."""
        return len(self._cell)

    def grow(self) -> None:
        """Add the effects that were found since."""
        for effect in self._effects.known[self.count :]:
            for at in range(len(self._uses)):
                self._keep[at].append(effect.keep[at] & WORD)
                self._plus[at].append(effect.plus[at])
                self._waits_for[at].append(effect.waits_for[at])
                if effect.waits_for[at] and at not in self._waiting:
                    self._waiting.append(at)
            for word, beats in self._beats.items():
                beats.append(effect.beat.mask if effect.beat.word == word else 0)
            self._cell.append(effect.cell)
            self._adds.append(effect.made.adds)

    def first(self, words: Words, rows: Whole) -> Whole:
        """Return which plays visit their beat for the first time."""
        before = np.zeros(len(rows), np.uint64)
        for word, beats in self._beats.items():
            before |= words[word] & _words(beats).take(rows)
        return np.flatnonzero((before == 0) & (rows != 0))

    def cells(self, rows: Whole) -> Whole:
        """Return the cell of each effect."""
        return whole(self._cell).take(rows)

    def adds(self, rows: Whole) -> Whole:
        """Return what each effect adds to the score."""
        return whole(self._adds).take(rows)

    def done(self, words: Words, rows: Whole) -> None:
        """Do what each effect does to the marks of its play."""
        for at, use in enumerate(self._uses):
            if use is Use.COUNTED:
                words[at] += _words(self._plus[at]).take(rows)
                continue
            if use is Use.CHANGED:
                words[at] &= _words(self._keep[at]).take(rows)
            words[at] |= _words(self._plus[at]).take(rows)

    def waited(self, words: Words, rows: Whole) -> Whole:
        """Return which plays have something waiting that their effect settles."""
        found = np.zeros(len(rows), np.uint64)
        for at in self._waiting:
            found |= words[at] & _words(self._waits_for[at]).take(rows)
        return np.flatnonzero(found)

    def hit(self, words: Words, rows: Whole) -> Words:
        """Return what of the marks each effect finds waiting, word by word."""
        return [
            one & _words(waits_for).take(rows)
            for one, waits_for in zip(words, self._waits_for, strict=True)
        ]

    def added(self, rows: Whole) -> Words:
        """Return what each effect added to the marks, word by word."""
        return [_words(plus).take(rows) for plus in self._plus]


class MenuColumns:
    """What is picked from every menu: each open move as often as it weighs."""

    def __init__(self, menus: Sequence[tuple[int, ...]], weights: Sequence[int]) -> None:
        """Begin with the menus there are; the first is of a play that is over."""
        self._menus = menus
        self._weights = weights
        self._begin, self._count, self._which = array("q"), array("Q"), array("q")
        self.grow()

    def grow(self) -> None:
        """Add the menus that were found since."""
        for menu in self._menus[len(self._begin) :]:
            self._begin.append(len(self._which))
            for which, move in enumerate(menu):
                self._which.extend([which] * self._weights[move])
            if not menu:
                self._which.append(0)
            self._count.append(len(self._which) - self._begin[-1])

    def picked(self, menus: Whole, chances: Word) -> Whole:
        """Return which move of its menu each play picks, counted from 0."""
        at: Whole = drawn(chances, _words(self._count).take(menus)).view(np.int64)
        return whole(self._which).take(at + whole(self._begin).take(menus))


class Times:
    """How often each number was met; there may be more numbers each time."""

    def __init__(self) -> None:
        """Begin with none."""
        self._times = np.zeros(0, np.int64)

    def add(self, numbers: Whole) -> None:
        """Count numbers."""
        found = np.bincount(numbers, minlength=len(self._times))
        found[: len(self._times)] += self._times
        self._times = found

    def counted(self) -> list[int]:
        """Return how often each number was met, but for the first, which stands for none."""
        return [0, *self._times[1:].tolist()]


def _words(numbers: "array[int]") -> Word:
    return np.frombuffer(numbers, np.uint64)
