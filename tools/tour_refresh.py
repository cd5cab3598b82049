"""The part of the tour with refreshers: each kind that comes up, asked and told."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator

from textual.pilot import Pilot

from hotline_sim.tui.app import HotlineApp
from hotline_sim.tui.screens.refresh import RefreshScreen
from tools.tour_stage import settled


class RefreshWalk(ABC):
    """The part of a tour in which a few minutes are practised."""

    app: HotlineApp
    _pilot: Pilot[None]

    @abstractmethod
    async def _press(self, *keys: str) -> None:
        """Press keys, one after the other."""

    async def _refresh(self) -> AsyncIterator[str]:
        """Answer every refresher of a sitting: the first option each time, the last first."""
        self.app.go("refresh")
        await settled(self._pilot)
        shown: set[str] = set()
        while (now := self._asked.sitting.now) is not None:
            kind = now.drill.kind
            if kind not in shown:
                yield f"refresh-{kind}"
            keys = [str(number) for number in range(now.takes, 0, -1)]
            await self._press(*keys, *(() if now.takes > 1 else ("enter",)))
            if kind not in shown:
                yield f"refresh-{kind}-told"
            shown.add(kind)
            await self._press("enter")
        yield "refresh-end"
        await self._press("escape")

    @property
    def _asked(self) -> RefreshScreen:
        screen = self.app.screen
        assert isinstance(screen, RefreshScreen)  # noqa: S101 - the tour went there
        return screen
