"""The way in: the unfinished call first, then a new one, the last debrief, and the rest."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.reactive import reactive
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.practice import Offer
from hotline_sim.tui.screens.messages import HomeShown, WayChosen
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList

RESUME, LIBRARY, REFRESH, DEBRIEF, PROGRESS, LEARNING, AUTHOR, SETTINGS, DOCTOR, HELP, QUIT = (
    "resume",
    "library",
    "refresh",
    "debrief",
    "progress",
    "learning",
    "author",
    "settings",
    "doctor",
    "help",
    "quit",
)

ROOMY = 34
"""From so many rows on, an empty row stands between the ways to go."""

PRACTICE_ONLY = "This is practice. Never enter a real caller's details."

READ_THIS = "Can you read this?  ສະບາຍດີ  สวัสดี  If its marks stand wrong: hotline-sim open"
"""What is asked before the first call: a browser draws what many terminals do not."""


class HomeScreen(Screen[None]):
    """The first screen; it is painted before the record of practice is opened."""

    DEFAULT_CSS = """
    HomeScreen { background: $background; align: center middle; }
    HomeScreen > VerticalScroll { align: center middle; scrollbar-size-vertical: 1; }
    HomeScreen #column { width: 66; max-width: 96%; height: auto; max-height: 100%; }
    HomeScreen Static { height: auto; margin: 0 2 1 5; }
    HomeScreen #notice { color: $warning; margin: 1 2 0 5; }
    HomeScreen #practice { color: $quiet; margin: 1 2 0 5; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("s", "go('settings')", "settings", id="home.settings", tooltip="Pace, colours …"),
        Binding("q", "go('quit')", "quit", id="home.quit", tooltip="Close hotline-sim"),
    ]

    help_title = "hotline-sim"
    help_text = (
        "A flight simulator for hotline responders. You pick up a simulated call and choose what"
        " to say; the caller answers. Beside the talk you write the record, and decide whom to"
        " pass the caller on to. Then you say how it went, and read an honest debrief: what was"
        " good, what harmed, which moment turned the call, and what to practise. No score shows"
        " before that, and nothing you do leaves this machine. A digit goes there at once; or"
        " ↑ ↓ and Enter."
    )

    offer: reactive[Offer | None] = reactive(None, repaint=False)
    """What can be gone on with; None until the record of practice is open."""
    notice: reactive[str] = reactive("", repaint=False)
    """Something the trainee should know, such as a record that cannot be opened."""
    trainee: reactive[str] = reactive("", repaint=False)
    lately: reactive[str] = reactive("", repaint=False)
    """How the last call went, in a line; empty where that is not known."""
    old: reactive[str] = reactive("", repaint=False)
    """How many calls are older than they are to be kept, in a sentence; empty where none is."""
    refreshers: reactive[str] = reactive("", repaint=False)
    """What is due today, in a sentence; empty until that is known."""

    def __init__(self, *, passing: bool = False) -> None:
        """Be empty where another screen comes at once, until one comes back here."""
        super().__init__()
        self._passing = passing

    def compose(self) -> ComposeResult:
        """Stack a greeting above the ways to go."""
        if self._passing:
            return
        with VerticalScroll(can_focus=False), VerticalScroll(id="column", can_focus=False):
            yield Static(id="title")
            yield Static(id="greeting")
            yield NumberedList(gap=True, id="ways")
            yield Static(id="notice")
            yield Static(PRACTICE_ONLY, id="practice")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer the ways to the keys."""
        if self._passing:
            self.post_message(HomeShown())
            return
        self._arrange()
        self._look(20)

    def on_resize(self) -> None:
        """Set the ways closer where there is little room."""
        if self._is_filled:
            self.query_one("#ways", NumberedList).gap = self.size.height >= ROOMY

    async def come_back(self) -> None:
        """Fill the screen, where it was only passed through so far."""
        if self._passing:
            self._passing = False
            await self.recompose()
            self._arrange()

    @property
    def _is_filled(self) -> bool:
        return self.is_mounted and not self._passing

    def _arrange(self) -> None:
        """Give the ways to the keys."""
        self.query_one("#title", Static).update(
            Content.assemble(("☎  hotline-sim", "bold $primary"))
        )
        ways = self.query_one("#ways", NumberedList)
        ways.at_once = True
        ways.gap = self.size.height >= ROOMY
        ways.focus()
        self._show()

    def _look(self, times: int) -> None:
        """Say that this screen has been painted: at the refresh after it was laid out."""
        if times and not self.query_one("#ways").size.height:
            self.call_after_refresh(self._look, times - 1)
        else:
            self.call_after_refresh(self.call_after_refresh, self.post_message, HomeShown())

    def watch_offer(self) -> None:
        """Show what there is to go on with."""
        if self._is_filled:
            self._show()

    def watch_trainee(self) -> None:
        """Greet."""
        if self._is_filled:
            self._show()

    def watch_old(self) -> None:
        """Tell of what is old."""
        if self._is_filled:
            self._show()

    def watch_lately(self) -> None:
        """Show how the last call went."""
        if self._is_filled:
            self._show()

    def watch_refreshers(self) -> None:
        """Show what is due."""
        if self._is_filled:
            self._show()

    def watch_notice(self, notice: str) -> None:
        """Show the notice, or nothing."""
        if self._is_filled:
            self.query_one("#notice", Static).update(Content(notice))
            self.query_one("#notice").display = bool(notice)

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Say where the trainee wants to go."""
        event.stop()
        self.post_message(WayChosen(event.id))

    def action_go(self, where: str) -> None:
        self.post_message(WayChosen(where))

    def _show(self) -> None:
        who = f"Good to see you, {self.trainee}." if self.trainee else "Good to see you."
        self.query_one("#greeting", Static).update(
            Content(f"{who} Take a call, and find out what words do.")
        )
        self.query_one("#notice").display = bool(self.notice)
        first = self.offer is not None and not (self.offer.latest or self.offer.unfinished)
        said = (PRACTICE_ONLY, READ_THIS if first else "", self.old)
        self.query_one("#practice", Static).update(Content("\n".join(filter(None, said))))
        ways = self.query_one("#ways", NumberedList)
        ways.items = _ways(self.offer or Offer(), self.refreshers, self.lately)
        ways.selected = 0


def _ways(offer: Offer, refreshers: str, lately: str) -> tuple[Item, ...]:
    going_on = "Finish the record of" if offer.is_over else "Go on with"
    rows = [
        (RESUME, f"{going_on} “{offer.unfinished}”", offer.unfinished_detail)
        if offer.unfinished
        else None,
        (LIBRARY, "Pick up a call", "Choose from the library."),
        (REFRESH, "Refreshers", refreshers or "A few minutes on one thing at a time."),
        (DEBRIEF, "Read your latest debrief", f"“{offer.latest}”, {offer.latest_detail}")
        if offer.latest
        else None,
        (PROGRESS, "See how you are getting on", lately or "Levels over time, and what is next.")
        if offer.latest
        else None,
        (
            AUTHOR,
            "Write or check a call",
            "Its outline, its findings, and any moment to try.",
        ),
        (SETTINGS, "Settings", "Pace, timers, colours, your trainee code."),
        (HELP, "Help", "How a call works, and every key."),
    ]
    there = [row for row in rows if row]
    return tuple(Item(str(number), *row) for number, row in enumerate(there, 1))
