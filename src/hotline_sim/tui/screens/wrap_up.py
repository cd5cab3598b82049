"""After the call: the whole record with what is still empty, the urgency, and the referral."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import Static

from hotline_sim.intake.sheet import must_fill, tally
from hotline_sim.tui.record import sheet_rows
from hotline_sim.tui.screens.call_paper import BLANK, NOTES, CallPaper
from hotline_sim.tui.screens.messages import CallLeftForLater, RecordDone
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.row_sheet import RowSheet, SheetRow
from hotline_sim.tui.widgets.wrapping import clean
from hotline_sim.tui.widgets.writing_panel import WritingPanel

if TYPE_CHECKING:
    from hotline_sim.call.call import Call
    from hotline_sim.intake.form import Form
    from hotline_sim.referral.directory import Directory

DONE = ":done"
"""The key of the row that leads on to the self-view."""

ADVICE = (
    "Write what this caller said, and nothing else. What nobody said stays empty; what nobody"
    " knows is “unknown”; what was never asked is “not asked”."
)


class WrapUpScreen(CallPaper):
    """The record at leisure. Nothing runs any more."""

    DEFAULT_CSS = """
    WrapUpScreen { background: $background; }
    WrapUpScreen #head { height: 1; padding: 0 2; background: $surface; }
    WrapUpScreen WritingPanel { height: 1fr; background: $background; }
    WrapUpScreen RecordSheet { background: $background; min-height: 1; }
    WrapUpScreen FieldEntry { padding: 0 1; }
    WrapUpScreen #aside { display: none; background: $surface; padding: 1 2; }
    WrapUpScreen.-wide FieldEntry { dock: right; width: 50; margin: 0 0 0 2; padding: 1 2; }
    WrapUpScreen.-wide FieldEntry { max-height: 100%; }
    WrapUpScreen.-wide #aside { display: block; dock: right; width: 50; height: auto; }
    WrapUpScreen.-wide #aside { margin-left: 2; }
    WrapUpScreen.-wide .-asking #aside { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "done", "go on", id="wrap-up.done", tooltip="On to how it went"),
        Binding("tab", "stay", show=False, id="wrap-up.stay"),
        Binding("escape", "later", "later", id="wrap-up.later", tooltip="Leave it for later"),
    ]

    help_title = "The record, after the call"
    help_text = (
        "Nothing runs any more; take your time. A ! stands before a critical field that is still"
        " empty. At the end: whom you pass the caller on to, and your notes. tab goes on to the"
        " last question; after that the record is closed."
    )

    def __init__(
        self, call: "Call", form: "Form | None", directory: "Directory | None" = None
    ) -> None:
        """Show the record of a call."""
        super().__init__()
        self.call = call
        self.form = form
        self.directory = directory
        self.is_whole = True

    def compose(self) -> ComposeResult:
        """Put the record under a title, with what is still missing beside it."""
        head = Content.assemble(
            ("The call is over. Breathe out.", "bold $primary"),
            f"   {clean(self.call.scenario.about.title)}",
        )
        yield Static(head, id="head")
        with WritingPanel(self.paper_rows(None), closes=False, id="panel"):
            yield RowSheet(self._missing(), id="aside")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin at the top."""
        self.panel.sheet.focus()

    def show_paper(self) -> None:
        """Show what is written, and what is still missing."""
        super().show_paper()
        self.query_one("#aside", RowSheet).rows = self._missing()

    def paper_rows(self, only: list[str] | None) -> tuple[SheetRow, ...]:
        """Return the whole form, then the referral, the notes, and the way on."""
        fields: tuple[SheetRow, ...] = ()
        if self.form is not None:
            fields = tuple(sheet_rows(self.form, self.record, whole=True, only=only))
            if only is not None:
                return fields
            filled, asked = tally(self.form, self.record)
            fields = (SheetRow("title", "RECORD", f"{filled} of {asked} filled"), *fields)
        return (
            *fields,
            *((SheetRow("heading", "Whom you pass the caller on to"),) if self.directory else ()),
            *self._doors(),
            SheetRow("heading", "Notes"),
            *(self._notes() if self.call.notes else ()),
            SheetRow("field", "Write a note", " ", key=NOTES),
            BLANK,
            *self._still_empty(),
            SheetRow("strong", "Go on: how do you think it went?", key=DONE),
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave the record only from its sheet: an open question is kept, or left, first."""
        if action in {"done", "stay"}:
            return self.panel.sheet.has_focus == (action == "done")
        return super().check_action(action, parameters)

    def action_stay(self) -> None:
        self.panel.take_keys()

    def on_writing_panel_closed(self) -> None:
        """Go back to the sheet."""
        self.panel.sheet.focus()

    def open_row(self, key: str) -> None:
        """Go on, or open what other rows lead to."""
        if key == DONE:
            self.action_done()
        else:
            super().open_row(key)

    def action_done(self) -> None:
        self.post_message(RecordDone())

    def action_later(self) -> None:
        from hotline_sim.tui.screens.ask import later_question

        self.app.push_screen(later_question(), self._answered)

    def _answered(self, answer: str | None) -> None:
        if answer == "later":
            self.post_message(CallLeftForLater())

    def _lacking(self) -> list[str]:
        """Return the names of the critical fields that are still empty."""
        if self.form is None:
            return []
        lacking = set(must_fill(self.form, self.record))
        return [clean(one.label) for one in self.form.fields if one.id in lacking]

    def _still_empty(self) -> Iterator[SheetRow]:
        """Yield how many critical fields are still empty, where any is."""
        count = len(self._lacking())
        if count:
            fields = "1 critical field is" if count == 1 else f"{count} critical fields are"
            yield SheetRow("text", f"{fields} still empty, each with a ! before it.", sign="  ")

    def _missing(self) -> tuple[SheetRow, ...]:
        """Return what is still to be filled, for the side of a wide screen."""
        rows = [SheetRow("text", name, sign="! ") for name in self._lacking()]
        none = [SheetRow("text", "No critical field is empty.", sign="✓ ")]
        return (
            SheetRow("title", "STILL EMPTY, AND CRITICAL"),
            *(rows or none),
            BLANK,
            SheetRow("quiet", ADVICE),
        )
