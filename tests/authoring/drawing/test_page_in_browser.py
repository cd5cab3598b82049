"""The page of a graph, opened in a browser from a file."""

from collections.abc import AsyncIterator, Callable, Coroutine
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import pytest_asyncio

from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.layout import laid_out
from hotline_sim.authoring.drawing.page import page_of
from hotline_sim.authoring.drawing.svg import svg_of
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.scenario.compiled import CompiledScenario
from tests.authoring.drawing.made import MARKUP, RUNS, long_call, marked_up
from tests.browser import Watched, browser
from tests.samples import small_rubric, small_scenario

if TYPE_CHECKING:
    from playwright.async_api import Browser

pytestmark = pytest.mark.asyncio(loop_scope="module")

Open = Callable[..., Coroutine[Any, Any, Watched]]

VISITS = Visits("calls on record", 40, {"pickup": 40, "hub": 1204}, {"pickup.safe": 31})

LOOK = """new Promise(done => requestAnimationFrame(() => requestAnimationFrame(
    () => done(document.querySelector("canvas").toDataURL()))))"""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chromium() -> "AsyncIterator[Browser]":
    async with browser() as started:
        yield started


@pytest_asyncio.fixture(loop_scope="module")
async def opened(chromium: "Browser", tmp_path: Path) -> AsyncIterator[Open]:
    """Open the page of a scenario; at the end, look that nothing went amiss in any."""
    watched: list[Watched] = []

    async def open_(scenario: CompiledScenario, *visits: Visits, **settings: Any) -> Watched:
        graph = graph_of(scenario)
        file = tmp_path / "graph.html"
        file.write_text(page_of(scenario, small_rubric(), graph, laid_out(graph), visits), "utf-8")
        settings = {
            "viewport": {"width": 1200, "height": 800},
            "reduced_motion": "reduce",
            **settings,
        }
        one = Watched(await chromium.new_page(**settings))
        watched.append(one)
        await one.open(file)
        return one

    yield open_
    for one in watched:
        assert one.amiss == []
        assert len(one.requests) == 1
        await one.page.close()


async def drawn(one: Watched) -> str:
    """Return a hash of what the drawing looks like, once it is drawn."""
    picture: str = await one.page.evaluate(LOOK)
    return sha256(picture.encode()).hexdigest()


async def test_a_call_opens_with_what_it_is_and_what_it_comes_to(opened: Open) -> None:
    one = await opened(small_scenario())
    assert await one.page.title() == "A small call"
    assert await one.page.inner_text("#count") == "3 beats · 4 endings · 2 interruptions"
    said = await one.page.inner_text("#panel")
    assert {"Noy, quiet", "plan: safe", "gives-up, when trust is 0"} <= set(said.splitlines())


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("guard", "guard"),
        ("somebody COMES", "guard"),
        ("full name", "pickup"),
        ("names-feeling", "hub"),
        ("the door locked", "hub"),
    ],
)
async def test_a_moment_is_found_by_its_id_by_what_is_said_and_by_what_that_shows(
    opened: Open, asked: str, first: str
) -> None:
    one = await opened(small_scenario())
    before = await drawn(one)
    await one.page.fill("#search", asked)
    assert await one.page.inner_text("#results b >> nth=0") == first
    assert await drawn(one) != before
    await one.page.press("#search", "Enter")
    assert await one.page.inner_text("#panel h2") == first
    assert one.page.url.endswith(f"#{first}")


async def test_what_nothing_says_is_said_and_escape_forgets_the_search(opened: Open) -> None:
    one = await opened(small_scenario())
    await one.page.fill("#search", "submarine")
    assert await one.page.inner_text("#results") == "Nothing here says that."
    assert await one.page.inner_text("#status") == "0 moments"
    await one.page.press("#search", "Escape")
    assert await one.page.input_value("#search") == ""
    assert await one.page.is_hidden("#results")


async def test_a_card_tells_all_that_is_written_about_a_moment(opened: Open) -> None:
    one = await opened(small_scenario())
    await one.page.fill("#search", "hub")
    await one.page.press("#search", "Enter")
    said = await one.page.inner_text("#panel")
    for line in (
        "A moment of the phase “listen”.",
        "when trust is 4 or more",
        "Yes. Ask me.",
        "otherwise",
        "I am still here.",
        "“Who is near you?”",
        "“Quickly now.”",
        "rush · may be said again",
        "Changes trust -1",
        "(silence, after 5 seconds)",
        "Leads to plan (“friday” was told); half (otherwise)",
        "leads to hang-up; shows ending the call first (harmful)",
        "gives-up, guard-back",
        "pickup by safe, name, promise",
    ):
        assert line in said.splitlines(), line
    told = "locked: “The door is locked.”, friday: “On Friday they move us.” (trust is 4 or more)"
    assert f"Brings out {told}; locked:" in said
    assert "(unhelpful)" in said and "(basic)" in said


