"""The ways from moment to moment of a call: along what follows, back again, and from a finding."""

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.diagnostic import Diagnostic
from hotline_sim.tui.card import MOST_FOLLOWED, following
from hotline_sim.tui.screens.author_parts import OUTLINE, READING, AuthorParts
from hotline_sim.tui.widgets.outline import Outline

if TYPE_CHECKING:
    from hotline_sim.authoring.seen import Seen

OUTSIDE = "That stands at line {}, outside of the moments of the call."


class AuthorWalk(AuthorParts):
    """Goes from moment to moment."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"follow({number})",
                show=False,
                id=f"author.follow-{number}",
                tooltip=f"To the moment with the digit {number}",
            )
            for number in range(1, MOST_FOLLOWED + 1)
        ),
        Binding(
            "backspace", "retrace", show=False, id="author.retrace", tooltip="Back along the way"
        ),
        Binding("right", "step(1)", show=False, id="author.next", tooltip="The next moment"),
        Binding("left", "step(-1)", show=False, id="author.previous", tooltip="The one before"),
    ]

    def __init__(self, seen: "Seen") -> None:
        """Walk through what there was to see of a draft."""
        super().__init__(seen)
        self._trail: list[str] = []

    def on_outline_opened(self, event: Outline.Opened) -> None:
        """Read a moment, or go to the one that a finding is about."""
        event.stop()
        if event.outline.id == OUTLINE:
            self.action_to(READING)
        else:
            self._jump(*self.found[int(event.key)])

    def action_follow(self, digit: int) -> None:
        shape = self.seen.shape
        ahead = following(shape, self.outline.current) if shape else []
        if digit <= len(ahead):
            self.go_to_moment(ahead[digit - 1])

    def action_retrace(self) -> None:
        there = set(self.outline.keys)
        while self._trail and self._trail[-1] not in there:
            self._trail.pop()
        if self._trail:
            self.outline.current = self._trail.pop()

    def action_step(self, by: int) -> None:
        self.outline.move(by)

    def go_to_moment(self, key: str) -> None:
        """Make another moment the current one, if it is still there."""
        if key in self.outline.keys and key != self.outline.current:
            self._trail.append(self.outline.current)
            self.outline.current = key

    def _jump(self, finding: Diagnostic, key: str) -> None:
        """Go to the moment a finding is about."""
        if key not in self.outline.keys:
            self.notify(OUTSIDE.format(finding.place.line), markup=False)
            return
        self.go_to_moment(key)
        self.action_to(READING if self.has_class("-narrow") else OUTLINE)
