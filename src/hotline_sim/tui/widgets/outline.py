"""A list in columns that one walks through: the moments of a call, or what was found in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message

from hotline_sim.tui.widgets.row_sheet import Parts, RowSheet, SheetRow
from hotline_sim.tui.widgets.wrapping import wrapped

MOMENT, FINDING = "moment", "finding"
"""The looks of rows in columns: id, phase, ways; or what was found, and where."""

GRAVE, AMISS, ASKED = "✕", "!", "?"
"""The signs that have a colour of their own; all others are quiet."""

SHADES = {GRAVE: "grave", AMISS: "amiss", ASKED: "asked"}

MOST_ID = 24
"""How wide the column of ids gets at most, in cells."""


class Outline(RowSheet, can_focus=True):
    """Moments with what they lead to. It holds no call: it is handed rows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="outline.up", tooltip="The one above"),
        Binding("down", "move(1)", "down", show=False, id="outline.down", tooltip="The next"),
        Binding("home", "move(-99999)", show=False, id="outline.first", tooltip="The first"),
        Binding("end", "move(99999)", show=False, id="outline.last", tooltip="The last"),
        Binding("pageup", "move(-10)", show=False, id="outline.page-up", tooltip="Ten up"),
        Binding("pagedown", "move(10)", show=False, id="outline.page-down", tooltip="Ten down"),
        Binding(
            "enter", "open", "read it", id="outline.open", tooltip="Read what is written there"
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"row-sheet--{one}" for one in ("id", "aside", *SHADES.values())),
    }
    DEFAULT_CSS = """
    Outline {
        height: 1fr;
        background: $background;
        & > .row-sheet--id { color: $foreground; text-style: bold; }
        & > .row-sheet--aside { color: $quiet; }
        & > .row-sheet--grave { color: $error; text-style: bold; }
        & > .row-sheet--amiss { color: $warning; text-style: bold; }
        & > .row-sheet--asked { color: $primary; text-style: bold; }
    }
    """

    help_title = "The outline"
    help_text = (
        "Every moment of the call, with its phase and what it leads to. In brackets stands what it"
        " leads to only under a condition, behind … what only silence leads to, behind ■ an ending;"
        " ↺ leads back to what came before. ↻ counts the answers that stay there, ↩ those that go"
        " back to where an interruption cut in. Before a moment stands the sign of the gravest"
        " thing found there: ✕ an error, ! a warning, ? advice, ✎ a note of your own."
    )

    @dataclass(repr=False, eq=False)
    class Marked(Message):
        """Another row is the current one."""

        outline: "Outline"
        key: str

        @property
        def control(self) -> "Outline":
            """The list it stands in."""
            return self.outline

    @dataclass(repr=False, eq=False)
    class Opened(Message):
        """The current row is to be opened."""

        outline: "Outline"
        key: str

        @property
        def control(self) -> "Outline":
            """The list it stands in."""
            return self.outline

    _measured: tuple[tuple[SheetRow, ...], tuple[int, int]] = ((), (0, 0))
    """Some rows, and how wide their columns are."""

    def watch_current(self) -> None:
        """Keep the current row in sight, and say which it is."""
        super().watch_current()
        self.post_message(self.Marked(self, self.current))

    def on_focus(self) -> None:
        """Start at the first row, where none is current."""
        if not self.current and self.keys:
            self.current = self.keys[0]
        self.refresh()

    def on_blur(self) -> None:
        """Mark what is current no more, where that is for the keys alone."""
        self.refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide Enter where there is nothing to open."""
        return bool(self.current) if action == "open" else True

    def on_click(self, event: events.Click) -> None:
        """Go to what was clicked; a click on the current row opens it."""
        key = self.key_at(event.y)
        if key and key == self.current:
            self.action_open()
        elif key:
            self.current = key

    def action_move(self, by: int) -> None:
        self.move(by)

    def action_open(self) -> None:
        self.post_message(self.Opened(self, self.current))

    def drawn(self, row: SheetRow, width: int) -> Iterator[Parts]:
        """Yield the lines of one row at a width."""
        if row.look == MOMENT:
            return self._in_columns(row, width - 2)
        if row.look == FINDING:
            return _found(row, width - 2)
        return super().drawn(row, width)

    def _in_columns(self, row: SheetRow, width: int) -> Iterator[Parts]:
        """Yield sign, id, phase and ways side by side; each wraps in its own column."""
        widest, asides = self._widest()
        ids = min(MOST_ID, width // 3, widest)
        texts = (
            wrapped(row.label, ids - 1),
            wrapped(row.aside, asides - 1),
            wrapped(row.value, max(8, width - 2 - ids - asides)),
        )
        for number, (label, aside, value) in enumerate(zip_longest(*texts, fillvalue="")):
            yield (
                _signed("" if number else row.sign),
                (set_cell_size(label, ids), "id"),
                (set_cell_size(aside, asides), "aside"),
                (value, "value"),
            )

    def _widest(self) -> tuple[int, int]:
        """Return how wide the columns of ids and of phases are; measured once for all rows."""
        rows, widest = self._measured
        if rows is not self.rows:
            moments = [one for one in self.rows if one.look == MOMENT]
            ids = 1 + max(cell_len(one.label) for one in moments)
            asides = 1 + max(cell_len(one.aside) for one in moments)
            widest = ids, asides
            self._measured = self.rows, widest
        return widest


def _found(row: SheetRow, width: int) -> Iterator[Parts]:
    """Yield the sign, then where it is, what was found, and its code."""
    where = f"{row.aside}: " if row.aside else ""
    for number, text in enumerate(wrapped(f"{where}{row.label} {row.value}", width - 2)):
        lead = where if number == 0 and text.startswith(where) else ""
        code = row.value if text.endswith(row.value) else ""
        middle = text[len(lead) : len(text) - len(code)]
        yield (_signed("" if number else row.sign), (lead, "id"), (middle, "text"), (code, "aside"))


def _signed(sign: str) -> tuple[str, str]:
    return f"{sign or ' '} ", SHADES.get(sign, "aside")
