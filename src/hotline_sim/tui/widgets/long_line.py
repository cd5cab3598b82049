"""A text of several lines: Enter keeps it, as it does in every other field."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import TextArea


class LongLine(TextArea):
    """Wraps what is typed; ctrl+j begins a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep", priority=True, id="long.keep", tooltip="Keep it"),
        Binding("ctrl+j", "new_line", "new line", id="long.line", tooltip="Begin a new line"),
    ]

    class Submitted(Message):
        """Enter was pressed."""

        def __init__(self, value: str) -> None:
            """Hand up the text."""
            super().__init__()
            self.value = value

    def action_submit(self) -> None:
        self.post_message(self.Submitted(self.text))

    def action_new_line(self) -> None:
        self.insert("\n")
