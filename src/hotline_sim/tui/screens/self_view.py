"""How the trainee thinks it went: asked before any score is shown, so that it is their own."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from hotline_sim.debrief.words import RATINGS, SURENESS
from hotline_sim.language.text import Again
from hotline_sim.tui.screens.messages import Rated, RatingSkipped, RecordWanted
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.lines import RememberLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList
from hotline_sim.tui.widgets.sure_rows import SureRows
from hotline_sim.tui.widgets.wrapping import clean

MOST_TYPED = 500
"""How long the note may be."""


class SelfViewScreen(Screen[None]):
    """One question about the whole, one for each competency in play, one optional line."""

    DEFAULT_CSS = """
    SelfViewScreen { background: $background; align: center middle; }
    SelfViewScreen #page {
        width: 70;
        max-width: 98%;
        height: auto;
        max-height: 100%;
        scrollbar-size-vertical: 1;
    }
    SelfViewScreen Static { height: auto; margin: 0 2 1 5; }
    SelfViewScreen.-low Static { margin: 0 2 0 5; }
    SelfViewScreen #how-sure { margin: 1 2 0 5; }
    SelfViewScreen #scale { margin: 0 2 0 5; color: $quiet; }
    SelfViewScreen SureRows { margin: 0 4 0 3; }
    SelfViewScreen #wonder { margin: 1 2 0 5; color: $quiet; }
    SelfViewScreen.-low #wonder { margin: 0 2 0 5; }
    SelfViewScreen Input.-textual-compact { padding: 0 1; margin: 0 4 1 4; background: $panel; }
    SelfViewScreen.-low Input.-textual-compact { margin: 0 4 0 4; }
    SelfViewScreen Input:focus { background: $chosen; }
    SelfViewScreen Input>.input--placeholder { color: $quiet; }
    """
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "skip", "rather not say", id="self-view.skip", tooltip="To the debrief"),
        Binding(
            "shift+tab", "back", "the record", id="self-view.back", tooltip="Back to the record"
        ),
    ]

    help_title = "Before the debrief"
    help_text = (
        "Your own view, before you see ours. The debrief shows the two side by side. Nobody marks"
        " it, and escape passes it by. A digit or ↑ ↓ selects, Enter takes it and goes on; tab goes"
        " from one question to the next. After the last one the record is closed."
    )

    def __init__(
        self, competencies: dict[str, str], *, after_record: bool = False, again: Again = str
    ) -> None:
        """Ask about a call and these competencies, by id; one may go back to a record.

        Answers are as `again` says them.
        """
        super().__init__()
        self._competencies = {one: clean(name) for one, name in competencies.items()}
        self._after_record = after_record
        self._items = tuple(
            Item(str(number), str(number), f"It went {again(words)}.")
            for number, words in RATINGS.items()
        )
        self._overall = 0
        self._again = again

    def compose(self) -> ComposeResult:
        """Stack the questions."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(Content.styled("The call is over. Breathe out.", "bold $primary"))
            yield Static("Before you read anything: how do you think it went?", id="question")
            yield NumberedList(self._items, id="ratings")
            if self._competencies:
                least, *_, most = SURENESS
                low, high = self._again(SURENESS[least]), self._again(SURENESS[most])
                scale = f"{least} {low} … {most} {high}"
                yield Static("How sure are you that you did these well?", id="how-sure")
                yield Static(scale, id="scale")
                yield SureRows(self._competencies, id="sure")
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
        """Go on to the competencies."""
        event.stop()
        self._overall = int(event.id)
        (self.query_one(SureRows) if self._competencies else self.query_one(Input)).focus()

    def on_sure_rows_finished(self, event: SureRows.Finished) -> None:
        """Go on to the optional line."""
        event.stop()
        self.query_one(Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand up the answers; without one on the whole, ask for it."""
        event.stop()
        ratings = self.query_one("#ratings", NumberedList)
        overall = self._overall or ratings.selected + 1
        if overall:
            sure = dict(self.query_one(SureRows).answers) if self._competencies else {}
            self.post_message(Rated(overall, event.value.strip(), sure))
        else:
            ratings.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the way back where there is no record."""
        return self._after_record if action == "back" else True

    def action_skip(self) -> None:
        self.post_message(RatingSkipped())

    def action_back(self) -> None:
        self.post_message(RecordWanted())
