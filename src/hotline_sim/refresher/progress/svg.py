"""The levels of one competency over time, as a picture that needs nothing but itself."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

from hotline_sim.refresher.progress.model import Point

WIDTH, HEIGHT = 360, 92
LEFT, RIGHT, TOP, BOTTOM = 18, 8, 8, 24
"""The margins: the levels stand at the left, the months below."""

MOST = 40
"""How many marks one picture holds: of more calls, the last ones."""

LEVELS = (1, 2, 3, 4)


def plot(points: Sequence[Point], now: datetime, said: str) -> str:
    """Return the picture; `said` is what it shows, for those who do not see it.

    It takes its colours from the page: classes `grid`, `first`, `again`, `harm` and `trend`.
    """
    shown = points[-MOST:]
    start = min((one.at for one in shown), default=now)
    span = max(now - start, timedelta(days=1))
    places = [(_across(one.at, start, span), _down(one.level)) for one in shown]
    parts = [
        *(_grid(level) for level in LEVELS),
        f'<text class="month" x="{LEFT}" y="{HEIGHT - 4}">{_month(start)}</text>',
        f'<text class="month end" x="{WIDTH - RIGHT}" y="{HEIGHT - 4}">{_month(now)}</text>',
        _trend(places),
        *(_mark(one, place) for one, place in zip(shown, places, strict=True)),
    ]
    label = escape(said, {'"': "&quot;"})
    head = f'<svg class="levels" role="img" aria-label="{label}" viewBox="0 0 {WIDTH} {HEIGHT}">'
    return f"{head}{''.join(parts)}</svg>"


def _across(at: datetime, start: datetime, span: timedelta) -> float:
    share = min(1.0, max(0.0, (at - start) / span))
    return round(LEFT + 6 + share * (WIDTH - LEFT - RIGHT - 12), 1)


def _down(level: int) -> float:
    share = (level - 1) / (len(LEVELS) - 1)
    return round(HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM), 1)


def _grid(level: int) -> str:
    y = _down(level)
    return (
        f'<path class="grid" d="M{LEFT} {y}H{WIDTH - RIGHT}"/>'
        f'<text class="level" x="{LEFT - 6}" y="{y + 3.5}">{level}</text>'
    )


def _trend(places: Sequence[tuple[float, float]]) -> str:
    """Return a thin line from mark to mark; of one mark there is none."""
    if len(places) < 2:
        return ""
    return f'<path class="trend" d="M{"L".join(f"{x} {y}" for x, y in places)}"/>'


def _mark(point: Point, place: tuple[float, float]) -> str:
    """Return a disc for a new call, a ring for one seen before, a cross where it harmed."""
    x, y = place
    about = f"<title>{point.at:%Y-%m-%d}: {point.level}</title>"
    if point.harm:
        cross = f"M{x - 4} {y - 4}l8 8m0-8l-8 8"
        return f'<g><path class="harm" d="{cross}"/>{about}</g>'
    look = "first" if point.counts else "again"
    return f'<circle class="{look}" cx="{x}" cy="{y}" r="3.5">{about}</circle>'


def _month(at: datetime) -> str:
    return f"{at:%Y-%m}"
