"""The call: what is heard, what can be said, what is written. Draws a `Call`; holds none of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size

from hotline_sim.tui.screens.hearing import SILENCE, TICK, Hearing
from hotline_sim.tui.screens.messages import CallFinished, CallLeftForLater
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.widgets.call_header import CallHeader
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.line_state import LineState
from hotline_sim.tui.widgets.numbered_list import NumberedList
from hotline_sim.tui.widgets.response_list import ResponseList
from hotline_sim.tui.widgets.transcript import Transcript
from hotline_sim.tui.widgets.wrapping import clean
from hotline_sim.tui.widgets.writing_panel import WritingPanel

if TYPE_CHECKING:
    from hotline_sim.call.call import Call
    from hotline_sim.intake.form import Form
    from hotline_sim.referral.directory import Directory


class CallScreen(Hearing):
    """One call on the line."""

    AUTO_FOCUS = "#menu"

    DEFAULT_CSS = """
    CallScreen { background: $background; layers: base above; }
    CallScreen Transcript { height: 1fr; min-height: 5; }
    CallScreen #answers {
        height: auto;
        max-height: 58%;
        padding: 0 0 0 0;
        scrollbar-size-vertical: 1;
        background: $background;
    }
    CallScreen #panel { dock: right; width: 36; height: 100%; margin: 1 0; }
    CallScreen.-narrow #panel { display: none; }
    CallScreen.-paper #panel { width: 46; }
    CallScreen.-paper.-narrow #panel { width: 44; }
    CallScreen.-narrow.-drawer #panel { display: block; }
    CallScreen.-bare.-narrow.-drawer #panel { layer: above; width: 46; }
    CallScreen.-paper.-narrow.-drawer #answers { display: none; }
    CallScreen.-paper.-narrow.-drawer LineState { display: none; }
    CallScreen.-tall #answers { margin-bottom: 1; }
    CallScreen.-tall LineState { margin: 1 0; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter", "go_on", "go on", id="call.go-on", tooltip="Hear it all; at the end, go on"
        ),
        Binding("space", "go_on", "hear it all", show=False, id="call.hear", tooltip="Hear it all"),
        Binding("tab", "write", "record", id="call.write", tooltip="Write into the record"),
        Binding("tab", "talk", "talk", id="call.talk", tooltip="Back to talking"),
        Binding("n", "notes", "notes", id="call.notes", tooltip="Write a note; reread the brief"),
        Binding("d", "directory", "directory", id="call.directory", tooltip="Who can help"),
        Binding("h", "hang_up", "hang up", id="call.hang-up", tooltip="End the call"),
        Binding("escape", "step_out", "step out", id="call.step-out", tooltip="Breathe; no cost"),
    ]

    help_title = "The call"
    help_text = (
        "A digit selects what to say, Enter says it. Space hears the caller out at once. Where"
        " the caller waits, a row fills: when it is full, you have said nothing. Saying nothing"
        " can be right. Escape steps out; nothing runs there, and it costs nothing."
    )

    def __init__(
        self,
        call: "Call",
        settings: Callable[[], Settings],
        clock: Callable[[], float],
        *,
        form: "Form | None" = None,
        directory: "Directory | None" = None,
    ) -> None:
        """Draw a call as the settings then are, by a clock that counts seconds.

        Where it has a form there is a record to fill in; where it has a directory, services.
        """
        super().__init__(call, settings, clock, classes="-paper" if form else "-bare")
        self.form = form
        self.directory = directory

    def compose(self) -> ComposeResult:
        """Stack the line above the answers, with the panel beside both."""
        about = self.call.scenario.about
        self._fit(self.app.size)
        yield CallHeader(self.heading, clean(about.caller), id="header")
        yield Transcript(caller=about.caller, id="line")
        yield LineState(id="state")
        with VerticalScroll(id="answers", can_focus=False):
            yield ResponseList(id="menu")
        yield WritingPanel(self.paper_rows(None), inviting=self.form is None, id="panel")
        yield KeyLine()

    @property
    def heading(self) -> str:
        """What the call is called at the top."""
        title = self.call.scenario.about.title
        return f"{title} · what if" if self.call.opened.what_if else title

    def _fit(self, size: Size) -> None:
        """Wear the classes of the window's size from the start, or all is styled twice."""
        sides = (size.width, self.HORIZONTAL_BREAKPOINTS), (size.height, self.VERTICAL_BREAKPOINTS)
        self.add_class(*(max(one for one in at if side >= one[0])[1] for side, at in sides))

    def on_mount(self) -> None:
        """Hear the first cue at pace, or all that was heard before a call was left."""
        resumed = len(self.call.events) > 1
        self._hear()
        if resumed:
            self.hear_all()
        self.set_interval(TICK, self.tick)

    def on_screen_resume(self) -> None:
        """Take up settings that were changed on another screen."""
        self.menu.at_once = self._settings().at_once

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Say what was chosen."""
        event.stop()
        chosen = event.id
        if chosen == SILENCE:
            self.attempt(self.call.keep_silence)
        else:
            self.attempt(lambda: self.call.respond(chosen))

    def on_descendant_focus(self) -> None:
        """Show the whole record while one writes into it."""
        self.show_whole(self.panel.is_filling)

    def on_writing_panel_closed(self) -> None:
        """Go back to the call."""
        self.remove_class("-drawer")
        self.set_focus(None if self.call.is_over else self.menu)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the keys that do nothing now."""
        if action in {"hang_up", "step_out"}:
            return not self.call.is_over
        if action in {"write", "talk"}:
            return self.form is not None and self.panel.is_writing == (action == "talk")
        return super().check_action(action, parameters)

    def action_go_on(self) -> None:
        if self._coming:
            self.hear_all()
        elif self.call.is_over:
            self.finish()

    def finish(self) -> None:
        """Go on after the call."""
        self.post_message(CallFinished())

    def action_write(self) -> None:
        self.set_class(self.has_class("-narrow"), "-drawer")
        self.panel.take_keys()

    def action_talk(self) -> None:
        self.on_writing_panel_closed()

    def action_notes(self) -> None:
        self.set_class(self.has_class("-narrow"), "-drawer")
        super().action_notes()

    def action_hang_up(self) -> None:
        if not self.call.is_over:
            from hotline_sim.tui.screens.ask import hang_up_question

            self.app.push_screen(hang_up_question(), self._hang_up)

    def action_step_out(self) -> None:
        if self.drawer_is_open:
            self.on_writing_panel_closed()
        elif not self.call.is_over:
            from hotline_sim.tui.screens.step_out import StepOutScreen

            self.app.push_screen(StepOutScreen(), self._stepped_out)

    def _hang_up(self, answer: str | None) -> None:
        if answer == "end":
            self.attempt(self.call.hang_up)

    def _stepped_out(self, way: str | None) -> None:
        from hotline_sim.tui.screens.step_out import LATER, LEAVE

        if way == LATER:
            self.post_message(CallLeftForLater())
        elif way == LEAVE:
            self.attempt(self._leave)

    def _leave(self) -> None:
        self.call.leave()
        self.post_message(CallFinished())