async def test_links_lead_from_card_to_card_and_the_browser_leads_back(opened: Open) -> None:
    one = await opened(small_scenario())
    await one.page.click("#panel a >> text=pickup")
    await one.page.click("#panel .moves a >> text=hub >> nth=0")
    await one.page.click("#panel a >> text=guard-back")
    said = await one.page.inner_text("#panel")
    assert "when the turns so far are 3 or more" in said and "happens once in a call" in said
    await one.page.go_back()
    assert await one.page.inner_text("#panel h2") == "hub"


async def test_the_keyboard_does_all_that_the_mouse_does(opened: Open) -> None:
    one = await opened(small_scenario())
    keys = one.page.keyboard
    await one.page.focus("#drawing")
    await keys.press("ArrowDown")
    assert await one.page.inner_text("#panel h2") == "pickup"
    await keys.press("ArrowDown")
    assert await one.page.inner_text("#panel h2") == "hub"
    assert await one.page.inner_text("#status") == "hub, listen"
    await keys.press("Enter")
    assert await one.page.evaluate("document.activeElement.id") == "panel"
    await keys.press("Escape")
    assert await one.page.evaluate("document.activeElement.id") == "drawing"
    looks = [await drawn(one)]
    for key in ("+", "Shift+ArrowLeft", "-", "0"):
        await keys.press(key)
        looks.append(await drawn(one))
    assert all(before != after for before, after in pairwise(looks))
    await keys.press("/")
    assert await one.page.evaluate("document.activeElement.id") == "search"


async def test_the_drawing_is_pulled_zoomed_and_pointed_at(opened: Open) -> None:
    one = await opened(small_scenario())
    await one.page.click("#whole")
    looks = [await drawn(one)]
    mouse = one.page.mouse
    await mouse.move(500, 400)
    await mouse.wheel(0, -300)
    looks.append(await drawn(one))
    await mouse.down()
    await mouse.move(560, 440, steps=3)
    await mouse.up()
    looks.append(await drawn(one))
    assert len(set(looks)) == 3
    assert await one.page.inner_text("#panel h2") == "A small call"


async def test_colours_are_told_in_words(opened: Open) -> None:
    one = await opened(small_scenario(), VISITS)
    options = await one.page.locator("#scheme option").all_inner_texts()
    assert options == ["phase", "kind of ending", "visits: calls on record"]
    legend = await one.page.inner_text("#signs")
    assert "come to 1,204 times" in legend and "never come to" in legend
    assert "in 40 calls" in legend and "ends safe: 1" in legend
    looks = [await drawn(one)]
    for scheme, word in (("0", "open: 1 beat"), ("1", "S: safe is the best that lies ahead")):
        await one.page.select_option("#scheme", scheme)
        assert word in await one.page.inner_text("#signs")
        looks.append(await drawn(one))
    assert len(set(looks)) == 3


async def test_a_card_tells_who_came_by(opened: Open) -> None:
    one = await opened(small_scenario(), VISITS)
    await one.page.click("#panel a >> text=pickup")
    said = await one.page.inner_text("#panel")
    assert "come to 40 times in 40 calls (calls on record)" in said
    assert "Given 31 times (calls on record)" in said


async def test_it_is_light_or_dark_as_the_reader_prefers(opened: Open) -> None:
    ground = "getComputedStyle(document.body).backgroundColor"
    light = await opened(small_scenario(), color_scheme="light")
    dark = await opened(small_scenario(), color_scheme="dark")
    assert await light.page.evaluate(ground) == "rgb(246, 246, 243)"
    assert await dark.page.evaluate(ground) == "rgb(22, 22, 20)"
    assert await drawn(light) != await drawn(dark)


async def test_a_narrow_screen_needs_no_scrolling_sideways(opened: Open) -> None:
    one = await opened(small_scenario(), viewport={"width": 390, "height": 844})
    assert await one.page.evaluate("document.documentElement.scrollWidth") == 390
    await one.page.fill("#search", "hub")
    assert await one.page.evaluate("document.documentElement.scrollWidth") == 390


async def test_thousands_of_beats_are_searched_and_read(opened: Open) -> None:
    one = await opened(long_call(2000))
    assert await one.page.inner_text("#count") == "2,000 beats · 2 endings · 0 interruptions"
    await one.page.fill("#search", "sentence 1234")
    assert await one.page.locator("#results b").all_inner_texts() == ["b1234"]
    await one.page.press("#search", "Enter")
    assert await one.page.inner_text("#panel h2") == "b1234"
    await one.page.fill("#search", "sentence")
    assert "1,940 more" in await one.page.inner_text("#results .more")


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
