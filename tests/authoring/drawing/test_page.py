"""The page of a graph: what can be found and read in it."""

import pytest

from tests.authoring.drawing.made import long_call
from tests.authoring.drawing.opening import VISITS, Open, drawn
from tests.samples import small_scenario

pytestmark = pytest.mark.asyncio(loop_scope="session")


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


async def test_a_card_tells_who_came_by(opened: Open) -> None:
    one = await opened(small_scenario(), VISITS)
    await one.page.click("#panel a >> text=pickup")
    said = await one.page.inner_text("#panel")
    assert "come to 40 times in 40 calls (calls on record)" in said
    assert "Given 31 times (calls on record)" in said


async def test_thousands_of_beats_are_searched_and_read(opened: Open) -> None:
    one = await opened(long_call(2000))
    assert await one.page.inner_text("#count") == "2,000 beats · 2 endings · 0 interruptions"
    await one.page.fill("#search", "sentence 1234")
    assert await one.page.locator("#results b").all_inner_texts() == ["b1234"]
    await one.page.press("#search", "Enter")
    assert await one.page.inner_text("#panel h2") == "b1234"
    await one.page.fill("#search", "sentence")
    assert "1,940 more" in await one.page.inner_text("#results .more")
