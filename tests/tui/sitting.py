"""One sitting of a trainee in a test: the app, its keys, and a clock that the test moves."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.pilot import Pilot

from hotline_sim.desk import Desk
from hotline_sim.tui.app import HotlineApp, make_app
from hotline_sim.tui.screens.call import CallScreen
from hotline_sim.tui.screens.messages import BriefWanted
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.start import Start
from tools.tour_stage import MOMENT, Clock, Paper, Plan, Writing, begun, desk_for, settled, text_of

CONTENT = Path(__file__).parent / "content"
QUICK = Settings(pace="off", animations=False)
"""Everything at once: what most tests want."""


class Sitting:
    """The app of one test, and what a trainee does with it."""

    def __init__(self, app: HotlineApp, pilot: Pilot[None], clock: Clock) -> None:
        """Sit in front of an app."""
        self.app = app
        self.pilot = pilot
        self.clock = clock

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, waiting for what each brings about."""
        for key in keys:
            await self.pilot.press(key)
            await settled(self.pilot)

    async def type(self, text: str) -> None:
        """Type a text: its first letter as a key, and the rest at once."""
        if text:
            await self.pilot.press(text[0])
        if text[1:] and self.app.focused is not None:
            self.app.post_message(events.Paste(text[1:]))
        await settled(self.pilot)

    async def wait(self, seconds: float) -> None:
        """Let time pass on the call, in steps of half a second."""
        for _ in range(round(seconds * 2)):
            self.clock.seconds += 0.5
            self.call.tick()
        await settled(self.pilot)

    async def pick_up(self, scenario: str = "ferry-landing") -> None:
        """Pick up a call from its brief; the ferry call has no record, the pier call has one."""
        self.app.post_message(BriefWanted(scenario))
        await settled(self.pilot)
        await self.press("enter")

    @property
    def call(self) -> CallScreen:
        """The call screen, which must be in front."""
        assert isinstance(self.app.screen, CallScreen)
        return self.app.screen

    @property
    def offered(self) -> list[str]:
        """The ids of what can be said."""
        return [item.id for item in self.call.menu.items]

    @property
    def text(self) -> str:
        """Everything on the screen."""
        return text_of(self.app)

    @property
    def name(self) -> str:
        """The kind of screen in front."""
        return type(self.app.screen).__name__


def ferry_plan(home: Path) -> Plan:
    """Return a plan of the tests' own content, with its record in `home`."""
    return Plan(
        content=CONTENT,
        home=home,
        scenario="ferry-landing",
        first=("name", "sorry", "cover"),
        second=("safe",),
        search="ferry",
        paper=Paper(
            search="pier",
            first=("safe",),
            rest=("feeling", "house"),
            field="risk",
            codes=("transit", "child"),
            refused=("callback", "ring her later"),
            service="shelter",
        ),
        writing=Writing(
            file=CONTENT / "scenarios" / "river-pack" / "pier-at-dawn.yaml",
            flaws=(("say: Your name first.", "say: TODO ask for her name."),),
            error=("leads_to: bed}", "leads_to: bad}"),
            beat="told",
            edit=("He has my card", "He keeps my card"),
        ),
    )


def ferry_desk(home: Path) -> Desk:
    """Return another window's desk on the same record."""
    return desk_for(ferry_plan(home))


@asynccontextmanager
async def sitting(
    home: Path,
    settings: Settings = QUICK,
    start: Start | None = None,
    size: tuple[int, int] = (80, 24),
    kept: list[Settings] | None = None,
    complaint: str = "",
) -> AsyncIterator[Sitting]:
    """Open the app on the tests' content, and put it away afterwards."""
    clock = Clock()
    app = make_app(
        lambda: ferry_desk(home),
        settings,
        start or Start(seed=1),
        keep=(kept if kept is not None else []).append,
        complaint=complaint,
        clock=clock,
        now=lambda: MOMENT,
    )
    async with app.run_test(size=size) as pilot:
        try:
            await begun(pilot, app)
            yield Sitting(app, pilot, clock)
        finally:
            app.put_away()
