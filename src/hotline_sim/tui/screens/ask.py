"""A calm question over whatever is there: a few words, and a few ways to go on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList


class AskScreen(ModalScreen[str]):
    """Asks, and returns the id of the answer; escape is the last answer, which changes nothing."""

    DEFAULT_CSS = """
    AskScreen {
        align: center middle;
        background: $background 70%;
    }
    AskScreen #box {
        width: 64;
        max-width: 94%;
        height: auto;
        max-height: 90%;
        background: $surface;
        padding: 1 3 1 1;
    }
    AskScreen Vertical { height: auto; }
    AskScreen Static { height: auto; margin: 0 0 1 5; background: $surface; }
    AskScreen NumberedList { background: $surface; }
    AskScreen NumberedList > .numbered-list--text { background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="ask.back", tooltip="Change nothing"),
    ]

    def __init__(self, heading: str, text: str, *answers: tuple[str, str, str]) -> None:
        """Ask with a heading, an explanation, and answers as id, words and detail."""
        super().__init__()
        self._heading = heading
        self._text = text
        self._answers = tuple(
            Item(str(number), *answer) for number, answer in enumerate(answers, 1)
        )

    def compose(self) -> ComposeResult:
        """Stand in the middle, over a veil."""
        with VerticalScroll(id="box", can_focus=False), Vertical():
            yield Static(Content.styled(self._heading, "bold $primary"), id="heading")
            yield Static(Content(self._text), id="text")
            yield NumberedList(self._answers, gap=True, id="answers")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer the list to the keys."""
        answers = self.query_one("#answers", NumberedList)
        answers.at_once = True
        answers.focus()

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Go with the answer."""
        event.stop()
        self.dismiss(event.id)

    def action_back(self) -> None:
        self.dismiss(self._answers[-1].id)


def hang_up_question() -> AskScreen:
    """Ask whether the trainee means to end the call."""
    return AskScreen(
        "End the call from your side?",
        "The caller will hear the line close.",
        ("end", "Yes, end the call", ""),
        ("stay", "No, stay on the line", ""),
    )


def later_question() -> AskScreen:
    """Ask whether the record is to be left for later."""
    return AskScreen(
        "Leave the record for later?",
        "Everything you wrote is kept. The debrief comes when the record is done.",
        ("later", "Leave it for later", "The first screen will offer it."),
        ("stay", "No, stay with it", ""),
    )


def trouble(message: str, *, elsewhere: bool = False) -> AskScreen:
    """Say calmly what could not be done; nothing has moved."""
    back = (
        ("home", "Go back to the start", "The call goes on in the other window.")
        if elsewhere
        else ("stay", "Not now", "Everything stays as it is.")
    )
    again = ("again", "Try again", "")
    return AskScreen("That could not be kept just now", message, again, back)


def refusal(message: str, *, elsewhere: bool = False) -> AskScreen:
    """Say calmly why something cannot be done now."""
    heading = "This call is on another line" if elsewhere else "That is not possible just now"
    back = ("stay", "Not now", "Everything stays as it is.")
    return AskScreen(heading, message, ("again", "Try again", ""), back)
