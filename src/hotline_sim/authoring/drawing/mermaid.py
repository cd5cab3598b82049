"""A graph as Mermaid text: for pages and editors that draw it themselves."""

from collections.abc import Iterator, Sequence

from hotline_sim.authoring.drawing.fitting import one_line, shortened
from hotline_sim.authoring.drawing.graph import By, Edge, Graph, Kind, Node, Way
from hotline_sim.authoring.drawing.visits import Visits, came_by

MOST_EDGES, MOST_TEXT = 500, 50_000
"""What Mermaid draws where it is not set otherwise: so many ways, and so many letters of text."""

PLAIN = frozenset(" .,!?'()-")
"""ASCII that is written as it is; every other sign but letters and digits could mean something."""

PREFIXES = {Kind.BEAT: "b", Kind.ENDING: "e", Kind.INTERRUPTION: "i", Kind.HANG_UP: "h"}
"""What ids begin with, so that none is a word of Mermaid, and none names two nodes."""

BOXES = {
    Kind.BEAT: ("[", "]"),
    Kind.ENDING: ("([", "])"),
    Kind.INTERRUPTION: ("{{", "}}"),
    Kind.HANG_UP: ("{{", "}}"),
}

LOOKS = {
    "safe": "fill:#d9f0e0,stroke:#17803d,color:#12331d",
    "partial": "fill:#faecc8,stroke:#a06a00,color:#3d2900",
    "lost": "fill:#e6e5e0,stroke:#66645d,color:#262522",
    "harm": "fill:#f9dada,stroke:#c22a2a,color:#460f0f",
    "opening": "stroke-width:3px",
}
"""How endings of each kind look, and the moment at which the call is picked up."""

LONGEST, NAMED = 70, 4
"""How many letters a label has at most, and how many responses it names."""


def mermaid_of(graph: Graph, visits: Sequence[Visits] = ()) -> str:
    """Return a flowchart. Labels are text: nothing an author wrote is markup in it."""
    return "\n".join(
        (
            *("---", f'title: "{_title(graph.title)}"', "---", "flowchart TD"),
            *(f"  {line}" for line in _lines(graph, visits)),
            "",
        )
    )


def beyond_mermaid(graph: Graph, text: str) -> str:
    """Say what must be set for Mermaid to draw a graph this large; nothing where it need not be."""
    inner = sum(bool(node.loops) + bool(node.returns) for node in graph.nodes)
    ways = len(graph.edges) + inner
    if ways <= MOST_EDGES and len(text) <= MOST_TEXT:
        return ""
    return (
        f"Mermaid draws {MOST_EDGES} ways and {MOST_TEXT:,} letters unless it is told otherwise,"
        f" and this call has {ways:,} and {len(text):,}. Set maxEdges and maxTextSize there, or"
        " take --format html."
    )


def _lines(graph: Graph, visits: Sequence[Visits]) -> Iterator[str]:
    for node in graph.nodes:
        yield _box(node, visits)
    for edge in graph.edges:
        yield _arrow(_id(graph.nodes[edge.source]), _id(graph.nodes[edge.target]), edge)
    for node in graph.nodes:
        yield from _inner(node)
    yield from _classes(graph)


def _box(node: Node, visits: Sequence[Visits]) -> str:
    """Return one node, by its id, its first words, and how often it was come to."""
    opens, closes = BOXES[node.kind]
    said = [f"{node.ending}: {node.id}" if node.ending else node.id, node.words]
    if node.place >= 0:
        said += [came_by(node.id, one, alone=len(visits) == 1) for one in visits]
    label = "<br/>".join(_text(one) for one in said if one)
    return f'{_id(node)}{opens}"{label}"{closes}'


def _inner(node: Node) -> Iterator[str]:
    """Yield what leads from a node to itself, and back to where an interruption cut in."""
    name = _id(node)
    if node.loops:
        yield _link(name, name, node.loops, "-->")
    if node.returns:
        back = f"r{name}"
        yield f'{back}(["back to where the call was going"])'
        yield _link(name, back, node.returns, "-->")


def _arrow(source: str, target: str, edge: Edge) -> str:
    """Return one way: dotted where the call goes it by itself, or hanging up does."""
    dotted = edge.by in {By.INTERRUPTION, By.HANG_UP}
    return _link(source, target, edge.ways, "-.->" if dotted else "-->")


def _link(source: str, target: str, ways: Sequence[Way], arrow: str) -> str:
    names = list(dict.fromkeys(way.name for way in ways))
    more = f" and {len(names) - NAMED} more" if len(names) > NAMED else ""
    return f'{source} {arrow}|"{_text(", ".join(names[:NAMED]) + more)}"| {target}'


def _classes(graph: Graph) -> Iterator[str]:
    """Yield how endings of each kind look, and which they are."""
    yield from (f"classDef {name} {look}" for name, look in LOOKS.items())
    yield f"class {_id(graph.nodes[graph.opens_at])} opening"
    for kind in LOOKS:
        ids = [_id(node) for node in graph.nodes if node.ending == kind]
        if ids:
            yield f"class {','.join(ids)} {kind}"


def _id(node: Node) -> str:
    return f"{PREFIXES[node.kind]}_{node.id.replace('-', '_')}"


def _title(text: str) -> str:
    """Return a text as YAML has it in quotes, its signs by number too: Mermaid looks for some."""
    return "".join(
        letter if _is_plain(letter) else f"\\u{ord(letter):04x}" for letter in one_line(text)
    )


def _text(text: str) -> str:
    """Return a text as Mermaid has it in quotes: signs that could mean something by number."""
    return "".join(map(_spelled, shortened(text, LONGEST)))


def _spelled(letter: str) -> str:
    return letter if _is_plain(letter) else f"#{ord(letter)};"


def _is_plain(letter: str) -> bool:
    return not letter.isascii() or letter.isalnum() or letter in PLAIN
