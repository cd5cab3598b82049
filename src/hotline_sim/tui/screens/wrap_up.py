"""How the trainee thinks it went: asked before any score is shown, so that it is their own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from hotline_sim.tui.screens.messages import Rated, RatingSkipped
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.lines import RememberLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList

MOST_TYPED = 500
"""How long the note may be."""


class WrapUpScreen(Screen[None]):
    """One question, one optional line."""

    DEFAULT_CSS = """
    WrapUpScreen { background: $background; align: center middle; }
    WrapUpScreen #page { width: 64; max-width: 94%; height: auto; max-height: 100%; }
    WrapUpScreen Static { height: auto; margin: 0 2 1 5; }
    WrapUpScreen #wonder { margin: 2 2 1 5; color: $quiet; }
    WrapUpScreen Input.-textual-compact { padding: 0 1; margin: 0 4 1 4; background: $panel; }
    WrapUpScreen Input:focus { background: $chosen; }
    WrapUpScreen Input>.input--placeholder { color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "rather not say", id="wrap-up.skip", tooltip="To the debrief"),
    ]

    help_title = "Before the debrief"
    help_text = (
        "Your own view, before you see ours. The debrief shows the two side by side. Nobody marks"
        " it, and you can pass with escape."
    )

    def __init__(self, ratings: dict[int, str]) -> None:
        """Ask with these answers, by number."""
        super().__init__()
        self._items = tuple(
            Item(str(number), str(number), f"It went {words}.") for number, words in ratings.items()
        )
        self._overall = 0

    def compose(self) -> ComposeResult:
        """Stack the question, its answers and the line."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(Content.styled("The call is over. Breathe out.", "bold $primary"))
            yield Static("Before you read anything: how do you think it went?", id="question")
            yield NumberedList(self._items, id="ratings")
            yield Static("Anything you want to remember? (optional)", id="wonder")
            yield RememberLine(
                compact=True,
                placeholder="a moment, a doubt, a good sentence …",
                max_length=MOST_TYPED,
                id="remember",
            )
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer the answers to the keys."""
        self.query_one("#ratings").focus()

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Go on to the optional line."""
        event.stop()
        self._overall = int(event.id)
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand up the answer; without one, ask for it."""
        event.stop()
        ratings = self.query_one("#ratings", NumberedList)
        overall = self._overall or ratings.selected + 1
        if overall:
            self.post_message(Rated(overall, event.value.strip()))
        else:
            ratings.focus()

    def action_skip(self) -> None:
        self.post_message(RatingSkipped())
