"""The directory: who can help, found by words, need or place; and what was decided so far."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Static

from hotline_sim.referral.search import found
from hotline_sim.tui import services
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.lines import ServiceLine
from hotline_sim.tui.widgets.numbered_list import NumberedList
from hotline_sim.tui.widgets.prose import Prose
from hotline_sim.tui.widgets.setting_row import SettingRow
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.call.call import Call
    from hotline_sim.intake.form import Form
    from hotline_sim.referral.directory import Directory, Service


class DirectoryScreen(Screen[None]):
    """A list that narrows, with the entry of the selected service beside it."""

    DEFAULT_CSS = """
    DirectoryScreen { background: $background; }
    DirectoryScreen #head {
        height: 1;
        padding: 0 2;
        background: $surface;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    DirectoryScreen #left { width: 1fr; padding: 1 1 0 1; }
    DirectoryScreen #asked { height: 1; padding: 0 1; }
    DirectoryScreen Input.-textual-compact { padding: 0 1; background: $panel; }
    DirectoryScreen Input>.input--placeholder { color: $quiet; }
    DirectoryScreen Input:focus { background: $chosen; }
    DirectoryScreen #words { width: 1fr; }
    DirectoryScreen #place { width: 26; margin-left: 1; }
    DirectoryScreen SettingRow { padding: 0 0 1 0; height: 2; margin: 0; }
    DirectoryScreen #found { height: 1fr; scrollbar-size-vertical: 1; }
    DirectoryScreen #services { width: 1fr; }
    DirectoryScreen #count { height: auto; color: $quiet; padding: 0 2; }
    DirectoryScreen #entry {
        width: 52;
        background: $surface;
        padding: 1 3;
        scrollbar-size-vertical: 1;
    }
    DirectoryScreen Prose { height: auto; background: $surface; }
    DirectoryScreen.-narrow #entry { display: none; width: 1fr; }
    DirectoryScreen.-narrow.-reading #entry { display: block; }
    DirectoryScreen.-narrow.-reading #left { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "move(1)", show=False, id="directory.next", tooltip="The next service"),
        Binding("up", "move(-1)", show=False, id="directory.up", tooltip="The service above"),
        Binding("enter", "open", "pass on", id="directory.open", tooltip="Read, then pass on"),
        Binding(
            "tab", "next_field", "words ⇄ place ⇄ need", id="directory.tab", tooltip="Narrow it"
        ),
        Binding("escape", "back", "back", id="directory.back", tooltip="Back to the call"),
    ]

    help_title = "The directory"
    help_text = (
        "Who can help. Type words, or a place, or choose a need with ← →; tab goes between them."
        " ↑ ↓ selects a service, Enter reads its entry and then passes the caller on to it. A ✓"
        " stands before a service you have decided on: open it again to change that or take it"
        " back. Nothing runs while you look. Every number here is invented."
    )

    def __init__(self, call: "Call", directory: "Directory", form: "Form | None") -> None:
        """Look up services for a call."""
        super().__init__()
        self.call = call
        self._directory = directory
        self._form = form
        self._needs = services.need_names(form, directory)

    def compose(self) -> ComposeResult:
        """Stack what is asked above what is found, with the entry beside both."""
        any_need = {"": ("any", "")} | {one: (name, "") for one, name in self._needs.items()}
        title = ("Whom to pass the caller on to", "bold $primary")
        yield Static(Content.assemble(title, f"   {clean(self._directory.title)}"), id="head")
        with Horizontal():
            with Vertical(id="left"):
                with Horizontal(id="asked"):
                    yield ServiceLine(placeholder="type words …", compact=True, id="words")
                    yield ServiceLine(placeholder="place …", compact=True, id="place")
                yield SettingRow("need", "Need", any_need, "")
                with VerticalScroll(id="found", can_focus=False):
                    yield NumberedList(id="services")
                yield Static(id="count")
            with VerticalScroll(id="entry"):
                yield Prose(())
        yield KeyLine()

    def on_mount(self) -> None:
        """Show everything."""
        self.query_one("#services").can_focus = False
        self.query_one("#entry").can_focus = False
        self.query_one("#words").focus()
        self._show()

    def on_screen_resume(self) -> None:
        """Show what has been decided meanwhile."""
        if self.is_mounted:
            self._show(keep=self._selected)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Narrow the list."""
        event.stop()
        self._show()

    def on_setting_row_changed(self, event: SettingRow.Changed) -> None:
        """Narrow the list to a need."""
        event.stop()
        self._show()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Open what is selected."""
        event.stop()
        self.action_open()

    def on_numbered_list_selected(self, event: NumberedList.Selected) -> None:
        """Show the entry of what is selected."""
        event.stop()
        one, today = self._selected, self.call.events[0].at.date()
        self.query_one(Prose).show(services.entry(one, self._needs, today) if one else ())

    def on_numbered_list_chosen(self, event: NumberedList.Chosen) -> None:
        """Open what was clicked twice."""
        event.stop()
        self.action_open()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what does nothing while one reads."""
        return not self._is_reading if action == "next_field" else True

    def action_next_field(self) -> None:
        self.focus_next()

    def action_move(self, by: int) -> None:
        self.query_one("#services", NumberedList).action_move(by)

    @property
    def _selected(self) -> "Service | None":
        """The service that is selected now, whatever the screen has been told of."""
        listed = self.query_one("#services", NumberedList)
        chosen = listed.items[listed.selected].id if listed.selected >= 0 else ""
        return self._directory.services.get(chosen)

    def action_open(self) -> None:
        selected = self._selected
        if selected is None:
            return
        if self.has_class("-narrow") and not self._is_reading:
            self._read()
            return
        from hotline_sim.tui.screens.referral import ReferralScreen

        self._close_entry()
        today = self.call.events[0].at.date()
        self.app.push_screen(
            ReferralScreen(self.call, selected, self._directory, self._form, today)
        )

    def action_back(self) -> None:
        words = [one for one in self.query(Input) if one.value]
        if self._is_reading:
            self._close_entry()
        elif words:
            for one in words:
                one.clear()
        else:
            self.dismiss()

    @property
    def _is_reading(self) -> bool:
        """Whether an entry covers the list of a narrow screen."""
        return self.has_class("-reading") and self.has_class("-narrow")

    def _read(self) -> None:
        """Let the entry cover the list; the arrows scroll it."""
        entry = self.query_one("#entry")
        self.add_class("-reading")
        entry.can_focus = True
        entry.scroll_home(animate=False)
        entry.focus()

    def _close_entry(self) -> None:
        self.remove_class("-reading")
        self.query_one("#entry").can_focus = False
        self.query_one("#words").focus()

    def _show(self, keep: "Service | None" = None) -> None:
        """Show what fits, with the likeliest selected, or else the one to keep."""
        words = self.query_one("#words", Input).value
        place = self.query_one("#place", Input).value.strip()
        need = str(self.query_one(SettingRow).value)
        there = found(self._directory, words, need=need, place=place)
        decided = [one for one in there if one.id in self.call.referrals]
        ordered = (*decided, *(one for one in there if one not in decided))
        listed = self.query_one("#services", NumberedList)
        listed.items = services.rows(ordered, self.call.referrals, self._needs)
        names = [one.id for one in ordered]
        listed.selected = (
            names.index(keep.id) if keep and keep.id in names else min(0, len(names) - 1)
        )
        self.query_one("#count", Static).update(self._said(len(names)))

    def _said(self, count: int) -> str:
        total = len(self._directory.services)
        if not count:
            return "No service fits. Take a word back, or choose another need or place."
        return f"{count} of {total} services" if count < total else ""
