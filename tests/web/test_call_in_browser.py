"""The call in a real browser: lines in time, keys, a silence, and a network that goes away."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from playwright.async_api import expect

from hotline_sim.desk import Desk
from hotline_sim.web.seat import Seat
from tests.browser import Watched, browser
from tests.tui.sitting import ferry_desk
from tests.web.served import serving

if TYPE_CHECKING:
    from playwright.async_api import Locator, Page, Route


class Line(NamedTuple):
    """A call on the line in Chromium."""

    page: "Page"
    desk: Desk

    @property
    def menu(self) -> "Locator":
        """What can be said."""
        return self.page.locator("#now .menu button:not(.silence)")

    @property
    def heard(self) -> "Locator":
        """What was heard and said."""
        return self.page.locator(".line .said")

    def kept(self) -> list[str]:
        """Return the kinds of the events that are kept."""
        call = self.page.url.split("/call/")[1].split("#")[0]
        return [one.kind for one in self.desk.store.events(call)]

    async def until(self, count: int) -> None:
        """Wait until so many events are kept, and what they brought is heard."""
        for _ in range(100):
            if len(self.kept()) >= count and await self.page.locator("#now.veiled").count() == 0:
                break
            await self.page.wait_for_timeout(50)
        assert len(self.kept()) == count


@asynccontextmanager
async def on_the_line(home: Path, seat: Seat, *, script: bool = True) -> AsyncIterator[Line]:
    """Pick up a call in Chromium; at the end, look that the page did nothing it never does."""
    with ferry_desk(home) as desk, serving(desk, seat) as served:
        async with browser() as started:
            page = await started.new_page(java_script_enabled=script)
            watched = Watched(page)
            await page.goto(served.entrance)
            await page.goto(f"{served.url}/library/ferry-landing")
            await page.get_by_role("button", name="Pick up the call").click()
            await page.wait_for_url("**/call/*")
            yield Line(page, desk)
            assert all(one.startswith(served.url) for one in watched.requests)
            assert [one for one in watched.amiss if "net::ERR" not in one] == []


async def test_the_first_lines_arrive_one_by_one_and_then_it_can_be_answered(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="slow", timers="off")) as line:
        assert await line.heard.count() == 1
        assert not await line.menu.first.is_visible()
        await line.page.keyboard.press("Space")
        assert await line.heard.count() > 1
        assert await line.menu.first.is_visible()


async def test_a_digit_selects_and_enter_says_it_without_leaving_the_page(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="fast", timers="off")) as line:
        await line.menu.first.wait_for(state="visible")
        await line.page.evaluate("window.stayed = true")
        before = await line.heard.count()
        words = (await line.menu.nth(1).inner_text()).split("\n")[-1]
        await line.page.keyboard.press("2")
        assert len(line.kept()) == 1
        await line.page.keyboard.press("Enter")
        await line.until(2)
        assert await line.page.evaluate("window.stayed")
        assert words in await line.heard.nth(before).inner_text()


async def test_a_digit_can_say_it_at_once(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="off", timers="off", digits="say")) as line:
        await line.page.keyboard.press("1")
        await line.until(2)


async def test_waiting_long_is_saying_nothing_and_writing_is_not_waiting(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="off")) as line:
        await line.menu.first.click()
        await line.until(2)
        await expect(line.page.locator("#call")).to_have_attribute("data-after", "4.0")
        await line.page.evaluate("document.querySelector('#call').dataset.after = '1'")
        await line.page.locator("#note").focus()
        await line.page.wait_for_timeout(1500)
        assert len(line.kept()) == 2
        await line.page.locator("#note").blur()
        await line.until(3)
        assert line.kept()[-1] == "SilenceKept"


async def test_ten_seconds_without_a_network_lose_nothing_and_double_nothing(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="off", timers="off")) as line:
        await line.page.context.set_offline(offline=True)
        await line.menu.first.click()
        status = line.page.locator("#network")
        await expect(status).to_contain_text("kept here")
        await line.page.wait_for_timeout(10_000)
        assert line.kept() == ["CallOpened"]
        await line.page.context.set_offline(offline=False)
        await line.until(2)
        await expect(status).to_contain_text("is back")
        await line.menu.first.click()
        await line.until(3)


async def test_an_answer_whose_receipt_was_lost_is_given_once(home: Path) -> None:
    async with on_the_line(home, Seat("T01", pace="off", timers="off")) as line:
        lost = 0

        async def lose(route: "Route") -> None:
            nonlocal lost
            lost += 1
            await route.fetch()
            await route.abort()

        await line.page.route("**/say", lose, times=1)
        await line.menu.first.click()
        await expect(line.page.locator("#network")).to_contain_text("is back")
        assert lost == 1
        await line.until(2)


async def test_without_a_script_the_same_call_is_taken(home: Path) -> None:
    async with on_the_line(home, Seat("T01"), script=False) as line:
        before = await line.heard.count()
        assert before > 1
        await line.menu.first.click()
        await line.until(2)
        assert await line.heard.count() > before
