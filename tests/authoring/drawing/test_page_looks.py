"""The page of a graph: how it is moved about in, and how it looks."""

from itertools import pairwise

import pytest

from tests.authoring.drawing.made import long_call
from tests.authoring.drawing.opening import VISITS, Open, drawn
from tests.samples import small_scenario

MOVED = """async () => {
    const frames = async (many) => {
        while (many--) await new Promise(requestAnimationFrame);
        return document.querySelector("canvas").toDataURL();
    };
    location.hash = "b55";
    return [await frames(3), await frames(30)];
}"""
"""What is drawn right after another moment is asked for, and half a second later."""

pytestmark = pytest.mark.asyncio(loop_scope="session")


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


async def test_where_motion_is_not_wanted_nothing_moves_by_itself(opened: Open) -> None:
    one = await opened(long_call(60))
    at_once, later = await one.page.evaluate(MOVED)
    assert at_once == later


async def test_an_address_that_names_nothing_opens_the_call_as_a_whole(opened: Open) -> None:
    one = await opened(small_scenario())
    for address in ("#%", "#nobody", "#hub"):
        await one.page.evaluate("to => { location.hash = to; }", address)
        await drawn(one)
    assert await one.page.inner_text("#panel h2") == "hub"
