"""The editor of one field: answers to choose or tick, or a line to type; refusals beside it."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from hotline_sim.language.comparing import alike
from hotline_sim.tui.widgets.asking import (
    EMPTY_IT,
    KEYS,
    LINE,
    LINES,
    TICK,
    Ask,
    fitting,
    heading,
    numbered,
    option_row,
)
from hotline_sim.tui.widgets.lines import EntryLine, FilterLine
from hotline_sim.tui.widgets.row_sheet import RowSheet, SheetRow

FEW_ANSWERS, MOST_ANSWERS = 6, 16
"""How many rows of answers are in sight where there is little room, and where there is much."""

SHEET_ROWS = 5
"""How many rows of the sheet above stay in sight, where that leaves more than a few answers."""


class FieldEntry(Widget, can_focus=False):
    """Puts one question; what was there stays until another answer is taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="entry.up", tooltip="The answer above"),
        Binding("down", "move(1)", "down", show=False, id="entry.down", tooltip="The next answer"),
        Binding("enter", "keep", "keep", id="entry.enter", tooltip="Keep what is marked"),
        Binding("escape", "leave", "leave it", id="entry.leave", tooltip="What was there stays"),
    ]
    DEFAULT_CSS = """
    FieldEntry {
        height: auto;
        layout: vertical;
        background: $surface;
        & RowSheet { height: auto; background: $surface; }
        & #question { max-height: 13; }
        & #refusal { max-height: 6; }
        & Input.-textual-compact { padding: 0 1; background: $chosen; }
        & Input>.input--placeholder { color: $quiet; }
        & LongLine { height: 6; padding: 0 1; background: $chosen; border: none; }
        & LongLine:focus { border: none; }
    }
    """

    help_title = "Writing into the record"
    help_text = (
        "Type to narrow the answers, ↑ ↓ to go to one, Enter to keep it. Where several can be"
        " ticked, space ticks; so does Enter after typing, and Enter with nothing typed keeps"
        " them. Yes-or-no fields take one letter. Escape leaves the field as it was."
    )

    refusal: reactive[str] = reactive("", init=False)
    """Why what was entered cannot stand, and what can."""

    @dataclass
    class Entered(Message):
        """An answer was given: a code, codes, or what was typed; None empties the field."""

        field_entry: "FieldEntry"
        path: str
        value: str | tuple[str, ...] | None

        @property
        def control(self) -> "FieldEntry":
            """The editor it was given in."""
            return self.field_entry

    @dataclass
    class Left(Message):
        """The trainee is done with the field."""

        field_entry: "FieldEntry"

        @property
        def control(self) -> "FieldEntry":
            """The editor to put away."""
            return self.field_entry

    def __init__(self, ask: Ask, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name for it
        """Put a question."""
        super().__init__(id=id)
        self.ask = ask
        self.chosen = [one for one in ask.chosen if one]
        self.can_focus = ask.how == KEYS

    def compose(self) -> ComposeResult:
        """Stack the question, the line to type in, the answers, and room for a refusal."""
        yield RowSheet(heading(self.ask), id="question")
        if self.ask.how == LINES:
            from hotline_sim.tui.widgets.long_line import LongLine

            yield LongLine(self.ask.text, soft_wrap=True, show_line_numbers=False, id="typed")
        elif self.ask.how == LINE:
            yield EntryLine(
                self.ask.text,
                placeholder=self.ask.hint,
                max_length=self.ask.longest,
                compact=True,
                id="typed",
            )
        elif self.ask.how != KEYS:
            yield FilterLine(placeholder="type to narrow", compact=True, id="typed")
        if self.ask.options:
            yield RowSheet(id="options")
        yield RowSheet(id="refusal")

    def on_mount(self) -> None:
        """Take the keys."""
        for line in self.query(FilterLine):
            line.ticks = self.ask.how == TICK
            line.answers = tuple(alike(one.label) for one in self.ask.options)
        if self.ask.options:
            self.watch(self._options, "current", self._explain, init=False)
            self._show("")
            here = [one.id for one in self.ask.options if one.id in self.chosen]
            self._options.current = here[0] if here else ""
            self.call_after_refresh(self._fit)
        (self if self.ask.how == KEYS else self.query_one("#typed")).focus()

    def _fit(self) -> None:
        """Give the answers the room that the question leaves them, so that none is cut off."""
        question, panel = self.query_one("#question", RowSheet), self.parent
        if isinstance(panel, Widget) and question.size.width:
            lines = question.get_content_height(self.size, self.size, question.size.width)
            room = panel.content_size.height - lines - 2  # for the line to type in, and a gap
            answers = max(room - SHEET_ROWS, min(room - 1, FEW_ANSWERS))
            self._options.styles.max_height = max(1, min(MOST_ANSWERS, answers))

    @property
    def _marked(self) -> str:
        """The answer that Enter takes: the marked one, or else what stands there."""
        return self._options.current or "".join(self.ask.chosen[:1])

    @property
    def _options(self) -> RowSheet:
        return self.query_one("#options", RowSheet)

    def watch_refusal(self) -> None:
        """Say why, or nothing."""
        rows = (SheetRow("refused", f"✕ {self.refusal}"),) if self.refusal else ()
        self.query_one("#refusal", RowSheet).rows = rows

    def _explain(self, code: str) -> None:
        """Say above the answers what the marked one means, where the form does."""
        meant = next((one.help for one in self.ask.options if one.id == code), "")
        self.query_one("#question", RowSheet).rows = heading(self.ask, meant)
        self._fit()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave Enter to the line where something is typed."""
        return action != "keep" or self.ask.how == KEYS

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key answers; no other letter leads away from a question put so."""
        if self.ask.how != KEYS or character is None:
            return False
        return character.isalnum() or any(one.key == character for one in self.ask.options)

    def on_key(self, event: events.Key) -> None:
        """Take an answer by its key; of another letter say which keys there are."""
        if not self.check_consume_key(event.key, event.character):
            return
        event.stop()
        event.prevent_default()
        keys = {one.key: one.id for one in self.ask.options}
        if event.character in keys:
            self._enter(keys[event.character])
        else:
            self.refusal = f"“{event.character}” is none of the keys: {', '.join(keys)}."

    def on_click(self, event: events.Click) -> None:
        """Take what was clicked, or tick it."""
        if event.widget is None or event.widget.id != "options":
            return
        self._options.current = self._options.key_at(event.y) or self._options.current
        if self.ask.how == TICK:
            self.on_filter_line_ticked()
        else:
            self._enter(self._options.current)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the answers."""
        event.stop()
        self.refusal = ""
        if self.ask.options:
            self._show(event.value)
            self.refresh_bindings()

    def on_filter_line_ticked(self) -> None:
        """Tick the marked answer, or take its tick back."""
        code = self._options.current
        if not code:
            return
        alone = {one.id for one in self.ask.options if one.alone}
        if code in self.chosen:
            self.chosen.remove(code)
        else:
            self.chosen = [one for one in self.chosen if code not in alone and one not in alone]
            self.chosen.append(code)
        self._show("")
        self._options.current = code
        self.query_one(FilterLine).clear()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Hand up what was chosen, or typed."""
        event.stop()
        typed = event.value.strip()
        if not self.ask.options:
            self._enter(typed or None)
        elif not self._options.keys:
            self._enter(typed)
        elif self.ask.how == TICK and typed:
            self.on_filter_line_ticked()
        elif self.ask.how == TICK:
            order = [one.id for one in self.ask.options]
            self._enter(tuple(sorted(self.chosen, key=order.index)))
        else:
            self._enter(self._marked)

    def on_long_line_submitted(self, event: Message) -> None:
        """Hand up a text of several lines."""
        event.stop()
        self._enter(str(getattr(event, "value", "")).strip() or None)

    def action_move(self, by: int) -> None:
        if self.ask.options:
            self._options.move(by)

    def action_keep(self) -> None:
        self._enter(self._marked)

    def action_leave(self) -> None:
        self.post_message(self.Left(self))

    def _enter(self, value: str | tuple[str, ...] | None) -> None:
        kept = None if value == EMPTY_IT else value or None
        self.post_message(self.Entered(self, self.ask.path, kept))

    def _show(self, typed: str) -> None:
        """Show the answers that fit what is typed; a number goes to the answer it counts."""
        options = self._options
        counted = numbered(self.ask, typed)
        there = self.ask.options if counted else fitting(self.ask.options, typed)
        marks = dict.fromkeys(self.chosen, True)
        options.rows = tuple(option_row(self.ask, one, chosen=one.id in marks) for one in there)
        if counted:
            options.current = counted
        elif typed and options.current not in options.keys[:1]:
            options.current = options.keys[0] if options.keys else ""
