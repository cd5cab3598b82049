"""The facilitator: opens a round, watches the board move, ends the round when it is played."""

import asyncio
import re
from contextlib import suppress

from room_load.browser import AGAIN, Browser
from room_load.figures import Figures, now
from room_load.pages import form_to

MOVED = b"event: moved"
SETTLES = 0.2
"""Seconds that the script of the board lets pass before it looks once more."""


class Facilitator:
    """Whoever runs the room."""

    def __init__(self, browser: Browser, figures: Figures) -> None:
        """Be ready to come in."""
        self._browser = browser
        self._figures = figures
        self._wants = asyncio.Event()
        self.is_stopping = False

    async def come_in(self, secret: str) -> None:
        """Come in with the secret."""
        form = form_to((await self._browser.get("/facilitator")).body, "/facilitator")
        assert form
        fields = [("token", form.token()), ("secret", secret)]
        page = await self._browser.post("/facilitator", fields)
        assert page.path == "/board", page

    async def open_round(self) -> None:
        """Open the round of the plan, once more."""
        await self._press("/board/open/0")

    async def end_round(self) -> None:
        """End the round that is open."""
        page = await self._browser.get("/board")
        if found := re.search(r'action="(/board/end/\d+)"', page.body):
            await self._press(found[1])

    async def follow(self) -> None:
        """Hear what moves."""
        while not self.is_stopping:
            with suppress(OSError, EOFError):
                async for part in self._browser.beside().listen("/board/events"):
                    self._figures.moved += [now()] * part.count(MOVED)
                    self._wants.set()
            await asyncio.sleep(AGAIN)

    async def look(self) -> None:
        """Look at the board each time it was told to have moved, as its page does."""
        window = self._browser.beside()
        while not self.is_stopping:
            await self._wants.wait()
            self._wants.clear()
            began = now()
            page = await window.get("/board")
            self._figures.took["board drawn"].append(now() - began)
            if page.status != 200:
                self._figures.errors[f"the board: {page.status}"] += 1
            await asyncio.sleep(SETTLES)

    async def _press(self, action: str) -> None:
        form = form_to((await self._browser.get("/board")).body, action)
        assert form, f"the board has nothing that goes to {action}"
        page = await self._browser.post(action, form.fields)
        assert page.status == 200, page.status
