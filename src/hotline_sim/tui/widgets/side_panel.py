"""Beside the call: who is on the line, what was known before, and the trainee's notes."""

from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from hotline_sim.tui.widgets.lines import NoteLine

MOST_TYPED = 500
"""How long a note may be."""


class SidePanel(Widget):
    """A column at the right of a wide screen; on a narrow one, a drawer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "done", id="notes.close", tooltip="Back to the call"),
    ]
    DEFAULT_CSS = """
    SidePanel {
        background: $surface;
        padding: 1 2;
        & VerticalScroll { height: 1fr; scrollbar-size-vertical: 1; }
        & Static { height: auto; background: $surface; }
        & #notes { margin-top: 1; color: $foreground; }
        & #written { height: auto; }
        & Input { padding: 0 1; background: $panel; margin-top: 1; }
        & Input:focus { background: $chosen; }
        & Input>.input--placeholder { color: $quiet; }
    }
    """

    help_title = "Notes"
    help_text = (
        "What you would jot down during the call. Write, then Enter keeps the note; esc goes back"
        " to the call. The clock stands still while you write. Never a real caller's details."
    )

    @dataclass
    class NoteWritten(Message):
        """A note was written."""

        side_panel: "SidePanel"
        text: str

        @property
        def control(self) -> "SidePanel":
            """The panel it was written in."""
            return self.side_panel

    @dataclass
    class Closed(Message):
        """The trainee wants to go back to the call."""

        side_panel: "SidePanel"

        @property
        def control(self) -> "SidePanel":
            """The panel to close."""
            return self.side_panel

    def __init__(self, caller: str, voice: str, brief: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Show a caller and the brief of a call."""
        super().__init__(id=id)
        self._caller = caller
        self._voice = voice
        self._brief = brief

    def compose(self) -> ComposeResult:
        """Stack who, what was known, and the notes, which scroll; the writing line stays."""
        with VerticalScroll(can_focus=False):
            yield Static(_who(self._caller, self._voice), id="who")
            yield Static(_section("BEFORE THE CALL", self._brief), id="brief")
            yield Static(_section("NOTES", ""), id="notes")
        yield NoteLine(
            placeholder="n to write a note", max_length=MOST_TYPED, compact=True, id="note"
        )

    def show_notes(self, notes: list[str]) -> None:
        """Show the notes kept so far."""
        text = "\n".join(f"– {note}" for note in notes) if notes else "nothing yet"
        self.query_one("#notes", Static).update(_section("NOTES", text))
        self.query_one(VerticalScroll).scroll_end(animate=False)

    def write(self) -> None:
        """Put the cursor into the writing line."""
        self.query_one(Input).focus()

    @property
    def is_writing(self) -> bool:
        """Whether the cursor is in the writing line."""
        return self.query_one(Input).has_focus

    def clear(self) -> None:
        """Empty the writing line: its text has been kept."""
        self.query_one(Input).clear()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand up a note; an empty one means the trainee is done."""
        event.stop()
        text = event.value.strip()
        self.post_message(self.NoteWritten(self, text) if text else self.Closed(self))

    def action_close(self) -> None:
        self.post_message(self.Closed(self))


def _who(caller: str, voice: str) -> Content:
    return Content.assemble(
        ("ON THE LINE\n", "bold $primary"), (caller, "bold"), f"\n{voice}" if voice else ""
    )


def _section(heading: str, text: str) -> Content:
    return Content.assemble(("\n" + heading + "\n", "bold $primary"), text.strip())
