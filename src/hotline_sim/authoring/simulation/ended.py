"""Plays that are over, judged side by side and added to a tally."""

import numpy as np
from numpy.typing import NDArray

from hotline_sim.analysis.outcome import cost, halves_of
from hotline_sim.authoring.simulation.answers import Answers
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
    """Takes plays that are over, those that began together at a time."""

    def __init__(self, stage: Stage, tally: Tally) -> None:
        """Add to a tally."""
        self._stage = stage
        self._tally = tally
        self._answers, self._unfinished = Answers(), Answers()
        self._begin()

    def _begin(self) -> None:
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

    def judge(self) -> int:
        """Judge all that came to an ending, and return how many answers there were."""
        plays = Plays.together(self._parts)
        came = np.flatnonzero(plays.states < self._stage.story.over - 1)
        halves = np.zeros(len(plays), np.int64)
        if len(came):
            halves[plays.numbers.take(came)] = self._judged(plays.taken(came))
        numbers, cells = np.concatenate(self._numbers), np.concatenate(self._cells)
        answers = len(cells)
        if len(came) < len(plays):
            lost = len(plays) - len(came)
            self._tally.endings[self._stage.story.over - 1, UNFINISHED] += lost
            ended = np.zeros(len(plays), bool)
            ended[plays.numbers.take(came)] = True
            of_ended = ended.take(numbers)
            self._unfinished.add(cells[~of_ended], halves.take(numbers[~of_ended]))
            numbers, cells = numbers[of_ended], cells[of_ended]
        self._answers.add(cells, halves.take(numbers))
        self._begin()
        return answers

    def add_answers(self) -> None:
        """Add all answers to the tally."""
        known, answers = self._stage.effects.cells, self._tally.answers
        for cell, halves, times in self._answers.found():
            answers[known[cell], halves] += times
        for cell, _, times in self._unfinished.found():
            answers[known[cell], None] += times

    def _judged(self, plays: Plays) -> Whole:
        """Judge plays that came to an ending, and return the half points of each."""
        judge, tally = self._stage.judge, self._tally
        missed = judge.missed(plays.words)
        levels = [
            judge.level(number, plays.words, missed)
            for number in range(len(self._stage.marks.shows))
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
        for row, level in zip(tally.levels.values(), levels, strict=True):
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
