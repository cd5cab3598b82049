"""The app: its settings, its looks, its help, and a window that must be large enough.

Home is painted before the desk is imported, and with it the database and the engine.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.reactive import Initialize, Reactive
from textual.screen import Screen
from textual.theme import Theme

from hotline_sim.storage.places import home
from hotline_sim.tui.authoring import Bench
from hotline_sim.tui.journey import Journey
from hotline_sim.tui.refreshing import Refreshing
from hotline_sim.tui.screens.messages import HomeShown, SettingsChanged
from hotline_sim.tui.settings import Settings, read_settings, write_settings
from hotline_sim.tui.start import Start
from hotline_sim.tui.themes import THEMES, worn
from hotline_sim.tui.word_breaks import install

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft
    from hotline_sim.authoring.moment import Start as Moment
    from hotline_sim.desk import Desk

Keep = Callable[[Settings], None]

MANY = ("list.select", "author.follow")
"""How the names of keys begin that are too many to be listed: the texts of help tell of them."""

LEAST = Size(80, 24)
"""The smallest terminal every screen fits in."""

TOO_SMALL = "too-small"
"""The id of the screen that says so."""


def _first_theme(app: Journey) -> str:
    return worn(app.settings)


class HotlineApp(Refreshing, Bench):
    """The terminal face of hotline-sim."""

    TITLE = "hotline-sim"
    theme: Reactive[str] = Reactive(Initialize(_first_theme))
    """Worn from the start: told of another theme later, Textual reads all styles anew."""
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "question_mark",
            "show_help",
            "help",
            key_display="?",
            id="app.help",
            tooltip="What this is, and its keys; while you type, F1",
        ),
        Binding(
            "f1",
            "show_help",
            "help",
            key_display="F1",
            id="app.help-while-typing",
            tooltip="What this is, and its keys",
        ),
        Binding("ctrl+q", "quit", "quit", show=False, id="app.quit", tooltip="Close hotline-sim"),
    ]

    def __init__(  # noqa: PLR0913 - everything it stands on
        self,
        open_desk: "Callable[[], Desk]",
        settings: Settings,
        start: Start,
        *,
        keep: Keep,
        clock: Callable[[], float],
        now: Callable[[], datetime],
    ) -> None:
        """Made by `make_app`."""
        super().__init__(open_desk, settings, start, clock=clock, now=now)
        self._keep = keep
        for theme in THEMES.values():
            self.register_theme(theme)
        install()
        self._still = os.environ.get("TEXTUAL_ANIMATIONS", "").lower() == "none"
        self._dress()

    def on_mount(self) -> None:
        """Say so where the window is too small to begin with."""
        self._mind_size()

    @on(HomeShown)
    def _home_shown(self) -> None:
        """Open the desk."""
        self.begin()

    @on(events.Resize)
    def _resized(self) -> None:
        self.call_after_refresh(self._mind_size)

    @on(SettingsChanged)
    def _settings_changed(self, event: SettingsChanged) -> None:
        """Take up and keep what was chosen."""
        if event.settings.language != self.settings.language:  # what is chosen now stands
            self._start = self._start._replace(language="")
        self.settings = event.settings
        self.at_home.trainee = self._start.person or self.settings.trainee
        self._dress()
        try:
            self._keep(self.settings)
        except OSError as problem:
            why = f"Your settings could not be kept: {problem.strerror}. They hold until you quit."
            self.notify(why, severity="warning", markup=False)

    def push(self, screen: Screen[None]) -> None:
        """Show a screen above what is there, unless the window is too small for any."""
        super().push(screen)
        self._mind_size()

    def switch(self, screen: Screen[None]) -> None:
        """Show a screen in place of what is there, unless the window is too small for any."""
        super().switch(screen)
        self._mind_size()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Name what can be done from everywhere."""
        yield SystemCommand("Help", "What is this, and which keys", self.action_show_help)
        yield SystemCommand("Light or dark", "Change the colours", self._turn_shade)
        yield SystemCommand("High contrast", "Switch it on or off", self._turn_contrast)
        if self.taken is None:
            yield SystemCommand("Pick up a call", "The library", lambda: self.go("library"))
            yield SystemCommand("Go on", "The unfinished call", lambda: self.go("resume"))
            yield SystemCommand("Refreshers", "A few minutes", lambda: self.go("refresh"))
            yield SystemCommand("Latest debrief", "Read it again", lambda: self.go("debrief"))
            yield SystemCommand("Progress", "How you are getting on", lambda: self.go("progress"))
            yield SystemCommand("Learning paths", "What is next", lambda: self.go("learning"))
            yield SystemCommand("Write a call", "Or check one", lambda: self.go("author"))
        yield SystemCommand("Settings", "Pace, timers, colours", lambda: self.go("settings"))
        yield SystemCommand("What works here", "And what to do", lambda: self.go("doctor"))
        yield SystemCommand("Quit", "Every decision is kept", self.exit)

    def action_show_help(self) -> None:
        """Show help for what is focused, and every key that works there."""
        from hotline_sim.tui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            return
        places = [self.screen] if self.focused is None else list(self.focused.ancestors_with_self)
        topics = [
            (str(place.help_title), str(getattr(place, "help_text", "")))
            for place in places
            if hasattr(place, "help_title")
        ]
        self.push_screen(HelpScreen(topics, self._keys_here()))

    def _keys_here(self) -> list[tuple[str, str]]:
        """Return the keys that work now, one for each thing they do; those of a list as none."""
        rows: dict[str, tuple[str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            name = binding.id or ""
            if active.enabled and binding.tooltip and not name.startswith(MANY):
                shown = self.get_key_display(binding)
                rows.setdefault(binding.action.removeprefix("app."), (shown, binding.tooltip))
        rows["command_palette"] = ("^p", "Find any command by its name")
        return list(rows.values())

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme; ours are known before they are registered, while the app is made."""
        return THEMES.get(theme_name) or super().get_theme(theme_name)

    def _dress(self) -> None:
        """Wear what the settings say."""
        self.theme = worn(self.settings)
        self.animation_level = "none" if self._still or not self.settings.animations else "full"

    def _turn_shade(self) -> None:
        shade = "light" if self.settings.theme == "dark" else "dark"
        self.post_message(SettingsChanged(self.settings._replace(theme=shade)))

    def _turn_contrast(self) -> None:
        turned = self.settings._replace(contrast=not self.settings.contrast)
        self.post_message(SettingsChanged(turned))

    def _mind_size(self) -> None:
        """Say so where the window is too small, for as long as it is."""
        small = self.size.width < LEAST.width or self.size.height < LEAST.height
        told = self.screen.id == TOO_SMALL
        if small and not told:
            from hotline_sim.tui.screens.too_small import TooSmallScreen

            self.push_screen(TooSmallScreen(LEAST, id=TOO_SMALL))
        elif told and not small:
            self.pop_screen()


def local_now() -> datetime:
    """Return the time now, where the trainee is."""
    return datetime.now().astimezone()


def make_app(  # noqa: PLR0913 - everything it stands on
    open_desk: "Callable[[], Desk]",
    settings: Settings,
    start: Start | None = None,
    *,
    keep: Keep = lambda _: None,
    complaint: str = "",
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], datetime] = local_now,
) -> HotlineApp:
    """Return the app, made from nothing but what is given here."""
    app = HotlineApp(open_desk, settings, start or Start(), keep=keep, clock=clock, now=now)
    app.complaint = complaint
    return app


def run(  # noqa: PLR0913 - what the command line can say
    environ: Mapping[str, str],
    *,
    person: str | None = None,
    scenario: str = "",
    variant: str | None = None,
    seed: int | None = None,
    resume: str = "",
    where: str = "",
    draft: "Draft | None" = None,
    rehearsal: "Moment | None" = None,
    minutes: int = 0,
    desk: "Desk | None" = None,
    language: str = "",
) -> int:
    """Open the app on this terminal, and return its exit code; the desk is closed with it."""

    def open_desk() -> "Desk":
        if desk is not None:
            return desk
        from hotline_sim.desk import Desk

        return Desk.of(environ)

    path = home(environ) / "settings.json"
    settings, complaint = read_settings(path)
    asked = (person or "", scenario, variant, seed, resume, where, draft, rehearsal)
    start = Start(*asked, minutes, language)
    app = make_app(
        open_desk,
        settings,
        start,
        keep=lambda changed: write_settings(path, changed),
        complaint=complaint,
    )
    try:
        app.run()
    finally:
        app.put_away()
    if app.left_open:
        sys.stderr.write(
            f"Every decision is kept. Go on with: hotline-sim resume {app.left_open}\n"
        )
    return app.return_code or 0
