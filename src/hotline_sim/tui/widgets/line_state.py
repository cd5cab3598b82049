"""What the line is doing: the caller speaks, or the silence grows."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget


class LineState(Widget):
    """One row between what was heard and what can be said."""

    DEFAULT_CSS = """
    LineState { height: 1; color: $quiet; padding: 0 2; background: $background; }
    """

    hint: reactive[str] = reactive("")
    """What to show in words, where no silence grows."""
    silence: reactive[float] = reactive(-1.0)
    """How much of the silence has passed, from 0 to 1; below 0 none is counted."""

    def render(self) -> RenderResult:
        """Draw the silence as a row that fills, or the hint."""
        if self.silence < 0:
            return Content(self.hint)
        word = "  silence"
        room = max(4, min(48, self.size.width - cell_len(word)))
        filled = min(room, round(room * self.silence))
        return Content.assemble(
            ("▁" * filled, "$primary"), ("·" * (room - filled), "$quiet 50%"), word
        )
