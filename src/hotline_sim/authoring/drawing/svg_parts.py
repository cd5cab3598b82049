"""What a picture is put together from: boxes, signs and ways, as SVG elements."""

from collections.abc import Sequence
from itertools import pairwise
from xml.sax.saxutils import escape

from hotline_sim.authoring.drawing.columns import Point
from hotline_sim.authoring.drawing.fitting import one_line
from hotline_sim.authoring.drawing.graph import By, Kind
from hotline_sim.authoring.drawing.layout import HEIGHT, WIDTH

CORNER = 18
"""How far the corners of a hexagon are drawn in."""

SIGNS = {
    "safe": "M-11 0A11 11 0 1 1 11 0A11 11 0 1 1-11 0Z",
    "partial": "M0-14L14 0L0 14L-14 0Z",
    "lost": "M-10-10H10V10H-10Z",
    "harm": "M-15-11H15L0 15Z",
}
"""A circle, a diamond, a square, and a triangle on its point: kinds differ not by colour alone."""

LINES = {By.RESPONSE: "", By.SILENCE: " dashed", By.INTERRUPTION: " dotted", By.HANG_UP: " dotted"}
"""How the ways of each kind are drawn, as classes."""


def words(text: str) -> str:
    """Return a text that can be nothing but text."""
    return escape(one_line(text))


def text(at: Point, said: str, look: str = "") -> str:
    """Return words at a place."""
    return f'<text x="{at[0]}" y="{at[1]}" class="{look or "f-ink"}">{words(said)}</text>'


def sign(kind: str, at: Point) -> str:
    """Return the sign of a kind of ending, with its letter."""
    down = 3 if kind == "harm" else 5
    return (
        f'<g transform="translate({at[0]} {at[1]})"><path class="f-{kind}" d="{SIGNS[kind]}"/>'
        f'<text class="letter f-surface" y="{down}">{kind[0].upper()}</text></g>'
    )


def outline(kind: Kind, middle: Point, look: str) -> str:
    """Return the outline of a box: a beat has corners, an ending is round, all else has points."""
    left, top = middle[0] - WIDTH // 2, middle[1] - HEIGHT // 2
    if kind in {Kind.BEAT, Kind.ENDING}:
        round_ = 8 if kind is Kind.BEAT else HEIGHT // 2
        size = f'width="{WIDTH}" height="{HEIGHT}" rx="{round_}"'
        return f'<rect x="{left}" y="{top}" {size} {look}/>'
    long = WIDTH - 2 * CORNER
    half = HEIGHT // 2
    corners = f"h{long}l{CORNER} {half}l-{CORNER} {half}h-{long}l-{CORNER}-{half}z"
    return f'<path d="M{left + CORNER} {top}{corners}" {look}/>'


def way(points: Sequence[Point], by: By, said: str, *, upward: bool) -> str:
    """Return a way with its tip, and what leads along it."""
    (x, y), turn = points[-1], 10 if upward else -10
    curve = "".join(_curved(*both) for both in pairwise(points))
    start = f"M{points[0][0]} {points[0][1]}"
    return (
        f'<g><title>{words(said)}</title><path class="way{LINES[by]}" d="{start}{curve}"/>'
        f'<path class="f-way" d="M{x} {y}l-5 {turn}h10z"/></g>'
    )


def _curved(start: Point, end: Point) -> str:
    """Return a curve that leaves and arrives upright."""
    middle = (start[1] + end[1]) // 2
    return f"C{start[0]} {middle} {end[0]} {middle} {end[0]} {end[1]}"
