"""The decisions that turned a call, in words and as points of a plot."""

from typing import TYPE_CHECKING

from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.words import never_fell
from hotline_sim.language.text import Again
from hotline_sim.tui.script import OWN_DEEDS
from hotline_sim.tui.widgets.numbered_list import Item
from hotline_sim.tui.widgets.reach_plot import Reached
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import AnnotatedLine, Debrief, TurningPoint

WORKING = "How good this call could still become after each decision is still being worked out."
NOT_WORKED_OUT = "How good this call could still become was not worked out."
LEGEND = "How good this call could still become after each decision, in points."
FELL = "Where it fell, the gravest fall first. Enter plays on from there."


def points(debrief: "Debrief") -> tuple[Reached, ...]:
    """Return what was still to be reached, from the start to the end of the call."""
    falls = {one.at: str(number) for number, one in enumerate(debrief.turning_points, 1)}
    return tuple(Reached(one.best, falls.get(one.at, "")) for one in debrief.reach or ())


def heading(debrief: "Debrief") -> str:
    """Return what stands above the plot and the list."""
    if debrief.reach is None:
        return WORKING
    if not debrief.reach:
        return "" if debrief.turning_points else NOT_WORKED_OUT
    return LEGEND


def below(debrief: "Debrief", again: Again = str) -> str:
    """Return what stands between the plot and the list."""
    if debrief.turning_points:
        return FELL
    return again(never_fell(debrief)) if debrief.reach else ""


def rows(debrief: "Debrief") -> tuple[Item, ...]:
    """Return a row for each turning point: when, what was said, what fell, what would have kept."""
    return tuple(_row(debrief, number, one) for number, one in enumerate(debrief.turning_points, 1))


def _row(debrief: "Debrief", number: int, one: "TurningPoint") -> Item:
    line = next((line for line in debrief.transcript if line.response and line.at == one.at), None)
    turn = turns(debrief.transcript).get(one.at, 0)
    kept = f"\nWhat would have kept it: {clean(one.kept_by)}" if one.kept_by else ""
    title = f"▲{number}  Turn {turn}: {_said(line)}"
    return Item("", str(one.at), title, f"{clean(one.fell)}{kept}")


def _said(line: "AnnotatedLine | None") -> str:
    if line is None:
        return ""
    return f"“{clean(line.text)}”" if line.text else OWN_DEEDS.get(line.kind, "")
