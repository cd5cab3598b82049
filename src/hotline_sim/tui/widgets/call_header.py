"""The top row of a call: that the line is open, for how long, and which call it is."""

from rich.cells import cell_len, set_cell_size
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class CallHeader(Widget):
    """● on the line 03:12   the title."""

    DEFAULT_CSS = """
    CallHeader { dock: top; height: 1; padding: 0 2; background: $surface; color: $foreground; }
    """

    seconds: reactive[int] = reactive(0)
    """How long the trainee has been on the line."""
    over: reactive[bool] = reactive(default=False)
    """Whether the call has ended."""

    def __init__(self, title: str, aside: str = "", *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Head a call with its title, and something short at the right end."""
        super().__init__(id=id)
        self._call_title = title
        self._aside = aside

    def retitle(self, title: str) -> None:
        """Take another title."""
        self._call_title = title
        self.refresh()

    def render(self) -> RenderResult:
        """Draw what fits: the aside goes first, then the end of the title."""
        minutes, seconds = divmod(self.seconds, 60)
        state = "○ the line is closed" if self.over else "● on the line"
        clock = f"{state} {minutes:02}:{seconds:02}"
        room = self.size.width - cell_len(clock) - 3
        title = self._call_title
        if cell_len(title) > room:
            title = set_cell_size(title, max(0, room - 1)) + "…"
        rest = room - cell_len(title) - cell_len(self._aside)
        aside = " " * rest + self._aside if rest >= 3 else ""
        look = "$quiet" if self.over else "$primary"
        return Content.assemble((clock, f"bold {look}"), "   ", title, (aside, "$quiet"))
