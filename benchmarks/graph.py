"""How fast a call is laid out and written as a page, and how fast a browser opens and searches it.

python benchmarks/graph.py [--rounds N]

The browser is Chromium as it is installed (apt install chromium), without a screen.
"""

import argparse
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from onward import onward
from opened_pages import BLANK, Pages, chromium
from playwright.sync_api import sync_playwright
from report import Report
from synthetic import compiled, shipped_rubric, story
from timing import Case, Ratio, cpu_each, interleaved

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.page import page_of
from hotline_sim.scenario.compiled import CompiledScenario

SIZES = (40, 200, 2000)
BOUND = 2.0
"""Seconds in which a page of the largest opens and answers a search."""

ASKED, ANSWER = "beat 1234", "b1234"


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--rounds", type=int, default=7, help="how often each case has its turn")
    rounds = options.parse_args().rounds
    report = Report("graph")
    calls = {
        f"{name}, {size} beats": compiled(data(size), f"{name}-{size}")
        for name, data in (("onward", onward), ("tangled", partial(story, interruptions=2)))
        for size in SIZES
    }
    measure_writing(report, calls, rounds)
    where = chromium()
    if where is None:
        report.say("Chromium is not installed, so no page was opened: apt install chromium")
    else:
        with TemporaryDirectory() as folder:
            measure_opening(report, calls, Path(folder), where, rounds)
    return report.end()


def measure_writing(report: Report, calls: dict[str, CompiledScenario], rounds: int) -> None:
    """Measure how long a page takes to be laid out and written, and whether by its size alone."""
    cases: dict[str, Case] = {
        name: partial(cpu_each, partial(page, call), 1) for name, call in calls.items()
    }
    costs = interleaved(cases, rounds)
    rows = [
        (name, *cost.shown(1e-3), f"{len(page(calls[name])):,}") for name, cost in costs.items()
    ]
    report.table(("laid out and written", "ms, least", "median", "letters"), rows)
    for kind in ("onward", "tangled"):
        small, large = (costs[f"{kind}, {size} beats"] for size in SIZES[1:])
        each = Ratio(*(one * SIZES[1] / SIZES[2] for one in large.over(small)))
        report.at_most(f"{kind}: a beat among {SIZES[2]:,} over one among {SIZES[1]}", each, 2)


def measure_opening(
    report: Report, calls: dict[str, CompiledScenario], folder: Path, where: str, rounds: int
) -> None:
    """Measure how long a browser takes to open a page and to answer a search in it."""
    blank = folder / "blank.html"
    blank.write_text(BLANK, "utf-8")
    with sync_playwright() as playwright:
        pages = Pages(playwright, where)
        cases: dict[str, Case] = {
            "blank, only opened": partial(pages.opened, blank),
            "blank, only opened, from nothing": partial(pages.from_nothing, blank),
        }
        for name in (f"{kind}, {SIZES[2]} beats" for kind in ("onward", "tangled")):
            file = folder / f"{name}.html"
            file.write_text(page(calls[name]), "utf-8")
            cases[name] = partial(pages.opened, file, ASKED, ANSWER)
            cases[f"{name}, from nothing"] = partial(pages.from_nothing, file, ASKED, ANSWER)
        costs = interleaved(cases, rounds)
        pages.close()
    rows = [(name, *cost.shown(1e-3, 0)) for name, cost in costs.items()]
    report.table(("opened, and a search answered", "ms, least", "median"), rows)
    for name in (one for one in cases if "beats" in one):
        found = Ratio(costs[name].minimum, costs[name].median)
        report.at_most(f"seconds: {name}", found, BOUND)


def page(scenario: CompiledScenario) -> str:
    """Return the page of a call."""
    graph = graph_of(scenario)
    return page_of(scenario, shipped_rubric(), graph, laid_out(graph))


if __name__ == "__main__":
    raise SystemExit(main())
