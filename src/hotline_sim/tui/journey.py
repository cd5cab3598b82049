"""The way of a trainee through the app: home, library, brief, call.

Screens say what is wished for; here it is done at the desk, off the drawing thread, and the next
screen shown. What the record of practice refuses is said calmly, and can be tried again.
"""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import TYPE_CHECKING

from textual import on, work
from textual.app import App
from textual.screen import Screen

from hotline_sim.errors import CallElsewhere, UserError
from hotline_sim.practice import Offer
from hotline_sim.tui.screens.home import HomeScreen
from hotline_sim.tui.screens.messages import (
    BriefWanted,
    CallLeftForLater,
    Closed,
    PickedUp,
    WayChosen,
)
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.start import Start
from hotline_sim.tui.tongue import Tongue

if TYPE_CHECKING:
    from hotline_sim.desk import Desk
    from hotline_sim.practice import Shelved
    from hotline_sim.taken import TakenCall

LOOK_AHEAD = 2.0
"""Seconds on the line after which it is worked out what can come of the call."""


class Journey(App[None]):
    """Everything the app does at the desk."""

    def __init__(
        self,
        open_desk: "Callable[[], Desk]",
        settings: Settings,
        start: Start,
        *,
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        """Go on a journey from `start`; the desk is opened after the first paint."""
        self.settings = settings  # first: while the app is made, it looks up its theme
        super().__init__()
        self._open_desk = open_desk
        self._start = start
        self._clock = clock
        self._now = now
        self._desk: Desk | None = None
        self._opening = asyncio.Lock()
        self._shelf: tuple[Shelved, ...] = ()
        self.taken: TakenCall | None = None
        self.tongue = Tongue(lambda: self._start.language or self.settings.language)
        self.complaint = ""
        """What was wrong with the kept settings, told on the first screen."""
        self.left_open = ""
        """The id of the call that was on the line when the app was closed."""

    @property
    def person(self) -> str:
        """The trainee's code, or the code of nobody in particular."""
        from hotline_sim.desk import NOBODY

        return self._start.person or self.settings.trainee or NOBODY

    @property
    def at_home(self) -> HomeScreen:
        """The first screen."""
        found = self.screen_stack[0]
        assert isinstance(found, HomeScreen)  # noqa: S101 - it was asked for
        return found

    def get_default_screen(self) -> HomeScreen:
        """Return the first screen: empty where another was asked for, which comes at once."""
        start = self._start
        asked = start.scenario or start.resume or start.where or start.draft
        return HomeScreen(passing=bool(asked))

    def begin(self) -> None:
        """Open the desk, now that there is something to look at."""
        self.at_home.trainee = self._start.person or self.settings.trainee
        if self._start.resume:
            self.attempt(lambda: self._resume(self._start.resume))
        elif self._start.scenario:
            self.attempt(lambda: self._read(self._start.scenario))
        elif self._start.where:
            self.go(self._start.where)
        else:
            self.look_again()

    def put_away(self) -> None:
        """Let the call and the desk go."""
        if self.taken is not None:
            self.left_open = "" if self.taken.call.is_over else self.taken.id
        self.let_go()
        if self._desk is not None:
            self._desk.close()

    @work(exclusive=True, group="offer")
    async def look_again(self) -> None:
        """Show on the first screen what there is to go on with now."""
        from hotline_sim.practice import offer

        home = self.at_home
        await home.come_back()
        try:
            desk = await self.sat_down()
            asked = (desk, self.person, self._now(), self.tongue.language)
            home.offer = await asyncio.to_thread(offer, *asked)
            home.notice = self.complaint
        except UserError as problem:
            home.offer = Offer()
            home.notice = str(problem)

    @work(exclusive=True, group="journey")
    async def attempt(self, deed: Callable[[], Awaitable[None]]) -> None:
        """Do something at the desk; where it cannot be done, say why and offer it again."""

        def answered(answer: str | None) -> None:
            if answer == "again":
                self.attempt(deed)
            else:
                self.look_again()

        try:
            await deed()
        except UserError as problem:
            from hotline_sim.tui.screens.ask import refusal

            elsewhere = isinstance(problem, CallElsewhere)
            self.push_screen(refusal(str(problem), elsewhere=elsewhere), answered)

    @on(WayChosen)
    def _go(self, event: WayChosen) -> None:
        """Go where the trainee chose on the first screen."""
        self.go(event.where)

    def go(self, where: str) -> None:
        """Go to a part of the app by its name."""
        ways: dict[str, Callable[[], object]] = {
            "resume": lambda: self.attempt(lambda: self._resume(None)),
            "library": lambda: self.attempt(self._library),
            "debrief": lambda: self.attempt(lambda: self.debrief(None)),
            "settings": lambda: self.attempt(self._settings),
            "help": self.action_show_help,
            "quit": self.exit,
        }
        ways[where]()

    def action_show_help(self) -> None:
        """Overridden by the app."""

    def finish(self) -> None:
        """Go on after a call; overridden by what comes after it."""

    async def say_anew(self) -> None:
        """Show the call in another language; overridden by what comes after a call."""

    async def debrief(self, call: str | None) -> None:
        """Show the debrief of a call, or of the latest; overridden by what comes after a call."""

    @on(BriefWanted)
    def _brief_wanted(self, event: BriefWanted) -> None:
        self.attempt(lambda: self._read(event.id))

    @on(PickedUp)
    def _picked_up(self, event: PickedUp) -> None:
        self.attempt(lambda: self._pick_up(event.id))

    @on(Closed)
    def _screen_closed(self) -> None:
        self.pop_screen()
        self.look_again()
        if self.taken is not None and self.tongue.is_another:
            self.attempt(self.say_anew)

    @on(CallLeftForLater)
    def _left_for_later(self) -> None:
        self.let_go()
        self._back_home()
        self.look_again()

    async def sat_down(self, *, with_store: bool = True) -> "Desk":
        """Return the desk; with its store open, unless that is not needed."""
        async with self._opening:
            if self._desk is None:
                self._desk = await asyncio.to_thread(self._open_desk)
            desk = self._desk
            if with_store:
                await asyncio.to_thread(lambda: desk.store)
        return desk

    async def _library(self) -> None:
        from hotline_sim.practice import shelf
        from hotline_sim.tui.screens.library import LibraryScreen

        desk = await self.sat_down()
        self._shelf = await asyncio.to_thread(shelf, desk, self.person, self.tongue.language)
        self.show(LibraryScreen(self._shelf))

    async def _read(self, scenario: str) -> None:
        """Show the brief of a call, from the library or from a file of its own."""
        from hotline_sim.practice import shelved
        from hotline_sim.tui.screens.brief import BriefScreen

        with self.batch_update():  # what is on the screen is about to go
            desk = await self.sat_down()
            asked = (desk, self.person, scenario, self.tongue.language)
            one = await asyncio.to_thread(shelved, *asked)
        self.push(BriefScreen(one, scenario))

    async def _pick_up(self, scenario: str) -> None:
        desk = await self.sat_down()
        start = self._start if scenario == self._start.scenario else Start()
        person, seed = self.person, self._start.seed

        def picked_up() -> "TakenCall":
            new = desk.pick_up(scenario, person=person, variant=start.variant, seed=seed)
            return self.tongue.said(desk, new)

        with self.batch_update():  # the brief is about to go
            self.taken = await asyncio.to_thread(picked_up)
        self.on_the_line()

    async def _resume(self, call: str | None) -> None:
        """Go on with a call: on the line, or where it is over with its record."""
        desk = await self.sat_down()
        person = None if call else self.person
        self.taken = await asyncio.to_thread(desk.resume, call, person)
        self.taken = await asyncio.to_thread(self.tongue.said, desk, self.taken)
        if self.taken.call.is_over:
            self.finish()
        else:
            self.on_the_line()

    def on_the_line(self) -> None:
        """Show the call that was taken."""
        from hotline_sim.tui.screens.call import CallScreen

        taken = self.taken
        if taken is not None:
            call, form, known = taken.call, taken.form, taken.directory
            screen = CallScreen(
                call, lambda: self.settings, self._clock, form=form, directory=known
            )
            self.show(screen)
            self.set_timer(LOOK_AHEAD, self._look_ahead)
            if explained := self.tongue.explained():
                self.notify(explained, markup=False)

    @work(group="look-ahead")
    async def _look_ahead(self) -> None:
        """Have worked out beside what can come of the call, for its debrief."""
        desk, taken = self._desk, self.taken
        if desk is not None and taken is not None:
            await asyncio.to_thread(desk.look_ahead, taken.content)

    async def _settings(self) -> None:
        from hotline_sim.practice import languages
        from hotline_sim.tui.screens.settings import SettingsScreen

        desk = await self.sat_down()
        self.push(SettingsScreen(self.settings, await asyncio.to_thread(languages, desk)))

    def push(self, screen: Screen[None]) -> None:
        """Show a screen above what is there."""
        self.push_screen(screen)

    def switch(self, screen: Screen[None]) -> None:
        """Show a screen in place of the one that is there."""
        self.switch_screen(screen)

    def show(self, screen: Screen[None]) -> None:
        """Show a screen with nothing but the first one below it, which need not be drawn for it."""
        while len(self.screen_stack) > 2:
            self.pop_screen()
        if len(self.screen_stack) > 1:
            self.switch(screen)
        else:
            self.push(screen)

    def _back_home(self) -> None:
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def let_go(self) -> None:
        if self.taken is not None:
            self.taken.close()
            self.taken = None
