"""Rows of label and value, as one widget that draws only what is in sight.

A widget for every row would make a form of fifty fields cost more than all the rest of a screen.
"""

from collections.abc import Iterator
from itertools import zip_longest
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from hotline_sim.tui.widgets.wrapping import wrapped

LEAST_LABEL, MOST_LABEL = 26, 34
"""Where the values begin, in cells: as far right as a narrow and a wide sheet allow."""


class SheetRow(NamedTuple):
    """One row of a sheet, before it is wrapped."""

    look: str
    """`field`, which has a label and a value, or one of `LOOKS`, which are one text."""
    label: str = ""
    value: str = ""
    sign: str = ""
    """What stands before a field: that it is still to be filled, or chosen."""
    key: str = ""
    """By what it is opened; a row without one is only read."""
    aside: str = ""
    """Of a row in columns: what stands between its label and its value."""


LOOKS = ("title", "heading", "text", "quiet", "search", "refused", "strong")
PARTS = ("label", "value", "empty", "sign")

WIDE = 56
"""From this width on a long value wraps beside its label."""

EMPTY = "–"
"""Stands where nothing does."""


Parts = tuple[tuple[str, str], ...]
"""One line of a row: texts, each with its look."""


class _Line(NamedTuple):
    row: int
    parts: Parts
    first: bool


