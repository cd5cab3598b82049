"""The page of a graph: one HTML file that holds everything, and asks nothing of any network."""

import json
from collections.abc import Sequence
from html import escape
from string import Template

from hotline_sim.authoring.drawing.graph import Graph
from hotline_sim.authoring.drawing.layout import Layout
from hotline_sim.authoring.drawing.page_data import Data, page_data
from hotline_sim.authoring.drawing.tones import FILE as TONES, part
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.lone_page import policy
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

SCRIPTS = (
    *("graph", "colours", "view", "shapes", "drawing", "card", "panel"),
    *("search", "pointer", "legend", "main"),
)
"""The parts of the script, in the order in which they are put together."""

MARKUP = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}
"""What could end or begin an element, spelled as JSON may spell it."""


def page_of(
    scenario: CompiledScenario,
    rubric: Rubric,
    graph: Graph,
    layout: Layout,
    visits: Sequence[Visits] = (),
) -> str:
    """Return the page. What an author wrote is text in it, and cannot be anything else."""
    style, script = part(TONES) + part("page.css"), _script()
    return Template(part("page.html")).substitute(
        policy=policy(style, script),
        title=escape(scenario.about.title),
        language=escape(scenario.about.language),
        style=style,
        data=_json(page_data(scenario, rubric, graph, layout, visits)),
        script=script,
    )


def _json(data: Data) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(MARKUP)


def _script() -> str:
    """Return the whole script, whose names are its own."""
    parts = "\n".join(part(f"{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'
