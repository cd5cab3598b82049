"""The editor of one field: answers to choose or tick, or a line to type; refusals beside it."""

from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Input

from hotline_sim.tui.widgets.lines import EntryLine, FilterLine
from hotline_sim.tui.widgets.row_sheet import RowSheet, SheetRow

PICK, TICK, KEYS, LINE, LINES = "pick", "tick", "keys", "line", "lines"
"""How a field is answered: one of a list, several of it, by one key, by a line, by several."""

EMPTY_IT = ":empty"
"""The id of the answer that takes out what stands there."""


class Option(NamedTuple):
    """One answer."""

    id: str
    label: str
    help: str = ""
    key: str = ""
    """The key that takes it at once, where the field is answered by keys."""
    alone: bool = False
    """Whether it cannot stand beside another."""


class Ask(NamedTuple):
    """One question as it is put."""

    path: str
    heading: str
    how: str
    help: str = ""
    aside: str = ""
    """Such as the how-manieth part of how many."""
    options: tuple[Option, ...] = ()
    chosen: tuple[str, ...] = ()
    text: str = ""
    longest: int = 0
    hint: str = ""
    """What stands in an empty line."""


class FieldEntry(Widget, can_focus=False):
    """Puts one question; what was there stays until another answer is taken."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", "up", show=False, id="entry.up", tooltip="The answer above"),
        Binding("down", "move(1)", "down", show=False, id="entry.down", tooltip="The next answer"),
        Binding("escape", "leave", "leave it", id="entry.leave", tooltip="What was there stays"),
    ]
    DEFAULT_CSS = """
    FieldEntry {
        height: auto;
        layout: vertical;
        background: $surface;
        scrollbar-size-vertical: 1;
        scrollbar-gutter: stable;
        & RowSheet { height: auto; background: $surface; }
        & #question { max-height: 9; }
        & #options { max-height: 10; }
        & #meaning { max-height: 5; }
        & #refusal { max-height: 6; }
        & Input.-textual-compact { padding: 0 1; background: $chosen; }
        & Input>.input--placeholder { color: $quiet; }
        & LongLine { height: 6; padding: 0 1; background: $chosen; border: none; }
        & LongLine:focus { border: none; }
    }
    """

    help_title = "Writing into the record"
    help_text = (
        "Type to narrow the answers, ↑ ↓ to go to one, Enter to keep it; where several can be"
        " ticked, space ticks. Yes-or-no fields take one letter. Escape leaves the field as it"
        " was. F1 is help while you type."
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
        yield RowSheet(_head(self.ask), id="question")
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
            yield RowSheet(id="meaning")
        yield RowSheet(id="refusal")

    def on_mount(self) -> None:
        """Take the keys."""
        for line in self.query(FilterLine):
            line.ticks = self.ask.how == TICK
        if self.ask.options:
            self.watch(self._options, "current", self._explain, init=False)
            self._show("")
            here = [one.id for one in self.ask.options if one.id in self.chosen]
            self._options.current = here[0] if here else ""
        (self if self.ask.how == KEYS else self.query_one("#typed")).focus()

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
        """Say what the marked answer means, where the form does."""
        meant = [one.help for one in self.ask.options if one.id == code and one.help]
        rows = tuple(SheetRow("quiet", text) for text in meant)
        self.query_one("#meaning", RowSheet).rows = rows

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Return whether a key answers."""
        return any(one.key and one.key == character for one in self.ask.options)

    def on_key(self, event: events.Key) -> None:
        """Take an answer by its key; Enter takes the marked one."""
        if self.ask.how != KEYS:
            return
        taken = [one for one in self.ask.options if one.key == event.character]
        if taken or event.key == "enter":
            event.stop()
            event.prevent_default()
            self._enter(taken[0].id if taken else self._marked)

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

    def action_leave(self) -> None:
        self.post_message(self.Left(self))

    def _enter(self, value: str | tuple[str, ...] | None) -> None:
        kept = None if value == EMPTY_IT else value or None
        self.post_message(self.Entered(self, self.ask.path, kept))

    def _show(self, typed: str) -> None:
        """Show the answers that fit what is typed; a number goes to the answer it counts."""
        options = self._options
        numbered = _numbered(self.ask, typed)
        there = self.ask.options if numbered else _fitting(self.ask.options, typed)
        marks = dict.fromkeys(self.chosen, True)
        options.rows = tuple(_row(self.ask, one, chosen=one.id in marks) for one in there)
        if numbered:
            options.current = numbered
        elif typed and options.current not in options.keys[:1]:
            options.current = options.keys[0] if options.keys else ""


def _head(ask: Ask) -> tuple[SheetRow, ...]:
    heading = SheetRow("title", ask.heading, ask.aside)
    return (heading, SheetRow("quiet", ask.help)) if ask.help else (heading,)


def _numbered(ask: Ask, typed: str) -> str:
    """Return the id of the answer with a typed number; empty where it is no such number."""
    if not (typed.isascii() and typed.isdigit()):
        return ""
    number = int(typed)
    return ask.options[number - 1].id if 0 < number <= len(ask.options) else ""


def _fitting(options: tuple[Option, ...], typed: str) -> list[Option]:
    """Return the answers that have all the typed words; those that begin so come first."""
    words = typed.casefold().split()
    names = {one.id: f"{one.label} {one.id}".casefold() for one in options}
    there = [one for one in options if all(word in names[one.id] for word in words)]
    return sorted(there, key=lambda one: not names[one.id].startswith(typed.casefold().strip()))


def _row(ask: Ask, one: Option, *, chosen: bool) -> SheetRow:
    number = ask.options.index(one) + 1
    if ask.how == KEYS:
        lead = f"{one.key}  {'● ' if chosen else ''}"
    elif ask.how == TICK:
        lead = f"{'☑' if chosen else '☐'} "
    else:
        lead = f"{number:>2} {'●' if chosen else ' '} "
    return SheetRow("text", one.label, sign=lead, key=one.id)
