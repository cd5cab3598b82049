"""A room in Chromium without any script: from the door to the debrief, and a board that moves."""

from typing import TYPE_CHECKING

from playwright.async_api import expect

from hotline_sim.desk import Desk
from tests.browser import Watched, browser
from tests.web.room.gathered import CODE, SECRET, serving_room

if TYPE_CHECKING:
    from playwright.async_api import Page


async def comes(page: "Page", url: str) -> None:
    """Come in by the door."""
    await page.goto(f"{url}/join?code={CODE}")
    await page.locator("#nickname").fill("Noy")
    await page.locator("form[action='/join'] button").click()
    await page.wait_for_url("**/room")


async def finishes(page: "Page") -> None:
    """Take the call of the round to its debrief."""
    await page.locator("form.ringing button").click()
    for words in ("Can you talk safely?", "Who is near you?"):
        await page.get_by_role("button", name=words).click()
        await expect(page.locator(".line .you").last).to_contain_text(words)
    await page.locator("#note").fill("She whispers.")
    await page.locator("form[action$='/note'] button").click()
    await expect(page.locator(".jotted")).to_have_text("She whispers.")
    await page.locator("#hang-up").click()
    await page.locator("form[action$='/hang-up'] button").click()
    await page.locator("a[href$='/after']").click()
    await page.locator("input[name=overall]").last.check()
    await page.locator(".save .main-button").click()
    await page.wait_for_url("**/debrief")
    await expect(page.locator("main")).to_contain_text("You said it went")


async def test_from_the_door_to_the_debrief(desk: Desk) -> None:
    with serving_room(desk) as (url, _):
        async with browser() as started:
            pages = []
            for _ in range(2):
                context = await started.new_context(java_script_enabled=False)
                pages.append(await context.new_page())
            board, noy = pages
            watched = Watched(noy)
            await board.goto(f"{url}/facilitator?secret={SECRET}")
            await board.locator("form[action='/facilitator'] button").click()
            await comes(noy, url)
            await noy.locator("form[action='/room/code-read'] button").click()
            await board.goto(f"{url}/board")
            await board.locator("form[action='/board/open/0'] button").click()
            await noy.goto(f"{url}/room")
            await finishes(noy)
            await board.goto(f"{url}/board")
            await expect(board.locator(".counts")).to_contain_text("1 done")
            again = "noscript meta[http-equiv=refresh], meta[http-equiv=refresh]"
            await expect(board.locator(again)).to_have_count(1)
            await noy.goto(f"{url}/room")
            await expect(noy.locator("main")).to_contain_text("You are done with this round.")
            assert watched.amiss == []
