"""What the app does for somebody who looks at how they are getting on, or at what works here."""

import asyncio

from hotline_sim.tui.after_call import AfterCall
from hotline_sim.tui.screens.home import PROGRESS


class LookingBack(AfterCall):
    """Goes to progress, and to what works on this machine. Neither is imported before."""

    def go(self, where: str) -> None:
        """Go to a part of the app by its name."""
        if where == PROGRESS:
            self.attempt(self._progress)
        else:
            super().go(where)

    async def _progress(self) -> None:
        from hotline_sim.refresher.progress.gather import progress
        from hotline_sim.tui.screens.progress import ProgressScreen

        desk, now = await self.sat_down(), self._now()
        found = await asyncio.to_thread(progress, desk.store, desk.library, self.person, now)
        self.push(ProgressScreen(found))
