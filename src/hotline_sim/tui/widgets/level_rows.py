"""Competencies in rows: a name, the level it last showed at, and the calls before as one line."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class LevelRow(NamedTuple):
    """One competency, every part of it already as wide as it is drawn."""

    name: str
    bar: str
    line: str
    """One cell for each call."""
    harm: str
    """The sign in that line of what harmed."""
    more: str


class LevelRows(Widget, can_focus=True):
    """Rows to look along; the selected one is told of elsewhere."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="levels.up", tooltip="The one above"),
        Binding("down", "move(1)", "down", show=False, id="levels.down", tooltip="The next one"),
    ]
    DEFAULT_CSS = """
    LevelRows { height: auto; }
    """

    rows: reactive[tuple[LevelRow, ...]] = reactive((), layout=True)
    selected: reactive[int] = reactive(0)

    @dataclass
    class Selected(Message):
        """Another row is selected."""

        level_rows: "LevelRows"
        number: int

        @property
        def control(self) -> "LevelRows":
            """The rows it was selected in."""
            return self.level_rows

    def render(self) -> RenderResult:
        """Draw every row; the selected one has a mark before it."""
        return Content("\n").join(self._row(at, one) for at, one in enumerate(self.rows))

    def _row(self, at: int, row: LevelRow) -> Content:
        here = at == self.selected
        parts: list[tuple[str, str]] = [
            ("▸ " if here else "  ", "$primary"),
            (row.name, "bold" if here else ""),
            (f"  {row.bar}  ", "$secondary"),
        ]
        parts += [
            (letter, "bold $error" if letter == row.harm else "$secondary") for letter in row.line
        ]
        line = Content.assemble(*parts, (f"  {row.more}", "$foreground" if here else "$quiet"))
        room = self.content_size.width
        whole = line.pad_right(room - line.cell_length) if line.cell_length < room else line
        return whole.stylize("on $chosen") if here else whole

    def action_move(self, by: int) -> None:
        """Select a row above or below, as far as there is one."""
        if self.rows:
            self.selected = max(0, min(len(self.rows) - 1, self.selected + by))

    def on_click(self, event: events.Click) -> None:
        """Select the row that was clicked."""
        if event.y < len(self.rows):
            self.selected = event.y

    def watch_selected(self, number: int) -> None:
        """Say so, and be seen."""
        self.post_message(self.Selected(self, number))
        if isinstance(self.parent, Widget):
            row = Region(0, self.virtual_region.y + number, self.size.width, 1)
            self.parent.scroll_to_region(row, animate=False)
