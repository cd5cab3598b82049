"""How good the call could still become, decision by decision: the plot, and where it fell."""

from typing import NamedTuple

from hotline_sim.debrief.judgements import of_turning_point
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.moments import turns
from hotline_sim.web.debrief.conduct import deed_of

WIDTH, HEIGHT = 640, 220
LEFT, RIGHT, TOP, BOTTOM = 44, 16, 22, 34
"""Of the plot, in its own units."""

LEAST_SPAN = 10.0
"""How many points the plot is high at least, so that a small fall looks small."""


class Dot(NamedTuple):
    """The best still reachable after one decision."""

    x: float
    y: float
    turn: int
    """The number of the turn; 0 at the pick-up."""
    label: str
    best: float
    fall: int
    """The number of the turning point that it is; 0 where it is none."""


class Plot(NamedTuple):
    """The line of a plot, and what stands at its sides."""

    dots: tuple[Dot, ...]
    path: str
    """The line as steps, for the `d` of a path."""
    area: str
    high: float
    low: float
    high_y: float
    low_y: float


class Fell(NamedTuple):
    """One turning point."""

    name: str
    """Of the judgement."""
    number: int
    at: int
    turn: int
    said: str
    deed: str
    fell: str
    kept_by: str


def plot(debrief: Debrief) -> Plot | None:
    """Return the plot of a call; None where it has not been, or cannot be, worked out."""
    if not debrief.reach:
        return None
    bests = [one.best for one in debrief.reach]
    high, low = max(bests), min(*bests, max(bests) - LEAST_SPAN)
    numbers = turns(debrief.transcript)
    falls = {one.at: number for number, one in enumerate(debrief.turning_points, 1)}
    step = (WIDTH - LEFT - RIGHT) / len(debrief.reach)
    dots = tuple(
        Dot(
            round(LEFT + step * (place + 0.5), 1),
            _height(one.best, low, high),
            numbers.get(one.at, 0) if place else 0,
            one.label,
            one.best,
            falls.get(one.at, 0) if place else 0,
        )
        for place, one in enumerate(debrief.reach)
    )
    line = _steps(dots, step)
    floor = HEIGHT - BOTTOM
    area = f"{line} V{floor} H{LEFT} Z"
    return Plot(dots, line, area, high, low, _height(high, low, high), _height(low, low, high))


def falls(debrief: Debrief) -> tuple[Fell, ...]:
    """Return the turning points, the gravest first."""
    lines = {line.at: line for line in debrief.transcript if line.response}
    numbers = turns(debrief.transcript)
    return tuple(
        Fell(
            of_turning_point(one.at),
            number,
            one.at,
            numbers.get(one.at, 0),
            lines[one.at].text if one.at in lines else "",
            deed_of(lines[one.at]) if one.at in lines and not lines[one.at].text else "",
            one.fell,
            one.kept_by,
        )
        for number, one in enumerate(debrief.turning_points, 1)
    )


def _height(best: float, low: float, high: float) -> float:
    span = HEIGHT - TOP - BOTTOM
    return round(TOP + span * (high - best) / (high - low), 1)


def _steps(dots: tuple[Dot, ...], step: float) -> str:
    """Return a line that stays level through each decision and falls between two."""
    parts = [f"M{LEFT} {dots[0].y}"]
    for place, dot in enumerate(dots):
        parts.append(f"V{dot.y} H{round(LEFT + step * (place + 1), 1)}")
    return " ".join(parts)
