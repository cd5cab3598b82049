"""Home, the library and a brief: what there is, and how it last came out."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from hotline_sim.desk import Desk
from hotline_sim.language.names import OWN
from tests.web.served import AT_ONCE, Browser, running, sitting


@pytest.fixture
async def browser(home: Path) -> AsyncIterator[Browser]:
    async with sitting(home) as one:
        yield one


async def test_every_call_stands_in_the_library_with_what_is_known_of_it(browser: Browser) -> None:
    page = await browser.get("/library")
    assert "River pack" in page.text
    assert "The last ferry" in page.text
    assert "recruitment · pressed · 5 min · English · new to you" in page.text


async def test_a_call_is_looked_for_by_words(browser: Browser) -> None:
    page = await browser.get("/library?find=ferry")
    assert "The last ferry" in page.text
    page = await browser.get("/library?find=<script>zz")
    assert "The last ferry" not in page.text
    assert "No call has all these words." in page.text
    page = await browser.get("/library?find=PRESSED 5 new english")
    assert "The last ferry" not in page.text
    page = await browser.get("/library?find=PRESSED 5 english")
    assert "The last ferry" in page.text
    assert "<script>zz" not in browser.answer.text


async def test_a_brief_warns_of_what_may_be_hard_before_it_is_picked_up(browser: Browser) -> None:
    page = await browser.get("/library/ferry-landing")
    assert "Before you pick up: Fear; nothing is described." in page.text
    assert "Late afternoon." in page.text


async def test_home_offers_the_unfinished_call_first(browser: Browser) -> None:
    await browser.pick_up()
    call = browser.path
    page = await browser.get("/")
    ways = [words for words in page.links if words.startswith("Go on with “The last ferry”")]
    assert page.links[ways[0]] == call


async def test_home_offers_the_debrief_of_what_ended(browser: Browser) -> None:
    page = await browser.pick_up()
    call = browser.path
    await browser.get(page.links["End the call"])
    await browser.press("/hang-up")
    page = await browser.get("/")
    ways = [words for words in page.links if words.startswith("Read your latest debrief")]
    assert page.links[ways[0]] == f"{call}/debrief"
    page = await browser.get("/library")
    assert "last caller lost" in page.text


async def test_a_brief_says_in_which_languages_a_call_is_and_which_are_first_drafts(
    home: Path,
) -> None:
    seat = AT_ONCE._replace(language="lo")
    with Desk.of({"HOTLINE_SIM_HOME": str(home)}) as desk:
        found = desk.library.catalogues.translations("scenarios", "tower-room")
        drafts = {one.language: one.draft for one in found}
        async with running(desk, seat=seat) as (app, keys):
            browser = Browser(app)
            await browser.get(f"/enter?key={keys[-1]}")
            page = await browser.get("/library/tower-room")
    assert "lo" in drafts
    assert ", ".join(["English", *(OWN[one] for one in drafts)]) in page.text.replace(" ,", ",")
    said = "Its words in this language are a first draft; no native reader has gone over them yet."
    told = desk.library.catalogues.interface("lo").say("brief.draft", said)
    assert (told in page.text) == drafts["lo"]
