"""The call: what is heard, line by line, and what can be said. Draws a `Call`; holds none of it."""

from collections import deque
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.geometry import Size
from textual.screen import Screen

from hotline_sim.errors import CallElsewhere, UserError
from hotline_sim.tui.screens.ask import hang_up_question, trouble
from hotline_sim.tui.screens.messages import CallFinished, CallLeftForLater
from hotline_sim.tui.screens.step_out import LATER, LEAVE, StepOutScreen
from hotline_sim.tui.script import arrival, entries_of
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.widgets.call_header import CallHeader
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.line_state import LineState
from hotline_sim.tui.widgets.numbered_list import KEYS, Item, NumberedList
from hotline_sim.tui.widgets.response_list import ResponseList
from hotline_sim.tui.widgets.side_panel import SidePanel
from hotline_sim.tui.widgets.transcript import Entry, Transcript
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.call.call import Call

TICK = 0.1
"""Seconds between two looks at the clock."""

LONGEST_TICK = 1.0
"""What one tick counts at most: a laptop that slept has not kept silent."""

LONGEST_GAP = 90
"""What one pause between two decisions adds at most to the time on the line of a resumed call."""

SILENCE = "silence"
"""The id of saying nothing, which no response can have."""


class CallScreen(Screen[None]):
    """One call on the line."""

    DEFAULT_CSS = """
    CallScreen { background: $background; }
    CallScreen #talk { width: 1fr; }
    CallScreen Transcript { height: 1fr; min-height: 5; }
    CallScreen #answers {
        height: auto;
        max-height: 58%;
        padding: 0 0 0 0;
        scrollbar-size-vertical: 1;
        background: $background;
    }
    CallScreen #panel { width: 36; height: 100%; }
    CallScreen.-narrow #panel { display: none; }
    CallScreen Horizontal { layers: base above; }
    CallScreen.-narrow.-drawer #panel {
        display: block;
        layer: above;
        dock: right;
        width: 46;
    }
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
        Binding("n", "notes", "notes", id="call.notes", tooltip="Write a note; reread the brief"),
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
        self, call: "Call", settings: Callable[[], Settings], clock: Callable[[], float]
    ) -> None:
        """Draw a call as the settings then are, by a clock that counts seconds."""
        super().__init__()
        self.call = call
        self._settings = settings
        self._clock = clock
        self._last = clock()
        self._on_the_line = _seconds_so_far(call)
        self._heard = 0
        self._coming: deque[Entry] = deque()
        self._due = 0.0
        self._waited = 0.0

    def compose(self) -> ComposeResult:
        """Stack the line above the answers, with the panel beside both."""
        about = self.call.scenario.about
        self._fit(self.app.size)
        yield CallHeader(about.title, clean(about.caller), id="header")
        with Horizontal():
            with Vertical(id="talk"):
                yield Transcript(caller=about.caller, id="line")
                yield LineState(id="state")
                with VerticalScroll(id="answers", can_focus=False):
                    yield ResponseList(id="menu")
            yield SidePanel(clean(about.caller), clean(about.voice), about.brief, id="panel")
        yield KeyLine()

    def _fit(self, size: Size) -> None:
        """Wear the classes of the window's size from the start, or all is styled twice."""
        for side, breakpoints in (
            (size.width, self.HORIZONTAL_BREAKPOINTS),
            (size.height, self.VERTICAL_BREAKPOINTS),
        ):
            self.add_class(max(one for one in breakpoints if side >= one[0])[1])

    @property
    def menu(self) -> ResponseList:
        """The responses that are open."""
        return self.query_one("#menu", ResponseList)

    @property
    def panel(self) -> SidePanel:
        """The notes, and what was known before the call."""
        return self.query_one("#panel", SidePanel)

    def on_mount(self) -> None:
        """Hear the first cue at pace, or all that was heard before a call was left."""
        self.menu.focus()
        self.panel.show_notes([clean(note.text) for note in self.call.notes])
        resumed = len(self.call.events) > 1
        self._hear()
        if resumed:
            self.hear_all()
        self.set_interval(TICK, self.tick)

    def on_screen_resume(self) -> None:
        """Take up settings that were changed on another screen."""
        self.menu.at_once = self._settings().at_once

    def tick(self) -> None:
        """Let time pass: lines arrive, then the silence grows. Stands still off this screen."""
        now = self._clock()
        passed, self._last = min(LONGEST_TICK, now - self._last), now
        if self.app.screen is not self or self.panel.is_writing or self._drawer_is_open:
            return
        if not self.call.is_over:
            self._on_the_line += passed
        self.query_one(CallHeader).seconds = int(self._on_the_line)
        if self._coming:
            self._arrive(passed)
        else:
            self._wait(passed)

    def hear_all(self) -> None:
        """Let everything that is still coming arrive now."""
        self.query_one(Transcript).extend(self._coming)
        self._coming.clear()
        self._arrived()

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Say what was chosen."""
        event.stop()
        chosen = event.id
        if chosen == SILENCE:
            self._attempt(self.call.keep_silence)
        else:
            self._attempt(lambda: self.call.respond(chosen))

    def on_side_panel_note_written(self, event: SidePanel.NoteWritten) -> None:
        """Keep a note."""
        event.stop()
        self._attempt(lambda: self._keep_note(event.text))

    def on_side_panel_closed(self) -> None:
        """Go back to the call."""
        self.remove_class("-drawer")
        self.menu.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the keys that do nothing now."""
        if action in {"hang_up", "step_out"}:
            return not self.call.is_over
        return True

    def action_go_on(self) -> None:
        if self._coming:
            self.hear_all()
        elif self.call.is_over:
            self.post_message(CallFinished())

    def action_notes(self) -> None:
        self.set_class(self.has_class("-narrow"), "-drawer")
        self.panel.write()

    def action_hang_up(self) -> None:
        if not self.call.is_over:
            self.app.push_screen(hang_up_question(), self._hang_up)

    def action_step_out(self) -> None:
        if self._drawer_is_open:
            self.on_side_panel_closed()
        elif not self.call.is_over:
            self.app.push_screen(StepOutScreen(), self._stepped_out)

    @property
    def _drawer_is_open(self) -> bool:
        return self.has_class("-drawer") and self.has_class("-narrow")

    def _hang_up(self, answer: str | None) -> None:
        if answer == "end":
            self._attempt(self.call.hang_up)

    def _stepped_out(self, way: str | None) -> None:
        if way == LATER:
            self.post_message(CallLeftForLater())
        elif way == LEAVE:
            self._attempt(self._leave)

    def _leave(self) -> None:
        self.call.leave()
        self.post_message(CallFinished())

    def _keep_note(self, text: str) -> None:
        self.call.note(text)
        self.panel.clear()
        self.panel.show_notes([clean(note.text) for note in self.call.notes])

    def _attempt(self, deed: Callable[[], object]) -> None:
        """Do what moves the call; where it could not be kept, say so and offer it again."""

        def answered(answer: str | None) -> None:
            if answer == "again":
                self._attempt(deed)
            elif answer == "home":
                self.post_message(CallLeftForLater())

        try:
            deed()
        except UserError as problem:
            self._waited = 0.0
            elsewhere = isinstance(problem, CallElsewhere)
            self.app.push_screen(trouble(str(problem), elsewhere=elsewhere), answered)
        else:
            self._hear()

    def _hear(self) -> None:
        """Take in what the call has added to its transcript."""
        lines = self.call.transcript[self._heard :]
        if not lines:
            return
        self._heard += len(lines)
        self._coming.extend(entries_of(lines, self.call.scenario.about.caller))
        self.menu.veiled = True
        self.menu.items = self._offer()
        state = self.query_one(LineState)
        state.silence, state.hint = -1.0, "…  space hears it all"
        self._due = 0.0
        if self._settings().stretch:
            self._arrive(0.0)
        else:
            self.hear_all()

    def _arrive(self, passed: float) -> None:
        """Let the lines arrive that are due; each is given time before the next."""
        self._due -= passed
        while self._coming and self._due <= 0:
            entry = self._coming.popleft()
            self.query_one(Transcript).extend([entry])
            self._due = (arrival(entry) or 0.7) * self._settings().stretch
        if not self._coming:
            self._arrived()

    def _arrived(self) -> None:
        """Open the answers, or close the line."""
        over = self.call.is_over
        self.query_one(CallHeader).over = over
        state = self.query_one(LineState)
        state.hint = ""
        if over:
            state.hint = "The call is over. Take a breath.   Enter goes on."
        elif not self.menu.items:
            state.hint = "Nothing more can be said here.   h ends the call."
        self._waited = 0.0
        self.menu.veiled = False
        self.menu.display = not over
        self.refresh_bindings()

    def _wait(self, passed: float) -> None:
        """Let the silence grow; full, it is the trainee's move."""
        patience = self._settings().patience * self.call.beat.after
        if self.call.silence is None or not patience:
            return
        self._waited += passed
        self.query_one(LineState).silence = min(1.0, round(self._waited / patience * 96) / 96)
        if self._waited >= patience:
            self._attempt(self.call.keep_silence)

    def _offer(self) -> tuple[Item, ...]:
        """Return what can be said, and saying nothing last where that does something."""
        moves = zip(KEYS, self.call.menu(), strict=False)
        items = [Item(key, move.id, clean(move.say)) for key, move in moves]
        if self.call.silence is not None:
            items.append(Item("0", SILENCE, "say nothing", quiet=True))
        return tuple(items)


def _seconds_so_far(call: "Call") -> float:
    """Return about how long a resumed call had been on the line; nights between do not count."""
    moments = [event.at for event in call.events]
    gaps = ((b - a).total_seconds() for a, b in pairwise(moments))
    return sum(min(gap, LONGEST_GAP) for gap in gaps)
