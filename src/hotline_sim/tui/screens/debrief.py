"""The debrief: the verdict and why in plain words first, then everything it rests on."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import ContentSwitcher, Static

from hotline_sim.language.text import Again
from hotline_sim.tui import findings, turning
from hotline_sim.tui.marked import record_and_referral
from hotline_sim.tui.screens.messages import (
    Closed,
    ReachWanted,
    WalkthroughWanted,
    WhatIfWanted,
)
from hotline_sim.tui.widgets.fall_list import FallList
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.numbered_list import NumberedList
from hotline_sim.tui.widgets.prose import Block, Prose
from hotline_sim.tui.widgets.reach_plot import ReachPlot
from hotline_sim.tui.widgets.tab_row import TabRow
from hotline_sim.tui.widgets.transcript import Transcript
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.debrief.model import Debrief
    from hotline_sim.rubric.rubric import Rubric

PAGES = ("summary", "turning points", "transcript", "record and referral", "what next")
"""The pages, by the digit that opens each."""

ASK_AGAIN = 1.0
"""Seconds after which the best still reachable is asked for again, while it is worked out."""

MOST_ASKED = 60
"""How often it is asked for."""


class DebriefScreen(Screen[None]):
    """Five pages on one finished call."""

    DEFAULT_CSS = """
    DebriefScreen { background: $background; }
    DebriefScreen #head {
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    DebriefScreen TabRow { margin: 1 0; }
    DebriefScreen ContentSwitcher { height: 1fr; }
    DebriefScreen .page { scrollbar-size-vertical: 1; }
    DebriefScreen .text { max-width: 96; height: auto; padding: 0 2 1 2; }
    DebriefScreen .wide { max-width: 124; height: auto; padding: 0 2 1 2; }
    DebriefScreen .columns { height: auto; layout: vertical; }
    DebriefScreen.-wide .columns { layout: horizontal; }
    DebriefScreen .column { height: auto; }
    DebriefScreen.-wide .columns > * { width: 1fr; }
    DebriefScreen ReachPlot { margin: 1 2 1 2; max-width: 110; }
    DebriefScreen .said { height: auto; padding: 0 2; max-width: 100; color: $quiet; }
    DebriefScreen FallList { margin: 1 2 1 0; max-width: 100; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
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
            "w",
            "walk_through",
            "model call",
            id="debrief.walk-through",
            tooltip="See how this call can go well, step by step, with the reasons",
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
        " never outweigh harm: what harmed is said first. On page 2 Enter plays on from a decision;"
        " w shows how the call can go well. What the call came to no moment for is called not"
        " observed, and counts neither way."
    )

    def __init__(
        self, debrief: "Debrief", rubric: "Rubric", caller: str, again: Again = str
    ) -> None:
        """Show a debrief in the words of its rubric, and ours as `again` says them."""
        super().__init__()
        self._debrief = debrief
        self._rubric = rubric
        self._caller = clean(caller)
        self._again = again

    def compose(self) -> ComposeResult:
        """Stack a title, the row of pages, and the page."""
        word, look = findings.VERDICT_LOOK[self._debrief.verdict]
        head = Content.assemble(
            ("Debrief", "bold $primary"),
            f"   {self.heading}   ",
            (word, f"bold {look}"),
        )
        yield Static(head, id="head")
        yield TabRow(PAGES, id="tabs")
        with ContentSwitcher(initial="page-1", id="pages"):
            yield from self._summary()
            yield from self._turning_points()
            yield Transcript(caller=self._caller, from_top=True, id="page-3")
            with VerticalScroll(id="page-4", classes="page"):
                yield Prose(self.paper_page(), classes="wide")
            with VerticalScroll(id="page-5", classes="page"):
                yield Prose(self.next_page(), classes="text")
        yield KeyLine()

    @property
    def heading(self) -> str:
        """What the call is called at the top."""
        return f"{clean(self._debrief.title)}{' · what if' if self._debrief.what_if else ''}"

    def paper_page(self) -> Iterable[Block]:
        """Return the page of what was written and decided."""
        return record_and_referral(self._debrief, self._again)

    def next_page(self) -> Iterable[Block]:
        """Return the page of what to do next."""
        return findings.practise(self._debrief)

    def reach_heading(self) -> str:
        """Return what stands above the plot."""
        return turning.heading(self._debrief)

    def _summary(self) -> ComposeResult:
        with VerticalScroll(id="page-1", classes="page"), Horizontal(classes="columns"):
            with Vertical(classes="column"):
                yield Prose(findings.summary(self._debrief, self._again), classes="text")
                yield Prose(findings.slips(self._debrief, self._rubric), classes="text")
            levels = findings.competencies(self._debrief, self._rubric, self._again)
            yield Prose(levels, classes="text")

    def _turning_points(self) -> ComposeResult:
        with VerticalScroll(id="page-2", classes="page"):
            yield Static(id="reach-heading", classes="said", markup=False)
            yield ReachPlot(id="reach")
            yield Static(id="reach-below", classes="said", markup=False)
            yield FallList(gap=True, id="falls")

    def on_mount(self) -> None:
        """Start with the verdict."""
        entries = findings.annotated(self._debrief, self._rubric, self._caller)
        self.query_one(Transcript).extend(entries)
        self._show_reach()
        self.action_page(1)
        if self._debrief.reach is None:
            self._ask_again()
            self.set_interval(ASK_AGAIN, self._ask_again, repeat=MOST_ASKED)

    def renew(self, debrief: "Debrief") -> None:
        """Take up the same debrief with what has been worked out meanwhile."""
        self._debrief = debrief
        self._show_reach()

    def on_tab_row_opened(self, event: TabRow.Opened) -> None:
        """Open the page that was clicked."""
        event.stop()
        self.action_page(event.number)

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Play the call again from the decision that was chosen."""
        event.stop()
        self.post_message(WhatIfWanted(self._debrief.call, int(event.id)))

    def action_page(self, number: int) -> None:
        self.query_one(TabRow).current = number
        self.query_one(ContentSwitcher).current = f"page-{number}"
        falls = self.query_one(FallList)
        (falls if number == 2 and falls.items else self.query_one(f"#page-{number}")).focus()

    def action_turn(self, by: int) -> None:
        current = self.query_one(TabRow).current
        self.action_page(max(1, min(len(PAGES), current + by)))

    def action_walk_through(self) -> None:
        self.post_message(WalkthroughWanted(self._debrief.scenario))

    def action_close(self) -> None:
        self.post_message(Closed())

    def _ask_again(self) -> None:
        if self._debrief.reach is None:
            self.post_message(ReachWanted(self._debrief.call))

    def _show_reach(self) -> None:
        plot = self.query_one(ReachPlot)
        plot.points = turning.points(self._debrief)
        plot.display = bool(plot.points)
        self.query_one("#reach-heading", Static).update(Content(self.reach_heading()))
        below = turning.below(self._debrief, self._again)
        self.query_one("#reach-below", Static).update(Content(below))
        falls = self.query_one(FallList)
        falls.items = turning.rows(self._debrief)
        falls.selected = 0 if falls.items else -1
        self.refresh_bindings()
