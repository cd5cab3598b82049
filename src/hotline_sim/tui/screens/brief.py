"""The last quiet moment: what is known, what may be hard, and the ringing phone."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.practice import Shelved
from hotline_sim.tui.briefing import about
from hotline_sim.tui.screens.home import PRACTICE_ONLY
from hotline_sim.tui.screens.messages import Closed, PickedUp, WalkthroughWanted
from hotline_sim.tui.widgets.key_line import KeyLine


class BriefScreen(Screen[None]):
    """Everything known before picking up."""

    AUTO_FOCUS = "#page"
    """The arrows scroll a long brief."""

    DEFAULT_CSS = """
    BriefScreen { background: $background; align: center middle; }
    BriefScreen #page {
        width: 76;
        max-width: 96%;
        height: auto;
        max-height: 100%;
        padding: 1 3;
        scrollbar-size-vertical: 1;
    }
    BriefScreen Static { height: auto; }
    BriefScreen #ringing { margin-top: 2; color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "pick_up", "pick up the call", id="brief.pick-up", tooltip="Begin"),
        Binding(
            "w",
            "walk_through",
            "model call",
            id="brief.walk-through",
            tooltip="See how this call can go well; it then counts as practice",
        ),
        Binding("escape", "back", "not this one", id="brief.back", tooltip="Back to the library"),
    ]

    help_title = "Before the call"
    help_text = "What you would know on a real desk. Enter picks up; the caller speaks first."

    def __init__(self, shelved: Shelved, name: str) -> None:
        """Show one call, to be picked up by this name: its id, or the path of its file."""
        super().__init__()
        self._shelved = shelved
        self._known_as = name

    def compose(self) -> ComposeResult:
        """Stack the brief above the way in."""
        with VerticalScroll(id="page"):
            yield Static(about(self._shelved), id="about")
            yield Static(f"☎  It is ringing. Enter picks up.\n   {PRACTICE_ONLY}", id="ringing")
        yield KeyLine()

    def action_pick_up(self) -> None:
        self.post_message(PickedUp(self._known_as))

    def action_walk_through(self) -> None:
        self.post_message(WalkthroughWanted(self._known_as))

    def action_back(self) -> None:
        self.post_message(Closed())
