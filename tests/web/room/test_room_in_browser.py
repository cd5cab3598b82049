"""A workshop in Chromium: a facilitator and three trainees, each in a language and a browser."""

import asyncio
import re
from typing import TYPE_CHECKING, NamedTuple

from playwright.async_api import expect

from hotline_sim.desk import Desk
from hotline_sim.workshop.openings import opening_of
from hotline_sim.workshop.room import Room
from tests.browser import Watched, browser
from tests.web.room.gathered import CODE, SECRET, serving_room
from tests.workshop.rooms import PLAN

if TYPE_CHECKING:
    from playwright.async_api import Browser, Locator, Page

SHIPPED = PLAN.replace("scenario: small-call", "scenario: tower-room", 1)
"""The plan with a call that we ship in three languages."""

NAMES = {"Noykeo": "lo", "Somchit": "th", "Annabel": "en"}
"""Who comes, and in which language they read."""

SAFE, NAME = "pickup.safe-to-talk", "pickup.name-first"

LETTERS = {"en": r"[A-Za-z]{4}", "lo": r"[\u0e80-\u0eff]{4}", "th": r"[\u0e00-\u0e7f]{4}"}

AWAY = 10_000
"""Milliseconds without a network."""


class Trainee(NamedTuple):
    """Somebody in a browser of their own."""

    page: "Page"
    watched: Watched
    language: str
    code: str
    """To come back with."""

    @property
    def said(self) -> "Locator":
        """What they have said so far."""
        return self.page.locator(".line .you")

    async def says(self, response: str = "") -> None:
        """Say something, or the first that can be said, and hear what comes of it."""
        before = await self.said.count()
        which = f"[value='{response}']" if response else ":not(.silence)"
        await self.page.locator(f"#now .menu button{which}").first.click()
        await expect(self.said).to_have_count(before + 1)

    async def finishes(self) -> None:
        """End the call, and go on to its debrief."""
        page = self.page
        await page.locator("#hang-up").click()
        await page.locator("form[action$='/hang-up'] button").click()
        await page.locator("a[href$='/after']").click()
        await page.wait_for_url("**/wrap-up")
        await page.locator("a[href$='/how-it-went']").first.click()
        await page.locator("button[name='rather-not']").click()
        await page.wait_for_url("**/debrief")
        await expect(page.locator("h1")).to_be_visible()
        await expect(page.locator("html")).to_have_attribute("lang", self.language)


async def watched_page(started: "Browser") -> tuple["Page", Watched]:
    """Open a browser of somebody's own."""
    page = await (await started.new_context()).new_page()
    return page, Watched(page)


async def comes(started: "Browser", url: str, nickname: str, language: str) -> Trainee:
    """Come in by the door with the code on the wall, and choose that all comes at once."""
    page, watched = await watched_page(started)
    await page.goto(f"{url}/")
    await page.locator("#code").fill(f" {CODE[:3].lower()}-{CODE[3:]} ")
    await page.locator("#nickname").fill(nickname)
    await page.locator(f"input[name=tongue][value={language}]").check()
    await page.locator("form[action='/join'] button").click()
    await page.wait_for_url("**/room")
    code = await page.locator(".big-code").inner_text()
    await page.goto(f"{url}/settings?back=/room")
    for name in ("pace", "timers"):
        await page.locator(f"input[name={name}][value=off]").check()
    await page.locator("form.settings .main-button").click()
    await page.wait_for_url("**/room")
    return Trainee(page, watched, language, code)


async def takes_the_call(trainee: Trainee) -> None:
    """Pick up, when the room says that it rings, without having loaded the page again."""
    await trainee.page.locator("form.ringing button").click(timeout=10_000)
    await trainee.page.wait_for_url("**/call/*")
    heard = trainee.page.locator(".line .caller p").first
    await expect(heard).to_contain_text(re.compile(LETTERS[trainee.language]))


async def reloads(trainee: Trainee) -> Trainee:
    """Load the page again in the middle of the call: it stands where it stood."""
    line = trainee.page.locator(".line")
    before = await line.inner_text()
    await trainee.page.reload()
    assert await line.inner_text() == before
    return trainee


