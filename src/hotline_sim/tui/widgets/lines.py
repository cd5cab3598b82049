"""One-line fields whose Enter says in the footer what it does there."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input


class SearchLine(Input):
    """Narrows a list as one types."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "read the brief", id="search.open", tooltip="Open what is selected"
        ),
    ]


class NoteLine(Input):
    """Takes a note."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep the note", id="note.keep", tooltip="Keep the note"),
    ]


class RememberLine(Input):
    """Takes an optional last word."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "to the debrief", id="remember.done", tooltip="On to the debrief"
        ),
    ]
