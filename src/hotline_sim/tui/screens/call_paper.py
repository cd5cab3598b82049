"""The written half of the call screen: the record, the notes and the directory beside the talk."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hotline_sim.tui.screens.paper import PaperScreen
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean
from hotline_sim.tui.widgets.writing_panel import WritingPanel

if TYPE_CHECKING:
    from hotline_sim.call.call import Call
    from hotline_sim.intake.form import Record, Value
    from hotline_sim.referral.directory import Directory

NOTES, REFERRALS = ":notes", ":referrals"
"""The keys of rows that are no fields of a form."""

BLANK = SheetRow("quiet")


class CallPaper(PaperScreen):
    """Writes into a call whatever the trainee writes."""

    call: "Call"
    directory: "Directory | None" = None

    @property
    def record(self) -> "Record":
        """What stands in the record."""
        return self.call.record

    def write_leaf(self, path: str, value: "Value | None") -> None:
        """Commit one entry of the record."""
        self.call.set_field(path, value)

    def on_screen_resume(self) -> None:
        """Show what was decided in the directory meanwhile."""
        if self.is_mounted:
            self.show_paper()

    def on_writing_panel_note_written(self, event: WritingPanel.NoteWritten) -> None:
        """Keep a note."""
        event.stop()
        self.attempt(lambda: self._keep_note(event.text))

    def action_notes(self) -> None:
        self.panel.write()

    def action_directory(self) -> None:
        if self.directory is not None and not self.call.is_closed:
            from hotline_sim.tui.screens.directory import DirectoryScreen

            self.app.push_screen(DirectoryScreen(self.call, self.directory, self.form))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the keys that do nothing now."""
        if action == "directory":
            return self.directory is not None
        return True

    def paper_rows(self, only: list[str] | None) -> tuple[SheetRow, ...]:
        """Return what stands beside the talk: the record where there is one, and the notes."""
        about = self.call.scenario.about
        known = tuple(before_the_call(about.brief))
        notes = (SheetRow("title", "NOTES"), *self._notes())
        if self.form is None:
            who = clean(about.caller), clean(about.voice)
            return (*on_the_line(*who), BLANK, *known, BLANK, BLANK, *notes)
        from hotline_sim.intake.sheet import tally
        from hotline_sim.tui.record import sheet_rows

        if only is not None:
            return tuple(sheet_rows(self.form, self.record, whole=True, only=only))
        filled, asked = tally(self.form, self.record)
        fields = sheet_rows(self.form, self.record, whole=self.is_whole)
        heading = SheetRow("title", "RECORD", f"{filled} of {asked}")
        rows = (heading, *fields, BLANK, *self._doors(), BLANK, *notes)
        return rows if self.is_whole else (*rows, BLANK, *known)

    is_whole = False
    """Whether every field shows, and not those alone that are filled or critical."""

    def show_whole(self, whole: bool) -> None:
        """Show every field, or those alone that are filled or critical."""
        if whole != self.is_whole:
            self.is_whole = whole
            self.show_paper()

    def open_row(self, key: str) -> None:
        """Open the notes, or the directory."""
        if key == NOTES:
            self.action_notes()
        elif key == REFERRALS:
            self.action_directory()

    def _doors(self) -> Iterator[SheetRow]:
        """Yield the rows that lead elsewhere: to the directory."""
        if self.directory is not None:
            yield SheetRow("field", "Passed on to", self._decided(), key=REFERRALS)

    def _notes(self) -> Iterator[SheetRow]:
        """Yield the notes kept so far."""
        for note in self.call.notes:
            yield SheetRow("text", clean(note.text), sign="– ")
        if not self.call.notes:
            yield SheetRow("text", "nothing yet")

    def _decided(self) -> str:
        services = self.directory.services if self.directory else {}
        names = (services[one].short if one in services else one for one in self.call.referrals)
        return clean(", ".join(names))

    def _keep_note(self, text: str) -> None:
        self.call.note(text)
        self.panel.clear()
        self.show_paper()
        self.panel.sheet.reveal_end()


def on_the_line(caller: str, voice: str) -> Iterator[SheetRow]:
    """Yield who is calling."""
    yield SheetRow("title", "ON THE LINE")
    yield SheetRow("strong", caller)
    if voice:
        yield SheetRow("text", voice)


def before_the_call(brief: str) -> Iterator[SheetRow]:
    """Yield what was known before the call."""
    yield SheetRow("title", "BEFORE THE CALL")
    for line in brief.strip().splitlines():
        yield SheetRow("text", clean(line))
