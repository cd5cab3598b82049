"""Plays that are over, judged side by side and added to a tally."""

import numpy as np
from numpy.typing import NDArray

from hotline_sim.analysis.outcome import cost, halves_of
from hotline_sim.authoring.simulation.columns import Whole
from hotline_sim.authoring.simulation.judging import Level
from hotline_sim.authoring.simulation.side_by_side import Plays
from hotline_sim.authoring.simulation.stage import Stage
from hotline_sim.authoring.simulation.tally import (
    PRACTISE,
    READY,
    UNFINISHED,
    UNSAFE,
    VERDICTS,
    Tally,
)


class Ended:
    """Plays that began together."""

    def __init__(self, stage: Stage, tally: Tally) -> None:
        """Add to a tally."""
        self._stage = stage
        self._tally = tally
        self._parts: list[Plays] = []
        self._numbers: list[Whole] = []
        self._cells: list[Whole] = []

    def put(self, plays: Plays) -> None:
        """Put plays aside that are over."""
        self._parts.append(plays)

    def answered(self, numbers: Whole, cells: Whole) -> None:
        """Take note of answers at first visits: of which plays, and in which cells."""
        self._numbers.append(numbers)
        self._cells.append(cells)

    def add(self) -> None:
        """Judge all that came to an ending, and add everything to the tally."""
        plays = Plays.together(self._parts)
        came = np.flatnonzero(plays.states < self._stage.story.over - 1)
        lost = len(plays) - len(came)
        if lost:
            self._tally.endings[self._stage.story.over - 1, UNFINISHED] += lost
        halves = np.zeros(len(plays), np.int64)
        ended = np.zeros(len(plays), bool)
        if len(came):
            ended[plays.numbers.take(came)] = True
            halves[plays.numbers.take(came)] = self._judged(plays.taken(came))
        numbers, cells = np.concatenate(self._numbers), np.concatenate(self._cells)
        of_ended = ended.take(numbers)
        self._add_answers(cells[of_ended], halves.take(numbers[of_ended]))
        for cell, times in _counted(cells[~of_ended]):
            self._tally.answers[self._stage.effects.cells[cell], None] += times

    def _judged(self, plays: Plays) -> Whole:
        """Judge plays that came to an ending, and return the half points of each."""
        judge, tally = self._stage.judge, self._tally
        missed = judge.missed(plays.words)
        levels = [
            judge.level(number, plays.words, missed)
            for number in range(len(self._stage.marks.competencies))
        ]
        unsafe, ready = judge.verdicts(
            levels,
            judge.heard(plays.words),
            in_harm=np.array(self._stage.in_harm).take(plays.states),
            well=np.array(self._stage.well).take(plays.states),
        )
        verdicts = np.where(unsafe, UNSAFE, np.where(ready, READY, PRACTISE))
        for key, times in _counted(plays.states * len(VERDICTS) + verdicts):
            tally.endings[divmod(key, len(VERDICTS))] += times
        for row, level in zip(tally.levels, levels, strict=True):
            _add_level(row, level, len(plays))
        return self._scored(plays)

    def _scored(self, plays: Plays) -> Whole:
        scores = plays.scores
        for stands in self._stage.standing(plays.words):
            scores = scores + cost(0, 1, 0) * np.bitwise_count(stands).astype(np.int64)
        self._tally.scored(int(scores.min()), int(scores.max()))
        halves: Whole = halves_of(scores)
        least = int(halves.min())
        for above, times in _counted(halves - least):
            self._tally.worth[least + above] += times
        return halves

    def _add_answers(self, cells: Whole, halves: Whole) -> None:
        if not len(cells):
            return
        least, known = int(halves.min()), self._stage.effects.cells
        span = int(halves.max()) - least + 1
        for key, times in _counted(cells * span + (halves - least)):
            self._tally.answers[known[key // span], least + key % span] += times


def _counted(numbers: Whole) -> list[tuple[int, int]]:
    """Return every number there is, and how often."""
    times = np.bincount(numbers)
    found = np.flatnonzero(times)
    return list(zip(found.tolist(), times.take(found).tolist(), strict=True))


def _add_level(row: list[int], level: Level, plays: int) -> None:
    """Add plays to the row of a competency; what is nothing else is level 3."""
    unseen, harm, partly, strong = (_true(one, plays) for one in level)
    sound = plays - unseen - harm - partly - strong
    for number, times in enumerate((unseen, harm, partly, sound, strong)):
        row[number] += times


def _true(truth: "NDArray[np.bool_] | bool", plays: int) -> int:
    """Return in how many plays something is so; where no mark can show it, it is one for all."""
    return plays * truth if isinstance(truth, bool) else int(np.count_nonzero(truth))
