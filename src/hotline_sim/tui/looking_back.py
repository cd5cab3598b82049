"""What the app does for somebody who looks at how they are getting on, or at what works here."""

import asyncio
import os
from contextlib import suppress
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from textual import work

from hotline_sim.errors import UserError
from hotline_sim.tui.after_call import AfterCall
from hotline_sim.tui.screens.home import DOCTOR, LEARNING, PROGRESS

if TYPE_CHECKING:
    from textual.worker import Worker

    from hotline_sim.desk import Desk
    from hotline_sim.doctor.examine import Patient
    from hotline_sim.refresher.learning.standing import Followed
    from hotline_sim.refresher.learning.words import Words


class LookingBack(AfterCall):
    """Goes to progress, and to what works on this machine. Neither is imported before."""

    def go(self, where: str) -> None:
        """Go to a part of the app by its name."""
        if where == PROGRESS:
            self.attempt(self._progress)
        elif where == LEARNING:
            self.attempt(self._learning)
        elif where == DOCTOR:
            self.attempt(self._doctor)
        else:
            super().go(where)

    def look_again(self) -> "Worker[None]":
        """Show on the first screen how the last call went, too."""
        self._look_back()
        return super().look_again()

    @work(exclusive=True, group="lately")
    async def _look_back(self) -> None:
        from hotline_sim.refresher.progress.lately import lately

        with suppress(UserError):  # the first screen says already why there is no record
            desk = await self.sat_down()
            found = await asyncio.to_thread(lately, desk.store, self.person)
            self.at_home.lately = self.tongue.again(desk)(found)
            self.at_home.old = await asyncio.to_thread(self._old, desk)

    def _old(self, desk: "Desk") -> str:
        """Say how many calls are older than they are to be kept; nothing is removed by itself."""
        days = self.settings.keep_days
        if not days:
            return ""
        from hotline_sim.storage.erasing import calls_before

        since = self._now().astimezone(UTC) - timedelta(days=days)
        count = len(calls_before(desk.store, since.isoformat()))
        calls = "1 call is" if count == 1 else f"{count} calls are"
        return f"{calls} older than {days} days. See: hotline-sim data tidy" if count else ""

    async def _progress(self) -> None:
        from hotline_sim.refresher.progress.gather import progress
        from hotline_sim.tui.screens.progress import ProgressScreen

        desk, now = await self.sat_down(), self._now()
        asked = (desk.store, desk.library, self.person, now, self.tongue.language)
        found = await asyncio.to_thread(progress, *asked)
        self.push(ProgressScreen(found))

    async def _learning(self) -> None:
        from hotline_sim.tui.screens.learning import LearningScreen

        desk = await self.sat_down()
        self.push(LearningScreen(await asyncio.to_thread(self._followed, desk)))

    def _followed(self, desk: "Desk") -> "list[tuple[Followed, Words]]":
        from hotline_sim.refresher.learning.shelf import paths
        from hotline_sim.refresher.learning.standing import followed
        from hotline_sim.refresher.learning.words import Words

        found = paths(desk.library).values()
        now, own = self._now(), (desk.store, desk.library, self.person)
        language = self.tongue.language
        return [
            (followed(one, *own, now), Words(desk.library, one.rubric, language)) for one in found
        ]

    async def _doctor(self) -> None:
        """Show what works here; the record of practice need not open for it."""
        from hotline_sim.doctor.examine import examine
        from hotline_sim.tui.screens.doctor import DoctorScreen

        desk = await self.sat_down(with_store=False)
        found = await asyncio.to_thread(lambda: tuple(examine(self._patient(desk))))
        self.push(DoctorScreen(found))

    def _patient(self, desk: "Desk") -> "Patient":
        from hotline_sim.doctor.examine import Patient
        from hotline_sim.doctor.terminal import Surroundings
        from hotline_sim.storage.places import home, locks_folder, store_url

        around = Surroundings(
            environ=desk.environ,
            is_terminal=True,
            columns=self.size.width,
            rows=self.size.height,
            encoding=self.console.encoding,
            windows=os.name == "nt",
        )
        return Patient(
            around=around,
            home=home(desk.environ),
            store_url=store_url(desk.environ),
            locks=locks_folder(desk.environ),
            settings=self.complaint,
            library=desk.library,
        )
