"""What a rehearsal showed: the talk alone, as nothing of it is kept."""

from collections.abc import Iterable

from hotline_sim.tui import findings
from hotline_sim.tui.screens.debrief import DebriefScreen
from hotline_sim.tui.widgets.prose import EMPTY, Block, item, para

NOT_TURNED = (
    "Where a call turns is worked out for calls that are kept. Take this one, to see it:"
    " hotline-sim play, and the name of its file."
)

NOT_MARKED = "A rehearsal is judged by the talk alone: its record and its referral are not marked."


class RehearsalDebrief(DebriefScreen):
    """The same five pages; two of them say why they are empty."""

    help_title = "The debrief of a rehearsal"
    help_text = (
        "What the talk showed, and why, as a trainee would read it. 1 to 5, or n and p, turn the"
        " pages; ↑ ↓ scroll; esc goes back to the outline. Nothing of a rehearsal is kept."
    )

    @property
    def heading(self) -> str:
        """What the call is called at the top."""
        return f"{super().heading} · rehearsal"

    def paper_page(self) -> Iterable[Block]:
        """Say that nothing is marked."""
        return [para(NOT_MARKED)]

    def next_page(self) -> Iterable[Block]:
        """Return what a trainee would be told to practise, and the way back."""
        yield from findings.practise_next(self._debrief)
        yield EMPTY
        yield item("esc  ", "bold", "leads back to the outline of the call.")

    def reach_heading(self) -> str:
        """Say that nothing is worked out."""
        return NOT_TURNED

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out the model call: having seen it would be kept."""
        return action != "walk_through"

    def action_close(self) -> None:
        self.dismiss()
