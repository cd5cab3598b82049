"""Settings: each takes effect at once and is kept at once."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Label, Static

from hotline_sim.language.names import both_names
from hotline_sim.tui.screens.home import DOCTOR
from hotline_sim.tui.screens.messages import Closed, SettingsChanged, WayChosen
from hotline_sim.tui.settings import CODE, Settings
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.setting_row import SettingRow

ROWS: dict[str, tuple[str, dict[Any, tuple[str, str]]]] = {
    "theme": ("Colours", {"dark": ("dark", "Lamp light."), "light": ("light", "Paper.")}),
    "contrast": (
        "High contrast",
        {False: ("off", "Calm colours."), True: ("on", "Nothing is dim.")},
    ),
    "animations": (
        "Animations",
        {True: ("on", "Small movements."), False: ("off", "Nothing slides or fades.")},
    ),
    "pace": (
        "Pace",
        {
            "slow": ("slow", "The caller's lines come slowly."),
            "normal": ("normal", "The caller's lines come as on a call."),
            "fast": ("fast", "The caller's lines come quickly."),
            "off": ("off", "Everything is there at once."),
        },
    ),
    "timers": (
        "Silence",
        {
            "on": ("on", "Waiting too long counts as saying nothing, as on a call."),
            "longer": ("longer", "The same, with three times as long to think."),
            "off": ("off", "Only choosing it says nothing; take all the time you need."),
        },
    ),
    "at_once": (
        "A digit",
        {False: ("selects", "Enter then says it."), True: ("says it", "At once, without Enter.")},
    ),
}
"""Each setting that is chosen from a few, in order: its name, and its choices in words."""

CODES = "A pseudonym under which your calls are kept, such as T01; never your name."


class SettingsScreen(Screen[None]):
    """A list of rows."""

    DEFAULT_CSS = """
    SettingsScreen { background: $background; align: center middle; }
    SettingsScreen #page {
        width: 78;
        max-width: 98%;
        height: auto;
        max-height: 100%;
        scrollbar-size-vertical: 1;
    }
    SettingsScreen #heading { margin: 1 4; height: 1; }
    SettingsScreen #code { height: 1; padding: 0 2; }
    SettingsScreen Label { width: 20; text-style: bold; }
    SettingsScreen Input.-textual-compact { width: 24; padding: 0 1; background: $panel; }
    SettingsScreen Input:focus { background: $chosen; }
    SettingsScreen #said { height: auto; margin: 1 4; color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", "up", show=False, id="settings.up", tooltip="Above"),
        Binding("down", "app.focus_next", "down", show=False, id="settings.down", tooltip="Next"),
        Binding("d", "doctor", "what works here", id="settings.doctor", tooltip="And what to do"),
        Binding("escape", "close", "done", id="settings.close", tooltip="Back; all is kept"),
    ]

    help_title = "Settings"
    help_text = (
        "↑ ↓ walk through the settings, ← → change one; it is kept at once. Your trainee code is"
        " a pseudonym such as T01: never your name."
    )

    def __init__(self, settings: Settings, languages: tuple[str, ...]) -> None:
        """Show the settings, and the languages the calls on this machine have."""
        super().__init__()
        self.settings = settings
        self._languages = languages or (settings.language,)

    def compose(self) -> ComposeResult:
        """Stack the rows."""
        with VerticalScroll(id="page", can_focus=False):
            yield Static(Content.styled("Settings", "bold $primary"), id="heading")
            for name, (label, choices) in ROWS.items():
                yield SettingRow(name, label, choices, getattr(self.settings, name))
            yield SettingRow("language", "Language", self._tongues(), self.settings.language)
            with Horizontal(id="code"):
                yield Label("  Trainee code", markup=False)
                yield Input(
                    self.settings.trainee, placeholder="such as T01", max_length=20, compact=True
                )
            yield Static("", id="said")
        yield KeyLine()

    def _tongues(self) -> dict[Any, tuple[str, str]]:
        meaning = "Of the calls. More come with more content."
        return {one: (both_names(one), meaning) for one in self._languages}

    def on_mount(self) -> None:
        """Start at the top."""
        self.query(SettingRow).first().focus()

    def on_setting_row_changed(self, event: SettingRow.Changed) -> None:
        """Take a choice."""
        event.stop()
        self._say(event.setting_row.meaning)
        self._take(self.settings._replace(**{event.name: event.value}))

    def on_descendant_focus(self) -> None:
        """Say what the current choice means."""
        row = self.focused
        self._say(row.meaning if isinstance(row, SettingRow) else CODES)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take the code as soon as it is one."""
        event.stop()
        code = event.value.strip()
        if CODE.fullmatch(code):
            self._say(CODES)
            if code != self.settings.trainee:
                self._take(self.settings._replace(trainee=code))
        else:
            self._say("That is no code: letters, digits and hyphens, such as T01.")

    def action_doctor(self) -> None:
        self.post_message(WayChosen(DOCTOR))

    def action_close(self) -> None:
        self.post_message(Closed())

    def _take(self, settings: Settings) -> None:
        self.settings = settings
        self.post_message(SettingsChanged(settings))

    def _say(self, text: str) -> None:
        self.query_one("#said", Static).update(text)
