"""A calm place outside the call: nothing runs, nothing is judged."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Center, Middle, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList

BACK, LATER, LEAVE = "back", "later", "leave"

_WAYS = (
    Item("1", BACK, "Back to the call", "It stands exactly where you left it."),
    Item("2", LATER, "Leave it for later", "Every decision is kept; go on any time."),
    Item("3", LEAVE, "End it here for good", "It stays visible as unfinished, and costs nothing."),
)


class StepOutScreen(ModalScreen[str]):
    """You can breathe. Returns `back`, `later` or `leave`."""

    DEFAULT_CSS = """
    StepOutScreen { background: $background; }
    StepOutScreen #room { width: 64; max-width: 92%; height: auto; }
    StepOutScreen Static { height: auto; margin: 0 2 1 5; }
    StepOutScreen #calm { color: $quiet; margin: 0 2 2 5; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back to the call", id="step-out.back", tooltip="Go on"),
        Binding(
            "question_mark,f1",
            "app.show_help",
            "help",
            key_display="?",
            id="step-out.help",
            tooltip="What is this",
        ),
    ]

    help_title = "Stepped out"
    help_text = (
        "Nothing runs while you are here, for as long as you like, and it costs nothing. A digit"
        " or ↑ ↓ selects a way on, Enter takes it."
    )

    def compose(self) -> ComposeResult:
        """Fill the screen with little."""
        with Middle(), Center(), Vertical(id="room"):
            yield Static(Content.styled("You can breathe.", "bold $primary"), id="breathe")
            yield Static(
                Content(
                    "Nothing is running. It costs nothing.\n"
                    "Look at something far away. Have some water.\n"
                    "Talk to someone, if you like."
                ),
                id="calm",
            )
            yield NumberedList(_WAYS, gap=True, id="ways")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer the ways to the keys; going back lies nearest."""
        ways = self.query_one("#ways", NumberedList)
        ways.focus()
        ways.selected = 0

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Go that way."""
        event.stop()
        self.dismiss(event.id)

    def action_back(self) -> None:
        self.dismiss(BACK)
