"""What a tour of the screens is set in: its content, its clock, its desk, and waiting for it."""

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from textual.message_pump import MessagePump
from textual.pilot import Pilot

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.background import Analyst
from hotline_sim.analysis.values import Kept, Values, kept_of
from hotline_sim.desk import Desk
from hotline_sim.library import Library
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.storage.cache import Cache
from hotline_sim.tui.app import HotlineApp

MOMENT = datetime(2026, 3, 5, 14, 20, tzinfo=UTC)
"""When every call of the tour takes place."""


@dataclass
class Clock:
    """A clock that goes only when it is told to."""

    seconds: float = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.seconds


@dataclass
class Calendar:
    """The time of day, a millionth of a second later each time it is asked for.

    No two things happen at once: which came last is asked in many places, and would else be
    decided by the ids of calls, which are drawn.
    """

    asked: int = 0

    def __call__(self) -> datetime:
        """Return the time."""
        self.asked += 1
        return MOMENT + timedelta(microseconds=self.asked)


@dataclass(frozen=True)
class Paper:
    """What to write in a call that has a record and a directory."""

    search: str
    """What to type into the library to find its scenario alone."""
    first: tuple[str, ...]
    """The responses before anything is written."""
    rest: tuple[str, ...]
    """The responses up to the end."""
    field: str
    """What to type to find a field that takes several codes."""
    codes: tuple[str, ...]
    """What to type to tick some of its codes."""
    refused: tuple[str, str]
    """What finds a field, and what it does not take."""
    service: str
    """What to type to find a service."""


@dataclass(frozen=True)
class Writing:
    """A call to look at as its author does."""

    file: Path
    """It is copied before it is written into."""
    flaws: tuple[tuple[str, str], ...]
    """What is put in the place of what: it reads, and something is found in it."""
    error: tuple[str, str]
    """What keeps it from being read."""
    beat: str
    """A moment worth a picture."""
    edit: tuple[str, str]
    """What is edited while that moment is tried out."""


@dataclass(frozen=True)
class Plan:
    """Whose content to tour, and what to answer in its calls."""

    content: Path
    """A folder of scenarios and rubrics."""
    home: Path
    """A new folder for the record of practice."""
    scenario: str
    first: tuple[str, ...]
    """The responses of the first call, by id; hanging up ends it where they do not."""
    second: tuple[str, ...]
    """The responses of the second call up to a moment worth a picture."""
    search: str
    """What to type into the library to find the scenario alone."""
    paper: Paper
    """A call with a record to fill in."""
    writing: Writing


_WORKED_OUT: dict[tuple[str, str], Kept] = {}


class AtOnce(Analyst):
    """Works out what can come of a call while one waits, so that every picture is the same."""

    def start(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        """Start no process beside."""

    def values(self, scenario: CompiledScenario, rubric: Rubric) -> Values:
        """Return what can come of a scenario."""
        key = (scenario.digest, scenario.variant)
        if key not in _WORKED_OUT:
            _WORKED_OUT[key] = kept_of(analyse(scenario, rubric))
        return Values(scenario, rubric, _WORKED_OUT[key])


def desk_for(plan: Plan, now: Callable[[], datetime] = lambda: MOMENT) -> Desk:
    """Return a desk with this content; its time of day stands still, unless one is given."""
    environ = {**os.environ, "HOTLINE_SIM_HOME": str(plan.home)}
    environ.pop("HOTLINE_SIM_STORE", None)
    library = Library((plan.content,), Cache(plan.home / "cache"))
    desk = Desk(library, environ, now)
    desk.analyst = AtOnce(library.cache)
    return desk


def text_of(app: HotlineApp) -> str:
    """Return what stands on the screen, row by row."""
    strips = app.screen._compositor.render_strips()  # noqa: SLF001 - there is no other door
    rows = ("".join(segment.text for segment in strip).rstrip() for strip in strips)
    return "\n".join(rows) + "\n"


async def settled(pilot: Pilot[None]) -> None:
    """Wait until nothing is under way."""
    for _ in range(2):
        await _heard_out(pilot.app)
        await _heard_out(pilot.app.screen)
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


async def begun(pilot: Pilot[None], app: HotlineApp) -> None:
    """Wait until the desk is open and what it offers is shown, or another screen is."""
    await settled(pilot)
    while app.at_home.offer is None and len(app.screen_stack) == 1:
        await settled(pilot)


async def _heard_out(pump: MessagePump) -> None:
    """Wait until every message this far has been taken in."""
    taken_in = asyncio.Event()
    pump.call_later(taken_in.set)
    await taken_in.wait()
