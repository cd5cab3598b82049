"""The part of the tour that an author takes: a call with flaws, with an error, and tried out."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from pathlib import Path

from textual.pilot import Pilot

from hotline_sim.tui.app import HotlineApp
from hotline_sim.tui.screens.author import AuthorScreen
from hotline_sim.tui.screens.following import Following
from hotline_sim.tui.screens.messages import DraftWanted
from tools.tour_stage import Plan, settled


class AuthorWalk(ABC):
    """The half of a tour in which a file is written into."""

    plan: Plan
    app: HotlineApp
    _pilot: Pilot[None]

    @abstractmethod
    async def _press(self, *keys: str) -> None:
        """Press keys, one after the other."""

    async def _author(self) -> AsyncIterator[str]:
        """Show a call as its author sees it: with flaws, with an error, and tried out."""
        plan = self.plan.writing
        text = plan.file.read_text("utf-8")
        for flaw in plan.flaws:
            text = text.replace(*flaw)
        self.app.go("author")
        yield "author-shelf"
        file = self.plan.home / plan.file.name
        file.write_text(text, "utf-8")
        self.app.post_message(DraftWanted(file))
        await settled(self._pilot)
        self._writing.go_to_moment(plan.beat)
        yield "author"
        if self._writing.has_class("-narrow"):
            await self._press("enter")
            yield "author-card"
            await self._press("tab")
            yield "author-findings"
            await self._press("tab")
        await self._press("g")
        yield "author-steps"
        await self._save(file, text.replace(*plan.error))
        yield "author-wrong"
        await self._save(file, text)
        async for name in self._rehearse(file, text.replace(*plan.edit)):
            yield name
        await self._press("escape", "escape", "escape")

    async def _rehearse(self, file: Path, edited: str) -> AsyncIterator[str]:
        await self._press("p", "down")
        yield "by-hand"
        await self._press("right", "enter")
        yield "rehearsal"
        await self._save(file, edited)
        yield "rehearsal-followed"
        await self._press("h", "1", "enter")
        yield "rehearsal-debrief"
        await self._press("escape")

    async def _save(self, file: Path, text: str) -> None:
        """Save a file, and let the screen in front take it up."""
        file.write_text(text, "utf-8")  # noqa: ASYNC240
        for _ in range(2):
            assert isinstance(self.app.screen, Following)  # noqa: S101 - where the walk is
            await self.app.screen.look()
        await settled(self._pilot)

    @property
    def _writing(self) -> AuthorScreen:
        screen = self.app.screen
        assert isinstance(screen, AuthorScreen)  # noqa: S101 - where the walk is
        return screen
