"""Screens with a form to fill in: a field is opened, its answer checked, and then committed."""

from typing import TYPE_CHECKING

from hotline_sim.errors import UserError
from hotline_sim.tui.screens.committing import CommittingScreen
from hotline_sim.tui.widgets.record_sheet import RecordSheet
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.writing_panel import WritingPanel

if TYPE_CHECKING:
    from hotline_sim.intake.form import Form, Record, Value
    from hotline_sim.tui.widgets.field_entry import FieldEntry


class PaperScreen(CommittingScreen):
    """Carries answers from the panel to what keeps them, and back. It keeps none itself."""

    form: "Form | None" = None
    """What there is to fill in."""

    @property
    def record(self) -> "Record":
        """What is written so far."""
        raise NotImplementedError

    def write_leaf(self, path: str, value: "Value | None") -> None:
        """Commit one entry, or with None take out what stands there."""
        raise NotImplementedError

    def paper_rows(self, only: list[str] | None) -> tuple[SheetRow, ...]:
        """Return what the sheet shows; with `only`, what a search has found."""
        raise NotImplementedError

    def open_row(self, key: str) -> None:
        """Open a row that is no field of the form."""

    @property
    def panel(self) -> WritingPanel:
        """Where it is written."""
        return self.query_one(WritingPanel)

    def show_paper(self) -> None:
        """Show what is written now."""
        self.panel.sheet.rows = self._searched() or self.paper_rows(None)

    def on_record_sheet_opened(self, event: RecordSheet.Opened) -> None:
        """Put the question of a field: of what is current now, when all that was typed is found."""
        event.stop()
        key = event.record_sheet.current
        if self.form is not None and any(one.id == key for one in self.form.fields):
            from hotline_sim.tui.questions import first_leaf

            self._ask(first_leaf(self.form, self.record, key))
        else:
            self.open_row(key)

    def on_record_sheet_emptied(self, event: RecordSheet.Emptied) -> None:
        """Take out all that stands in a field."""
        event.stop()
        field = event.key
        paths = [one for one in self.record if one == field or one.startswith(f"{field}.")]

        def empty() -> None:
            for path in paths:
                self.write_leaf(path, None)

        if paths:
            self.attempt(empty, self.show_paper)

    def on_record_sheet_searched(self, event: RecordSheet.Searched) -> None:
        """Show the fields that are meant."""
        event.stop()
        self.show_paper()
        sheet = event.record_sheet
        if event.typed:
            sheet.current = next(iter(sheet.keys), "")
        sheet.found = bool(sheet.keys)
        sheet.refresh_bindings()

    def on_field_entry_entered(self, event: "FieldEntry.Entered") -> None:
        """Check an answer and commit it; refused, what was there stays."""
        event.stop()
        from hotline_sim.intake.entry import entered

        assert self.form is not None  # noqa: S101 - it put the question
        path, value = event.path, event.value
        try:
            kept = None if value is None else entered(self.form, path, value)
        except UserError as problem:
            self.panel.refuse(str(problem))
            return
        self.attempt(lambda: self.write_leaf(path, kept), lambda: self._go_on(path))

    def on_field_entry_left(self, event: "FieldEntry.Left") -> None:
        """Go back to the sheet, and end a search that led here."""
        event.stop()
        self._find_again(event.field_entry.ask.path)
        self.panel.put_away()

    def _go_on(self, path: str) -> None:
        """Put the question of the next part; after the last, go to the next field."""
        from hotline_sim.tui.questions import leaf_after

        assert self.form is not None  # noqa: S101 - it put the question
        coming = leaf_after(self.form, self.record, path)
        if coming is not None:
            self.show_paper()
            self._ask(coming)
            return
        searched = self.panel.sheet.typed is not None
        self._find_again(path)
        if not searched:
            self.panel.sheet.move(1)
        self.panel.put_away()

    def _find_again(self, path: str) -> None:
        """Show all there is, at the field of a leaf."""
        self.panel.sheet.typed = None
        self.show_paper()
        self.panel.sheet.current = path.partition(".")[0]

    def _ask(self, path: str | None) -> None:
        if path is not None and self.form is not None:
            from hotline_sim.tui.questions import question

            self.panel.ask(question(self.form, self.record, path))

    def _searched(self) -> tuple[SheetRow, ...]:
        """Return the rows of a search; none where nothing is looked for."""
        typed = self.panel.sheet.typed
        if typed is None or self.form is None:
            return ()
        from hotline_sim.intake.sheet import found_fields

        rows = self.paper_rows(found_fields(self.form, typed))
        head = SheetRow("search", f"/ {typed}▏")
        missing = () if any(row.key for row in rows) else (SheetRow("quiet", NOT_FOUND),)
        return (head, *rows, *missing)


NOT_FOUND = "No field, and no answer, is called so. Backspace takes a letter back."
