"""The debrief: the verdict and why in plain words first, then everything it rests on."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Static

from hotline_sim.tui import findings
from hotline_sim.tui.screens.messages import Closed
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.prose import Prose
from hotline_sim.tui.widgets.tab_row import TabRow
from hotline_sim.tui.widgets.transcript import Transcript
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.rubric.rubric import Rubric

PAGES = ("summary", "competencies", "slips and repairs", "the call", "what next")
"""The pages, by the digit that opens each."""


class DebriefScreen(Screen[None]):
    """Five pages on one finished call."""

    DEFAULT_CSS = """
    DebriefScreen { background: $background; }
    DebriefScreen #head { height: 1; padding: 0 2; background: $surface; }
    DebriefScreen TabRow { margin: 1 0; }
    DebriefScreen ContentSwitcher { height: 1fr; }
    DebriefScreen .page { scrollbar-size-vertical: 1; }
    DebriefScreen .text { max-width: 96; height: auto; padding: 0 2 1 2; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"page({number})",
                show=False,
                id=f"debrief.page-{number}",
                tooltip=f"Page {number}: {name}",
            )
            for number, name in enumerate(PAGES, 1)
        ),
        Binding(
            "n,right",
            "turn(1)",
            "next page",
            key_display="n",
            id="debrief.next",
            tooltip="The next page",
        ),
        Binding(
            "p,left",
            "turn(-1)",
            "page before",
            key_display="p",
            id="debrief.previous",
            tooltip="The page before",
        ),
        Binding(
            "escape,q",
            "close",
            "done",
            key_display="esc",
            id="debrief.close",
            tooltip="Back to the start",
        ),
    ]

    help_title = "The debrief"
    help_text = (
        "What this call showed, and why. 1 to 5, or n and p, turn the pages; ↑ ↓ scroll. Points"
        " never outweigh harm: a slip left standing is said first. What the call gave no moment"
        " for is called not observed, and counts neither way."
    )

    def __init__(self, debrief: "Debrief", rubric: "Rubric", caller: str) -> None:
        """Show a debrief in the words of its rubric."""
        super().__init__()
        self._debrief = debrief
        self._rubric = rubric
        self._caller = clean(caller)

    def compose(self) -> ComposeResult:
        """Stack a title, the row of pages, and the page."""
        word, look = findings.VERDICT_LOOK[self._debrief.verdict]
        head = Content.assemble(
            ("Debrief", "bold $primary"),
            f"   {clean(self._debrief.title)}   ",
            (word, f"bold {look}"),
        )
        yield Static(head, id="head")
        yield TabRow(PAGES, id="tabs")
        with ContentSwitcher(initial="page-1", id="pages"):
            yield from self._pages()
        yield KeyLine()

    def _pages(self) -> ComposeResult:
        texts = {
            1: findings.summary(self._debrief),
            2: findings.competencies(self._debrief, self._rubric),
            3: findings.slips(self._debrief, self._rubric),
            5: findings.practise(self._debrief),
        }
        for number in range(1, len(PAGES) + 1):
            if number in texts:
                with VerticalScroll(id=f"page-{number}", classes="page"):
                    yield Prose(texts[number], classes="text")
            else:
                yield Transcript(caller=self._caller, from_top=True, id=f"page-{number}")

    def on_mount(self) -> None:
        """Start with the verdict."""
        entries = findings.annotated(self._debrief, self._rubric, self._caller)
        self.query_one(Transcript).extend(entries)
        self.action_page(1)

    def on_tab_row_opened(self, event: TabRow.Opened) -> None:
        """Open the page that was clicked."""
        event.stop()
        self.action_page(event.number)

    def action_page(self, number: int) -> None:
        self.query_one(TabRow).current = number
        self.query_one(ContentSwitcher).current = f"page-{number}"
        self.query_one(f"#page-{number}").focus()

    def action_turn(self, by: int) -> None:
        current = self.query_one(TabRow).current
        self.action_page(max(1, min(len(PAGES), current + by)))

    def action_close(self) -> None:
        self.post_message(Closed())
