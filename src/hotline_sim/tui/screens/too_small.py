"""Shown while the terminal is too small to take a call in; gone when it is enlarged."""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.screen import ModalScreen
from textual.widgets import Static


class TooSmallScreen(ModalScreen[None]):
    """Says how large the window must be, and what to use instead."""

    DEFAULT_CSS = """
    TooSmallScreen { background: $background; align: center middle; }
    TooSmallScreen Static { width: auto; max-width: 100%; height: auto; padding: 0 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q", "app.quit", "quit", id="too-small.quit", tooltip="Close hotline-sim"),
    ]

    help_title = "A small window"
    help_text = "Enlarge the window, or use the plain face, which fits anywhere."

    def __init__(self, least: Size, *, id: str) -> None:  # noqa: A002 - Textual's own name for it
        """Ask for a window of at least this size."""
        super().__init__(id=id)
        self._least = least

    def compose(self) -> ComposeResult:
        """Stand in the middle."""
        yield Static(id="message")

    def on_mount(self) -> None:
        """Say it for the size there is."""
        self._say()

    def on_resize(self, event: events.Resize) -> None:
        """Say it for the new size."""
        self._say()

    def _say(self) -> None:
        size, least = self.app.size, self._least
        self.query_one(Static).update(
            Content.assemble(
                ("A little more room, please.\n", "bold $primary"),
                f"This window is {size.width} × {size.height};"
                f" a call needs {least.width} × {least.height}.\n"
                "Enlarge it and go on: nothing is running.\n\n"
                "Or line by line, at any size:\nhotline-sim play --plain\n\n",
                ("q quits; every decision is kept.", "$quiet"),
            )
        )
