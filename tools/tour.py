"""A tour of every screen with nothing left to chance: for the pictures, and for the snapshots."""

from collections.abc import AsyncIterator, Callable

from textual.pilot import Pilot
from textual.widgets import Input

from hotline_sim.tui.app import HotlineApp, make_app
from hotline_sim.tui.screens.ask import trouble
from hotline_sim.tui.screens.call import CallScreen
from hotline_sim.tui.screens.directory import DirectoryScreen
from hotline_sim.tui.screens.doctor import DoctorScreen
from hotline_sim.tui.screens.learning import LearningScreen
from hotline_sim.tui.screens.progress import ProgressScreen
from hotline_sim.tui.screens.wrap_up import WrapUpScreen
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.start import Start
from tools.tour_author import AuthorWalk
from tools.tour_refresh import RefreshWalk
from tools.tour_stage import Calendar, Clock, Plan, begun, desk_for, settled
from tools.tour_study import made_findings, made_paths, made_progress

SEED = 7

MOST_STEPS = 60
"""How many steps the model of a call may have."""

Look = Callable[[str, HotlineApp], None]


class Tour(AuthorWalk, RefreshWalk):
    """One walk through the app at one size."""

    def __init__(self, plan: Plan, size: tuple[int, int], settings: Settings) -> None:
        """Plan a walk."""
        self.plan = plan
        self.size = size
        self.clock = Clock()
        now = Calendar()
        self.app = make_app(
            lambda: desk_for(plan, now),
            settings,
            Start(seed=SEED),
            clock=self.clock,
            now=now,
        )
        self._pilot: Pilot[None]

    async def screens(self) -> AsyncIterator[str]:
        """Walk from screen to screen, and yield the name of each while it is shown."""
        async with self.app.run_test(size=self.size) as self._pilot:
            try:
                await begun(self._pilot, self.app)
                async for name in self._walk():
                    for field in self.app.screen.query(Input):
                        field.cursor_blink = False
                    await settled(self._pilot)
                    yield name
            finally:
                self.app.put_away()

    async def _walk(self) -> AsyncIterator[str]:
        yield "home-new"
        async for name in self._first_call():
            yield name
        async for name in self._debrief():
            yield name
        async for name in self._second_call():
            yield name
        await self._press("2", "enter")
        yield "home"
        self.app.go("settings")
        yield "settings"
        await self._press("escape", "question_mark")
        yield "help"
        await self._press("escape")
        parts = self._paper_call(), self._wrap_up(), self._walk_through(), self._author()
        for part in (*parts, self._refresh(), self._study(), self._asides()):
            async for name in part:
                yield name

    async def _first_call(self) -> AsyncIterator[str]:
        await self._press("1")
        yield "library"
        await self._type(self.plan.search)
        yield "library-search"
        await self._press("enter")
        yield "brief"
        await self._press("enter")
        yield "call-pickup"
        await self._give(*self.plan.first)
        if not self._screen.call.is_over:
            await self._press("h", "1")
        yield "call-over"
        await self._press("enter")
        if isinstance(self.app.screen, WrapUpScreen):
            await self._press("tab")
        await self._press("3", "enter", "3", "2", "4")
        yield "self-view"
        self.app.screen.query_one(Input).focus()
        await self._press("enter")

    async def _debrief(self) -> AsyncIterator[str]:
        for number, name in enumerate(("summary", "turning", "call", "record", "next"), 1):
            await self._press(str(number))
            yield f"debrief-{number}-{name}"
        await self._press("2", "enter")
        yield "what-if"
        await self._press("escape", "3", "enter", "escape")

    async def _second_call(self) -> AsyncIterator[str]:
        await self._press("1")
        await self._type(self.plan.search)
        await self._press("enter", "enter")
        await self._give(*self.plan.second)
        await self._pass(4)
        await self._press("2")
        yield "call"
        await self._press("n")
        await self._type("counts the guard")
        await self._press("enter")
        yield "call-notes"
        await self._press("escape", "escape")
        yield "step-out"

    async def _paper_call(self) -> AsyncIterator[str]:
        paper = self.plan.paper
        await self._open(paper.search)
        await self._press("enter")
        await self._give(*paper.first)
        yield "record-beside"
        await self._press("tab")
        yield "record"
        await self._type(paper.field)
        yield "record-found"
        await self._press("enter")
        for code in paper.codes:
            await self._type(code)
            await self._press("enter")
        yield "record-ticked"
        await self._press("enter")
        field, typed = paper.refused
        await self._type(field)
        await self._press("enter", "y")
        await self._type(typed)
        await self._press("enter")
        yield "record-refused"
        await self._press("escape", "tab")
        async for name in self._refer():
            yield name
        await self._give(*paper.rest)
        await self._press("enter")

    async def _refer(self) -> AsyncIterator[str]:
        await self._press("d")
        yield "directory"
        await self._type(self.plan.paper.service)
        await self._press("enter")
        if isinstance(self.app.screen, DirectoryScreen):
            yield "directory-entry"
            await self._press("enter")
        yield "referral"
        await self._type("hand")
        await self._press("enter", "1", "enter", "enter", "enter")
        await self._type("Monday at nine the night door rings")
        await self._press("enter")
        yield "referral-ready"
        await self._press("enter")
        yield "directory-decided"
        await self._press("escape", "escape")

    async def _wrap_up(self) -> AsyncIterator[str]:
        yield "wrap-up"
        await self._press("enter")
        yield "wrap-up-entry"
        await self._press("down", "enter", "end")
        yield "wrap-up-end"
        await self._press("escape")
        yield "wrap-up-later"
        await self._press("2", "tab", "3", "enter")
        self.app.screen.query_one(Input).focus()
        await self._press("enter", "4")
        yield "record-marked"
        await self._press("escape")

    async def _walk_through(self) -> AsyncIterator[str]:
        await self._open(self.plan.paper.search)
        await self._press("w", "enter")
        yield "walk-through"
        for _ in range(MOST_STEPS):
            if not self.app.screen.has_class("-desk"):
                await self._press("enter")
        yield "walk-through-end"
        await self._press("escape", "escape", "escape", "escape")

    async def _study(self) -> AsyncIterator[str]:
        self.app.push(ProgressScreen(made_progress()))
        yield "progress"
        await self._press("down", "down", "enter")
        yield "progress-one"
        await self._press("escape", "escape")
        desk = await self.app.sat_down()
        self.app.push(LearningScreen(made_paths(desk.library, self.plan.scenario)))
        yield "learning"
        await self._press("escape")
        self.app.push(DoctorScreen(made_findings()))
        yield "doctor"
        await self._press("escape")

    async def _asides(self) -> AsyncIterator[str]:
        """Show what comes between: a question, a store that refuses, a window that is too small."""
        await self._open(self.plan.search)
        await self._press("enter", "h")
        yield "hang-up"
        await self._press("escape")
        self.app.push_screen(trouble("The disk is full. Free some space, then try again."))
        yield "store-trouble"
        await self._press("escape")
        await self._pilot.resize_terminal(64, 20)
        yield "too-small"

    async def _open(self, search: str) -> None:
        """Read the brief of a call that is found by these words."""
        self.app.go("library")
        await settled(self._pilot)
        await self._type(search)
        await self._press("enter")

    @property
    def _screen(self) -> CallScreen:
        screen = self.app.screen
        assert isinstance(screen, CallScreen)  # noqa: S101 - where the walk is
        return screen

    async def _type(self, text: str) -> None:
        await self._pilot.press(*("space" if key == " " else key for key in text))
        await settled(self._pilot)

    async def _press(self, *keys: str) -> None:
        for key in keys:
            await self._pilot.press(key)
            await settled(self._pilot)

    async def _give(self, *responses: str) -> None:
        """Give responses by their ids, wherever the seed has put them."""
        for response in responses:
            items = self._screen.menu.items
            keys = [one.key for one in items if one.id == response]
            if not keys:
                message = f"{response} is not open: {[one.id for one in items]}"
                raise LookupError(message)
            (key,) = keys
            await self._press(key, "enter")
            await self._pass(3)

    async def _pass(self, seconds: int) -> None:
        """Let time pass, unless a silence would then press itself."""
        for _ in range(seconds):
            self.clock.seconds += 0.5
            self._screen.tick()
        await settled(self._pilot)
