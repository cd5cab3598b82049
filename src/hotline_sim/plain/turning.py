"""The decisions that turned a call, as plain text: in sentences, below a small plot."""

from collections.abc import Sequence

from hotline_sim.debrief.model import Debrief, TurningPoint
from hotline_sim.debrief.words import never_fell
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.page import Page

INDENT = "   "

BLOCKS = "▁▂▃▄▅▆▇█"
"""From the lowest a plot shows to the highest."""

WORKING = "How good this call could still become is being worked out; read the debrief again later."


def write_turning_points(page: Page, debrief: Debrief, moments: Moments) -> None:
    """Write each decision after which the best still reachable had fallen, largest fall first.

    Nothing where it cannot be worked out.
    """
    if debrief.reach is not None and not (debrief.reach or debrief.turning_points):
        return
    page.heading("Where the call turned")
    if debrief.reach is None:
        page.line(WORKING)
    if debrief.reach and debrief.turning_points:
        bests = [one.best for one in debrief.reach]
        page.line(f"The best still to be reached, from pick-up to end: {plot(bests)}")
        ends = f"It began at {bests[0]:g} points and ended at {bests[-1]:g}."
        page.line(f"{ends} It fell here, the gravest fall first:")
        page.line()
    if debrief.reach and not debrief.turning_points:
        page.line(never_fell(debrief))
    for one in debrief.turning_points:
        _write_point(page, debrief.call, one, moments)


def plot(values: Sequence[float]) -> str:
    """Return a plot one line high, one block for each value."""
    low, high = min(values), max(values)
    steps = len(BLOCKS) - 1
    return "".join(BLOCKS[round((one - low) / (high - low or 1) * steps)] for one in values)


def _write_point(page: Page, call: str, one: TurningPoint, moments: Moments) -> None:
    page.line(f"{moments.number(one.at)}, {moments.words(one.at)}", indent="  ", first="- ")
    page.line(one.fell, indent=INDENT)
    if one.kept_by:
        page.line(f"What would have kept it: {one.kept_by}", indent=INDENT)
    page.line(f"Try it again from here: hotline-sim what-if {call} {one.at}", indent=INDENT)
