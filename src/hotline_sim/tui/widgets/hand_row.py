"""One thing that is set by hand, with what it means beside it; Enter is left to the screen."""

from typing import Any, ClassVar

from rich.cells import cell_len
from textual.binding import Binding, BindingType
from textual.content import Content

from hotline_sim.tui.widgets.setting_row import SettingRow

LEAST = 12
"""In fewer cells than this a meaning is not begun."""


class HandRow(SettingRow):
    """Left and right change it. Up and down are its own: a scroll around it would take them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", "up", show=False, id="hand.up", tooltip="Above"),
        Binding("down", "app.focus_next", "down", show=False, id="hand.down", tooltip="Next"),
    ]
    DEFAULT_CSS = """
    HandRow { margin: 0; text-wrap: nowrap; text-overflow: ellipsis; }
    """

    def __init__(
        self,
        name: str,
        label: str,
        choices: dict[Any, tuple[str, str]],
        value: Any,
        label_width: int,
    ) -> None:
        """Offer choices, each with a word and what it means, beside a label of some width."""
        super().__init__(name, label, choices, value)
        self.label_width = label_width

    def drawn(self) -> Content:
        """Return the row, and what its current choice means where there is room."""
        row = super().drawn()
        room = self.content_size.width - row.cell_length
        if room < LEAST or not self.meaning:
            return row
        return Content.assemble(row, (f"  {self.meaning}", "$quiet"))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Enter to the screen."""
        return action != "turn_on"


def label_width(labels: list[str], least: int = 18, most: int = 30) -> int:
    """Return how wide the names of some rows are set, so that the choices stand in one column."""
    return max(least, min(most, 2 + max(map(cell_len, labels), default=0)))
