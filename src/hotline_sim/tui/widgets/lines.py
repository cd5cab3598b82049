"""One-line fields whose Enter says in the footer what it does there."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input


class NarrowingLine(Input):
    """Narrows what stands below it; nothing there is called “?”, so that this key stays help."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark",
            "app.show_help",
            "help",
            key_display="?",
            priority=True,
            id="narrowing.help",
            tooltip="What is this, and which keys does it have",
        ),
    ]


class SearchLine(NarrowingLine):
    """Narrows a list as one types."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "read the brief", id="search.open", tooltip="Open what is selected"
        ),
    ]


class NoteLine(Input):
    """Takes a note; says how to begin one, or while it has the keys, that it waits for one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep the note", id="note.keep", tooltip="Keep the note"),
    ]

    help_title = "Notes"
    help_text = (
        "What you would jot down during the call. Write, then Enter keeps the note; esc goes back"
        " to the call. The clock stands still while you write. Never a real caller's details."
    )

    waiting: str = "your note …"
    invitation: str = ""
    """What stands in it while the keys go elsewhere."""

    def on_focus(self) -> None:
        """Wait for a note."""
        self.placeholder = self.waiting

    def on_blur(self) -> None:
        """Say how to begin one."""
        self.placeholder = self.invitation


class RememberLine(Input):
    """Takes an optional last word."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "to the debrief", id="remember.done", tooltip="On to the debrief"
        ),
    ]


class FilterLine(NarrowingLine):
    """Narrows the answers of a field; where several can be ticked, space ticks one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", priority=True, id="filter.tick", tooltip="Tick or untick"),
        Binding("enter", "submit", "keep", id="filter.keep", tooltip="Keep what is chosen"),
    ]

    class Ticked(Message):
        """Space was pressed."""

    ticks: bool = False
    """Whether space ticks."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave space to the text where nothing is ticked."""
        return self.ticks if action == "tick" else True

    def action_tick(self) -> None:
        self.post_message(self.Ticked())


class EntryLine(Input):
    """Takes a text, a number or a date of the record."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep", id="entry.keep", tooltip="Keep it in the record"),
    ]


class ServiceLine(NarrowingLine):
    """Narrows the directory as one types."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "open", id="service.open", tooltip="Open what is selected"),
    ]
