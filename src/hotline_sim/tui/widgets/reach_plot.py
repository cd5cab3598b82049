"""How good the call could still become, decision by decision, as a plot of blocks."""

from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

BLOCKS = " ▁▂▃▄▅▆▇█"
ROWS = 6
"""How many rows the plot is high."""

AXIS = 6
"""How many cells the numbers at its left take."""

WIDEST = 4
"""How many cells one decision takes at most."""

LEAST_SPAN = 10.0
"""How many points the plot is high at least, so that a small fall looks small."""


class Reached(NamedTuple):
    """What was still to be reached after one decision."""

    best: float
    fall: str = ""
    """What the decision is called below the plot, where it made the best fall."""


class ReachPlot(Widget):
    """Falls from left to right where a decision closed a way; each fall is named below."""

    DEFAULT_CSS = """
    ReachPlot { height: auto; }
    """

    points: reactive[tuple[Reached, ...]] = reactive((), layout=True)
    """From before the first decision to after the last."""

    def render(self) -> RenderResult:
        """Draw the blocks, the line below them, and the falls."""
        if not self.points:
            return ""
        cell = max(1, min(WIDEST, (self.content_size.width - AXIS) // len(self.points)))
        high, lowest = (worth(one.best for one in self.points) for worth in (max, min))
        low = min(lowest, high - LEAST_SPAN)
        rows = [self._row(number, cell, low, high) for number in range(ROWS, 0, -1)]
        width = cell * len(self.points)
        last = str(len(self.points) - 1)
        ends = f"start{last:>{max(1, width - len('start'))}}"
        foot = [
            Content.styled(f"{'':>{AXIS - 1}}└{'─' * width}", "$quiet"),
            *([self._falls(cell)] if any(one.fall for one in self.points) else []),
            Content.styled(f"{'':>{AXIS}}{ends}", "$quiet"),
        ]
        return Content("\n").join([*rows, *foot])

    def _row(self, number: int, cell: int, low: float, high: float) -> Content:
        span = high - low
        label = f"{high:g}" if number == ROWS else f"{low:g}" if number == 1 else ""
        parts: list[tuple[str, str]] = [(f"{label:>{AXIS - 2}} ", "$quiet"), ("│", "$quiet")]
        for one in self.points:
            eighths = 4 + round((one.best - low) / span * (ROWS * 8 - 4))
            filled = max(0, min(8, eighths - (number - 1) * 8))
            is_top = filled and eighths <= number * 8
            look = "$error" if one.fall else "$secondary" if is_top else "$secondary 40%"
            parts.append((BLOCKS[filled] * cell, look))
        return Content.assemble(*parts)

    def _falls(self, cell: int) -> Content:
        line, at = "", 0
        for one in self.points:
            if one.fall and len(line) <= at:
                line = f"{line:<{at}}▲{one.fall}"
            at += cell
        return Content.assemble(" " * AXIS, (line, "bold $error"))
