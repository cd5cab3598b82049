"""How sure one is of each of several things: a digit answers, and goes on to the next."""

from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

MOST = 4


class SureRows(Widget, can_focus=True):
    """One row for each thing, with the numbers 1 to 4 at its end; a row may stay unanswered."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="sure.up", tooltip="The row above"),
        Binding("down", "move(1)", "down", show=False, id="sure.down", tooltip="The next row"),
        Binding("enter", "go_on", "go on", id="sure.next", tooltip="The next row, unanswered"),
        Binding("backspace,delete", "answer(0)", show=False, id="sure.none", tooltip="No answer"),
        *(
            Binding(
                str(number),
                f"answer({number})",
                show=False,
                id=f"sure.{number}",
                tooltip=f"Answer {number}",
            )
            for number in range(1, MOST + 1)
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "sure-rows--text",
        "sure-rows--scale",
        "sure-rows--chosen",
        "sure-rows--current",
    }
    DEFAULT_CSS = """
    SureRows {
        height: auto;
        background: $background;
        & > .sure-rows--text { color: $foreground; }
        & > .sure-rows--scale { color: $quiet; }
        & > .sure-rows--chosen { color: $primary; text-style: bold reverse; }
        & > .sure-rows--current { color: $foreground; background: $chosen; text-style: bold; }
    }
    """

    help_title = "How sure are you?"
    help_text = (
        "1 to 4 answers a row and goes to the next; Enter leaves a row unanswered. Nobody marks"
        " this: the debrief shows it beside what the call showed."
    )

    current: reactive[int] = reactive(0)
    """The number of the row that the keys answer."""

    @dataclass
    class Finished(Message):
        """The last row was passed."""

        sure_rows: "SureRows"

        @property
        def control(self) -> "SureRows":
            """The rows that were answered."""
            return self.sure_rows

    def __init__(self, things: dict[str, str], *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Ask about things, by id."""
        super().__init__(id=id)
        self._things = things
        self.answers: dict[str, int] = {}

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return one row for each."""
        return len(self._things)

    def render_line(self, y: int) -> Strip:
        """Draw one row."""
        things = list(self._things.items())
        if y >= len(things):
            return Strip.blank(self.size.width, self.rich_style)
        name, label = things[y]
        here = y == self.current and self.has_focus
        text = self.get_component_rich_style(f"sure-rows--{'current' if here else 'text'}")
        lead = f"{'▸' if here else ' '} {label}"
        room = self.size.width - 4 * MOST - 2
        if cell_len(lead) > room:
            lead = f"{set_cell_size(lead, room - 1)}…"
        segments = [Segment(set_cell_size(lead, room), text)]
        for number in range(1, MOST + 1):
            chosen = self.answers.get(name) == number
            look = self.get_component_rich_style(f"sure-rows--{'chosen' if chosen else 'scale'}")
            box = Segment(f"[{number}]" if chosen else f" {number} ", look)
            segments += [box, Segment(" ", self.rich_style)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def on_focus(self) -> None:
        """Mark the row that is asked about."""
        self.refresh()

    def on_blur(self) -> None:
        """Mark none."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Answer with the number that was clicked, or go to the row."""
        if event.y < len(self._things):
            self.current = event.y
            number = (event.x - (self.size.width - 4 * MOST - 2)) // 4 + 1
            if 1 <= number <= MOST:
                self.action_answer(number)

    def action_move(self, by: int) -> None:
        self.current = max(0, min(len(self._things) - 1, self.current + by))

    def action_answer(self, number: int) -> None:
        name = list(self._things)[self.current]
        if number:
            self.answers[name] = number
            self.action_go_on()
        else:
            self.answers.pop(name, None)
        self.refresh()

    def action_go_on(self) -> None:
        if self.current + 1 < len(self._things):
            self.current += 1
        else:
            self.post_message(self.Finished(self))
