"""One decision to pass the caller on: question by question, then done, or taken back."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from hotline_sim.referral.entry import NotAReferral, decided
from hotline_sim.tui import referral_form, services
from hotline_sim.tui.screens.committing import CommittingScreen
from hotline_sim.tui.widgets.field_entry import FieldEntry
from hotline_sim.tui.widgets.key_line import KeyLine
from hotline_sim.tui.widgets.prose import Prose
from hotline_sim.tui.widgets.record_sheet import RecordSheet
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean
from hotline_sim.tui.widgets.writing_panel import WritingPanel

if TYPE_CHECKING:
    from datetime import date

    from hotline_sim.call.call import Call
    from hotline_sim.intake.form import Form
    from hotline_sim.referral.directory import Directory, Service

DECIDE, WITHDRAW = ":decide", ":withdraw"


class ReferralScreen(CommittingScreen):
    """Nothing is decided until the last row is."""

    DEFAULT_CSS = """
    ReferralScreen { background: $background; }
    ReferralScreen #head { height: 1; padding: 0 2; background: $surface; }
    ReferralScreen WritingPanel { height: 1fr; background: $background; }
    ReferralScreen RecordSheet { background: $background; min-height: 1; }
    ReferralScreen FieldEntry { padding: 0 1; }
    ReferralScreen #aside { display: none; background: $surface; padding: 1 2; }
    ReferralScreen Prose { height: auto; background: $surface; }
    ReferralScreen.-wide FieldEntry { dock: right; width: 50; margin: 0 0 0 2; padding: 1 2; }
    ReferralScreen.-wide FieldEntry { max-height: 100%; }
    ReferralScreen.-wide #aside { display: block; dock: right; width: 50; height: auto; }
    ReferralScreen.-wide #aside { margin-left: 2; }
    ReferralScreen.-wide .-asking #aside { display: none; }
    """
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (104, "-wide")]  # noqa: RUF012 - typed so by Textual
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape", "back", "change nothing", id="referral.back", tooltip="Back to the directory"
        ),
    ]

    help_title = "Passing the caller on"
    help_text = (
        "To this service: how, with what consent, how urgently, what goes along, and the next"
        " contact. Nothing is decided before the last row. A later decision on the same service"
        " replaces this one."
    )

    def __init__(
        self,
        call: "Call",
        service: "Service",
        directory: "Directory",
        form: "Form | None",
        today: "date",
    ) -> None:
        """Decide on one service of a directory."""
        super().__init__()
        self.call = call
        self._service = service
        self._directory = directory
        self._form = form
        self._today = today
        self._draft = referral_form.draft_of(call.referrals.get(service.id))
        self._refused: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        """Put the decision under a title, with the entry of the service beside it."""
        head = Content.assemble(
            ("Passing the caller on", "bold $primary"), f"   {clean(self._service.name)}"
        )
        needs = services.need_names(self._form, self._directory)
        yield Static(head, id="head")
        with (
            WritingPanel(self._rows(), closes=False, id="panel"),
            VerticalScroll(id="aside", can_focus=False),
        ):
            yield Prose(services.entry(self._service, needs, self._today))
        yield KeyLine()

    def on_mount(self) -> None:
        """Ask the first question, unless this was decided before."""
        self._panel.sheet.searchable = False
        self._panel.sheet.focus()
        self._panel.sheet.current = DECIDE if self._draft else "how"
        if not self._draft:
            self._ask("how")

    @property
    def _panel(self) -> WritingPanel:
        return self.query_one(WritingPanel)

    def on_record_sheet_opened(self, event: RecordSheet.Opened) -> None:
        """Put a question, or decide."""
        event.stop()
        if event.key == DECIDE:
            self._decide()
        elif event.key == WITHDRAW:
            service = self._service.id
            self.attempt(lambda: self.call.withdraw(service), self.dismiss)
        else:
            self._ask(event.key)

    def on_record_sheet_emptied(self, event: RecordSheet.Emptied) -> None:
        """Take an answer back."""
        event.stop()
        self._draft.pop(event.key, None)
        self._show()

    def on_field_entry_entered(self, event: FieldEntry.Entered) -> None:
        """Take an answer, and go on to the next question that has none."""
        event.stop()
        name, value = event.path, event.value
        options = event.field_entry.ask.options
        if isinstance(value, str) and options and value not in {one.id for one in options}:
            known = ", ".join(one.label for one in options)
            self._panel.refuse(f"“{clean(value)}” is none of the answers. It can be: {known}.")
            return
        self._refused.pop(name, None)
        if value:
            self._draft[name] = value
        else:
            self._draft.pop(name, None)
        self._show()
        self._go_on(name)

    def on_field_entry_left(self, event: FieldEntry.Left) -> None:
        """Go back to the sheet."""
        event.stop()
        self._panel.put_away()

    def action_back(self) -> None:
        self.dismiss()

    def _go_on(self, name: str) -> None:
        names = referral_form.asked(self._draft)
        later = names[names.index(name) + 1 :]
        coming = next((one for one in later if one not in self._draft), DECIDE)
        self._panel.sheet.current = coming
        if coming == DECIDE:
            self._panel.put_away()
        else:
            self._ask(coming)

    def _ask(self, name: str) -> None:
        self._panel.sheet.current = name
        question = referral_form.question(
            name, self._draft, self._service, self._form, self.call.record
        )
        if question.options or name == "next":
            self._panel.ask(question)
        else:
            self._refused[name] = "There is nothing in the record yet to pass on."
            self._show()
            self._go_on(name)

    def _decide(self) -> None:
        """Commit the decision; where something is missing, ask for it."""
        form = self._form
        leaves = [*form.leaves, *(one.id for one in form.fields)] if form else []
        given = {**self._draft, "service": self._service.id}
        try:
            referral = decided(self._directory, leaves, given)
        except NotAReferral as problem:
            name = "how" if problem.key == "kind" else problem.key
            self._refused[name] = str(problem)
            self._show()
            self._panel.sheet.current = name
            return
        self.attempt(lambda: self.call.refer(referral), self.dismiss)

    def _show(self) -> None:
        self._panel.sheet.rows = self._rows()

    def _rows(self) -> tuple[SheetRow, ...]:
        rows = referral_form.sheet(self._draft, self._form, self._refused)
        caution = clean(self._service.caution)
        again = self._service.id in self.call.referrals
        return (
            *rows,
            SheetRow("quiet"),
            SheetRow(
                "strong",
                "Change it to this" if again else "Pass the caller on like this",
                key=DECIDE,
            ),
            *((SheetRow("strong", "Take this decision back", key=WITHDRAW),) if again else ()),
            SheetRow("quiet"),
            *((SheetRow("text", caution, sign="! "),) if caution else ()),
        )
