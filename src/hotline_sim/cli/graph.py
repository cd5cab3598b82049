"""`hotline-sim graph`: the shape of a call, as text to be drawn, as a picture or as a page."""

import json
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

from hotline_sim.authoring.drawing.graph import Graph
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.cli.graph_visits import visits_from
from hotline_sim.desk import Desk
from hotline_sim.diagnostic import shown
from hotline_sim.errors import UserError
from hotline_sim.library import variant_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.whole_files import write_new, write_over

FORMATS = {".svg": "svg", ".html": "html", ".htm": "html", ".json": "json"}
"""The format a file is meant to have by the ending of its name; else it is Mermaid."""

PICTURES = {".png", ".jpg", ".jpeg", ".gif", ".webp", ".pdf"}
"""What somebody may wish for, and is not drawn."""

AUTHORED = {".yaml", ".yml"}

STDOUT = "-"


def run(arguments: Namespace) -> int:
    """Print or write the graph of a scenario."""
    output = _output(arguments.output)
    what = _format(arguments.format, output.suffix.lower() if output else "")
    with Desk.of(os.environ) as desk:
        read = desk.library.read(desk.library.scenario_path(arguments.scenario))
        scenario = variant_of(read, arguments.variant or "")
        rubric = read.rubric.rubric
        visits = visits_from(arguments.visits, desk, scenario, rubric, arguments.variant)
    drawn = _drawn(what, scenario, rubric, visits)
    if output is None:
        _print(drawn)
    else:
        (write_over if output.exists() else write_new)(output, drawn)
        print(f"Written to {shown(str(output))}.", file=sys.stderr)
    return 0


def _output(name: str | None) -> Path | None:
    """Return the file to write; UserError where that would write over what an author wrote."""
    if name is None or name == STDOUT:
        return None
    path = Path(name)
    if path.suffix.lower() in AUTHORED:
        message = f"{name} is the name of an authored file, and a graph is none. Name it .html."
        raise UserError(message)
    return path


def _format(asked: str | None, ending: str) -> str:
    """Return how it is drawn; UserError where the ending of the file's name says otherwise."""
    named = FORMATS.get(ending)
    if ending in PICTURES or (asked and named and asked != named):
        message = f"A graph is not written as {ending}{f' in {asked}' if asked else ''}."
        raise UserError(f"{message} Name it {', '.join(FORMATS)}, or .mmd for Mermaid.")
    return asked or named or "mermaid"


def _drawn(what: str, scenario: CompiledScenario, rubric: Rubric, visits: Sequence[Visits]) -> str:
    """Return the graph in a format."""
    graph = graph_of(scenario)
    if what == "mermaid":
        return _mermaid(graph, visits)
    if what == "json":
        from hotline_sim.authoring.drawing.as_data import as_data

        return f"{json.dumps(as_data(scenario, graph, visits), ensure_ascii=False, indent=2)}\n"
    layout = laid_out(graph)
    if what == "svg":
        from hotline_sim.authoring.drawing.svg import svg_of

        return svg_of(graph, layout, visits)
    from hotline_sim.authoring.drawing.page import page_of

    return page_of(scenario, rubric, graph, layout, visits)


def _mermaid(graph: Graph, visits: Sequence[Visits]) -> str:
    """Return the graph as Mermaid text; say where it is more than Mermaid draws as it comes."""
    from hotline_sim.authoring.drawing.mermaid import beyond_mermaid, mermaid_of

    text = mermaid_of(graph, visits)
    too_large = beyond_mermaid(graph, text)
    if too_large:
        print(too_large, file=sys.stderr)
    return text


def _print(text: str) -> None:
    """Print a document, which is UTF-8 whatever the terminal is."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    print(text, end="")
