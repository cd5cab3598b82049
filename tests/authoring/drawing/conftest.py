"""The page of a graph, opened in a browser from a file."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest_asyncio

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.page import page_of
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.scenario.compiled import CompiledScenario
from tests.authoring.drawing.opening import Open
from tests.browser import Watched, browser
from tests.samples import small_rubric

if TYPE_CHECKING:
    from playwright.async_api import Browser

WIDE = {"width": 1200, "height": 800}


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium() -> "AsyncIterator[Browser]":
    """Start Chromium once: each test has pages of its own."""
    async with browser() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="session")
async def opened(chromium: "Browser", tmp_path: Path) -> AsyncIterator[Open]:
    """Open the page of a scenario; at the end, look that nothing went amiss in any."""
    watched: list[Watched] = []

    async def open_(scenario: CompiledScenario, *visits: Visits, **settings: Any) -> Watched:
        graph = graph_of(scenario)
        file = tmp_path / "graph.html"
        file.write_text(page_of(scenario, small_rubric(), graph, laid_out(graph), visits), "utf-8")
        settings = {"viewport": WIDE, "reduced_motion": "reduce", **settings}
        one = Watched(await chromium.new_page(**settings))
        watched.append(one)
        await one.open(file)
        return one

    yield open_
    for one in watched:
        assert one.amiss == []
        assert len(one.requests) == 1
        await one.page.close()
