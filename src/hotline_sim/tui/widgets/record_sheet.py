"""The record beside the call: one walks by field, or finds one by typing; Enter opens it."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from hotline_sim.tui.widgets.row_sheet import RowSheet


class RecordSheet(RowSheet, can_focus=True):
    """A form with what is written into it. It holds neither: it is handed rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="record.up", tooltip="The field above"),
        Binding("down", "move(1)", "down", show=False, id="record.down", tooltip="The next field"),
        Binding("home", "move(-999)", show=False, id="record.first", tooltip="The first field"),
        Binding("end", "move(999)", show=False, id="record.last", tooltip="The last field"),
        Binding("pageup", "move(-10)", show=False, id="record.page-up", tooltip="Ten fields up"),
        Binding("pagedown", "move(10)", show=False, id="record.page-down", tooltip="Ten down"),
        Binding("enter", "open", "write", id="record.open", tooltip="Write into this field"),
        Binding("enter", "take", "choose", id="record.take", tooltip="Do what this row says"),
        Binding("delete", "empty", "empty it", show=False, id="record.empty", tooltip="Empty it"),
        Binding(
            "backspace", "shorten", show=False, id="record.shorten", tooltip="Take a letter back"
        ),
        Binding(
            "slash",
            "find",
            "find a field",
            key_display="/",
            id="record.find",
            tooltip="Find a field by part of its name; or just type",
        ),
        Binding("escape", "clear", "all fields", id="record.clear", tooltip="End the search"),
    ]
    DEFAULT_CSS = "RecordSheet { height: 1fr; }"

    help_title = "The record"
    help_text = (
        "↑ ↓ walk through the fields; / or simply typing finds one by part of its name. Enter"
        " opens a field, delete empties it. A ! stands before a critical field that is still"
        " empty. Write what this caller said, and nothing else."
    )

    @dataclass(repr=False, eq=False)
    class Opened(Message):
        """A row is to be opened."""

        record_sheet: "RecordSheet"
        key: str

        @property
        def control(self) -> "RecordSheet":
            """The sheet it stands on."""
            return self.record_sheet

    @dataclass(repr=False, eq=False)
    class Emptied(Message):
        """What stands in a row is to be taken out."""

        record_sheet: "RecordSheet"
        key: str

        @property
        def control(self) -> "RecordSheet":
            """The sheet it stands on."""
            return self.record_sheet

    @dataclass(repr=False, eq=False)
    class Searched(Message):
        """Other letters are looked for; None where the search has ended."""

        record_sheet: "RecordSheet"
        typed: str | None

        @property
        def control(self) -> "RecordSheet":
            """The sheet that is searched."""
            return self.record_sheet

    typed: str | None = None
    """What is looked for; None where nothing is."""
    searchable: bool = True
    """Whether rows can be found by typing."""
    found: bool = True
    """Whether a search may have found something: it is known once it has been made."""
    _was_field: bool = True

    @property
    def marks_current(self) -> bool:
        """Whether the current row is to be seen: while one writes."""
        return self.has_focus or self.has_class("-open")

    def on_focus(self) -> None:
        """Start at the first row, where none is current."""
        if not self.current and self.keys:
            self.current = self.keys[0]
        self.refresh()

    def on_blur(self) -> None:
        """Mark nothing any more."""
        self.refresh()

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key is a letter of a search."""
        if not self.searchable or character is None or not character.isprintable():
            return False
        return character.isalnum() or bool(self.typed and character in " -’'")

    def on_key(self, event: events.Key) -> None:
        """Look for what is typed."""
        character = event.character
        if character is not None and self.check_consume_key(event.key, character):
            event.stop()
            event.prevent_default()
            self._search(f"{self.typed or ''}{character}")

    def on_paste(self, event: events.Paste) -> None:
        """Look for what is pasted: marks of Lao and Thai can come this way."""
        event.stop()
        if self.searchable:
            self._search(f"{self.typed or ''}{event.text.strip()}"[:40])

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked; a click on the current row opens it."""
        key = self.key_at(event.y)
        if key and key == self.current:
            self.action_open()
        elif key:
            self.current = key

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what does nothing now; a row that is no field is not written into."""
        if action in {"shorten", "clear"}:
            return self.typed is not None
        if action in {"open", "take"}:
            is_one = self.found if self.typed is not None else bool(self.current)
            return is_one and self._is_field == (action == "open")
        return self.searchable or action != "find"

    def watch_current(self) -> None:
        """Keep the current row in sight, and say of Enter what it does there."""
        super().watch_current()
        was, self._was_field = self._was_field, self._is_field
        if was != self._was_field:
            self.refresh_bindings()

    @property
    def _is_field(self) -> bool:
        return all(row.look == "field" for row in self.rows if row.key and row.key == self.current)

    def action_move(self, by: int) -> None:
        self.move(by)

    def action_open(self) -> None:
        if self.current or self.typed is not None:
            self.post_message(self.Opened(self, self.current))

    action_take = action_open

    def action_empty(self) -> None:
        if self.current:
            self.post_message(self.Emptied(self, self.current))

    def action_find(self) -> None:
        self._search("")

    def action_shorten(self) -> None:
        self._search(self.typed[:-1] if self.typed else None)

    def action_clear(self) -> None:
        self._search(None)

    def _search(self, typed: str | None) -> None:
        self.typed = typed
        self.found = True
        self.refresh_bindings()
        self.post_message(self.Searched(self, typed))
