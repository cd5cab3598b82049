"""What many plays came to, in whole numbers alone: the same however they were played.

Sums of fractions depend on the order in which they are made; these do not.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from hotline_sim.authoring.simulation.effects import Effects
from hotline_sim.authoring.simulation.made import Cell

VERDICTS = ("ready", "practise", "unsafe", "unfinished")
READY, PRACTISE, UNSAFE, UNFINISHED = range(4)

LEVELS = 5
"""Not observed, then 1 to 4."""


class Tally:
    """Counts of some plays."""

    def __init__(self, competencies: Iterable[str]) -> None:
        """Begin at nothing."""
        self.endings: Counter[tuple[int, int]] = Counter()
        """By state in which a play is over, and by verdict."""
        self.worth: Counter[int] = Counter()
        """By half points: plays that ended."""
        self.levels = {one: [0] * LEVELS for one in competencies}
        """By competency and level: plays that ended."""
        self.best: int | None = None
        """The highest score of a play that ended; then the lowest."""
        self.worst: int | None = None
        self.given: Counter[int] = Counter()
        """By move: how often it was made; then how often it was open."""
        self.offered: Counter[int] = Counter()
        self.answers: Counter[tuple[Cell, int | None]] = Counter()
        """Answers at the first visit to a beat, by cell and by the half points of the whole play;
        None where it did not end."""

    @classmethod
    def of_all(cls, tallies: Sequence["Tally"]) -> "Tally":
        """Return what all plays of some tallies came to, of which there is one at least."""
        found = cls(tallies[0].levels)
        for one in tallies:
            found.add(one)
        return found

    @property
    def plays(self) -> int:
        """How many plays there were."""
        return self.endings.total()

    @property
    def turns(self) -> int:
        """How many moves were made."""
        return self.given.total()

    def scored(self, lowest: int, highest: int) -> None:
        """Take note of the lowest and the highest of some scores."""
        self.best = highest if self.best is None else max(highest, self.best)
        self.worst = lowest if self.worst is None else min(lowest, self.worst)

    def moved(self, effects: Effects, times: Iterable[int]) -> None:
        """Count moves, by the number of their effect."""
        for effect, count in zip(effects.known, times, strict=False):
            if count:
                self.given[effect.made.move] += count

    def met(self, menus: Iterable[tuple[int, ...]], times: Iterable[int]) -> None:
        """Count what was open, menu by menu."""
        for menu, count in zip(menus, times, strict=False):
            for move in menu if count else ():
                self.offered[move] += count

    def add(self, other: "Tally") -> None:
        """Add what other plays came to."""
        self.endings.update(other.endings)
        self.worth.update(other.worth)
        self.given.update(other.given)
        self.offered.update(other.offered)
        self.answers.update(other.answers)
        for name, more in other.levels.items():
            self.levels[name] = [*map(int.__add__, self.levels[name], more)]
        if other.best is not None and other.worst is not None:
            self.scored(other.worst, other.best)
