"""Calls to be drawn: one of every trait there is, and one in which every text is markup."""

from typing import Any

from hotline_sim.authoring.drawing.graph import Edge, Graph
from hotline_sim.scenario.compiled import CompiledScenario
from tests.samples import compiled

RUNS = "window.ran = true"
"""What would run, if anything an author wrote did."""

MARKUP = (
    f"<script>{RUNS}</script>",
    f"</script><img src=x onerror='{RUNS}'>",
    f"<svg onload={RUNS}><![CDATA[ ]]> ]]> <!-- --",
    f'" onmouseover="{RUNS}" x="',
    "%% -- --> |text| %%{init: {'securityLevel': 'loose'}}%%",
    f'`**bold**` ${{data}} $script {{% %}} #quot; &lt; <a href="javascript:{RUNS}">x</a>',
    'click b_hub href "javascript:1"\nend\nsubgraph x; style b_hub fill:#f00 \\\\ \\u003c',
    "ສະບາຍດີ ຂ້ອຍຢູ່ຊັ້ນຫົກ ປະຕູລັອກ 👩‍👩‍👧 🇱🇦 " + "ກຳລັງໃຈ" * 60,
    "x" * 2000,
    "https://example.org/a.png url(https://example.org/b.png) @import 'https://example.org/c.css'",
)
"""Texts of which none may ever be anything but text, nor make a page ask anybody for anything."""


def marked_up() -> CompiledScenario:
    """Return a call in which every text an author may choose is markup."""
    texts = iter(MARKUP * 40)

    def response(to: str) -> dict[str, Any]:
        return {
            "say": next(texts),
            "because": next(texts),
            "better": next(texts),
            "shows": ("asks-safe", "pushes"),
            "discloses": ("locked",),
            "leads_to": to,
        }

    cues = ({"when": {"disclosed": ("locked",)}, "is": next(texts)}, {"is": next(texts)})
    hub = {
        "caller": cues,
        "again": next(texts),
        "sounds": MARKUP,
        "silence": {"leads_to": "hub", "because": next(texts)},
        "responses": {f"r{number}": response("next") for number in range(len(MARKUP))},
        "on_hang_up": ({"leads_to": "end", "because": next(texts)},),
    }
    following = {"caller": next(texts), "responses": {"r": response("end"), "s": response("hub")}}
    return compiled(
        {
            "title": " ".join(MARKUP[:7]),
            "language": '"><script>',
            "brief": "\n".join(MARKUP),
            "caller": {"name": next(texts), "voice": next(texts)},
            "facts": {"locked": {"says": next(texts)}},
            "opens_at": "hub",
            "beats": {"hub": hub, "next": following},
            "interruptions": {"cut": {"when": {"turns": {"at_least": 4}}, "leads_to": "end"}},
            "endings": {
                "end": {"kind": "safe", "caller": next(texts), "because": next(texts)},
            },
        }
    )


def edges(graph: Graph) -> set[tuple[str, str]]:
    """Return which node leads to which, by id."""
    return {(name(graph, one.source), name(graph, one.target)) for one in graph.edges}


def edge(graph: Graph, source: str, target: str) -> Edge:
    """Return the edge between two nodes."""
    found = (one for one in graph.edges if name(graph, one.source) == source)
    return next(one for one in found if name(graph, one.target) == target)


def name(graph: Graph, number: int) -> str:
    """Return the id of a node."""
    return graph.nodes[number].id


def long_call(beats: int) -> CompiledScenario:
    """Return a call of many moments, each of which leads to the next ones or to an ending."""

    def beat(number: int) -> dict[str, Any]:
        to = [f"b{one}" if one < beats else "end" for one in (number + 1, 2 * number + 1)]
        say = {
            f"r{at}": {"say": f"I hear you, {at}.", "leads_to": one} for at, one in enumerate(to)
        }
        return {"caller": f"This is sentence {number}.", "responses": say}

    return compiled(
        {
            "opens_at": "b0",
            "beats": {f"b{number}": beat(number) for number in range(beats)},
            "endings": {"end": {"kind": "safe"}},
        }
    )
