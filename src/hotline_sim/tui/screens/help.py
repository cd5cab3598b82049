"""Help for what is in front of the trainee: what it is, and its keys."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.prose import EMPTY, Block, Prose, item, para


class HelpScreen(ModalScreen[None]):
    """A few paragraphs and a list of keys."""

    DEFAULT_CSS = """
    HelpScreen { align: center middle; background: $background 70%; }
    HelpScreen #box {
        width: 72;
        max-width: 96%;
        height: auto;
        max-height: 90%;
        background: $surface;
        padding: 1 3;
        scrollbar-size-vertical: 1;
    }
    HelpScreen Prose { height: auto; background: $surface; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape,question_mark,f1,enter,q",
            "dismiss",
            "back",
            key_display="esc",
            id="help.back",
            tooltip="Close help",
        ),
    ]

    def __init__(self, topics: list[tuple[str, str]], keys: list[tuple[str, str]]) -> None:
        """Show topics as heading and text, then keys with what they do."""
        super().__init__()
        self._topics = topics
        self._keys = keys

    def compose(self) -> ComposeResult:
        """Stack the topics above the keys."""
        with VerticalScroll(id="box"):
            yield Prose(_shown(self._topics, self._keys))
        yield KeyLine()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#box").focus()


def _shown(topics: list[tuple[str, str]], keys: list[tuple[str, str]]) -> Iterator[Block]:
    """Yield what is focused first, then what stands around it, then the keys."""
    for heading, text in topics:
        yield para((heading, "bold $primary"))
        yield para(text)
        yield EMPTY
    yield para(("Keys", "bold $primary"))
    for key, what in keys:
        yield item(f"{key:>9}   ", "bold", what)
