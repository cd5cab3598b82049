"""The heard half of the call screen: lines arrive at their pace, and a silence grows."""

from collections import deque
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from hotline_sim.tui.screens.call_paper import CallPaper
from hotline_sim.tui.script import arrival, entries_of
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.widgets.call_header import CallHeader
from hotline_sim.tui.widgets.line_state import LineState
from hotline_sim.tui.widgets.numbered_list import KEYS, Item
from hotline_sim.tui.widgets.response_list import ResponseList
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


class Hearing(CallPaper):
    """Lets time pass on a call."""

    def __init__(
        self,
        call: "Call",
        settings: Callable[[], Settings],
        clock: Callable[[], float],
        *,
        classes: str | None = None,
    ) -> None:
        """Hear a call as the settings then are, by a clock that counts seconds."""
        super().__init__(classes=classes)
        self.call = call
        self._settings = settings
        self._clock = clock
        self._last = clock()
        self._on_the_line = _seconds_so_far(call)
        self._heard = 0
        self._coming: deque[Entry] = deque()
        self._due = 0.0
        self._waited = 0.0

    @property
    def menu(self) -> ResponseList:
        """The responses that are open."""
        return self.query_one("#menu", ResponseList)

    @property
    def drawer_is_open(self) -> bool:
        """Whether the panel covers the answers of a narrow screen."""
        return self.has_class("-drawer") and self.has_class("-narrow")

    def tick(self) -> None:
        """Let time pass: lines arrive, then the silence grows. Stands still off this screen."""
        now = self._clock()
        passed, self._last = min(LONGEST_TICK, now - self._last), now
        if self.app.screen is not self or self.panel.is_writing or self.drawer_is_open:
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

    def hear_anew(self) -> None:
        """Show all that was heard of the call there is now, and open its answers."""
        lines = self.call.transcript
        self._coming.clear()
        self._heard = len(lines)
        entries = entries_of(lines, self.call.scenario.about.caller)
        self.query_one(Transcript).replace(entries)
        self.menu.items = self._offer()
        self._arrived()

    def kept(self) -> None:
        """Hear what has come of a decision."""
        self._hear()

    def not_kept(self) -> None:
        """Let a silence begin anew."""
        self._waited = 0.0

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
            self.attempt(self.call.keep_silence)

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
