"""A role-play in threes in a real browser: three screens that follow each other."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, NamedTuple

from playwright.async_api import expect

from hotline_sim.desk import Desk
from hotline_sim.workshop.dealing import CALLER, OBSERVER, RESPONDER
from hotline_sim.workshop.openings import opening_of
from hotline_sim.workshop.room import Room
from tests.browser import Watched, browser
from tests.web.room.gathered import CODE, serving_room

if TYPE_CHECKING:
    from playwright.async_api import Page

SOON = 5_000
"""Milliseconds in which the other screens follow, on a machine that is busy with other tests."""


class Stage(NamedTuple):
    """A role-play that has begun, and the screen of each role."""

    room: Room
    pages: dict[str, "Page"]

    async def follows(self, role: str, words: str) -> None:
        """Expect words on a screen that nobody touched."""
        await expect(self.pages[role].locator("#live")).to_contain_text(words, timeout=SOON)


async def comes(page: "Page", url: str, nickname: str, language: str) -> None:
    """Come in by the door."""
    await page.goto(f"{url}/join?code={CODE}")
    await page.locator("#nickname").fill(nickname)
    await page.locator(f"input[name=tongue][value={language}]").check()
    await page.locator("form[action='/join'] button").click()
    await page.wait_for_url("**/room")


@asynccontextmanager
async def on_stage(desk: Desk) -> AsyncIterator[Stage]:
    """Let three people begin a role-play, each in a browser of their own."""
    with serving_room(desk) as (url, room):
        async with browser() as started:
            pages, watched = {}, []
            for name, language in (("Noy", "en"), ("Mai", "lo"), ("Dao", "th")):
                pages[name] = await (await started.new_context()).new_page()
                watched.append(Watched(pages[name]))
                await comes(pages[name], url, name, language)
            room.deal_groups()
            room.open_round(opening_of(room.plan.rounds[1], desk.library, desk.store))
            for page in pages.values():
                await page.locator("a[href='/room/threes']").click()
            await pages["Noy"].locator("form[action='/room/threes/begin'] button").click()
            for page in pages.values():
                await page.locator(".table").first.wait_for()
            roles = {}
            for code, one in room.state.people.items():
                role = room.role_of(code)
                assert role is not None
                roles[role.role] = pages[one.nickname]
            yield Stage(room, roles)
            amiss = [text for one in watched for text in one.amiss]
            assert [text for text in amiss if "net::ERR" not in text] == []
            assert all(to.startswith(url) for one in watched for to in one.requests)


async def test_the_three_screens_follow_each_other(desk: Desk) -> None:
    async with on_stage(desk) as stage:
        caller, observer = stage.pages[CALLER], stage.pages[OBSERVER]
        await stage.follows(OBSERVER, "Hello? Quick.")
        await stage.follows(RESPONDER, "You are alone on the line.")
        await caller.evaluate("window.stayed = true")
        await observer.locator("button[value='asks-safe']").first.click()
        await expect(
            observer.locator("button[name=unmark][value='asks-safe']").first
        ).to_be_visible()
        await caller.locator("button[value='pickup.safe']").click()
        await stage.follows(OBSERVER, "Yes. Ask me.")
        await stage.follows(CALLER, "Yes. Ask me.")
        assert await caller.evaluate("window.stayed")
        await expect(caller.locator("#now-say")).to_be_focused()
        before = observer.locator(".moments li").first
        await expect(before).to_contain_text("Can you talk safely?")
        await expect(before).to_contain_text("asking whether it is safe")
        await observer.locator("#move > summary").click()
        await observer.locator("button[value='hub.danger']").click()
        await expect(caller.locator("button[value='hub.danger']")).to_have_count(0, timeout=SOON)
        await caller.locator("button[value='hang-up']").click()
        for role in (CALLER, RESPONDER, OBSERVER):
            await stage.follows(role, "Who is near you?")
        await stage.pages[RESPONDER].locator("form[action='/room/threes/begin'] button").click()
        for page in stage.pages.values():
            await expect(page.locator(".talked")).to_have_count(0, timeout=SOON)
        assert stage.room.state.rounds[1].turn_of("1") == 2


async def test_a_tap_without_a_network_is_sent_again_and_counts_once(desk: Desk) -> None:
    async with on_stage(desk) as stage:
        caller = stage.pages[CALLER]
        lost = 0

        async def lose(route: object) -> None:
            nonlocal lost
            lost += 1
            await route.fetch(max_redirects=0)  # type: ignore[attr-defined]
            await route.abort()  # type: ignore[attr-defined]

        await caller.route("**/move", lose, times=1)
        await caller.locator("button[value='pickup.safe']").click()
        await expect(caller.locator("#network")).not_to_be_empty()
        await stage.follows(OBSERVER, "Yes. Ask me.")
        await expect(caller.locator("#live")).to_contain_text("Yes. Ask me.")
        assert lost == 1
        (taking,) = stage.room.state.rounds[1].takings.values()
        assert len(desk.store.events(taking.call)) == 2


async def test_what_somebody_looks_for_is_not_taken_from_under_their_hands(desk: Desk) -> None:
    async with on_stage(desk) as stage:
        observer = stage.pages[OBSERVER]
        await observer.locator("#find").fill("cover")
        await stage.pages[CALLER].locator("button[value='pickup.safe']").click()
        await stage.follows(RESPONDER, "alone on the line")
        await observer.wait_for_timeout(800)
        await expect(observer.locator("#find")).to_have_value("cover")
        await observer.locator("#find").press("Enter")
        await observer.locator("button[value='gives-cover']").click()
        await expect(observer.locator("button[name=unmark]").first).to_be_visible()
