"""A row of numbered page names, the open one marked."""

from dataclasses import dataclass

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class TabRow(Widget):
    """1 summary  2 competencies …; a click opens."""

    DEFAULT_CSS = """
    TabRow { height: 1; }
    """

    current: reactive[int] = reactive(1)
    """The number of the open page, from 1."""

    @dataclass
    class Opened(Message):
        """A page name was clicked."""

        tab_row: "TabRow"
        number: int

        @property
        def control(self) -> "TabRow":
            """The row that was clicked."""
            return self.tab_row

    def __init__(self, names: tuple[str, ...], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Name some pages."""
        super().__init__(id=id)
        self._names = tuple(f" {number} {name} " for number, name in enumerate(names, 1))

    def render(self) -> RenderResult:
        """Draw the names; the open one stands out by more than its colour."""
        gap = " " * self._gap
        parts: list[tuple[str, str]] = []
        for number, name in enumerate(self._names, 1):
            look = "bold reverse $primary" if number == self.current else "$quiet"
            parts += [(gap, ""), (name, look)]
        return Content.assemble(*parts)

    @property
    def _gap(self) -> int:
        """How many cells stand before each name: none where the names need all there is."""
        room = self.size.width - sum(map(cell_len, self._names))
        return 1 if room >= len(self._names) else 0

    def on_click(self, event: events.Click) -> None:
        """Say which name was clicked."""
        left = self._gap
        for number, name in enumerate(self._names, 1):
            if left <= event.x < left + cell_len(name):
                self.post_message(self.Opened(self, number))
                return
            left += cell_len(name) + self._gap
