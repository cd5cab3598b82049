"""A list to choose from by digit, arrow or mouse, each item with room for several rows."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.actions import SkipAction
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from hotline_sim.tui.widgets.wrapping import wrapped

KEYS = "123456789abcdefg"
"""The keys of items, in order; 0 is kept for saying nothing."""


class Item(NamedTuple):
    """One thing to choose."""

    key: str
    """The key that selects it."""
    id: str
    text: str
    detail: str = ""
    """More about it, in a quieter voice on rows of its own; may have several lines."""
    quiet: bool = False
    """Whether the whole of it stands back, as saying nothing does."""
    above: str = ""
    """A heading over it and those that follow."""


class Row(NamedTuple):
    """One row as it is drawn."""

    item: int
    lead: str
    text: str
    look: str
    first: bool = False
    """Whether this is its item's first row, which bears the mark of what is selected."""


class NumberedList(Widget, can_focus=True):
    """Items with their keys. A key selects, Enter chooses; with `at_once` a key does both."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="list.up", tooltip="Select the one above"),
        Binding("down", "move(1)", "down", show=False, id="list.down", tooltip="Select the next"),
        Binding("enter", "choose", "choose", id="list.choose", tooltip="Take what is selected"),
        *(
            Binding(
                key,
                f"select('{key}')",
                show=False,
                id=f"list.select-{key}",
                tooltip=f"Select item {key}",
            )
            for key in f"0{KEYS}"
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "numbered-list--text",
        "numbered-list--quiet",
        "numbered-list--key",
        "numbered-list--selected",
        "numbered-list--selected-key",
        "numbered-list--selected-quiet",
        "numbered-list--heading",
    }
    DEFAULT_CSS = """
    NumberedList {
        height: auto;
        background: $background;
        & > .numbered-list--text { color: $foreground; }
        & > .numbered-list--quiet { color: $quiet; }
        & > .numbered-list--key { color: $primary; }
        & > .numbered-list--selected { color: $foreground; background: $chosen; text-style: bold; }
        & > .numbered-list--selected-key { color: $primary; background: $chosen; text-style: bold; }
        & > .numbered-list--selected-quiet { color: $foreground; background: $chosen; }
        & > .numbered-list--heading { color: $secondary; text-style: bold; }
    }
    """

    items: reactive[tuple[Item, ...]] = reactive((), layout=True)
    """What there is to choose from."""
    selected: reactive[int] = reactive(-1)
    """The number of the selected item, or -1: nothing is taken by an Enter too many."""
    at_once: reactive[bool] = reactive(default=False)
    """Whether selecting with a key or the mouse chooses."""
    gap: reactive[bool] = reactive(default=False, layout=True)
    """Whether an empty row stands between items."""
    veiled: reactive[bool] = reactive(default=False)
    """Whether the items keep their room but are not yet to be seen or chosen."""

    @dataclass(repr=False, eq=False)
    class Chosen(Message):
        """An item was chosen."""

        numbered_list: "NumberedList"
        id: str

        @property
        def control(self) -> "NumberedList":
            """The list it was chosen from."""
            return self.numbered_list

    @dataclass(repr=False, eq=False)
    class Selected(Message):
        """Another item is selected."""

        numbered_list: "NumberedList"
        item: Item | None

        @property
        def control(self) -> "NumberedList":
            """The list it was selected in."""
            return self.numbered_list

    def __init__(
        self,
        items: tuple[Item, ...] = (),
        *,
        gap: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Offer some items; `gap` leaves an empty row between them."""
        super().__init__(id=id)
        self.set_reactive(NumberedList.gap, gap)
        self._rows: list[Row] = []
        self._rows_for: tuple[int, bool, tuple[Item, ...]] = (-1, gap, ())
        self.set_reactive(NumberedList.items, items)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows the items take."""
        return len(self._laid_out(width))

    def render(self) -> RenderResult:
        """Draw nothing as a whole; rows are drawn one by one."""
        return ""

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        width = self.size.width
        rows = self._laid_out(width)
        if self.veiled or y >= len(rows):
            return Strip.blank(width, self.rich_style)
        row = rows[y]
        if row.item < 0:
            heading = self.get_component_rich_style("numbered-list--heading")
            return Strip([Segment(row.text, heading)]).adjust_cell_length(width, self.rich_style)
        chosen = row.item == self.selected
        mark = "▸ " if chosen and row.first else "  "
        key = self.get_component_rich_style(f"numbered-list--{'selected-' if chosen else ''}key")
        name = f"selected{'-quiet' if row.look == 'quiet' else ''}" if chosen else row.look
        look = self.get_component_rich_style(f"numbered-list--{name}")
        strip = Strip([Segment(mark + row.lead, key), Segment(row.text, look)])
        return strip.adjust_cell_length(width, look if chosen else self.rich_style)

    def watch_items(self) -> None:
        """Start over with nothing selected."""
        self.selected = -1

    def watch_selected(self, selected: int) -> None:
        """Keep what is selected in sight, and say so."""
        item = self.items[selected] if 0 <= selected < len(self.items) else None
        if item is not None and self.is_mounted and self.size.width:
            self._show(selected)
        self.post_message(self.Selected(self, item))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave a key to others where no item has it, and Enter where there is none."""
        if action == "choose":
            return bool(self.items)
        return action != "select" or any(item.key == parameters[0] for item in self.items)

    def action_move(self, by: int) -> None:
        self._when_open()
        if self.selected < 0:
            self.selected = 0 if by > 0 else len(self.items) - 1
        else:
            self.selected = max(0, min(len(self.items) - 1, self.selected + by))

    def action_select(self, key: str) -> None:
        self._when_open()
        for number, item in enumerate(self.items):
            if item.key == key:
                self.selected = number
                if self.at_once:
                    self.action_choose()
                return
        raise SkipAction

    def action_choose(self) -> None:
        self._when_open()
        if self.selected < 0:
            raise SkipAction
        self.post_message(self.Chosen(self, self.items[self.selected].id))

    def on_click(self, event: events.Click) -> None:
        """Select what was clicked; a click on what is selected chooses it."""
        rows = self._laid_out(self.size.width)
        if self.veiled or not 0 <= event.y < len(rows) or rows[event.y].item < 0:
            return
        again = self.selected == rows[event.y].item
        self.selected = rows[event.y].item
        if again or self.at_once:
            self.action_choose()

    def _when_open(self) -> None:
        if self.veiled or not self.items:
            raise SkipAction

    def _show(self, selected: int) -> None:
        numbers = [
            y for y, row in enumerate(self._laid_out(self.size.width)) if row.item == selected
        ]
        if numbers and isinstance(self.parent, Widget):
            region = Region(0, numbers[0], self.size.width, len(numbers))
            self.parent.scroll_to_region(region, animate=False)

    def _laid_out(self, width: int) -> list[Row]:
        if self._rows_for != (width, self.gap, self.items):
            self._rows_for = (width, self.gap, self.items)
            self._rows = []
            for number, item in enumerate(self.items):
                if self.gap and number:
                    self._rows.append(Row(-1, "", "", "text"))
                if item.above:
                    heading = Row(-1, "", f"  {item.above}", "heading")
                    self._rows += [heading, Row(-1, "", "", "text")]
                self._rows += _rows_of(number, item, width)
        return self._rows


def _rows_of(number: int, item: Item, width: int) -> list[Row]:
    lead = f"{item.key}  " if item.key else " "
    room = width - cell_len(lead) - 3
    look = "quiet" if item.quiet else "text"
    rows = [Row(number, "", text, look) for text in wrapped(item.text, room)]
    details = item.detail.split("\n") if item.detail else []
    rows += [Row(number, "", text, "quiet") for one in details for text in wrapped(one, room)]
    blank = " " * cell_len(lead)
    rows = [row._replace(lead=blank) for row in rows]
    return [rows[0]._replace(lead=lead, first=True), *rows[1:]]
