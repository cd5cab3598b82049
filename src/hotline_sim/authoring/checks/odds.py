"""Whether the best response can be told by a mark it bears, beside what chance would do.

A cue is a way of guessing: it picks a response of some menus, by its looks alone, and none where
no response stands out. It tells where it is right so often that chance would hardly do as well.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from math import sqrt
from statistics import NormalDist
from typing import NamedTuple

from hotline_sim.authoring.menus import Menu
from hotline_sim.scenario.compiled import Move

FEWEST = 6
"""Of fewer menus than this, nothing is said of a habit."""

RARE = 0.005
"""How seldom chance alone may do as well before it is called a habit.

So low because some twenty cues are tried on each call: one in ten calls at the very most is told
of a habit that is none.
"""

MOST_COUNTED = 100
"""Of more menus than this, odds are those of the normal curve: to count them is quadratic."""

MOST_NAMED = 3
"""How many beats are named as examples."""

Cue = Callable[[Menu], int | None]
"""Picks one of the options of a menu, or none."""


class Guess(NamedTuple):
    """How one way of guessing fares."""

    right: tuple[str, ...]
    """The beats at which it is right."""
    menus: int
    """Of how many menus it picks one."""
    expected: float
    """At how many of them chance would be right."""
    odds: float
    """How likely chance is right as often as this, or more often."""

    @property
    def tells(self) -> bool:
        """Whether it finds the best response so often that it hardly can be chance."""
        return self.menus >= FEWEST and self.odds <= RARE

    def __str__(self) -> str:
        """Return the figures in plain words."""
        found = f"is right at {len(self.right)} of {self.menus} moments"
        return f"{found}; chance would be right at {self.expected:.0f}"

    @property
    def where(self) -> str:
        """Some of the beats at which it is right."""
        return ", ".join(f"“{beat}”" for beat in self.right[:MOST_NAMED])


def guess(menus: Iterable[Menu], cue: Cue, *, for_worse: bool = False) -> Guess:
    """Return how a cue fares at finding the best response, or at finding one that is not."""
    right, chances = [], []
    for menu in menus:
        number = cue(menu)
        if number is not None:
            chances.append(1 - menu.chance if for_worse else menu.chance)
            if menu.options[number].best != for_worse:
                right.append(menu.beat)
    expected = sum(chances)
    odds = at_least(chances, len(right)) if len(right) > expected else 1.0
    return Guess(tuple(right), len(chances), expected, odds)


def at_least(chances: Sequence[float], hits: int) -> float:
    """Return how likely so many or more of some independent chances come true."""
    if len(chances) > MOST_COUNTED:
        spread = sqrt(sum(chance * (1 - chance) for chance in chances))
        return 1 - NormalDist(sum(chances), spread).cdf(hits - 0.5)
    exactly = [1.0]
    for chance in chances:
        came = [0.0, *(one * chance for one in exactly)]
        for count, one in enumerate(exactly):
            came[count] += one * (1 - chance)
        exactly = came
    return sum(exactly[hits:])


def alone(menus: Iterable[Menu], bears: Callable[[Move], object]) -> tuple[Cue, Cue]:
    """Return two cues: to pick the only option that bears a mark, and the only one that does not.

    Whether an option bears it is asked once.
    """
    marks = {one.beat: [bool(bears(option.move)) for option in one.options] for one in menus}

    def only(menu: Menu, *, mark: bool) -> int | None:
        found = marks[menu.beat]
        return found.index(mark) if found.count(mark) == 1 else None

    return partial(only, mark=True), partial(only, mark=False)
