"""What was said and heard, as one widget that draws only the rows in sight.

A widget for every line would make each append cost more than the last; here an append measures
the new lines alone, and a repaint wraps no more than fits on the screen.
"""

from array import array
from bisect import bisect_right
from collections.abc import Iterable
from typing import ClassVar, NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import BindingType
from textual.cache import LRUCache
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from hotline_sim.tui.widgets.wrapping import wrapped

GAP, NAMED = 1, 2
"""What stands before an entry: an empty row; the speaker's name."""


class Entry(NamedTuple):
    """One line of a transcript as it is drawn: one paragraph of plain text."""

    kind: str
    """One of KINDS; decides its look."""
    name: str
    """Who speaks; shown where the speaker changes."""
    text: str
    side: str
    """`call`, `you`, or another; an empty row stands where it changes."""


KINDS = (
    "sound",
    "caller",
    "you",
    "quiet",
    "ending",
    "showed",
    "slip",
    "mended",
    "reason",
    "better",
    "marked",
)


class Transcript(ScrollView, can_focus=True):
    """The line: who said what, with sounds between; follows its end until scrolled away."""

    BINDINGS: ClassVar[list[BindingType]] = []
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"transcript--{kind}" for kind in KINDS),
        "transcript--name-caller",
        "transcript--name-you",
    }
    DEFAULT_CSS = """
    Transcript {
        background: $background;
        overflow-x: hidden;
        scrollbar-size: 0 1;
        scrollbar-gutter: stable;
        & > .transcript--sound { color: $quiet; text-style: italic; }
        & > .transcript--caller { color: $foreground; }
        & > .transcript--you { color: $accent; }
        & > .transcript--quiet { color: $quiet; text-style: italic; }
        & > .transcript--ending { color: $foreground; text-style: italic; }
        & > .transcript--showed { color: $success; }
        & > .transcript--slip { color: $error; }
        & > .transcript--mended { color: $secondary; }
        & > .transcript--reason { color: $quiet; }
        & > .transcript--better { color: $foreground; text-style: italic; }
        & > .transcript--marked { color: $primary; text-style: bold; }
        & > .transcript--name-caller { color: $secondary; text-style: bold; }
        & > .transcript--name-you { color: $primary; text-style: bold; }
    }
    """

    help_title = "The line"
    help_text = (
        "What was said and heard. Sounds stand in brackets. ↑ ↓ and page up, page down look back;"
        " End returns to now."
    )

    def __init__(
        self,
        *,
        caller: str = "",
        widest: int = 84,
        from_top: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's own name for it
    ) -> None:
        """Draw for a caller of this name; `from_top` starts reading at the beginning."""
        super().__init__(id=id)
        self.entries: list[Entry] = []
        self._widest = widest
        self._from_top = from_top
        self._gutter = max(7, min(14, cell_len(caller) + 2))
        self._starts = array("L")
        self._flags = bytearray()
        self._height = 0
        self._width = 0
        self._rows: LRUCache[int, list[str]] = LRUCache(256)
        self._speaker = ("", "")
        self._plain: Style | None = None

    def extend(self, entries: Iterable[Entry]) -> None:
        """Add entries at the end; those who read the end keep seeing it."""
        at_end = self.max_scroll_y - self.scroll_offset.y <= 1 and not self._from_top
        for entry in entries:
            self.entries.append(entry)
            self._flags.append(self._flag(entry))
            if self._width:
                self._measure(len(self.entries) - 1)
        self._resized(follow=at_end)

    def replace(self, entries: Iterable[Entry]) -> None:
        """Show these entries and no others."""
        self.entries.clear()
        self._flags.clear()
        self._speaker = ("", "")
        self._forget()
        self.extend(entries)

    def on_resize(self, event: events.Resize) -> None:
        """Measure again where the width has changed; every row may stand elsewhere."""
        if event.size.width != self._width:
            self._measure_all(event.size.width)
        self._resized(follow=not self._from_top)

    def notify_style_update(self) -> None:
        """Draw again in the colours of another theme."""
        super().notify_style_update()
        self._plain = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one row in sight; a short transcript stands at the bottom, next to the answers.

        The first paint may come before the first resize, or without one.
        """
        if not self._width:
            self._measure_all(self.size.width)
            self.call_later(self._resized, follow=not self._from_top)
        above = 0 if self._from_top else max(0, self.size.height - self._height)
        row = y + self.scroll_offset.y - above
        if not 0 <= row < self._height:
            return Strip.blank(self.size.width, self._base)
        number = bisect_right(self._starts, row) - 1
        return self._drawn(number, row - self._starts[number])

    def _drawn(self, number: int, row: int) -> Strip:
        entry, flags = self.entries[number], self._flags[number]
        if flags & GAP and row == 0:
            return Strip.blank(self.size.width, self._base)
        line = row - (flags & GAP)
        name = entry.name if line == 0 and flags & NAMED else ""
        text = self._wrapped(number)[line]
        who = "you" if entry.side == "you" else "caller"
        segments = [
            Segment("  ", self._base),
            Segment(set_cell_size(name, self._gutter), self._look(f"transcript--name-{who}")),
            Segment(text, self._look(f"transcript--{entry.kind}")),
        ]
        return Strip(segments).adjust_cell_length(self.size.width, self._base)

    @property
    def _base(self) -> Style:
        """The style of what is empty; to ask for it anew costs as much as drawing a row."""
        if self._plain is None:
            self._plain = self.rich_style
        return self._plain

    def _look(self, name: str) -> Style:
        return self.get_component_rich_style(name)

    def _flag(self, entry: Entry) -> int:
        side, name = self._speaker
        gap = GAP if side and entry.side != side else 0
        named = NAMED if entry.name and (entry.name != name or gap) else 0
        self._speaker = (entry.side, entry.name or ("" if gap else name))
        return gap | named

    def _measure_all(self, width: int) -> None:
        self._width = width
        self._forget()
        for number in range(len(self.entries)):
            self._measure(number)

    def _measure(self, number: int) -> None:
        self._starts.append(self._height)
        self._height += (self._flags[number] & GAP) + len(self._cut(number))

    def _cut(self, number: int) -> list[str]:
        width = min(self._widest, self._width - 4 - self._gutter)
        return wrapped(self.entries[number].text, width)

    def _wrapped(self, number: int) -> list[str]:
        rows = self._rows.get(number)
        if rows is None:
            rows = self._rows[number] = self._cut(number)
        return rows

    def _forget(self) -> None:
        self._rows.clear()
        del self._starts[:]
        self._height = 0

    def _resized(self, *, follow: bool) -> None:
        """Say how many rows there are; nothing is laid out anew where all fit as before."""
        size = Size(self._width, self._height)
        if size.height <= self.size.height and not self.show_vertical_scrollbar:
            self.set_reactive(Transcript.virtual_size, size)
        else:
            self.virtual_size = size
            if follow:
                self.scroll_end(animate=False, immediate=True, force=True)
        self.refresh()
