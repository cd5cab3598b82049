"""The page of a graph holds text from strangers: nothing runs, and nobody is asked for anything."""

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.svg import svg_of
from tests.authoring.drawing.made import MARKUP, RUNS, marked_up
from tests.authoring.drawing.opening import Open
from tests.browser import Watched
from tests.samples import small_scenario

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_nothing_an_author_wrote_runs_or_asks_anybody_for_anything(opened: Open) -> None:
    one = await opened(marked_up())
    for moment in ("hub", "next", "end", "cut", "hanging-up"):
        await one.page.fill("#search", moment)
        await one.page.press("#search", "Enter")
        assert await one.page.inner_text("#panel h2") == moment
    await one.page.fill("#search", "<script>")
    await one.page.hover("#results li >> nth=0")
    await one.page.click("#panel a >> nth=0")
    assert await one.page.evaluate("window.ran") is None


async def test_every_text_stands_as_it_was_written(opened: Open) -> None:
    one = await opened(marked_up())
    assert await one.page.text_content("h1") == marked_up().about.title
    await one.page.click("#panel a >> text=hub >> nth=0")
    said = await one.page.text_content("#panel") or ""
    for text in MARKUP:
        assert f"“{text}”" in said
    allowed = {
        "ASIDE",
        "BUTTON",
        "H2",
        "H3",
        "P",
        "UL",
        "LI",
        "A",
        "B",
        "SPAN",
        "CODE",
        "BLOCKQUOTE",
    }
    tags = await one.page.evaluate(
        "[...document.querySelectorAll('#panel, #panel *')].map(e => e.tagName)"
    )
    assert set(tags) == allowed


async def test_the_policy_of_the_page_stands_behind_that(chromium: "Browser", opened: Open) -> None:
    one = await opened(small_scenario())
    await one.page.evaluate(
        f"document.body.append(Object.assign(document.createElement('script'), {{text: '{RUNS}'}}))"
    )
    await one.page.evaluate("fetch('https://example.org/').catch(() => null)")
    assert await one.page.evaluate("window.ran") is None
    assert one.amiss and all("Content Security Policy" in said for said in one.amiss)
    one.amiss.clear()


async def test_a_picture_runs_nothing_and_asks_for_nothing(
    chromium: "Browser", tmp_path: Path
) -> None:
    graph = graph_of(marked_up())
    file = tmp_path / "graph.svg"
    file.write_text(svg_of(graph, laid_out(graph)), "utf-8")
    one = Watched(await chromium.new_page())
    await one.open(file)
    assert await one.page.evaluate("window.ran") is None
    assert one.amiss == []
    await one.page.close()
