"""Answers counted by their cell and by what the whole play was worth, as numpy counts them."""

from collections.abc import Iterator

import numpy as np

from hotline_sim.authoring.simulation.columns import Whole

ROOM = 64
"""So much more room is made than is needed, that it need not be made again."""


class Answers:
    """A table of counts: a row for each cell, a column for each worth; it grows as it must."""

    def __init__(self) -> None:
        """Begin with no row and no column."""
        self._least = 0
        self._times = np.zeros((0, 0), np.int64)

    def add(self, cells: Whole, halves: Whole) -> None:
        """Count answers, each with the half points of its play."""
        if not len(cells):
            return
        self._make_room(int(cells.max()), int(halves.min()), int(halves.max()))
        rows, columns = self._times.shape
        keys = cells * columns + (halves - self._least)
        self._times += np.bincount(keys, minlength=rows * columns).reshape(rows, columns)

    def found(self) -> Iterator[tuple[int, int, int]]:
        """Yield cells, half points, and how often they came together."""
        for cell, column in np.argwhere(self._times).tolist():
            yield cell, column + self._least, int(self._times[cell, column])

    def _make_room(self, cell: int, least: int, most: int) -> None:
        rows, columns = self._times.shape
        if cell < rows and self._least <= least and most < self._least + columns:
            return
        if columns:
            least, most = min(least, self._least), max(most, self._least + columns - 1)
        before = self._times
        at = self._least - (least - ROOM)
        self._times = np.zeros((max(cell, rows) + ROOM, most - least + 2 * ROOM), np.int64)
        self._times[:rows, at : at + columns] = before
        self._least = least - ROOM
