"""One-line fields whose Enter says in the footer what it does there."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from hotline_sim.language.comparing import alike


class NarrowingLine(Input):
    """Narrows what stands below it; nothing there is called “?”, so that this key stays help."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark",
            "app.show_help",
            "help",
            key_display="?",
            priority=True,
            id="narrowing.help",
            tooltip="What this is, and its keys",
        ),
    ]


class SearchLine(NarrowingLine):
    """Narrows a list as one types."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "read the brief", id="search.open", tooltip="Open what is selected"
        ),
    ]


class NoteLine(Input):
    """Takes a note; says how to begin one, or while it has the keys, that it waits for one."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep the note", id="note.keep", tooltip="Keep the note"),
    ]

    help_title = "Notes"
    help_text = (
        "What you would jot down during the call. Write, then Enter keeps the note; esc goes back"
        " to the call. The clock stands still while you write. Never a real caller's details."
    )

    waiting: str = "your note …"
    invitation: str = ""
    """What stands in it while the keys go elsewhere."""

    def on_focus(self) -> None:
        """Wait for a note."""
        self.placeholder = self.waiting

    def on_blur(self) -> None:
        """Say how to begin one."""
        self.placeholder = self.invitation


class RememberLine(Input):
    """Takes an optional last word."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "submit", "to the debrief", id="remember.done", tooltip="On to the debrief"
        ),
    ]


class FilterLine(NarrowingLine):
    """Narrows the answers of a field; where several can be ticked, space ticks one.

    Inside the words of an answer space is what it says: “to be sold” can be typed.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "tick", "tick", id="filter.tick", tooltip="Tick or untick"),
        Binding("enter", "submit", "keep", id="filter.keep", tooltip="Keep what is chosen"),
        Binding("enter", "mark", "tick", id="filter.mark", tooltip="Tick what is marked"),
    ]

    class Ticked(Message):
        """Space was pressed."""

    ticks: bool = False
    """Whether space ticks."""
    answers: tuple[str, ...] = ()
    """The answers, as they are compared."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave space to the text where nothing is ticked, and within the words of an answer."""
        if action in {"submit", "mark"}:
            return (self.ticks and bool(self.value)) == (action == "mark")
        if action != "tick":
            return True
        typed = f"{alike(self.value)} "
        return self.ticks and (typed == " " or not any(typed in one for one in self.answers))

    def on_key(self, event: events.Key) -> None:
        """Tick before the line takes the space; in its own turn, after all that was typed."""
        if event.key == "space" and self.check_action("tick", ()):
            event.stop()
            event.prevent_default()
            self.action_tick()

    async def action_mark(self) -> None:
        await self.action_submit()

    def action_tick(self) -> None:
        self.post_message(self.Ticked())


class EntryLine(Input):
    """Takes a text, a number or a date of the record."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "keep", id="entry.keep", tooltip="Keep it in the record"),
    ]


class ServiceLine(NarrowingLine):
    """Narrows the directory as one types."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "open", id="service.open", tooltip="Open what is selected"),
    ]
