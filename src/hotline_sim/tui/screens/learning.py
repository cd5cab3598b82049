"""Learning paths: how far one is on each, and what is done, next and left on the open one."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen

from hotline_sim.language.text import capital, worded
from hotline_sim.refresher.learning.standing import Followed, Standing
from hotline_sim.refresher.learning.words import GONE, RECORD, Words, how_far, so_often, within
from hotline_sim.tui.screens.messages import Closed
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.prose import EMPTY, Block, Paragraph, Prose, item, para
from hotline_sim.tui.widgets.wrapping import clean

DONE, NEXT, LEFT = (" ✓ ", "$success"), (" ▸ ", "$primary"), (" · ", "$quiet")
"""The sign of a step, and its look."""

Path = tuple[Followed, Words]
"""Where somebody stands on a path, and how its steps are said."""


class LearningScreen(Screen[None]):
    """One path at a time; arrows to the side go to the others."""

    AUTO_FOCUS = "#page"
    """The arrows scroll."""

    DEFAULT_CSS = """
    LearningScreen { background: $background; align: center middle; }
    LearningScreen #page { width: 88; max-width: 100%; padding: 1 2; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right", "go(1)", "next path", id="learning.next", tooltip="The path after this"),
        Binding(
            "left", "go(-1)", "before", show=False, id="learning.before", tooltip="The one before"
        ),
        Binding("escape", "back", "back", id="learning.back", tooltip="Back to your progress"),
    ]

    help_title = "Learning paths"
    help_text = (
        "What to practise, in which order. Nothing is ticked off here: where you stand is counted"
        " from the calls you took and the refreshers you did. Steps may be done in any order. A"
        " path that is all done can be written down: hotline-sim learn."
    )

    def __init__(self, paths: Sequence[Path]) -> None:
        """Show where somebody stands on these paths."""
        super().__init__()
        self._paths = paths
        self._open = 0

    def compose(self) -> ComposeResult:
        """Put the open path on a page."""
        with VerticalScroll(id="page"):
            yield Prose(self._blocks())
        yield KeyLine()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer other paths only where there are some."""
        return action != "go" or len(self._paths) > 1

    def action_go(self, by: int) -> None:
        self._open = (self._open + by) % len(self._paths)
        self.query_one(Prose).show(self._blocks())

    def action_back(self) -> None:
        self.post_message(Closed())

    def _blocks(self) -> Iterator[Block]:
        if not self._paths:
            yield para("There are no learning paths on this machine.")
            return
        found, words = self._paths[self._open]
        number = self._number(words) if len(self._paths) > 1 else ""
        yield para((clean(found.path.title), "bold $primary"), (number, "$quiet"))
        yield EMPTY
        yield para(clean(found.path.about))
        if found.path.within_days:
            yield para((words.again(within(found.path.within_days)), "$quiet"))
        yield EMPTY
        yield para((words.again(capital(how_far(found))), "bold"))
        yield EMPTY
        for one in found.steps:
            yield from _step(one, words, is_next=one is found.next)
        if found.is_complete:
            yield EMPTY
            command = f"hotline-sim learn {found.path.id} --completion FILE"
            yield para((f"{words.again(RECORD)} ", "$quiet"), (command, "$primary"))

    def _number(self, words: Words) -> str:
        now, many = self._open + 1, len(self._paths)
        return f"   {words.again(worded('learning.number', '{now} of {many}', now=now, many=many))}"


def _step(one: Standing, words: Words, *, is_next: bool) -> Iterator[Paragraph]:
    sign, look = DONE if one.is_done else NEXT if is_next else LEFT
    far = f"  {words.again(so_often(one))}" if one.step.times > 1 and not one.is_done else ""
    said = clean(words.step(one.step))
    style = "$quiet" if one.is_done else "bold" if is_next else ""
    yield item(sign, f"bold {look}", (said, style), (far, "$quiet"))
    if not one.is_here:
        yield item("   ", "", (words.again(GONE), "$warning"))
    elif is_next:
        if one.step.because:
            yield item("   ", "", (clean(one.step.because), "$quiet"))
        yield Paragraph(Content.styled(words.way(one.step), "$primary"), Content("   "))
