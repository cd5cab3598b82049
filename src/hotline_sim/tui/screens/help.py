"""Help for what is in front of the trainee: what it is, and its keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from hotline_sim.tui.widgets.key_line import KeyLine


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
    HelpScreen Static { height: auto; margin-bottom: 1; background: $surface; }
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
            for heading, text in self._topics:
                yield Static(Content.assemble((heading, "bold $primary"), "\n", text))
            yield Static(_keys_shown(self._keys))
        yield KeyLine()

    def on_mount(self) -> None:
        """Let the arrows scroll."""
        self.query_one("#box").focus()


def _keys_shown(keys: list[tuple[str, str]]) -> Content:
    parts: list[Content | str | tuple[str, str]] = [("Keys", "bold $primary")]
    for key, what in keys:
        parts += ["\n", (f"{key:>9}", "bold"), f"   {what}"]
    return Content.assemble(*parts)
