"""The calls there are to write at, one's own first."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.authoring.drafts import DraftFile, heading_of
from hotline_sim.tui.screens.messages import Closed, DraftWanted
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import KEYS, Item, NumberedList
from hotline_sim.tui.widgets.wrapping import clean

NONE_OF_YOUR_OWN = "You have none of your own yet. Begin one with:  hotline-sim new scenario"


class AuthorShelf(Screen[None]):
    """A list of files."""

    DEFAULT_CSS = """
    AuthorShelf { background: $background; align: center middle; }
    AuthorShelf #page {
        width: 84;
        max-width: 98%;
        height: auto;
        max-height: 100%;
        scrollbar-size-vertical: 1;
    }
    AuthorShelf Static { height: auto; margin: 1 2 1 2; }
    AuthorShelf #new { color: $quiet; margin: 0 2 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="shelf.back", tooltip="Back to the start"),
    ]

    help_title = "Write or check a call"
    help_text = (
        "Every call on this machine, your own first. Enter opens one: its outline, what is wrong or"
        " weak in it, and any moment of it to play from. You write in an editor of your own; the"
        " screen follows what you save. Those we ship can be looked at and tried."
    )

    def __init__(self, drafts: tuple[DraftFile, ...]) -> None:
        """Show these files."""
        super().__init__()
        self._drafts = drafts

    def compose(self) -> ComposeResult:
        """Stack a heading above the list."""
        has_own = any(one.is_own for one in self._drafts)
        with VerticalScroll(id="page", can_focus=False):
            yield Static(Content.styled("Write or check a call", "bold $primary"), id="heading")
            if not has_own:
                yield Static(NONE_OF_YOUR_OWN, id="new", markup=False)
            yield NumberedList(tuple(_items(self._drafts)), gap=True, id="drafts")
        yield KeyLine()

    def on_mount(self) -> None:
        """Offer the list to the keys."""
        listed = self.query_one(NumberedList)
        listed.at_once = True
        listed.selected = 0 if self._drafts else -1
        listed.focus()

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Open what was chosen."""
        event.stop()
        self.post_message(DraftWanted(self._drafts[int(event.id)].path))

    def action_back(self) -> None:
        self.post_message(Closed())


def _items(drafts: tuple[DraftFile, ...]) -> Iterator[Item]:
    """Yield an item for each file, under whose they are."""
    above = ""
    for number, one in enumerate(drafts):
        key = KEYS[number] if number < len(KEYS) else ""
        heading = heading_of(one)
        shown = heading if heading != above else ""
        above = heading
        yield Item(key, str(number), clean(one.title), clean(one.about), above=shown)
