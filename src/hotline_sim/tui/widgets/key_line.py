"""The keys that work now, in the last line of a screen.

One line drawn at once: a widget for each key, as Textual's own footer has it, costs more at
every change of focus than all the rest of a screen.
"""

from typing import ClassVar, NamedTuple

from rich.text import Text
from textual import events
from textual.screen import Screen
from textual.widget import Widget


class Key(NamedTuple):
    """One key and what it does."""

    key: str
    shown: str
    words: str


class KeyLine(Widget):
    """Shows the keys of what is focused, each with what it does; a click presses one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"key-line--key", "key-line--words"}
    DEFAULT_CSS = """
    KeyLine {
        dock: bottom;
        height: 1;
        background: $background;
        & > .key-line--key { color: $footer-key-foreground; text-style: bold; }
        & > .key-line--words { color: $footer-description-foreground; }
    }
    """

    def on_mount(self) -> None:
        """Follow the keys of the screen as they change."""
        self.screen.bindings_updated_signal.subscribe(self, self._changed)

    def _changed(self, _: Screen[object]) -> None:
        self.refresh()

    def working(self) -> list[Key]:
        """Return the keys to show, one for each action: Enter first and help last."""
        first: dict[str, Key] = {}
        for active in self.screen.active_bindings.values():
            one = active.binding
            if one.show and active.enabled:
                shown = self.app.get_key_display(one)
                action = one.action.removeprefix("app.")
                first.setdefault(action, Key(one.key, shown, one.description))
        return sorted(first.values(), key=lambda one: (one.key != "enter", one.words == "help"))

    def render(self) -> Text:
        """Return the line."""
        key_style = self.get_component_rich_style("key-line--key", partial=True)
        words_style = self.get_component_rich_style("key-line--words", partial=True)
        line = Text(no_wrap=True, overflow="ellipsis", end="")
        for one in self.working():
            line.append(f" {one.shown} ", key_style)
            line.append(f"{one.words} ", words_style)
        return line

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        column = 0
        for one in self.working():
            column += Text(f" {one.shown} {one.words} ").cell_len
            if event.x < column:
                self.app.simulate_key(one.key)
                return
