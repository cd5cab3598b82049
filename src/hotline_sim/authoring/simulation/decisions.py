"""What the answers at each beat say of it as a test: how hard it is, and whom it tells apart.

A beat counts once a play, when it is first come to, and only where what was open there was not all
worth the same. Its *difficulty* is the share that chose what nothing open was worth more than. Its
*discrimination* is how that goes with the worth of the rest of the play (docs/simulation.md).
"""

from collections import Counter
from collections.abc import Mapping
from math import sqrt
from typing import NamedTuple

from hotline_sim.authoring.simulation.made import Cell
from hotline_sim.scenario.compiled import CompiledScenario

FEW = 30
"""From fewer answers nothing is said of whom a decision tells apart."""


class Decision(NamedTuple):
    """The answers at one beat."""

    beat: str
    plays: int
    """How many plays came to it."""
    answers: int
    """How many of those ended, and could do better or worse there."""
    difficulty: float | None
    """The share of these that did as well as could be: the higher, the easier."""
    discrimination: float | None
    """From -1 to 1; None where too few answered, or all answered alike."""


class _Sums(NamedTuple):
    """Whole numbers from which a correlation follows."""

    answers: int = 0
    right: int = 0
    rest: int = 0
    """Of what the rest of each play was worth, in half points."""
    squares: int = 0
    rest_right: int = 0
    """Of the same, over those who were right."""

    def with_answers(self, times: int, rest: int, *, right: bool) -> "_Sums":
        """Return the sums with so many answers more, whose plays were else worth the same."""
        return _Sums(
            self.answers + times,
            self.right + times * right,
            self.rest + times * rest,
            self.squares + times * rest * rest,
            self.rest_right + times * rest * right,
        )

    def correlation(self) -> float | None:
        """Return how being right goes with the rest; None where either is all the same."""
        count = self.answers
        choice = self.right * (count - self.right)
        spread = count * self.squares - self.rest * self.rest
        if count < FEW or not choice or not spread:
            return None
        return (count * self.rest_right - self.right * self.rest) / sqrt(choice * spread)


def decisions(
    scenario: CompiledScenario, answers: Mapping[tuple[Cell, int | None], int]
) -> tuple[Decision, ...]:
    """Return what was decided at each beat, in the order of the file."""
    plays: Counter[int] = Counter()
    sums: dict[int, _Sums] = {}
    for (cell, halves), times in answers.items():
        plays[cell.beat] += times
        if cell.right is not None and halves is not None:
            before = sums.get(cell.beat, _Sums())
            rest = halves - cell.paid
            sums[cell.beat] = before.with_answers(times, rest, right=cell.right)
    return tuple(
        _decision(place.id, plays[number], sums.get(number, _Sums()))
        for number, place in enumerate(scenario.places)
        if not place.ending
    )


def _decision(beat: str, plays: int, found: _Sums) -> Decision:
    difficulty = found.right / found.answers if found.answers else None
    return Decision(beat, plays, found.answers, difficulty, found.correlation())
