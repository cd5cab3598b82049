"""One setting on one row: its name, what it is now, and what that means."""

from dataclasses import dataclass
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget


class SettingRow(Widget, can_focus=True):
    """Left and right, Enter or a click change it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "left",
            "turn(-1)",
            "change",
            key_display="← →",
            id="setting.back",
            tooltip="The choice before",
        ),
        Binding(
            "right,space",
            "turn(1)",
            "change",
            show=False,
            id="setting.next",
            tooltip="The next choice",
        ),
        Binding(
            "enter",
            "turn_on",
            "change",
            show=False,
            id="setting.enter",
            tooltip="The next choice",
        ),
    ]
    DEFAULT_CSS = """
    SettingRow { height: 1; padding: 0 2; margin-bottom: 1; }
    SettingRow:focus { background: $chosen; }
    """

    value: reactive[Any] = reactive(None)
    """What is chosen."""

    label_width: int = 18
    """How wide its name is set, in cells."""

    @dataclass
    class Changed(Message):
        """The trainee chose something else."""

        setting_row: "SettingRow"
        name: str
        value: Any

        @property
        def control(self) -> "SettingRow":
            """The row that was changed."""
            return self.setting_row

    def __init__(
        self, name: str, label: str, choices: dict[Any, tuple[str, str]], value: Any
    ) -> None:
        """Offer choices, each with a word and what it means."""
        super().__init__(id=f"setting-{name.replace('_', '-')}")
        self._setting = name
        self._label = label
        self._choices = choices
        self.set_reactive(SettingRow.value, value)

    def render(self) -> RenderResult:
        """Draw the row."""
        return self.drawn()

    def drawn(self) -> Content:
        """Return the name, and every choice with the current one marked, if all have room."""
        mark = "▸ " if self.has_focus else "  "
        words = [word for word, _ in self._choices.values()]
        if (
            sum(cell_len(word) + 3 for word in words) + self.label_width + 2
            > self.content_size.width
        ):
            return self._current_alone(mark)
        parts: list[tuple[str, str]] = [(f"{mark}{self._label:<{self.label_width}}", "bold")]
        for choice, (word, _) in self._choices.items():
            chosen = choice == self.value
            shown = f"[{word}]" if chosen else f" {word} "
            parts.append((shown, "bold $primary" if chosen else "$quiet"))
            parts.append((" ", ""))
        return Content.assemble(*parts)

    def _current_alone(self, mark: str) -> Content:
        """Return the name and the current choice, and where among how many it stands."""
        known = list(self._choices)
        at = known.index(self.value) + 1 if self.value in known else 0
        word = self._choices.get(self.value, ("", ""))[0]
        return Content.assemble(
            (f"{mark}{self._label:<{self.label_width}}", "bold"),
            (f"‹ {word} ›", "bold $primary"),
            (f"   {at} of {len(known)}", "$quiet"),
        )

    @property
    def meaning(self) -> str:
        """What the current choice means."""
        return self._choices.get(self.value, ("", ""))[1]

    def on_click(self, event: events.Click) -> None:
        """Take the next choice."""
        self.action_turn(1)

    def action_turn_on(self) -> None:
        self.action_turn(1)

    def action_turn(self, by: int) -> None:
        known = list(self._choices)
        at = known.index(self.value) if self.value in known else 0
        self.value = known[(at + by) % len(known)]
        self.post_message(self.Changed(self, self._setting, self.value))
