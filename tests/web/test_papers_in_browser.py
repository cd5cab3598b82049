"""Papers and debrief in Chromium: by keyboard, without a script, and by themselves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from playwright.async_api import expect

from tests.browser import Watched, browser
from tests.tui.sitting import ferry_desk
from tests.web.served import AT_ONCE, Served, serving

if TYPE_CHECKING:
    from playwright.async_api import Page

REFUSED = "422"
"""What Chromium says of a form that came back to be looked at again: it is meant."""


@asynccontextmanager
async def opened(home: Path, **settings: Any) -> "AsyncIterator[tuple[Page, Served]]":
    """Open Chromium at a server, let in; at the end, look that no page did what none does."""
    with ferry_desk(home) as desk, serving(desk, AT_ONCE) as served:
        async with browser() as started:
            page = await started.new_page(**settings)
            watched = Watched(page)
            await page.goto(served.entrance)
            yield page, served
            assert [one for one in watched.amiss if REFUSED not in one] == []


async def _picked_up(page: "Page", served: Served) -> str:
    await page.goto(f"{served.url}/library/pier-at-dawn")
    await page.locator(".ringing button").click()
    await page.wait_for_url("**/call/*")
    return page.url.partition("#")[0]


async def _badly_ended(page: "Page", call: str) -> None:
    """Answer badly until the call is over, and rate it."""
    await page.goto(call)
    for words in ("Your name first.", "Then go on board"):
        await page.get_by_role("button", name=words).click()
    await expect(page.locator(".over")).to_be_visible()
    await page.goto(f"{call}/how-it-went")
    await page.get_by_role("radio", name="quite well").check()
    await page.get_by_role("button", name="To the debrief").click()
    await page.wait_for_url("**/debrief")


async def test_turning_points_come_by_themselves_once_they_are_worked_out(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(home) as (page, served):
        call = await _picked_up(page, served)
        desk = served.app.state.face.desk
        with monkeypatch.context() as patch:
            patch.setattr(desk.analyst, "awaited", lambda *_: None)
            await _badly_ended(page, call)
            await expect(page.locator("#turning[data-working]")).to_be_visible()
        await expect(page.locator("#turning .falls li").first).to_be_visible(timeout=30_000)
        assert await page.locator("#turning[data-working]").count() == 0


async def test_a_field_is_filled_in_by_keyboard_alone(home: Path) -> None:
    async with opened(home, java_script_enabled=False) as (page, served):
        call = await _picked_up(page, served)
        await page.goto(f"{call}/record?section=danger")
        await page.get_by_role("radio", name="U1 immediate").focus()
        await page.keyboard.press("ArrowDown")
        await page.keyboard.press("Enter")
        await expect(page.get_by_text("Saved.")).to_be_visible()
        await expect(page.get_by_role("radio", name="U2 within 24 hours")).to_be_checked()


async def test_a_reason_is_asked_for_only_where_consent_is_overridden(home: Path) -> None:
    async with opened(home, java_script_enabled=False) as (page, served):
        call = await _picked_up(page, served)
        await page.goto(f"{call}/record?section=person")
        reason = page.get_by_role("radio", name="Somebody may die")
        await expect(reason).to_be_hidden()
        await page.get_by_role("radio", name="Overridden").check()
        await expect(reason).to_be_visible()
