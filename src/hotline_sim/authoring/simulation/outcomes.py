"""What plays taken one by one came to: counted, and judged once for all that came to the same."""

from collections import Counter, defaultdict

from hotline_sim.analysis.outcome import cost, outcome_of
from hotline_sim.authoring.simulation.judging import Level
from hotline_sim.authoring.simulation.stage import Stage
from hotline_sim.authoring.simulation.tally import PRACTISE, READY, UNFINISHED, UNSAFE, Tally

AT_ONCE = 5_000
"""So many plays are counted before they are judged."""

MOST_KNOWN = 200_000
"""So many ways to come to a level are remembered."""

LEVELS = (
    Level(unseen=True, harm=False, partly=False, strong=False),
    Level(unseen=False, harm=True, partly=False, strong=False),
    Level(unseen=False, harm=False, partly=True, strong=False),
    Level(unseen=False, harm=False, partly=False, strong=False),
    Level(unseen=False, harm=False, partly=False, strong=True),
)
"""Not observed, then 1 to 4."""

Came = tuple[int, int, int, tuple[int, ...]]
"""The state in which a play was over, its score, what was heard, and the numbers of its levels."""


class Outcomes:
    """Counts plays whose marks stand in one number."""

    def __init__(self, stage: Stage, tally: Tally) -> None:
        """Count for a tally."""
        self._stage = stage
        self._tally = tally
        self._levels = RememberedLevels(stage)
        self._hears = sum(mask for _, mask in stage.judge.hears)
        self._came: Counter[Came] = Counter()
        self._cells: defaultdict[int | None, list[int]] = defaultdict(list)
        self._count = 0

    def ended(self, state: int, marks: int, score: int, cells: list[int]) -> None:
        """Count a play that came to an ending; `cells` are its answers at first visits."""
        for stands in self._stage.standing([marks]):
            score += cost(0, stands.bit_count(), 0)
        self._came[state, score, marks & self._hears, self._levels.of(marks)] += 1
        self._cells[score] += cells
        self._count += 1
        if self._count >= AT_ONCE:
            self.judge()

    def unfinished(self, state: int, cells: list[int]) -> None:
        """Count a play that came to none."""
        self._tally.endings[state, UNFINISHED] += 1
        self._cells[None] += cells

    def judge(self) -> None:
        """Judge what was counted, and add it to the tally."""
        for came, times in self._came.items():
            self._add(came, times)
        for score, cells in self._cells.items():
            halves = None if score is None else outcome_of(score).halves
            for cell, times in Counter(cells).items():
                self._tally.answers[self._stage.effects.cells[cell], halves] += times
        self._came.clear()
        self._cells.clear()
        self._count = 0

    def _add(self, came: Came, times: int) -> None:
        state, score, heard, numbers = came
        stage, tally = self._stage, self._tally
        unsafe, ready = stage.judge.verdicts(
            [LEVELS[one] for one in numbers],
            stage.judge.heard([heard]),
            in_harm=stage.in_harm[state],
            well=stage.well[state],
        )
        tally.endings[state, UNSAFE if unsafe else READY if ready else PRACTISE] += times
        tally.worth[outcome_of(score).halves] += times
        tally.scored(score, score)
        for row, number in zip(tally.levels.values(), numbers, strict=True):
            row[number] += times


class RememberedLevels:
    """The levels of plays, worked out once for all whose marks are the same there."""

    def __init__(self, stage: Stage) -> None:
        """Remember none."""
        self._judge = stage.judge
        masks = [
            sum(mask for _, mask in stage.judge.reads(one)) for one in range(len(stage.marks.shows))
        ]
        self._known: list[tuple[int, int, dict[int, int]]] = [
            (number, mask, {}) for number, mask in enumerate(masks)
        ]

    def of(self, marks: int) -> tuple[int, ...]:
        """Return the levels of a play, by their numbers."""
        found = []
        for number, mask, known in self._known:
            level = known.get(marks & mask)
            found.append(self._learn(number, marks) if level is None else level)
        return tuple(found)

    def _learn(self, number: int, marks: int) -> int:
        _, mask, known = self._known[number]
        if len(known) >= MOST_KNOWN:
            known.clear()
        missed = self._judge.missed([marks])
        level = LEVELS.index(self._judge.level(number, [marks], missed))
        known[marks & mask] = level
        return level
