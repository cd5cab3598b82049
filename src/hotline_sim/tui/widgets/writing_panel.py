"""Where the trainee writes: the sheet, and beside it the question or the note that is open."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.events import Event
from textual.message import Message
from textual.widget import Widget

from hotline_sim.tui.widgets.record_sheet import RecordSheet
from hotline_sim.tui.widgets.row_sheet import SheetRow

if TYPE_CHECKING:
    from hotline_sim.tui.widgets.asking import Ask

MOST_TYPED = 500
"""How long a note may be."""

INVITATION = "n to write a note"


class WritingPanel(Widget):
    """A sheet of rows; questions and the line for notes are mounted when first needed."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", "done", id="notes.close", tooltip="Back to the call"),
    ]
    DEFAULT_CSS = """
    WritingPanel {
        layout: vertical;
        background: $surface;
        padding: 1 2;
        content-align-vertical: bottom;
        & RecordSheet { background: $surface; }
        &.-inviting RecordSheet { margin-bottom: 2; }
        & NoteLine { background: $panel; margin-top: 1; }
        & NoteLine:focus { background: $chosen; }
        & NoteLine>.input--placeholder { color: $quiet; }
        & FieldEntry { margin-top: 1; }
    }
    """

    @dataclass(repr=False, eq=False)
    class NoteWritten(Message):
        """A note was written."""

        writing_panel: "WritingPanel"
        text: str

        @property
        def control(self) -> "WritingPanel":
            """The panel it was written in."""
            return self.writing_panel

    @dataclass(repr=False, eq=False)
    class Closed(Message):
        """The trainee is done writing."""

        writing_panel: "WritingPanel"

        @property
        def control(self) -> "WritingPanel":
            """The panel to close."""
            return self.writing_panel

    def __init__(
        self,
        rows: tuple[SheetRow, ...] = (),
        *,
        inviting: bool = False,
        closes: bool = True,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Show a sheet; `inviting` says below it that a note can be written.

        Where it does not close, escape on the sheet is left to the screen.
        """
        super().__init__(id=id, classes="-inviting" if inviting else None)
        self._closes = closes
        self.sheet = RecordSheet(rows, id="sheet")

    def compose(self) -> ComposeResult:
        """Begin with the sheet alone."""
        yield self.sheet

    def render(self) -> RenderResult:
        """Draw what stands below the sheet until a note is written."""
        if not self.has_class("-inviting"):
            return ""
        words = INVITATION.ljust(self.content_size.width)
        return Content.styled(words, "$quiet on $panel")

    @property
    def is_writing(self) -> bool:
        """Whether the keys go anywhere in here."""
        focused = self.screen.focused
        return focused is not None and self in focused.ancestors_with_self

    @property
    def is_filling(self) -> bool:
        """Whether they go to the sheet, or to a question."""
        focused = self.screen.focused
        return self.is_writing and focused is not None and focused.id != "note"

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave escape to the screen where the panel does not close."""
        return self._closes or action != "close" or not self.sheet.has_focus

    def take_keys(self) -> None:
        """Let the keys go to the open question, or else to the sheet."""
        typed = self.query("FieldEntry #typed") or self.query("FieldEntry")
        (typed.first() if typed else self.sheet).focus()

    def ask(self, ask: "Ask") -> None:
        """Put a question, in place of one that is open."""
        from hotline_sim.tui.widgets.field_entry import FieldEntry

        before = list(self.query(FieldEntry))
        self.add_class("-asking")
        self.sheet.add_class("-open")
        self.mount(FieldEntry(ask), after=self.sheet)
        for entry in before:
            entry.remove()

    def refuse(self, why: str) -> None:
        """Say beside the open question why its answer cannot stand."""
        from hotline_sim.tui.widgets.field_entry import FieldEntry

        for entry in self.query(FieldEntry):
            entry.refusal = why

    def put_away(self) -> None:
        """Close the open question, and go back to the sheet."""
        self.query("FieldEntry").remove()
        self.remove_class("-asking")
        self.sheet.remove_class("-open")
        self.sheet.focus()

    def write(self) -> None:
        """Put the cursor into the line for notes, with those kept so far in sight."""
        from hotline_sim.tui.widgets.lines import NoteLine

        self.call_after_refresh(self.sheet.reveal_end)
        lines = self.query(NoteLine)
        if lines:
            lines.first().focus()
            return
        self.remove_class("-inviting")
        line = NoteLine(max_length=MOST_TYPED, compact=True, id="note")
        line.invitation = INVITATION
        self.mount(line)
        line.focus()

    def clear(self) -> None:
        """Empty the line for notes: its text has been kept."""
        from hotline_sim.tui.widgets.lines import NoteLine

        self.query_one(NoteLine).clear()

    def on_input_submitted(self, event: Event) -> None:
        """Hand up a note; an empty one means the trainee is done."""
        event.stop()
        text = str(getattr(event, "value", "")).strip()
        self.post_message(self.NoteWritten(self, text) if text else self.Closed(self))

    def action_close(self) -> None:
        self.post_message(self.Closed(self))
