"""The calls there are: found by typing, read about, and picked up."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from hotline_sim.practice import Shelved
from hotline_sim.tui.briefing import about, details, matches, pack_name
from hotline_sim.tui.screens.messages import BriefWanted, Closed
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.lines import SearchLine
from hotline_sim.tui.widgets.numbered_list import Item, NumberedList
from hotline_sim.tui.widgets.wrapping import clean


class LibraryScreen(Screen[None]):
    """A list that narrows as one types, with the selected call's brief beside it."""

    DEFAULT_CSS = """
    LibraryScreen { background: $background; }
    LibraryScreen #left { width: 1fr; padding: 1 2 0 2; }
    LibraryScreen #heading { height: 1; margin: 0 2 1 2; }
    LibraryScreen Input.-textual-compact { padding: 0 1; margin: 0 2 1 1; background: $panel; }
    LibraryScreen Input>.input--placeholder { color: $quiet; }
    LibraryScreen #shelf { height: 1fr; scrollbar-size-vertical: 1; }
    LibraryScreen #count { height: auto; color: $quiet; margin: 0 2; }
    LibraryScreen #preview {
        width: 46;
        background: $surface;
        padding: 1 3;
        scrollbar-size-vertical: 1;
    }
    LibraryScreen.-narrow #preview { display: none; }
    LibraryScreen #about { height: auto; background: $surface; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", "next", show=False, id="library.next", tooltip="The next call"),
        Binding("up", "move(-1)", "previous", show=False, id="library.up", tooltip="The one above"),
        Binding("enter", "open", "read the brief", id="library.open", tooltip="Before you pick up"),
        Binding(
            "escape", "back", "back", id="library.back", tooltip="Clear the search, or go back"
        ),
    ]

    help_title = "The library"
    help_text = (
        "Every call on this machine. Type any words to narrow the list: a title, a kind of call, a"
        " difficulty (steady, pressed, critical). ↑ ↓ selects, Enter opens the brief. F1 is help"
        " while you type."
    )

    def __init__(self, shelf: tuple[Shelved, ...]) -> None:
        """Show these calls."""
        super().__init__()
        self._shelf = shelf

    def compose(self) -> ComposeResult:
        """Stack the search above the list, with the brief beside it where there is room."""
        with Horizontal():
            with Vertical(id="left"):
                yield Static(Content.styled("Pick up a call", "bold $primary"), id="heading")
                yield SearchLine(
                    placeholder="type to search: a title, a kind of call …",
                    compact=True,
                    id="search",
                )
                with VerticalScroll(id="shelf", can_focus=False):
                    yield NumberedList(gap=True, id="calls")
                yield Static(id="count", markup=False)
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="about")
        yield KeyLine()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one(Input).focus()
        self._show("")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._show(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what is selected."""
        event.stop()
        self.action_open()

    def on_numbered_list_selected(self, event: NumberedList.Selected) -> None:
        """Show what the selected call is about."""
        event.stop()
        found = [one for one in self._shelf if event.item and one.brief.id == event.item.id]
        self.query_one("#about", Static).update(about(found[0]) if found else "")

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Open the brief of what was chosen."""
        event.stop()
        self.post_message(BriefWanted(event.id))

    def action_move(self, by: int) -> None:
        self.query_one("#calls", NumberedList).action_move(by)

    def action_open(self) -> None:
        calls = self.query_one("#calls", NumberedList)
        if calls.items:
            calls.action_choose()

    def action_back(self) -> None:
        search = self.query_one(Input)
        if search.value:
            search.clear()
        else:
            self.post_message(Closed())

    def _show(self, typed: str) -> None:
        found = [one for one in self._shelf if matches(one, typed)]
        calls = self.query_one("#calls", NumberedList)
        calls.items = tuple(_items(found))
        calls.selected = 0 if found else -1
        said = f"{len(found)} of {len(self._shelf)} calls" if typed else ""
        self.query_one("#count", Static).update(
            said
            if found
            else f"No call has “{clean(typed)}” in its title, kind or difficulty."
            if typed
            else "There are no calls on this machine. See: hotline-sim check"
            if not self._shelf
            else ""
        )


def _items(shelf: list[Shelved]) -> Iterator[Item]:
    """Yield an item for each call, under the name of its pack."""
    pack = ""
    for one in shelf:
        heading = pack_name(one.pack) if one.pack != pack else ""
        pack = one.pack
        title = clean(one.brief.title)
        yield Item("", one.brief.id, title, details(one), above=heading)