async def loses_the_network(trainee: Trainee) -> Trainee:
    """Answer while there is no network: ten seconds later it has been said, and once."""
    context, count = trainee.page.context, await trainee.said.count()
    await context.set_offline(offline=True)
    await trainee.page.locator("#now .menu button:not(.silence)").first.click()
    await expect(trainee.page.locator("#network")).not_to_be_empty()
    await trainee.page.wait_for_timeout(AWAY)
    assert await trainee.said.count() == count
    await context.set_offline(offline=False)
    await expect(trainee.said).to_have_count(count + 1, timeout=10_000)
    return trainee


async def changes_device(trainee: Trainee, started: "Browser", url: str) -> Trainee:
    """Come back with their own code in another browser: it is the same call, at the same beat."""
    page, watched = await watched_page(started)
    await page.goto(f"{url}/rejoin")
    await page.locator("#code").fill(trainee.code)
    await page.locator("form[action='/rejoin'] button").click()
    await page.locator("a[href^='/call/']").click()
    before = await trainee.said.all_inner_texts()
    assert await page.locator(".line .you").all_inner_texts() == before
    again = trainee._replace(page=page, watched=watched)
    if await page.locator("#hear").is_visible():
        await page.locator("#hear").click()
    return again


def answers_in(room: Room, desk: Desk) -> dict[str, list[str]]:
    """Return the kinds of what each person did in their call, by nickname."""
    takings = room.state.rounds[1].takings.values()
    return {
        room.state.people[one.person].nickname: [
            event.kind for event in desk.store.events(one.call) if "Response" in event.kind
        ]
        for one in takings
    }


async def divided(board: "Page", choices: str) -> None:
    """Look at how the room divided: two and one, and nobody's name."""
    await board.goto(choices)
    ways = board.locator(".crossing").first.locator(".how-many")
    assert sorted(await ways.all_inner_texts()) == ["1 of 3", "2 of 3"]
    text = await board.locator("main").inner_text()
    assert not [name for name in NAMES if name in text]


async def test_three_languages_three_mishaps_and_every_debrief(desk: Desk) -> None:
    with serving_room(desk, SHIPPED) as (url, room):
        async with browser() as started:
            board, watching = await watched_page(started)
            await board.goto(f"{url}/facilitator?secret={SECRET}")
            await board.locator("form[action='/facilitator'] button").click()
            await board.wait_for_url("**/board")
            people = [await comes(started, url, *one) for one in NAMES.items()]
            await expect(board.locator(".seat")).to_have_count(3)
            await board.locator("form[action='/board/open/0'] button").click()
            await asyncio.gather(*map(takes_the_call, people))
            for one, response in zip(people, (SAFE, SAFE, NAME), strict=True):
                await one.says(response)
            noy, som, ann = people
            people = list(
                await asyncio.gather(
                    reloads(noy), loses_the_network(som), changes_device(ann, started, url)
                )
            )
            for one in (people[0], people[2]):
                await one.says()
            assert set(map(len, answers_in(room, desk).values())) == {2}
            await expect(board.locator("#live")).to_contain_text("at ")
            await asyncio.gather(*(one.finishes() for one in people))
            await expect(board.locator(".counts")).to_contain_text("3 done", timeout=10_000)
            await divided(board, f"{url}/board/choices/1")
            amiss = [
                text for one in (watching, *(one.watched for one in people)) for text in one.amiss
            ]
            assert [text for text in amiss if "net::ERR" not in text] == []


async def test_a_tap_into_a_pause_moves_nothing_and_the_page_still_says_why(desk: Desk) -> None:
    with serving_room(desk, SHIPPED) as (url, room):
        async with browser() as started:
            one = await comes(started, url, "Noykeo", "lo")
            room.open_round(opening_of(room.plan.rounds[0], desk.library, desk.store))
            await takes_the_call(one)
            room.pause()
            notice = one.page.locator("#room-notice .note")
            await expect(notice).to_be_visible()
            async with one.page.expect_navigation():
                await one.page.locator("#now .menu button:not(.silence)").first.click()
            await expect(notice).to_be_visible()
            assert await one.said.count() == 0
            room.go_on()
            await expect(notice).to_have_count(0)
            await one.says()
