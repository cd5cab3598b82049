"""Levels drawn with letters: bars and lines that stand below each other whatever the labels hold.

Nothing is told by colour: what harmed has a sign of its own, and a call seen before is hollow.
"""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size

from hotline_sim.refresher.progress.model import Point

TOP = 4
"""The highest level."""

HARM = "✕"

STEPS = " ▂▄▆█"
"""How high a level stands in a line of one row: nothing, then 1 to 4."""

FIRST, AGAIN = "●", "○"
"""A call that was new, and one that had been seen before, in a plot of four rows."""

BLOCK, EMPTY = "█", "░"


def padded(text: str, cells: int) -> str:
    """Return a text in exactly so many cells: cut where it is longer, whatever script it is in."""
    return text if cell_len(text) == cells else set_cell_size(text, cells)


def bar(level: int | None) -> str:
    """Return a level as a bar of four cells; a dash where it never showed."""
    return f"{'–':<{TOP}}" if level is None else BLOCK * level + EMPTY * (TOP - level)


def spark(points: Sequence[Point], cells: int) -> str:
    """Return the last levels as one row, a cell for each call; what harmed is a cross."""
    last = points[-cells:] if cells > 0 else ()
    return "".join(HARM if one.harm else STEPS[one.level] for one in last)


def rows(points: Sequence[Point], cells: int) -> tuple[str, ...]:
    """Return the last levels as four rows, the highest first, with the levels at their left."""
    last = points[-max(1, cells - 2) :]
    return tuple(
        f"{level} {''.join(_mark(one, level) for one in last)}" for level in range(TOP, 0, -1)
    )


def _mark(point: Point, level: int) -> str:
    if point.level != level:
        return "·" if level == 1 else " "
    return HARM if point.harm else FIRST if point.counts else AGAIN