class RowSheet(ScrollView, can_focus=False):
    """Draws rows; one of them may be the current one."""

    BINDINGS: ClassVar[list[BindingType]] = []
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"row-sheet--{one}" for one in (*LOOKS, *PARTS, "current")),
    }
    DEFAULT_CSS = """
    RowSheet {
        overflow-x: hidden;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        & > .row-sheet--title { color: $primary; text-style: bold; }
        & > .row-sheet--heading { color: $secondary; text-style: bold; }
        & > .row-sheet--text { color: $foreground; }
        & > .row-sheet--strong { color: $foreground; text-style: bold; }
        & > .row-sheet--quiet { color: $quiet; }
        & > .row-sheet--search { color: $primary; text-style: bold; }
        & > .row-sheet--refused { color: $error; }
        & > .row-sheet--label { color: $foreground; }
        & > .row-sheet--value { color: $accent; }
        & > .row-sheet--empty { color: $quiet; }
        & > .row-sheet--sign { color: $warning; text-style: bold; }
        & > .row-sheet--current { background: $chosen; text-style: bold; }
    }
    """

    rows: reactive[tuple[SheetRow, ...]] = reactive((), init=False)
    """What is drawn."""
    current: reactive[str] = reactive("", init=False)
    """The key of the row that is marked; empty where none is."""

    def __init__(
        self,
        rows: tuple[SheetRow, ...] = (),
        *,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Draw some rows."""
        super().__init__(id=id)
        self._lines: list[_Line] = []
        self._width = 0
        self._plain: Style | None = None
        self.set_reactive(RowSheet.rows, rows)

    @property
    def keys(self) -> list[str]:
        """The keys of the rows that can be opened, in order."""
        return [row.key for row in self.rows if row.key]

    @property
    def marks_current(self) -> bool:
        """Whether the current row is to be seen as such."""
        return True

    def watch_rows(self) -> None:
        """Draw anew; what was current stays so, where it is still there."""
        self._lay_out()
        keys = self.keys
        if self.current not in keys:
            self.current = keys[0] if keys and self.current else ""

    def watch_current(self) -> None:
        """Keep the current row in sight."""
        self.reveal(self.current)
        self.refresh()

    def reveal(self, key: str) -> None:
        """Scroll so that a row is in sight, with its heading where it is the first below it."""
        lines = [y for y, line in enumerate(self._lines) if key and self.rows[line.row].key == key]
        if not lines:
            return
        top = 0 if not any(self.rows[one.row].key for one in self._lines[: lines[0]]) else lines[0]
        region = Region(0, top, self._width, lines[-1] + 1 - top)
        self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def reveal_signs(self) -> None:
        """Scroll so that the rows with a sign are in sight, the last of them first of all."""
        signed = [y for y, line in enumerate(self._lines) if self.rows[line.row].sign]
        if signed:
            region = Region(0, signed[0], self._width, signed[-1] + 1 - signed[0])
            self.scroll_to_region(region, animate=False, force=True, immediate=True)

    def reveal_end(self) -> None:
        """Scroll to the last row."""
        self.scroll_end(animate=False, force=True)

    def move(self, by: int) -> None:
        """Make another row the current one; it stops at both ends."""
        keys = self.keys
        if keys:
            last = len(keys) - 1
            at = keys.index(self.current) if self.current in keys else -1 if by > 0 else last + 1
            self.current = keys[max(0, min(last, at + by))]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many lines the rows take, with room kept for a scrollbar beside them."""
        room = width - self.styles.scrollbar_size_vertical
        if room != self._width:
            self._width = room
            self._wrap()
        return len(self._lines)

    def on_resize(self, event: events.Resize) -> None:
        """Wrap anew where the width has changed."""
        self._widen()
        self._fit()
        self.reveal(self.current)

    def notify_style_update(self) -> None:
        """Draw again in the colours of another theme."""
        super().notify_style_update()
        self._plain = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row in sight; the first paint comes before the first resize."""
        if not self._width:
            self._width = self.scrollable_content_region.width
            self._wrap()
        at = y + self.scroll_offset.y
        width = self.size.width
        if not 0 <= at < len(self._lines):
            return Strip.blank(width, self._base)
        line = self._lines[at]
        row = self.rows[line.row]
        marked = bool(row.key) and row.key == self.current and self.marks_current
        mark = "▸ " if marked and line.first else "  "
        parts = (*(((mark, "sign"),) if row.key else ()), *line.parts)
        looks = [(text, self._look(look)) for text, look in parts]
        blank = self._base
        if marked:
            current = self._look("current")
            over = Style(bgcolor=current.bgcolor, bold=current.bold)
            looks, blank = [(text, look + over) for text, look in looks], blank + over
        strip = Strip([Segment(text, look) for text, look in looks])
        return strip.adjust_cell_length(width, blank)

    def key_at(self, y: int) -> str:
        """Return the key of the row at a line in sight; empty where there is none."""
        at = y + self.scroll_offset.y
        return self.rows[self._lines[at].row].key if 0 <= at < len(self._lines) else ""

    @property
    def _base(self) -> Style:
        """The style of what is empty; to ask for it anew costs as much as drawing a row."""
        if self._plain is None:
            self._plain = self.rich_style
        return self._plain

    def _look(self, name: str) -> Style:
        return self.get_component_rich_style(f"row-sheet--{name}")

    def _lay_out(self) -> None:
        """Take up other rows; they wrap once it is known how wide they can be."""
        self._wrap()
        self._fit()
        self.refresh(layout=self.styles.is_auto_height)

    def drawn(self, row: SheetRow, width: int) -> Iterator[Parts]:
        """Yield the lines of one row at a width, as texts with their looks."""
        return _drawn(row, width)

    def _wrap(self) -> None:
        self._lines = (
            []
            if not self._width
            else [
                _Line(number, parts, first=not at)
                for number, row in enumerate(self.rows)
                for at, parts in enumerate(self.drawn(row, self._width))
            ]
        )

    def _widen(self) -> None:
        """Wrap for the width there is, if it is another."""
        width = self.scrollable_content_region.width
        if width != self._width:
            self._width = width
            self._wrap()
            self.refresh()

    def _fit(self) -> None:
        """Say how many lines there are; nothing is laid out anew where all fit as before."""
        size = Size(self._width, len(self._lines))
        scrolls = size.height > self.size.height
        if self.styles.is_auto_height or scrolls or self.show_vertical_scrollbar:
            self.virtual_size = size
        else:
            self.set_reactive(RowSheet.virtual_size, size)


def _drawn(row: SheetRow, width: int) -> Iterator[Parts]:
    """Yield the lines of one row as styled parts."""
    if row.look == "field":
        yield from _field(row, width - 2)
    elif row.value:
        gap = max(1, width - cell_len(row.label) - cell_len(row.value))
        yield ((row.label, row.look), (" " * gap, row.look), (row.value, "quiet"))
    else:
        room = width - 2 if row.key else width
        indent = "" if row.look != "text" else row.sign
        for number, text in enumerate(wrapped(row.label, room - cell_len(indent))):
            yield ((indent if not number else " " * cell_len(indent), row.look), (text, row.look))


def _field(row: SheetRow, width: int) -> Iterator[Parts]:
    """Yield the lines of a field: the value beside the label, or below it where that is narrow."""
    sign, blank = (f"{row.sign or ' '} ", "sign"), ("  ", "sign")
    value, look = (row.value, "value") if row.value else (EMPTY, "empty")
    room = max(LEAST_LABEL, min(MOST_LABEL, width // 2)) - 2
    left = width - room - 2
    labels = wrapped(row.label, room - 1)
    values = wrapped(value, left) if width >= WIDE or cell_len(value) <= left else []
    for number, (label, text) in enumerate(zip_longest(labels, values, fillvalue="")):
        lead = blank if number else sign
        yield (lead, (set_cell_size(label, room), "label"), (text, look))
    if not values:
        for text in wrapped(value, width - 4):
            yield (blank, ("  ", "label"), (text, look))
