"""Looks for a play to one of some endings at which a guard holds, and no longer than it takes.

A pass of its own over the states of a call, with what the guard reads kept to the end. What only
pays or costs is not told apart. A state from which none of the endings can be come to is not
gone on from, nor one where the guard can never hold again.
"""

from collections import deque
from collections.abc import Collection
from typing import NamedTuple

from hotline_sim.analysis.garbage import uncollected
from hotline_sim.analysis.kinds import Kinds
from hotline_sim.analysis.packing import layout_of
from hotline_sim.analysis.plays import Found
from hotline_sim.analysis.reads import reads
from hotline_sim.analysis.reduction import Reduction
from hotline_sim.analysis.settled import settled_by
from hotline_sim.analysis.ways import Way, Ways
from hotline_sim.analysis.weights import Weights
from hotline_sim.scenario.compiled import CompiledScenario, Test
from hotline_sim.scenario.state import holds, opening

_NOWHERE = (-1, -1)
"""From where, and by which move, the opening is come to."""


class Proof(NamedTuple):
    """What was found."""

    play: Found | None
    """A play that was looked for; None where there is none, or none was found in time."""
    is_sure: bool
    """Whether nothing was left out that could answer otherwise."""


class Search:
    """Looks once through the states of a scenario."""

    def __init__(self, scenario: CompiledScenario, asked: Test, endings: Collection[int]) -> None:
        """Look for a play to one of some endings at which a guard holds; at nothing yet."""
        weights = _weightless(scenario)
        layout = layout_of(scenario, [asked])
        read = reads(asked, layout.shifts)
        self._asked = asked
        self._endings = sum(1 << one for one in endings)
        self._layout = layout
        self._reduction = Reduction(scenario, weights, layout, dict.fromkeys(endings, read))
        self._ways = Ways(scenario, weights, layout, self._reduction)
        self._ways_from = Kinds(self._ways, self._onward).of
        self._settled = settled_by(asked, layout.shifts)
        self._decides = layout.mask_of(read)
        self._answers: dict[int, bool] = {}
        start, _ = self._reduction.reduced(layout.pack(opening(scenario).state))
        self._came: dict[int, tuple[int, int]] = {start: _NOWHERE}
        self._waiting = deque([start])

    def look(self, budget: int, *, newest_first: bool) -> Proof:
        """Return a play, having looked at no more states than the budget.

        It is a shortest one, unless those come to last are looked at first: then a play is soon
        at its end.
        """
        take = self._waiting.pop if newest_first else self._waiting.popleft
        with uncollected():
            for _ in range(budget):
                if not self._waiting:
                    break
                state = take()
                last = self._look_at(state)
                if last is not None:
                    return Proof(self._play(state, last), is_sure=True)
        return Proof(None, is_sure=not self._waiting)

    def _look_at(self, state: int) -> Way | None:
        """Return a way from a state that ends as asked; else note where its ways lead."""
        came, settled, reduced = self._came, self._settled, self._reduction.reduced
        for way in self._ways_from(state):
            keep, plus, levels, lift, _, move, ending, is_reduced = way
            coming = state & keep | plus
            if levels:
                coming |= lift[state & levels]
            if ending >= 0:
                if self._is_as_asked(ending, coming):
                    return way
                continue
            if settled and any(coming & one == one for one in settled):
                continue
            if not is_reduced:
                coming, _ = reduced(coming)
            if coming not in came:
                came[coming] = state, move
                self._waiting.append(coming)
        return None

    def _onward(self, packed: int) -> tuple[Way, ...]:
        """Return the ways from a kind of states; none where no ending in question is ahead."""
        return self._ways.ways(packed) if self._reduction.ahead(packed) & self._endings else ()

    def _is_as_asked(self, ending: int, last: int) -> bool:
        if not self._endings >> ending & 1:
            return False
        decides = last & self._decides
        if decides not in self._answers:
            self._answers[decides] = holds(self._asked, self._layout.unpack(decides))
        return self._answers[decides]

    def _play(self, state: int, last: Way) -> Found:
        moves = [last.move]
        while (before := self._came[state]) is not _NOWHERE:
            state, move = before
            moves.append(move)
        return Found(tuple(reversed(moves)), last.ending)


def _weightless(scenario: CompiledScenario) -> Weights:
    """Return weights under which nothing that only pays or costs is told apart."""
    nothing = (0,) * len(scenario.moves)
    endings = {number: 0 for number, one in enumerate(scenario.places) if one.ending}
    return Weights(nothing, ((0, 0, 0),) * len(scenario.moves), 0, endings)
