"""A call under its author's hands: shown as it is saved, checked beside, played from anywhere."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.authoring.drawing.graph import Kind
from hotline_sim.authoring.moment import Start
from hotline_sim.authoring.seen import seen
from hotline_sim.diagnostic import Severity
from hotline_sim.errors import UserError
from hotline_sim.tui.beside import beside
from hotline_sim.tui.found import located
from hotline_sim.tui.screens.author_walk import AuthorWalk
from hotline_sim.tui.settings import Settings

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft


class AuthorScreen(AuthorWalk):
    """Follows a draft."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "p",
            "play",
            "play from here",
            id="author.play",
            tooltip="Take the call from this moment, kept nowhere",
        ),
    ]

    help_title = "Writing a call"
    help_text = (
        "Write in an editor of your own, with this screen beside it: whatever you save is here"
        " within half a second. What cannot be read is said, and the last good state stays. Enter"
        " reads a moment in full; a digit goes to what follows it, backspace back again, ← and →"
        " to its neighbours. p plays the call from there, kept nowhere."
    )

    def __init__(
        self,
        draft: "Draft",
        settings: Callable[[], Settings],
        clock: Callable[[], float],
        start: Start | None = None,
    ) -> None:
        """Show a draft; with a start, play it from there at once."""
        super().__init__(seen(draft))
        self.draft = draft
        self._settings = settings
        self._clock = clock
        self._start = start
        self._checked = 0
        self._is_at_it = False

    def on_mount(self) -> None:
        """Play at once, where that was asked for."""
        start, self._start = self._start, None
        if start is not None:
            self.rehearse(start)

    async def on_screen_resume(self) -> None:
        """Take up what was saved meanwhile, and check it."""
        if self.is_mounted and self.is_active:
            await self.take_up()

    @property
    def is_behind(self) -> bool:
        """Whether the file was read again since it was last taken up."""
        return self.seen.reading != self.draft.readings

    @property
    def is_checking(self) -> bool:
        """Whether the findings are still those of an earlier state."""
        return self._checked != self.seen.reading

    async def take_up(self) -> None:
        """Show what has become of the file at once, then have it checked."""
        if self.is_behind:
            self.seen = await asyncio.to_thread(seen, self.draft)
            others = (one for one in self.found if one[0].severity is not Severity.ERROR)
            self.found = (*located(self.seen.errors, self.seen), *others)
            self.show()
        if self.is_checking and not self._is_at_it:
            self._is_at_it = True
            self.run_worker(self._check(), group="check")

    async def _check(self) -> None:
        """Check the file, in a thread beside; what is said of a state that is gone is dropped."""
        try:
            while self.is_checking:
                reading = self.seen.reading
                told = await beside(self.draft.findings)
                if reading == self.seen.reading:
                    self._checked = reading
                    self.found = located(told, self.seen)
                    self.show()
        finally:
            self._is_at_it = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to play from beats alone."""
        if action == "play":
            shape, key = self.seen.shape, self.outline.current
            node = shape.node(key) if shape else None
            return node is not None and node.kind is Kind.BEAT
        return super().check_action(action, parameters)

    def action_play(self) -> None:
        from hotline_sim.tui.screens.moment import MomentScreen, has_something_to_set

        shape, beat = self.seen.shape, self.outline.current
        if shape is not None and has_something_to_set(shape.subject.variants):
            self.app.push_screen(MomentScreen(shape.subject.variants, beat), self._begin)
        else:
            self.rehearse(Start(beat))

    def _begin(self, start: Start | None) -> None:
        if start is not None:
            self.rehearse(start)

    def rehearse(self, start: Start) -> None:
        """Play the call from a moment of it."""
        from hotline_sim.tui.screens.rehearsal import RehearsalScreen

        if self.seen.shape is None:
            return
        try:
            screen = RehearsalScreen(self.draft, start, self._settings, self._clock)
        except UserError as problem:  # what is on the disk has it no more, as of this moment
            self.notify(str(problem), severity="warning", markup=False)
        else:
            self.app.push_screen(screen, lambda _: self._come_back(screen.came_to))

    async def _come_back(self, beat: str) -> None:
        """Show the moment a rehearsal was left at."""
        await self.take_up()
        self.go_to_moment(beat)
