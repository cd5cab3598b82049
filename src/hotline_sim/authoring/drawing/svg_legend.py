"""The legend of a picture: what its colours, signs and lines mean, in rows."""

from collections.abc import Iterator

from hotline_sim.analysis.outcome import KINDS
from hotline_sim.authoring.drawing.fitting import width_of
from hotline_sim.authoring.drawing.graph import By, Graph
from hotline_sim.authoring.drawing.svg_parts import LINES, sign, text

ROW, SIGN, LETTER = 26, 34, 8
"""The height of a row; what a sign takes; about what a letter takes."""

MEANING = {
    By.RESPONSE: "by a response",
    By.SILENCE: "by silence",
    By.INTERRUPTION: "by an interruption or hanging up",
}

Entry = tuple[str, str]
"""A sign, drawn around 0, 0, and what it means."""


def legend(graph: Graph, width: int, top: int) -> tuple[str, int]:
    """Return the legend below some height, and how far down it reaches."""
    found, x, y = [], 0, top
    for drawn, meaning in _entries(graph):
        taken = SIGN + LETTER * width_of(meaning) + LETTER
        if x and x + taken > width:
            x, y = 0, y + ROW
        said = text((x + SIGN, y + 5), meaning)
        found.append(f'<g transform="translate({x + SIGN // 2} {y})">{drawn}</g>{said}')
        x += taken
    return "".join(found), y + ROW


def _entries(graph: Graph) -> Iterator[Entry]:
    for phase in dict.fromkeys(node.phase for node in graph.nodes if node.phase):
        swatch = f'<rect class="f-{phase}" x="-8" y="-8" width="16" height="16" rx="3"/>'
        yield swatch, phase
    ends = {node.ending for node in graph.nodes}
    for kind in reversed(KINDS):
        if kind in ends:
            yield sign(kind, (0, 0)), f"ends {kind}"
    opening = '<rect class="box opening s-ink" x="-13" y="-7" width="26" height="14" rx="3"/>'
    yield opening, "picked up here"
    for by, meaning in MEANING.items():
        yield f'<path class="way{LINES[by]}" d="M-14 0h28"/>', meaning
    yield '<text class="f-ink" x="-12" y="5">↻</text>', "stays here"
    yield '<text class="f-ink" x="-12" y="5">↩</text>', "back to where the call was going"
