"""The boxes of a picture: what stands in one, and how it looks."""

from collections.abc import Iterator, Sequence
from math import log1p

from hotline_sim.authoring.drawing.columns import Point
from hotline_sim.authoring.drawing.fitting import shortened, wrapped
from hotline_sim.authoring.drawing.graph import Kind, Node
from hotline_sim.authoring.drawing.layout import HEIGHT, WIDTH
from hotline_sim.authoring.drawing.svg_parts import outline, sign, text, words
from hotline_sim.authoring.drawing.visits import Visits, came_by

LETTERS, INSET = 26, 16
"""How many letters a line of a beat's box holds; where it begins."""

LETTERS_OF_ROUND, INSET_OF_ROUND = 21, 38
"""The same of every other box, which is narrower at its ends."""


def box(node: Node, middle: Point, visits: Sequence[Visits], *, opens: bool) -> str:
    """Return one node: its id, its first words, and at its foot what it is."""
    return "".join(
        (
            f"<g><title>{words(f'{node.id}: {node.words}')}</title>",
            outline(node.kind, middle, 'class="f-surface"'),
            _breath(node, middle, visits),
            _border(node, middle, opens=opens),
            *_marks(node, middle),
            *_written(node, middle, visits),
            "</g>",
        )
    )


def _tone(node: Node) -> str:
    return node.ending or node.phase or node.kind


def _breath(node: Node, middle: Point, visits: Sequence[Visits]) -> str:
    """Return the colour that lies over a box: that of its kind, or how often it was come to."""
    if not visits or node.place < 0:
        return outline(node.kind, middle, f'class="f-{_tone(node)}" opacity="0.15"')
    most = max((1, *visits[0].places.values()))
    share = log1p(visits[0].places.get(node.id, 0)) / log1p(most)
    return outline(node.kind, middle, f'class="f-many" opacity="{0.45 * share:.2f}"')


def _border(node: Node, middle: Point, *, opens: bool) -> str:
    dashed = " dashed" if node.kind is Kind.INTERRUPTION or not node.is_reached else ""
    look = "opening s-ink" if opens else f"s-{_tone(node)}"
    return outline(node.kind, middle, f'class="box {look}{dashed}"')


def _marks(node: Node, middle: Point) -> Iterator[str]:
    """Yield the sign of an ending, or the colour of a phase at the left of a beat."""
    left, top = middle[0] - WIDTH // 2, middle[1] - HEIGHT // 2
    if node.ending:
        yield sign(node.ending, (left + 20, middle[1]))
    elif node.kind is Kind.BEAT:
        size = f'width="6" height="{HEIGHT - 16}"'
        yield f'<rect class="f-{node.phase}" x="{left}" y="{top + 8}" {size}/>'


def _written(node: Node, middle: Point, visits: Sequence[Visits]) -> Iterator[str]:
    """Yield what is written in a box."""
    is_beat = node.kind is Kind.BEAT
    letters = LETTERS if is_beat else LETTERS_OF_ROUND
    x = middle[0] - WIDTH // 2 + (INSET if is_beat else INSET_OF_ROUND)
    top = middle[1] - HEIGHT // 2
    yield text((x, top + 22), shortened(node.id, letters - 3), "name f-ink")
    for at, one in enumerate(wrapped(node.words, letters, 2)):
        yield text((x, top + 41 + 16 * at), one)
    yield text((x, top + 79), shortened(_foot(node, visits), letters + 4), "foot f-quiet")


def _foot(node: Node, visits: Sequence[Visits]) -> str:
    parts = [_tone(node).replace("-", " ")]
    if node.place >= 0:
        parts += [came_by(node.id, one, alone=True) for one in visits]
    parts += [f"↻ {len(node.loops)}"] if node.loops else []
    parts += [f"↩ {len(node.returns)}"] if node.returns else []
    parts += [] if node.is_reached else ["nothing leads here"]
    return " · ".join(parts)
