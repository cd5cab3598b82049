"""Where a trainee has to choose, and which of the responses there is the best.

The one place where this is decided for the checks: a response is the better for showing fewer red
lines, then fewer harmful don'ts, then fewer unhelpful ones, then for being worth more.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move

Standing = tuple[int, int, int, int]
"""How good a response is beside others; the higher, the better."""


NO_SLIP: Standing = (0, 0, 0, 0)
"""Where a response stands that shows no don't."""


class Option(NamedTuple):
    """One response of a menu, as it looks and as it is."""

    move: Move
    standing: Standing
    best: bool
    """Whether none there is better; several may be as good."""


class Menu(NamedTuple):
    """A beat where some responses are better than others, and one at least is no slip.

    Its options are those that stand there whatever went before: what is open only under a guard,
    or to mend a slip, may never be met beside the others.
    """

    beat: str
    keeps_order: bool
    options: tuple[Option, ...]

    @property
    def chance(self) -> float:
        """How likely a response picked blindly is the best."""
        return sum(one.best for one in self.options) / len(self.options)


def menus_of(scenario: CompiledScenario, rubric: Rubric) -> tuple[Menu, ...]:
    """Return every menu of a scenario, in the order of its file."""
    return tuple(_menus(scenario, rubric))


def standing_of(move: Move, rubric: Rubric) -> Standing:
    """Return how good a response is."""
    kinds = [rubric.behaviours[name].kind for name in move.shows]
    return (
        -kinds.count(Kind.RED_LINE),
        -kinds.count(Kind.HARMFUL),
        -kinds.count(Kind.UNHELPFUL),
        move.halves,
    )


def _menus(scenario: CompiledScenario, rubric: Rubric) -> Iterator[Menu]:
    for beat in scenario.places:
        moves = _always_there(beat, scenario)
        standings = [standing_of(move, rubric) for move in moves]
        top = max(standings, default=NO_SLIP)
        if top[:3] == NO_SLIP[:3] and len(set(standings)) > 1:
            both = zip(moves, standings, strict=True)
            options = (Option(move, one, one == top) for move, one in both)
            yield Menu(beat.id, beat.keep_order, tuple(options))


def _always_there(beat: Beat, scenario: CompiledScenario) -> list[Move]:
    moves = (scenario.moves[number] for number in beat.responses)
    return [move for move in moves if not move.when and not move.repairs]
