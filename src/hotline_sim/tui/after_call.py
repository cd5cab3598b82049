"""The way of a trainee after a call: its record, how it went, the debrief; and the model of one."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on, work

from hotline_sim.errors import UserError
from hotline_sim.tui.journey import Journey
from hotline_sim.tui.screens.messages import (
    CallFinished,
    Rated,
    RatingSkipped,
    ReachWanted,
    RecordDone,
    RecordWanted,
    WalkthroughSeen,
    WalkthroughWanted,
    WhatIfWanted,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

PATIENCE = 0.9
"""Seconds in which the turning points of a call are waited for, each time they are asked for."""


class AfterCall(Journey):
    """What the app does at the desk once a call is over."""

    @on(CallFinished)
    def finish(self) -> None:
        """Give time for the record, then ask how it went; neither for a call that is closed."""
        taken = self.taken
        if taken is None or taken.call.is_closed:
            self.attempt(lambda: self.debrief(taken.id if taken else None))
        elif taken.form is not None or taken.directory is not None:
            self._write_up()
        else:
            self.attempt(self._ask_how_it_went)

    @on(RecordWanted)
    def _write_up(self) -> None:
        from hotline_sim.tui.screens.wrap_up import WrapUpScreen

        taken = self.taken
        if taken is not None:
            self.show(WrapUpScreen(taken.call, taken.form, taken.directory))

    @on(RecordDone)
    def _written_up(self) -> None:
        self.attempt(self._ask_how_it_went)

    @on(Rated)
    def _rated(self, event: Rated) -> None:
        self.attempt(lambda: self._rate(event.overall, event.note, event.sure))

    @on(RatingSkipped)
    def _skipped(self) -> None:
        self.attempt(lambda: self._rate(0, "", {}))

    @on(ReachWanted)
    @work(exclusive=True, group="reach")
    async def _reach_wanted(self, event: ReachWanted) -> None:
        """Show the turning points of a debrief, once they have been worked out."""
        from hotline_sim.tui.screens.debrief import DebriefScreen

        desk = await self.sat_down()
        found = await asyncio.to_thread(
            desk.debrief, event.call, None, PATIENCE, self.tongue.language
        )
        if found.reach is not None and isinstance(self.screen, DebriefScreen):
            self.screen.renew(found)

    @on(WhatIfWanted)
    def _what_if_wanted(self, event: WhatIfWanted) -> None:
        self.attempt(lambda: self._play_on(event.call, event.at))

    @on(WalkthroughSeen)
    @work(group="seen")
    async def _walkthrough_seen(self, event: WalkthroughSeen) -> None:
        """Keep that the call is new no more; a store that refuses is told when a call needs it."""
        with suppress(UserError):
            desk = await self.sat_down()
            await asyncio.to_thread(desk.walked_through, event.scenario, self.person)

    @on(WalkthroughWanted)
    def _walkthrough_wanted(self, event: WalkthroughWanted) -> None:
        self.attempt(lambda: self._walk_through(event.scenario))

    async def debrief(self, call: str | None) -> None:
        """Show the debrief of a call, or of the latest that ended."""
        from hotline_sim.tui.screens.debrief import DebriefScreen

        desk = await self.sat_down()
        person, tongue = None if call else self.person, self.tongue.language
        found = await asyncio.to_thread(desk.debrief, call, person, 0, tongue)
        kept = await asyncio.to_thread(desk.content_of, found.call)
        said = kept.in_language(tongue, desk.library.catalogues)
        self.let_go()
        caller = said.scenario.about.caller
        self.show(DebriefScreen(found, said.rubric, caller, self.tongue.again(desk)))

    async def _ask_how_it_went(self) -> None:
        """Ask about the whole, and about each competency that was in play."""
        from hotline_sim.tui.screens.self_view import SelfViewScreen

        taken = self.taken
        if taken is None:
            return
        desk = await self.sat_down()
        found = await asyncio.to_thread(desk.debrief, taken.id, None, 0, self.tongue.language)
        in_play = {one.competency: one.name for one in found.self_view}
        again, has_record = self.tongue.again(desk), taken.form is not None
        self.show(SelfViewScreen(in_play, after_record=has_record, again=again))

    async def _rate(self, overall: int, note: str, sure: "Mapping[str, int]") -> None:
        taken = self.taken
        if taken is not None:
            await asyncio.to_thread(taken.call.rate, overall, note, sure)
            await self.debrief(taken.id)

    async def _play_on(self, call: str, at: int) -> None:
        """Play a past call again from one of its decisions, as practice."""
        desk = await self.sat_down()
        self.taken = await asyncio.to_thread(lambda: self.tongue.said(desk, desk.what_if(call, at)))
        self.on_the_line()

    async def _walk_through(self, scenario: str) -> None:
        """Show how a call can go well."""
        from hotline_sim.tui.screens.walkthrough import WalkthroughScreen
        from hotline_sim.tui.steps import walk

        desk = await self.sat_down()
        found = await asyncio.to_thread(walk, desk.library, scenario, self.tongue.language)
        self.push(WalkthroughScreen(found))

    async def say_anew(self) -> None:
        """Show the call that is taken in another language than before."""
        desk, taken = await self.sat_down(), self.taken
        if taken is not None:
            self.taken = await asyncio.to_thread(self.tongue.said_anew, desk, taken)
            if taken.call.is_over:
                self.finish()
            else:
                self.on_the_line()
