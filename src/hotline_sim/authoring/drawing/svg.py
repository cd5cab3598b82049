"""A graph as one SVG picture: no script, no network, light and dark."""

from collections.abc import Iterator, Sequence

from hotline_sim.authoring.drawing.fitting import shortened
from hotline_sim.authoring.drawing.graph import Graph
from hotline_sim.authoring.drawing.layout import Layout
from hotline_sim.authoring.drawing.svg_boxes import box
from hotline_sim.authoring.drawing.svg_legend import legend
from hotline_sim.authoring.drawing.svg_parts import text, way, words
from hotline_sim.authoring.drawing.tones import part, tones
from hotline_sim.authoring.drawing.visits import Visits

MARGIN = 40
"""Around everything."""

NARROWEST = 900
"""What the legend needs."""


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
            *_boxes(graph, layout, visits),
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


def _boxes(graph: Graph, layout: Layout, visits: Sequence[Visits]) -> Iterator[str]:
    for number, node in enumerate(graph.nodes):
        yield box(node, layout.boxes[number], visits, opens=number == graph.opens_at)
