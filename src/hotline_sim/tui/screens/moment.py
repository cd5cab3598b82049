"""Where a rehearsal begins: gauges, what was told already and the variant, set by hand."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from hotline_sim.authoring.moment import Start
from hotline_sim.scenario.compiled import CompiledScenario, Gauge
from hotline_sim.tui.widgets.hand_row import HandRow, label_width
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.setting_row import SettingRow
from hotline_sim.tui.widgets.wrapping import clean

VARIANT, GAUGE, FACT = "variant", "gauge", "fact"
"""What a row sets, as its name begins."""

Variants = Mapping[str, CompiledScenario]

NEAR = 50
"""How far from where a gauge starts every value is offered."""


def has_something_to_set(variants: Variants) -> bool:
    """Return whether a call has anything that can be set by hand."""
    written = variants[""]
    return bool(len(variants) > 1 or written.gauges or written.facts)


class MomentScreen(Screen[Start | None]):
    """A list of rows. Returns where to begin, or nothing."""

    AUTO_FOCUS = ""
    """Found by itself, the first row would be scrolled to, and its heading away."""

    DEFAULT_CSS = """
    MomentScreen { background: $background; align: center top; }
    MomentScreen Static { width: 100%; max-width: 100; padding: 0 4; }
    MomentScreen #heading { height: 1; margin: 1 0 0 0; }
    MomentScreen #page { width: 100%; max-width: 100; height: 1fr; scrollbar-size-vertical: 1; }
    MomentScreen .part { height: 1; margin-top: 1; color: $secondary; text-style: bold; }
    MomentScreen HandRow { padding: 0 4; }
    MomentScreen #said { height: 3; padding: 1 4 0 4; color: $quiet; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "begin", id="moment.begin", tooltip="Take the call from here"),
        Binding("escape", "back", "back", id="moment.back", tooltip="Back to the outline"),
    ]

    help_title = "By hand"
    help_text = (
        "Where the call stands when you take it up: each gauge within its range, what the caller"
        " has told already, and which variant it is. ↑ ↓ go from one to the next, ← → change it,"
        " Enter begins. What you leave alone is as the call has it."
    )

    def __init__(self, variants: Variants, beat: str) -> None:
        """Set what there is to set at a beat."""
        super().__init__()
        self._variants = variants
        self._beat = beat
        self._set: dict[str, Any] = {}
        """What was changed, by the name of its row."""
        written = variants[""]
        ids = [one.id for one in written.gauges] + [one.id for one in written.facts]
        self._width = label_width(ids)

    @property
    def start(self) -> Start:
        """Where to begin."""
        told = self._named(FACT)
        return Start(
            self._beat,
            self._named(GAUGE),
            tuple(one for one in told if told[one]),
            str(self._set.get(VARIANT, "")),
        )

    def compose(self) -> ComposeResult:
        """Stack the rows."""
        written = self._variants[""]
        heading = ("Play from ", "bold"), (clean(self._beat), "bold $primary")
        yield Static(Content.assemble(*heading), id="heading")
        with VerticalScroll(id="page", can_focus=False):
            if len(self._variants) > 1:
                yield self._row(VARIANT, "Variant", _variants(self._variants), "")
            if written.gauges:
                yield Static("GAUGES", classes="part")
                for one in written.gauges:
                    yield self._row(f"{GAUGE}-{one.id}", one.id, _range(one), one.start)
            if written.facts:
                yield Static("TOLD ALREADY", classes="part")
                for fact in written.facts:
                    says = clean(" ".join(fact.says.split()))
                    choices = {False: ("no", says), True: ("yes", says)}
                    yield self._row(f"{FACT}-{fact.id}", fact.id, choices, value=False)
        yield Static("", id="said", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """Start at the top."""
        self.query(HandRow).first().focus(scroll_visible=False)

    def on_setting_row_changed(self, event: SettingRow.Changed) -> None:
        """Keep what was set; another variant may start with other gauges."""
        event.stop()
        self._set[event.name] = event.value
        if event.name == VARIANT:
            for gauge in self._variants[event.value].gauges:
                if f"{GAUGE}-{gauge.id}" not in self._set:
                    self.query_one(f"#setting-{GAUGE}-{gauge.id}", SettingRow).value = gauge.start
        self._say()

    def on_descendant_focus(self) -> None:
        """Say what the current row means."""
        self._say()

    def action_begin(self) -> None:
        self.dismiss(self.start)

    def action_back(self) -> None:
        self.dismiss(None)

    def _say(self) -> None:
        row = self.focused
        said = row.meaning if isinstance(row, SettingRow) else ""
        self.query_one("#said", Static).update(said)

    def _named(self, what: str) -> dict[str, Any]:
        """Return what was changed of a kind, by its id in the call."""
        begin = f"{what}-"
        kept = self._set.items()
        return {name.removeprefix(begin): one for name, one in kept if name.startswith(begin)}

    def _row(
        self, name: str, label: str, choices: dict[Any, tuple[str, str]], value: Any
    ) -> HandRow:
        return HandRow(name, clean(label), choices, value, self._width)


def _variants(variants: Variants) -> dict[Any, tuple[str, str]]:
    return {name: (clean(name) or "as written", "") for name in variants}


def _range(gauge: Gauge) -> dict[Any, tuple[str, str]]:
    """Return what a gauge can be set to: of very many values those near its start, and the ends."""
    meaning = f"From {gauge.low} to {gauge.high}; the call has {gauge.start}."
    near = range(max(gauge.low, gauge.start - NEAR), min(gauge.high, gauge.start + NEAR) + 1)
    return {one: (str(one), meaning) for one in sorted({gauge.low, *near, gauge.high})}
