"""What axe-core says of every page of a room, as a trainee and the facilitator see it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

from hotline_sim.desk import Desk
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.seat import Seat
from hotline_sim.workshop.dealing import CALLER, OBSERVER, RESPONDER
from hotline_sim.workshop.planning import Line
from tests.browser import browser
from tests.web.axe import Eyes, eyes
from tests.web.filling import Filling
from tests.web.room.gathered import CODE, Gathering, gathering
from tests.web.room.test_record import writes
from tests.web.room.test_results import with_record

if TYPE_CHECKING:
    from playwright.async_api import Browser, Page

DOORS = {"/join", "/rejoin", "/facilitator", "/room", "/call/{call}", "/call/{call}/debrief"}

BOARD = {"/board", "/wall", "/board/choices/{round:int}", "/board/plan", "/room/plan"}

THREES = {"/room/threes"}

HEARD = {
    "/room/observe",
    "/room/record",
    "/board/heard/{round:int}",
    "/board/sheets/{round:int}",
}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def started() -> AsyncIterator["Browser"]:
    async with browser() as one:
        yield one


def seat_of(place: Gathering, nickname: str) -> Seat:
    """Return where somebody sits."""
    return Seat(place.code_of(nickname), pace="off", workshop=place.room.id)


def at_the_board(place: Gathering) -> Seat:
    """Return where the facilitator sits."""
    return Seat("", workshop=place.room.id, role=FACILITATOR)


async def pressed(page: "Page") -> None:
    """Send the form of a door as it stands, with something in what must not be empty."""
    for one in await page.locator("form.door input[required]:not([type=radio])").all():
        await one.fill("nothing")
    await page.locator("form.door button").click()


async def test_the_doors_and_the_room(started: "Browser", desk: Desk) -> None:
    async with gathering(desk) as place, eyes(place.app, started) as looking:
        await looking.look(None, f"/join?code={CODE}")
        for door in ("/join", "/rejoin", "/facilitator"):
            await looking.look(None, door)
            await looking.look(None, door, 403, pressed)
        noy = await place.comes("Noy")
        seat = seat_of(place, "Noy")
        await looking.look(seat, "/room")
        await noy.press("/room/code-read")
        await place.opens(0)
        await looking.look(seat, "/room")
        await noy.get("/room")
        await noy.press("/take")
        call = noy.path
        place.room.pause()
        await looking.look(seat, "/room")
        await looking.look(seat, call)
        place.room.go_on()
        await noy.say("Your full name first.")
        await noy.get(f"{call}/hang-up")
        await noy.press("/hang-up")
        await noy.get(f"{call}/how-it-went")
        await Filling(noy.answer.text, "/how-it-went").send(noy, "rather-not", "1")
        await looking.look(seat, f"{call}/debrief")
        await looking.look(seat, "/room")
        await noy.get("/room")
        await noy.press("/room/help")
        await noy.press("/room/out")
        await looking.look(seat, "/room")
        place.room.close_doors()
        await noy.press("/room/back")
        await looking.look(seat, "/room")
        assert looking.seen == DOORS


async def test_the_board_and_the_plan(started: "Browser", desk: Desk) -> None:
    async with gathering(desk) as place, eyes(place.app, started) as looking:
        seat = at_the_board(place)
        await looking.look(seat, "/board")
        await looking.look(seat, "/wall")
        people = await place.three()
        await people[0].press("/room/help")
        await people[1].press("/room/out")
        await place.opens(0)
        for browser, words in zip(people, ("Can you", "Your full", "Can you"), strict=True):
            await browser.press("/room/back") if browser is people[1] else None
            await browser.get("/room")
            await browser.press("/take")
            await browser.say(words)
        place.room.deal_groups()
        place.room.pause()
        await place.facilitator.get("/board")
        await place.facilitator.press(f"/{place.code_of('Noy')}/new-code")
        await looking.look(seat, "/board")
        await looking.look(seat, "/wall")
        await looking.look(seat, "/board/choices/1")
        await place.facilitator.get("/board/choices/1")
        await place.facilitator.press("/names", "Show names, if the room agrees")
        await looking.look(seat, "/board/choices/1?why=1")
        await planned(place, looking)
        place.room.close_doors()
        await looking.look(seat, "/board")
        assert looking.seen == BOARD


async def planned(place: Gathering, looking: Eyes) -> None:
    """Write a plan, and look at it on both sides."""
    seat, noy = at_the_board(place), seat_of(place, "Noy")
    await looking.look(seat, "/board/plan")
    place.room.go_on()
    await place.ends(1)
    await place.opens(4)
    await looking.look(noy, "/room/plan")
    for name in ("Noy", "Mai", "Dao"):
        line = Line(f"{name} waits for a van", "A shared list", "Hill desk", "2027-02-01")
        place.room.put_item(place.code_of(name), f"line-{name}", line)
    place.room.merge_items("line-Mai", "line-Noy")
    await looking.look(noy, "/room/plan")
    await looking.look(noy, "/room/plan", 400, nothing_written)
    await looking.look(seat, "/board/plan")
    await place.ends(2)
    await looking.look(noy, "/room/plan")


async def nothing_written(page: "Page") -> None:
    """Put an empty line on the plan, past what the browser itself would say."""
    await page.locator("form.door").first.evaluate("(form) => { form.noValidate = true; }")
    await page.locator("form.door button").first.click()


async def test_a_role_play(started: "Browser", desk: Desk) -> None:
    async with gathering(desk) as place, eyes(place.app, started) as looking:
        names = ("Noy", "Mai", "Dao")
        people = dict(zip(names, await place.three(), strict=True))
        await place.opens(1)
        noy, page = seat_of(place, "Noy"), "/room/threes"
        await looking.look(noy, page)
        late = await place.comes("Tan")
        await looking.look(seat_of(place, "Tan"), page)
        await late.press("/leave")
        await people["Noy"].get(page)
        await people["Noy"].press("/begin")
        await looking.look(noy, page)
        seats, at = {}, {}
        for name in names:
            role = place.room.role_of(place.code_of(name))
            assert role is not None
            seats[role.role], at[role.role] = seat_of(place, name), people[name]
        assert set(seats) == {CALLER, RESPONDER, OBSERVER}
        for seat in seats.values():
            await looking.look(seat, page)
        await looking.look(seats[OBSERVER], f"{page}?find=safe")
        await at[OBSERVER].get(page)
        await at[OBSERVER].press("/mark", mark="asks-safe")
        await at[CALLER].get(page)
        await at[CALLER].press("/move", "“Your full name first.”")
        await looking.look(seats[OBSERVER], page)
        await at[CALLER].press("/move", "They end the call")
        await looking.look(noy, page)
        assert looking.seen == THREES


async def test_a_call_that_everybody_hears_and_writes_up(
    started: "Browser", desk: Desk, home: Path
) -> None:
    with_record(desk, home)
    async with gathering(desk) as place, eyes(place.app, started) as looking:
        person = await place.comes("Noy")
        noy, board = seat_of(place, "Noy"), at_the_board(place)
        await place.opens(2)
        await person.get("/room/observe")
        await person.press("/mark", mark="asks-safe")
        await looking.look(noy, "/room/observe")
        await looking.look(noy, "/room/observe?find=safe")
        await looking.look(noy, "/room/observe?all=1")
        await looking.look(board, "/board/heard/1")
        await place.ends(1)
        await looking.look(noy, "/room/observe")
        await place.opens(3)
        await looking.look(noy, "/room/record")
        await writes(person, "danger", **{"f.urgency": "U1"})
        await looking.look(noy, "/room/record?section=danger")
        await looking.look(noy, "/room/record?section=person")
        await looking.look(board, "/board/sheets/2")
        assert looking.seen == HEARD
