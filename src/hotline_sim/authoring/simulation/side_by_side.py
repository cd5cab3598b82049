"""Many plays side by side: a column for each thing that is known of a play."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np

from hotline_sim.authoring.simulation.columns import Whole, Word
from hotline_sim.authoring.simulation.lanes import Words
from hotline_sim.authoring.simulation.stage import Stage


@dataclass(slots=True)
class Plays:
    """Plays under way, or over."""

    chances: Word
    states: Whole
    words: Words
    """Their marks."""
    scores: Whole
    numbers: Whole
    """Of each play, counted from 0 where they began together."""

    @classmethod
    def opened(cls, chances: Word, stage: Stage) -> Self:
        """Return plays in which nothing was said yet."""
        count, start = len(chances), stage.marks.start
        return cls(
            chances=chances,
            states=np.full(count, stage.story.opening),
            words=[np.full(count, one, np.uint64) for one in start],
            scores=np.zeros(count, np.int64),
            numbers=np.arange(count),
        )

    @classmethod
    def together(cls, parts: Sequence[Self]) -> Self:
        """Return the plays of all parts."""
        return cls(
            chances=np.concatenate([one.chances for one in parts]),
            states=np.concatenate([one.states for one in parts]),
            words=[
                np.concatenate(columns)
                for columns in zip(*(one.words for one in parts), strict=True)
            ],
            scores=np.concatenate([one.scores for one in parts]),
            numbers=np.concatenate([one.numbers for one in parts]),
        )

    def taken(self, rows: Whole) -> Self:
        """Return some of the plays."""
        return type(self)(
            chances=self.chances.take(rows),
            states=self.states.take(rows),
            words=[one.take(rows) for one in self.words],
            scores=self.scores.take(rows),
            numbers=self.numbers.take(rows),
        )

    def __len__(self) -> int:
        return len(self.states)
