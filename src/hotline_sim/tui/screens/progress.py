"""How one is getting on: what is next, and each competency with the calls it showed in."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.refresher.progress.model import Progress
from hotline_sim.refresher.progress.words import NO_POINTS
from hotline_sim.tui.getting_on import level_rows, one_competency, whole
from hotline_sim.tui.screens.home import LEARNING
from hotline_sim.tui.screens.messages import BriefWanted, Closed, WayChosen
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.level_rows import LevelRows
from hotline_sim.tui.widgets.prose import Prose

ALONE = "-alone"
"""The class of a narrow screen that shows one competency in place of the list."""


class ProgressScreen(Screen[None]):
    """A list of competencies, and the selected one beside it or, where it is narrow, instead."""

    DEFAULT_CSS = """
    ProgressScreen { background: $background; }
    ProgressScreen #heading { height: 3; padding: 1 2; }
    ProgressScreen #whole { padding: 0 2 1 2; }
    ProgressScreen #left { width: 1fr; }
    ProgressScreen #list { height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    ProgressScreen #one {
        width: 43; padding: 0 2 1 2; background: $surface; scrollbar-size-vertical: 1;
    }
    ProgressScreen #about { background: $surface; }
    ProgressScreen #note { height: auto; color: $quiet; padding: 1 2; }
    ProgressScreen.-narrow #one { display: none; width: 1fr; background: $background; }
    ProgressScreen.-narrow #about { background: $background; }
    ProgressScreen.-narrow #note { display: none; }
    ProgressScreen.-narrow.-alone #one { display: block; }
    ProgressScreen.-narrow.-alone #left { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (112, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "look", "look closer", id="progress.look", tooltip="All about this one"),
        Binding("up", "move(-1)", "up", show=False, id="progress.up", tooltip="The one above"),
        Binding("down", "move(1)", "down", show=False, id="progress.down", tooltip="The next one"),
        Binding("p", "practise", "what is next", id="progress.next", tooltip="Do what is next"),
        Binding("l", "learn", "paths", id="progress.learn", tooltip="Learning paths"),
        Binding("escape", "back", "back", id="progress.back", tooltip="Back to where you were"),
    ]

    help_title = "Progress"
    help_text = (
        "Each row is a competency: the level it last showed at, from 1 harm to 4 strong, and your"
        " calls before, the newest at the right. A cross is a call in which something could have"
        " hurt the caller; it is there to be practised. ↑ ↓ goes from row to row, Enter looks"
        " closer, p does what is next, l shows the learning paths. There are no points here, and"
        " nothing to keep up."
    )

    def __init__(self, progress: Progress) -> None:
        """Show one person's progress."""
        super().__init__()
        self._progress = progress

    def compose(self) -> ComposeResult:
        """Put what is next above the list, and the selected competency beside it."""
        yield Static(
            Content.styled(f"Progress of {self._progress.person}", "bold $primary"), id="heading"
        )
        with Horizontal():
            with Vertical(id="left"):
                yield Prose(whole(self._progress), id="whole")
                with VerticalScroll(id="list", can_focus=False):
                    yield LevelRows(id="rows")
                yield Static(self._progress.again(NO_POINTS), id="note", markup=False)
            with VerticalScroll(id="one", can_focus=False):
                yield Prose((), id="about")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show the rows, the first selected."""
        rows = self.query_one(LevelRows)
        rows.rows = level_rows(self._progress)
        rows.focus()
        self._show(0)

    def on_level_rows_selected(self, event: LevelRows.Selected) -> None:
        """Tell of the selected competency."""
        event.stop()
        self._show(event.number)

    def on_resize(self, event: events.Resize) -> None:
        """Draw the plot as wide as there is room."""
        self.call_after_refresh(self._draw)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what does something."""
        if action == "look":
            narrow = self.has_class("-narrow")
            return narrow and not self.has_class(ALONE) and bool(self._progress.shown)
        return action != "practise" or bool(self._progress.next.way)

    def action_look(self) -> None:
        self._alone(alone=True)

    def action_move(self, by: int) -> None:
        self.query_one(LevelRows).action_move(by)

    def action_practise(self) -> None:
        what = self._progress.next
        if what.way == "call":
            self.post_message(BriefWanted(what.scenario))
        else:
            self.post_message(WayChosen(what.way))

    def action_learn(self) -> None:
        self.post_message(WayChosen(LEARNING))

    def action_back(self) -> None:
        if self.has_class(ALONE):
            self._alone(alone=False)
        else:
            self.post_message(Closed())

    def _alone(self, *, alone: bool) -> None:
        self.set_class(alone, ALONE)
        if not alone:
            self.query_one(LevelRows).focus()
        self.refresh_bindings()
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        """Tell of the selected competency again, where there are rows already."""
        for rows in self.query(LevelRows):
            self._show(rows.selected)

    def _show(self, number: int) -> None:
        shown = self._progress.shown
        if number < len(shown):
            about = self.query_one("#about", Prose)
            width = about.content_size.width or 40
            about.show(one_competency(shown[number], self._progress, width))
