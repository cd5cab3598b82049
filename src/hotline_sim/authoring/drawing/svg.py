"""A graph as one SVG picture: no script, no network, light and dark."""

from collections.abc import Iterator, Sequence
from math import log1p

from hotline_sim.authoring.drawing.columns import Point
from hotline_sim.authoring.drawing.fitting import shortened, wrapped
from hotline_sim.authoring.drawing.graph import Graph, Kind, Node
from hotline_sim.authoring.drawing.layout import HEIGHT, WIDTH, Layout
from hotline_sim.authoring.drawing.svg_legend import legend
from hotline_sim.authoring.drawing.svg_parts import outline, sign, text, way, words
from hotline_sim.authoring.drawing.tones import part, tones
from hotline_sim.authoring.drawing.visits import Visits, came_by

MARGIN = 40
"""Around everything."""

NARROWEST = 900
"""What the legend needs."""

LETTERS = 26
"""How many letters a line of a box holds."""


def svg_of(graph: Graph, layout: Layout, visits: Sequence[Visits] = ()) -> str:
    """Return the picture. What an author wrote is text in it, and cannot be anything else."""
    width = max(layout.width, NARROWEST)
    signs, top = legend(graph, width, 60)
    left = (width - layout.width) // 2
    return "".join(
        (
            _start(width + 2 * MARGIN, layout.height + top + 2 * MARGIN, graph.title),
            f'<g transform="translate({MARGIN} {MARGIN})">',
            text((0, 24), shortened(graph.title, width // 13), "title f-ink"),
            f'{signs}<g transform="translate({left} {top})">',
            *_ways(graph, layout),
            *(_box(node, layout.boxes[at], visits) for at, node in enumerate(graph.nodes)),
            "</g></g></svg>\n",
        )
    )


def _start(width: int, height: int, title: str) -> str:
    """Return how the picture begins: what it is, how it looks, and its ground."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" role="img"><title>{words(title)}</title>'
        f"<style>{_style()}</style>"
        f'<rect class="f-ground" width="{width}" height="{height}"/>'
    )


def _style() -> str:
    """Return how it looks: every tone as a class, on a light ground and on a dark one."""
    light, dark = (
        "".join(
            f".f-{name}{{fill:{tone}}}.s-{name}{{stroke:{tone}}}" for name, tone in all_.items()
        )
        + f".way{{stroke:{all_['way']}}}"
        for all_ in tones()
    )
    return f"{part('picture.css')}{light}@media (prefers-color-scheme:dark){{{dark}}}"


def _ways(graph: Graph, layout: Layout) -> Iterator[str]:
    for number, edge in enumerate(graph.edges):
        ends = (graph.nodes[edge.source].id, graph.nodes[edge.target].id)
        names = ", ".join(dict.fromkeys(one.name for one in edge.ways))
        said = f"{' → '.join(ends)}: {names}"
        yield way(layout.routes[number], edge.by, said, upward=number in layout.back)


def _box(node: Node, middle: Point, visits: Sequence[Visits]) -> str:
    """Return one node: its id, its first words, and at its foot what it is."""
    tone = node.ending or node.phase or node.kind
    left, top = middle[0] - WIDTH // 2, middle[1] - HEIGHT // 2
    inset = 38 if node.kind is not Kind.BEAT else 16
    letters = LETTERS - (inset - 16) // 4
    dashed = " dashed" if node.kind is Kind.INTERRUPTION or not node.is_reached else ""
    lines = wrapped(node.words, letters, 2)
    return "".join(
        (
            f"<g><title>{words(f'{node.id}: {node.words}')}</title>",
            outline(node.kind, middle, 'class="f-surface"'),
            _breath(node, middle, tone, visits),
            outline(node.kind, middle, f'class="box s-{tone}{dashed}"'),
            f'<rect class="f-{tone}" x="{left}" y="{top + 8}" width="6" height="{HEIGHT - 16}"/>'
            if node.kind is Kind.BEAT
            else "",
            sign(node.ending, (left + 20, middle[1])) if node.ending else "",
            text((left + inset, top + 22), shortened(node.id, letters - 3), "name f-ink"),
            *(text((left + inset, top + 41 + 16 * at), one) for at, one in enumerate(lines)),
            text((left + inset, top + 79), _foot(node, visits, letters + 4), "foot f-quiet"),
            "</g>",
        )
    )


def _breath(node: Node, middle: Point, tone: str, visits: Sequence[Visits]) -> str:
    """Return the colour that lies over a box: that of its kind, or how often it was come to."""
    if not visits or node.place < 0:
        return outline(node.kind, middle, f'class="f-{tone}" opacity="0.15"')
    most = max((1, *visits[0].places.values()))
    share = log1p(visits[0].places.get(node.id, 0)) / log1p(most)
    return outline(node.kind, middle, f'class="f-many" opacity="{0.45 * share:.2f}"')


def _foot(node: Node, visits: Sequence[Visits], letters: int) -> str:
    parts = [node.ending or node.phase or node.kind.replace("-", " ")]
    if node.place >= 0:
        parts += [came_by(node.id, one, alone=True) for one in visits]
    parts += [f"↻ {len(node.loops)}"] if node.loops else []
    parts += [f"↩ {len(node.returns)}"] if node.returns else []
    parts += [] if node.is_reached else ["nothing leads here"]
    return shortened(" · ".join(parts), letters)
