"""All virtual trainees step together through the table, as columns of numpy.

Those that came to an ending stay where they are until enough of them have, and are then put aside.
"""

from collections.abc import Sequence

import numpy as np

from hotline_sim.analysis.garbage import uncollected
from hotline_sim.authoring.simulation.chance import WORD, onward, stream
from hotline_sim.authoring.simulation.columns import EffectColumns, MenuColumns, Times, Whole, whole
from hotline_sim.authoring.simulation.ended import Ended
from hotline_sim.authoring.simulation.lanes import NARROW, Words
from hotline_sim.authoring.simulation.marked import LONGEST
from hotline_sim.authoring.simulation.openings import NOT_YET
from hotline_sim.authoring.simulation.portions import BEGIN, next_portion
from hotline_sim.authoring.simulation.side_by_side import Plays
from hotline_sim.authoring.simulation.stage import Stage
from hotline_sim.authoring.simulation.tally import Tally
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

PUT_ASIDE = 4
"""One in so many plays must have ended for those to be put aside."""


class Together:
    """Plays one scenario, marked with one rubric."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Work nothing out before a play needs it."""
        self._stage = Stage(scenario, rubric, NARROW)
        self._effects = EffectColumns(self._stage.effects, self._stage.marks)

    def played(self, weights: Sequence[int], plays: range, seed: int) -> Tally:
        """Return what some plays came to, with a weight for every move."""
        tally = Tally(self._stage.marks.shows)
        portion = BEGIN
        with uncollected():
            walk = _Walk(self._stage, self._effects, weights, tally)
            while plays:
                walk.play(plays[:portion], seed)
                plays = plays[portion:]
                portion = next_portion(portion, answers=walk.answers, edges=walk.edges_found)
                if self._stage.is_full:
                    walk.end()
                    self._stage.forget()
                    walk = _Walk(self._stage, self._effects, weights, tally)
            walk.end()
        return tally


class _Walk:
    """Walks plays along the edges of a story, from the opening to their endings."""

    def __init__(
        self, stage: Stage, effects: EffectColumns, weights: Sequence[int], tally: Tally
    ) -> None:
        self._stage = stage
        self._story = stage.story
        self._effects = effects
        self._menus = MenuColumns(stage.story.menus, weights)
        self._tally = tally
        self._ended = Ended(stage, tally)
        self._times, self._met = Times(), Times()
        self.answers = self.edges_found = 0
        """What the last plays left to remember."""

    def play(self, numbers: range, seed: int) -> None:
        """Play some plays to their endings."""
        edges, over = self._story.edges, self._story.over
        each = np.arange(numbers.start, numbers.stop, numbers.step, dtype=np.uint64)
        plays = Plays.opened(stream(seed, each), self._stage)
        for turn in range(1, LONGEST + 1):
            self._turn(plays, turn)
            done = np.flatnonzero(plays.states < over)
            if len(done) * PUT_ASIDE >= len(plays):
                self._ended.put(plays.taken(done))
                plays = plays.taken(np.flatnonzero(plays.states >= over))
                if not len(plays):
                    break
        plays.states[plays.states >= over] = over - 1
        self._ended.put(plays)
        self.answers = self._ended.judge()
        self.edges_found = self._story.edges - edges

    def end(self) -> None:
        """Add what was counted on the way."""
        # The first of each is that of plays that are over, and no move.
        self._tally.moved(self._stage.effects, self._times.counted())
        self._tally.met(self._story.menus, self._met.counted())
        self._ended.add_answers()

    def _turn(self, plays: Plays, turn: int) -> None:
        plays.chances = onward(plays.chances)
        edges = self._edges(plays)
        coming = self._coming(edges)
        rows = whole(self._story.effect).take(edges)
        first = self._effects.first(plays.words, rows)
        self._ended.answered(plays.numbers.take(first), self._effects.cells(rows.take(first)))
        self._effects.done(plays.words, rows)
        plays.scores += self._effects.adds(rows)
        self._times.add(rows)
        self._settle(plays, rows, turn)
        plays.states = coming

    def _edges(self, plays: Plays) -> Whole:
        """Return the edge each play takes."""
        menus = whole(self._story.menu).take(plays.states)
        self._met.add(menus)
        picked = self._menus.picked(menus, plays.chances)
        return picked + whole(self._story.first).take(plays.states)

    def _coming(self, edges: Whole) -> Whole:
        """Return the states that edges lead to, having found those that no play took before."""
        coming = whole(self._story.to).take(edges)
        new = coming == NOT_YET
        if not new.any():
            return coming
        self._story.find(np.unique(edges[new]).tolist())
        self._effects.grow()
        self._menus.grow()
        return whole(self._story.to).take(edges)

    def _settle(self, plays: Plays, rows: Whole, turn: int) -> None:
        effects, settling, words = self._effects, self._stage.settling, plays.words
        limited = turn in settling.limits
        added = effects.added(rows) if limited else []
        at = effects.waited(words, rows)
        if len(at):
            few, their = [one.take(at) for one in words], rows.take(at)
            added_to_few = effects.added(their)
            settling.waited(few, effects.hit(few, their), added_to_few)
            _put_back(words, at, few)
            _put_back(added, at, added_to_few)
        if limited:
            live = np.where(plays.states >= self._story.over, np.uint64(WORD), np.uint64(0))
            settling.out_of_time(words, turn, live, added)


def _put_back(words: Words, at: Whole, few: Words) -> None:
    """Put the words of a few plays back where they were taken from."""
    for one, changed in zip(words, few, strict=False):
        one[at] = changed
