"""What the app does for somebody who has ten minutes: refreshers, and how many are due."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import work

from hotline_sim.errors import UserError
from hotline_sim.tui.journey import Journey
from hotline_sim.tui.screens.home import REFRESH

if TYPE_CHECKING:
    from textual.worker import Worker

    from hotline_sim.desk import Desk
    from hotline_sim.refresher.sitting import Sitting


class Refreshing(Journey):
    """Goes to the refreshers. Nothing of them is imported before they are gone to."""

    def go(self, where: str) -> None:
        """Go to a part of the app by its name."""
        if where == REFRESH:
            self.attempt(self._refresh)
        else:
            super().go(where)

    def look_again(self) -> "Worker[None]":
        """Show on the first screen what is due, too."""
        self._look_what_is_due()
        return super().look_again()

    @work(exclusive=True, group="due")
    async def _look_what_is_due(self) -> None:
        from hotline_sim.refresher.due import due

        with suppress(UserError):  # the first screen says already why there is no record
            desk = await self.sat_down()
            found = await asyncio.to_thread(due, desk, self.person, self._now())
            self.at_home.refreshers = self.tongue.again(desk)(found.line)

    async def _refresh(self) -> None:
        from hotline_sim.tui.screens.refresh import RefreshScreen

        desk = await self.sat_down()
        sitting = await asyncio.to_thread(self._sit_down, desk)
        self.show(RefreshScreen(sitting, lambda: self.settings))

    def _sit_down(self, desk: "Desk") -> "Sitting":
        from hotline_sim.refresher.practice import Practice
        from hotline_sim.refresher.sitting import SESSION, Sitting

        start = self._start
        practice = Practice(desk, self.person, language=self.tongue.language, clock=self._now)
        return Sitting(practice, start.minutes or SESSION, start.seed)
