"""The model call, step by step: with the reasons, and the record filling in beside it."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.intake.sheet import added, field_words, words_of
from hotline_sim.tui.screens.messages import Closed, WalkthroughSeen
from hotline_sim.tui.services import said_of
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.row_sheet import RowSheet, SheetRow
from hotline_sim.tui.widgets.transcript import Entry, Transcript
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.tui.steps import Step, Walk

NEW = "+"
"""Stands before what this step has brought into the record."""

AT_THE_DESK = "After the call, at the desk: what the caller told is written down, and passed on."


class WalkthroughScreen(Screen[None]):
    """One step after the other, forwards and back."""

    DEFAULT_CSS = """
    WalkthroughScreen { background: $background; }
    WalkthroughScreen #head {
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    WalkthroughScreen #talk { width: 1fr; }
    WalkthroughScreen Transcript { height: 1fr; }
    WalkthroughScreen #fresh { height: auto; max-height: 10; padding: 0 2; background: $surface; }
    WalkthroughScreen #record { width: 46; height: 100%; padding: 1 2; background: $surface; }
    WalkthroughScreen.-desk #fresh { max-height: 18; }
    WalkthroughScreen.-narrow #record { display: none; }
    WalkthroughScreen.-wide #fresh { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "enter,space,right,n",
            "turn(1)",
            "next step",
            key_display="⏎",
            id="walkthrough.next",
            tooltip="The next step",
        ),
        Binding(
            "left,p,backspace",
            "turn(-1)",
            "step back",
            key_display="←",
            id="walkthrough.back",
            tooltip="The step before",
        ),
        Binding(
            "escape,q",
            "close",
            "done",
            key_display="esc",
            id="walkthrough.close",
            tooltip="Back to where you came from",
        ),
    ]

    help_title = "The model call"
    help_text = (
        "How this call can go well: one way among several. Under each line stands what it showed"
        " and why; beside it the record fills in as the caller tells things. Once you have seen"
        " it, the call counts as practice."
    )

    def __init__(self, walk: "Walk") -> None:
        """Walk this way."""
        super().__init__()
        self._walk = walk
        self._at = 0

    def compose(self) -> ComposeResult:
        """Put the talk beside the record; on a narrow screen what is new in it stands below."""
        yield Static(id="head")
        with Horizontal():
            with Vertical(id="talk"):
                yield Transcript(caller=self._walk.content.scenario.about.caller, id="line")
                yield RowSheet(id="fresh")
            yield RowSheet(id="record")
        yield KeyLine()

    def on_mount(self) -> None:
        """Begin; from now on the call is known."""
        self._show()
        self.post_message(WalkthroughSeen(self._walk.scenario))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the ways that lead nowhere."""
        if action == "turn":
            return 0 <= self._at + int(str(parameters[0])) < len(self._walk.steps)
        return True

    def action_turn(self, by: int) -> None:
        self._at = max(0, min(len(self._walk.steps) - 1, self._at + by))
        self._show()
        self.refresh_bindings()

    def action_close(self) -> None:
        self.post_message(Closed())

    def _show(self) -> None:
        steps = self._walk.steps
        here = steps[self._at]
        head = Content.assemble(
            ("The model call", "bold $primary"),
            f"   {clean(self._walk.title)}   ",
            (f"step {self._at + 1} of {len(steps)}", "$quiet"),
        )
        self.query_one("#head", Static).update(head)
        heard = [entry for step in steps[: self._at + 1] for entry in step.entries]
        if not here.entries:
            heard.append(Entry("marked", "", AT_THE_DESK, "desk"))
        self.query_one(Transcript).replace(heard)
        self.set_class(not here.entries, "-desk")
        fresh, record = (self.query_one(one, RowSheet) for one in ("#fresh", "#record"))
        fresh.rows = self._fresh(here)
        record.rows = self._record(here)
        record.reveal_signs()
        self._read_on(fresh if self.has_class("-narrow") else record, at_desk=not here.entries)

    def _read_on(self, sheet: RowSheet, *, at_desk: bool) -> None:
        """Let the arrows scroll the talk; at the desk, what is written there."""
        sheet.can_focus = at_desk
        (sheet if at_desk else self.query_one(Transcript)).focus()

    def _fresh(self, step: "Step") -> tuple[SheetRow, ...]:
        """Return what this step has brought into the record; of several codes, the new ones."""
        form = self._walk.content.form
        if form is None:
            return ()
        before = self._walk.steps[self._at - 1].record if self._at else {}
        rows = []
        for path in step.fresh:
            leaf, field = form.leaf(path), path.partition(".")[0]
            if leaf is not None:
                label = next(one.label for one in form.fields if one.id == field)
                value = added(step.record[path], before.get(path))
                rows.append(SheetRow("field", clean(label), clean(words_of(leaf, value)), sign=NEW))
        return (SheetRow("title", "INTO THE RECORD"), *rows, *self._passed_on(step)) if rows else ()

    def _record(self, step: "Step") -> tuple[SheetRow, ...]:
        """Return the record as it stands after a step."""
        form = self._walk.content.form
        if form is None:
            return ()
        fresh = {path.partition(".")[0] for path in step.fresh}
        filled = {path.partition(".")[0] for path in step.record}
        rows = [
            SheetRow(
                "field",
                clean(one.label),
                clean(field_words(form, one, step.record)),
                sign=NEW if one.id in fresh else "",
            )
            for one in form.fields
            if one.id in filled
        ]
        none = [] if rows else [SheetRow("quiet", "nothing yet")]
        return (SheetRow("title", "THE RECORD"), *none, *rows, *self._passed_on(step))

    def _passed_on(self, step: "Step") -> tuple[SheetRow, ...]:
        directory = self._walk.content.directory
        known = directory.services if directory else {}
        rows = [
            SheetRow(
                "field",
                clean(known[one.service].short if one.service in known else one.service),
                clean(f"{said_of(one)}. {one.next}" if one.next else said_of(one)),
                sign=NEW,
            )
            for one in step.referrals
        ]
        return (SheetRow("title", "PASSED ON TO"), *rows) if rows else ()
