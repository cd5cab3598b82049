"""The whole way of a trainee in Chromium with the keyboard alone: what has the focus is seen."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.async_api import expect

from tests.browser import Watched, browser
from tests.tui.sitting import ferry_desk
from tests.web.served import AT_ONCE, serving

if TYPE_CHECKING:
    from playwright.async_api import Page

MOST = 90
"""How many times Tab is pressed on one page before it is given up."""

FOCUS = """() => {
    const one = document.activeElement;
    const look = getComputedStyle(one);
    const seen = look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2;
    return [one === document.body || one.id === "main" || one.id === "now" || seen, one.outerHTML];
}"""


class Keys(NamedTuple):
    """A page, and nothing but a keyboard."""

    page: "Page"

    async def to(self, selector: str) -> None:
        """Press Tab until something has the focus; each stop on the way must show that it has."""
        for _ in range(MOST):
            await self.page.keyboard.press("Tab")
            seen, what = await self.page.evaluate(FOCUS)
            assert seen, f"no outline: {what[:200]}"
            if await self.page.evaluate("(one) => document.activeElement.matches(one)", selector):
                return
        raise AssertionError(selector)

    async def go(self, selector: str, where: str) -> None:
        """Go to something by Tab, press Enter, and come to another page."""
        await self.to(selector)
        await self.page.keyboard.press("Enter")
        await self.page.wait_for_url(where)


async def test_from_brief_to_debrief_by_keys_alone(home: Path) -> None:
    with ferry_desk(home) as desk, serving(desk, AT_ONCE) as served:
        async with browser() as started:
            page = await started.new_page(reduced_motion="reduce")
            watched, keys = Watched(page), Keys(page)
            await page.goto(served.entrance)
            await keys.go("a[href='/library']", "**/library")
            await keys.go("a[href='/library/pier-at-dawn']", "**/pier-at-dawn")
            await keys.go("a.skip", "**/pier-at-dawn#main")
            await keys.go(".ringing button", "**/call/*")
            call = page.url.partition("#")[0]
            await answered(page)
            await written(keys, call)
            await keys.go(f"a[href^='{call.removeprefix(served.url)}#']", f"{call}*")
            await page.keyboard.press("1")
            await page.keyboard.press("Enter")
            await expect(page.locator("#now .over")).to_be_visible()
            await keys.go("a[href$='/after']", "**/wrap-up")
            await keys.go("a[href$='/how-it-went']", "**/how-it-went")
            await keys.to("input[name=overall]")
            await page.keyboard.press("Space")
            await page.keyboard.press("ArrowRight")
            await expect(page.locator("input[name=overall]:checked")).to_have_value("2")
            await keys.go(".save .main-button", "**/debrief")
            await expect(page.locator("main")).to_contain_text("You said it went not so well.")
            await keys.go("a[href*='/differently?']", "**/differently*")
            assert watched.amiss == []


async def answered(page: "Page") -> None:
    """Answer by digits: one selects, Enter says it; Escape steps out, and back."""
    said = page.locator(".line .you")
    for count in (1, 2):
        await page.keyboard.press("1")
        seen, what = await page.evaluate(FOCUS)
        assert seen, what
        await page.keyboard.press("Enter")
        await expect(said).to_have_count(count)
    await page.keyboard.press("Escape")
    await page.wait_for_url("**/out")
    await Keys(page).go("a[href*='/call/']", "**/call/*")
    await expect(said).to_have_count(2)


async def written(keys: Keys, call: str) -> None:
    """Write a note and a part of the record."""
    page = keys.page
    await keys.to("#note")
    await page.keyboard.type("She whispers.")
    await keys.to("form[action$='/note'] button")
    await page.keyboard.press("Enter")
    await expect(page.locator(".jotted")).to_have_text("She whispers.")
    await page.goto(f"{call}/record")
    await keys.go("a[href*='section=danger']", "**section=danger*")
    await keys.to("input[name='f.risk_flags']")
    await page.keyboard.press("Space")
    await keys.to("form[action$='/record'] .main-button")
    await page.keyboard.press("Enter")
    await page.wait_for_url("**saved=*")
    await expect(page.locator("input[name='f.risk_flags']:checked")).to_have_count(1)
