"""What the app does at the author's bench. Nothing of that is imported before it is gone to."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on

from hotline_sim.tui.looking_back import LookingBack
from hotline_sim.tui.screens.home import AUTHOR
from hotline_sim.tui.screens.messages import DraftWanted

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft
    from hotline_sim.authoring.moment import Start


class Bench(LookingBack):
    """Goes to the calls there are to write at, and to one of them. The store is not needed."""

    def begin(self) -> None:
        """Begin with a draft where one was asked for."""
        draft = self._start.draft
        if draft is None:
            super().begin()
        else:
            self._show_draft(draft, self._start.rehearsal)

    def go(self, where: str) -> None:
        """Go to a part of the app by its name."""
        if where == AUTHOR:
            self.attempt(self._drafts)
        else:
            super().go(where)

    async def _drafts(self) -> None:
        from hotline_sim.authoring.drafts import drafts
        from hotline_sim.tui.screens.author_shelf import AuthorShelf

        desk = await self.sat_down(with_store=False)
        self.show(AuthorShelf(await asyncio.to_thread(drafts, desk.library)))

    @on(DraftWanted)
    def _draft_wanted(self, event: DraftWanted) -> None:
        self.attempt(lambda: self._open_draft(event.path))

    async def _open_draft(self, path: Path) -> None:
        from hotline_sim.authoring.draft import Draft

        desk = await self.sat_down(with_store=False)
        draft = await asyncio.to_thread(Draft, desk.library, path, unfinished=True)
        self._show_draft(draft)

    def _show_draft(self, draft: "Draft", start: "Start | None" = None) -> None:
        from hotline_sim.tui.screens.author import AuthorScreen

        self.push(AuthorScreen(draft, lambda: self.settings, self._clock, start))
