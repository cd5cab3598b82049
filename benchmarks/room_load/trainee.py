"""A trainee on a phone: comes in, takes the call of each round, ends it, and practises on.

One act every so many seconds, as people who read do; each tells how long its next page took.
"""

import asyncio
import random
import re
from contextlib import suppress

from room_load.browser import AGAIN, Answer, Browser
from room_load.figures import Acknowledged, Figures, now
from room_load.pages import Form, form_to

LANGUAGES = ("en", "lo", "th")
TAKE = re.compile(r'action="(/room/round/\d+/take)"')
SECTION = re.compile(r'href="/call/[^"]*\?section=([\w-]+)#')

LONGEST = 10
"""Answers after which a trainee ends the call."""

WRITES_EVERY = 5
"""Every so many acts on the line something is written into the record instead."""

LOOKS_AGAIN = 5.0
"""Seconds after which a trainee who waits looks at the room, whatever it was told."""


class Trainee:
    """One simulated person; `number` decides their language and their choices."""

    def __init__(self, number: int, browser: Browser, figures: Figures, pace: float) -> None:
        """Be ready to come in."""
        self.number = number
        self.language = LANGUAGES[number % len(LANGUAGES)]
        self.is_stopping = False
        self._browser = browser
        self._figures = figures
        self._pace = pace
        self._chance = random.Random(number)
        self._due = 0.0
        self._told = asyncio.Event()
        self._in_room = True
        self._in_round = False
        self._debrief: Answer | None = None
        self.acted_at = 0.0
        """When they last had a page whole that they had asked for."""

    @property
    def cookie(self) -> str:
        """What their browser holds, by which the room knows them."""
        return self._browser.cookie

    async def come_in(self, code: str) -> None:
        """Come in by the door, and put the own code away."""
        door = form_to((await self._browser.get("/join")).body, "/join")
        assert door, "the door has no form"
        name = f"Trainee {self.number}"
        page = await self._done(
            "join", door, code=code, nickname=name, tongue=self.language, agency="police"
        )
        read = form_to(page.body, "/room/code-read")
        if read is not None:
            await self._done("code read", read)

    async def practise(self) -> None:
        """Take the call of each round, and play on from the debrief until the next one is open."""
        self._due = now() + self._chance.uniform(0, self._pace)
        while not self.is_stopping:
            self._told.clear()
            page = await self._browser.get("/room")
            self.acted_at = now()
            if found := TAKE.search(page.body):
                form = form_to(page.body, found[1])
                assert form
                await self._beat()
                await self._take(form)
            elif self._debrief and (again := form_to(self._debrief.body, "/what-if")):
                await self._beat()
                await self._play_on(again)
            else:
                await self._wait()

    async def follow(self) -> None:
        """Hear what moves in the room, and look at it, as the script of every page does."""
        window = self._browser.beside()
        while not self.is_stopping:
            with suppress(OSError, EOFError):
                async for part in window.listen("/room/events"):
                    if b"event: moved" in part:
                        self._told.set()
                        if not self._in_room:
                            await self._look(window)
            await asyncio.sleep(AGAIN)

    async def _look(self, window: Browser) -> None:
        answer = await window.get("/room/notice")
        if answer.status != 200:
            self._figures.errors[f"the notice: {answer.status}"] += 1

    async def _take(self, form: Form) -> None:
        """Take the call of a round, to its end and its debrief."""
        self._in_room, self._in_round = False, True
        page = await self._played(await self._done("take", form))
        self._in_round = False
        if not self.is_stopping:
            await self._finish(page)
        self._in_room = True

    async def _play_on(self, form: Form) -> None:
        """Practise from a moment of the last call, until the room moves."""
        self._in_room = False
        await self._played(await self._done("play on", form), breaks_off=True)
        self._in_room = True

    async def _played(self, page: Answer, *, breaks_off: bool = False) -> Answer:
        acts = answers = 0
        while on_the_line := form_to(page.body, "/say"):
            if self.is_stopping or (breaks_off and self._told.is_set()):
                break
            await self._beat()
            acts += 1
            if acts % WRITES_EVERY == 0:
                page = await self._write(page)
            elif answers < LONGEST and on_the_line.buttons:
                answers += 1
                page = await self._answer(on_the_line)
            else:
                page = await self._hang_up(page)
        return page

    async def _answer(self, form: Form) -> Answer:
        """Say one of the things that can be said, or nothing."""
        _, value = self._chance.choice(form.buttons)
        return await self._done("answer", form, response=value)

    async def _hang_up(self, page: Answer) -> Answer:
        place = page.path.partition("?")[0]
        asked = form_to((await self._browser.get(f"{place}/hang-up")).body, "/hang-up")
        assert asked, "nothing asks whether to hang up"
        return await self._done("answer", asked)

    async def _write(self, page: Answer) -> Answer:
        """Open a part of the record beside the call, and tick one thing in it."""
        section = self._chance.choice(SECTION.findall(page.body))
        place = page.path.partition("?")[0]
        opened = await self._browser.get(f"{place}?section={section}")
        form = form_to(opened.body, "/record")
        ticks = [one for one in form.choices if one[0].startswith("f.")] if form else []
        if form is None or not ticks:
            return opened
        name, value = self._chance.choice(ticks)
        kept = tuple(pair for pair in form.fields if pair[0] != name)
        return await self._done("record", form._replace(fields=(*kept, (name, value))))

    async def _finish(self, page: Answer) -> None:
        """Go through what comes after the call, to its debrief."""
        call = page.path.split("/")[2]
        await self._beat()
        await self._browser.get(f"/call/{call}/after")
        await self._beat()
        form = form_to((await self._browser.get(f"/call/{call}/how-it-went")).body, "/how-it-went")
        assert form, "nothing asks how it went"
        await self._beat()
        rating = str(self._chance.randint(1, 4))
        self._debrief = await self._done("to the debrief", form, overall=rating)
        self._figures.calls[self.language] += 1
        await self._beat()

    async def _done(self, what: str, form: Form, **chosen: str) -> Answer:
        """Send a form and read the next page whole; note how long that took."""
        began = now()
        fields = [pair for pair in form.fields if pair[0] not in chosen]
        answer = await self._browser.send(form.action, [*fields, *chosen.items()])
        if what == "answer" and answer.status == 303:
            call, at = form.action.split("/")[2], int(dict(form.fields)["at"])
            given = chosen.get("response", "hang-up")
            noted = Acknowledged(call, at, given, now(), self._in_round)
            self._figures.acknowledged.append(noted)
        page = await self._browser.open(answer)
        self.acted_at = now()
        self._figures.took[what].append(self.acted_at - began)
        if page.status != 200:
            self._figures.errors[f"{what}: {page.status}"] += 1
        return page

    async def _beat(self) -> None:
        """Wait until it is time to act again."""
        await asyncio.sleep(self._due - now())
        self._due = max(self._due + self._pace, now())

    async def _wait(self) -> None:
        """Wait in the room until something is told, or for a while."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._told.wait(), LOOKS_AGAIN)
