"""Screens that follow a file: while one is in front, it takes up whatever an author saves."""

import asyncio
from typing import TYPE_CHECKING

from textual.screen import Screen

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft

EVERY = 0.07
"""Seconds between two looks: a file is taken up once two of them have seen the same."""


class Following(Screen[None]):
    """Looks at a draft again and again."""

    draft: "Draft"
    _is_looking = False

    def on_mount(self) -> None:
        """Begin to look."""
        self.set_interval(EVERY, self._look_if_in_front)

    def _look_if_in_front(self) -> None:
        if self.is_active and not self._is_looking:
            self.run_worker(self.look(), group="look")

    @property
    def is_behind(self) -> bool:
        """Whether the file was read again since it was last taken up."""
        raise NotImplementedError

    async def look(self) -> None:
        """Look once, in a thread beside; take up what has changed."""
        self._is_looking = True
        try:
            await asyncio.to_thread(self.draft.look)
            if self.is_behind:
                await self.take_up()
        finally:
            self._is_looking = False

    async def take_up(self) -> None:
        """Show what has become of the file."""
        raise NotImplementedError
