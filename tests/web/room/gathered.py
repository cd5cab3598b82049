"""People gathered in a room of a test: each at a browser, and the facilitator at theirs."""

import asyncio
import random
import threading
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import NamedTuple

from hotline_sim.desk import Desk
from hotline_sim.web.app import App
from hotline_sim.web.options import Options
from hotline_sim.web.room.serving import room_app
from hotline_sim.web.server import HOME, listening, server
from hotline_sim.workshop.room import Room, found_room
from tests.web.served import OPTIONS, Browser
from tests.workshop.rooms import PLAN

CODE = "RTY347"
SECRET = "the-facilitators-own"  # noqa: S105 - of a room that lasts for one test


class Gathering(NamedTuple):
    """A room with its facilitator, and whoever comes in."""

    app: App
    room: Room
    facilitator: Browser
    stack: AsyncExitStack

    async def comes(self, nickname: str, agency: str = "river", language: str = "en") -> Browser:
        """Let somebody come in by the door."""
        browser = await self.stack.enter_async_context(_browser(self.app))
        await browser.get(f"/join?code={CODE}")
        await browser.press("/join", nickname=nickname, agency=agency, tongue=language)
        assert browser.path == "/room", browser.page.text
        return browser

    async def three(self) -> list[Browser]:
        """Let three people come in."""
        agencies = {"Noy": "river", "Mai": "hill", "Dao": "river"}
        return [await self.comes(name, agency) for name, agency in agencies.items()]

    async def opens(self, number: int) -> None:
        """Open a round of the plan, counted from 0."""
        await self.facilitator.get("/board")
        await self.facilitator.press(f"/board/open/{number}")

    async def ends(self, number: int) -> None:
        """End a round, counted from 1."""
        await self.facilitator.get("/board")
        await self.facilitator.press(f"/board/end/{number}")

    def code_of(self, nickname: str) -> str:
        """Return the code of somebody."""
        return next(
            code for code, one in self.room.state.people.items() if one.nickname == nickname
        )


@asynccontextmanager
async def _browser(app: App) -> AsyncIterator[Browser]:
    browser = Browser(app)
    async with browser.client:
        yield browser


@contextmanager
def room_at(
    desk: Desk, options: Options = OPTIONS, plan: str = PLAN, seed: int = 1
) -> Iterator[tuple[App, Room]]:
    """Found a room, and give the app of its server."""
    room = found_room(desk.store, plan, CODE, options.now, random.Random(seed)).room
    with room_app(desk, room, lambda given: given == SECRET, options) as app:
        yield app, room


@asynccontextmanager
async def gathering(
    desk: Desk, plan: str = PLAN, seed: int = 1, options: Options = OPTIONS
) -> AsyncIterator[Gathering]:
    """Open a room in this process, with the facilitator at their board."""
    with room_at(desk, options, plan, seed) as (app, room):
        async with app.router.lifespan_context(app), AsyncExitStack() as stack:
            facilitator = await stack.enter_async_context(_browser(app))
            await facilitator.get(f"/facilitator?secret={SECRET}")
            await facilitator.press("/facilitator")
            assert facilitator.path == "/board", facilitator.page.text
            yield Gathering(app, room, facilitator, stack)


@contextmanager
def serving_room(desk: Desk, plan: str = PLAN, seed: int = 1) -> Iterator[tuple[str, Room]]:
    """Serve a room for real, on a free port, from a thread of its own, until the block ends."""
    sock = listening(HOME, 0)
    port = sock.getsockname()[1]
    options = Options(hosts=frozenset({f"{HOME}:{port}"}), port=port)
    with room_at(desk, options, plan, seed) as (app, room):
        made = server(app)
        thread = threading.Thread(target=lambda: asyncio.run(made.serve(sockets=[sock])))
        thread.start()
        try:
            yield f"http://{HOME}:{port}", room
        finally:
            made.should_exit = True
            thread.join()
