"""What works on this machine, topic by topic, and what to do about the rest."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen

from hotline_sim.doctor.examine import verdict
from hotline_sim.doctor.finding import SIGNS, Finding, State
from hotline_sim.doctor.language import READ_THIS
from hotline_sim.doctor.terminal import BROWSER
from hotline_sim.tui.screens.messages import Closed
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.prose import EMPTY, Block, Paragraph, Prose, item, para
from hotline_sim.tui.widgets.wrapping import clean

LOOKS = {
    State.FINE: "$success",
    State.MEND: "bold $warning",
    State.BROKEN: "bold $error",
    State.UNKNOWN: "$quiet",
}

NAME = 18
"""In how many cells it is named what was looked at."""


class DoctorScreen(Screen[None]):
    """What was found, on one page."""

    AUTO_FOCUS = "#page"
    """The arrows scroll."""

    DEFAULT_CSS = """
    DoctorScreen { background: $background; align: center middle; }
    DoctorScreen #page { width: 96; max-width: 100%; padding: 1 2; scrollbar-size-vertical: 1; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", "back", id="doctor.back", tooltip="Back to where you were"),
    ]

    help_title = "What works here"
    help_text = (
        "What was looked at on this machine. ✓ works, ! could work better and says how, ✕ keeps"
        " calls from being taken, · could not be looked at from here. How wide the terminal draws"
        " Lao and Thai marks is measured by hotline-sim doctor, outside this app."
    )

    def __init__(self, findings: Sequence[Finding]) -> None:
        """Show what was found."""
        super().__init__()
        self._findings = findings

    def compose(self) -> ComposeResult:
        """Put everything on one page."""
        with VerticalScroll(id="page"):
            yield Prose(_blocks(self._findings))
        yield KeyLine()

    def action_back(self) -> None:
        self.post_message(Closed())


def _blocks(findings: Sequence[Finding]) -> Iterator[Block]:
    """Yield what it comes to, a line to be read, and every topic."""
    yield para(("What works here", "bold $primary"))
    yield EMPTY
    yield para((verdict(findings), "bold"))
    yield EMPTY
    yield para(("Can you read this?", "bold $secondary"))
    for name, text in READ_THIS:
        yield item(f"   {name:<6}", "$quiet", text)
    said = f"Marks beside their letters, or boxes in their place? {BROWSER}"
    yield item("   ", "", (said, "$quiet"))
    for topic in dict.fromkeys(one.topic for one in findings):
        yield EMPTY
        yield para((topic.capitalize(), "bold $secondary"))
        for one in (one for one in findings if one.topic == topic):
            yield _one(one)


def _one(one: Finding) -> Paragraph:
    lead = Content.assemble(
        (f" {SIGNS[one.state]} ", LOOKS[one.state]), (f"{one.name:<{NAME}} ", "$quiet")
    )
    todo = (f"  {clean(one.todo)}", "$primary") if one.todo else ""
    return Paragraph(Content.assemble(clean(one.said), todo), lead)
