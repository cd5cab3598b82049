"""A call taken to try it out: kept nowhere, and taken over into its file as that is edited."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from hotline_sim.authoring.rehearsal import followed_in, rehearsal_in
from hotline_sim.debrief.debrief import debrief
from hotline_sim.tui.screens.call import CallScreen
from hotline_sim.tui.screens.following import Following
from hotline_sim.tui.settings import Settings
from hotline_sim.tui.widgets.call_header import CallHeader
from hotline_sim.tui.widgets.transcript import Entry, Transcript
from hotline_sim.tui.widgets.wrapping import clean

if TYPE_CHECKING:
    from hotline_sim.authoring.draft import Draft
    from hotline_sim.authoring.moment import Start
    from hotline_sim.call.sheets import Sheets

AS_IT_WAS = "The call goes on as it was."


class RehearsalScreen(CallScreen, Following):
    """One call that is nobody's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "escape",
            "back",
            "outline",
            id="rehearsal.back",
            tooltip="To this moment in the outline",
        ),
    ]

    help_title = "A rehearsal"
    help_text = (
        "The call as a trainee takes it, kept nowhere. It follows its file: save, and it goes on at"
        " the same moment, as the file has it now; what has become of it stands below the talk."
        " No silence presses itself while you write: 0 says nothing. At the end Enter reads what"
        " the talk showed."
    )

    def __init__(
        self,
        draft: "Draft",
        start: "Start",
        settings: Callable[[], Settings],
        clock: Callable[[], float],
    ) -> None:
        """Play a draft from a moment of it. UnknownName or UserError where there is none such."""
        sheets = draft.subject.sheets
        self._rehearsal = rehearsal_in(draft.subject.variants, start)
        self._rubric = draft.subject.rubric
        self._reading = draft.readings
        self.draft = draft
        super().__init__(
            self._rehearsal.call,
            lambda: settings()._replace(timers="off"),
            clock,
            form=sheets.form,
            directory=sheets.directory,
        )

    @property
    def heading(self) -> str:
        """What the call is called at the top."""
        scenario = self.call.scenario
        variant = f" · {scenario.variant}" if scenario.variant else ""
        return f"Rehearsal: {clean(scenario.about.title)}{variant}"

    @property
    def came_to(self) -> str:
        """The moment to go on writing at: where the call is, or once it is over where it began."""
        scenario = self.call.scenario
        return (scenario.places[scenario.opens_at] if self.call.is_over else self.call.beat).id

    @property
    def is_behind(self) -> bool:
        """Whether the file was read again since it was last taken up."""
        return self._reading != self.draft.readings

    async def take_up(self) -> None:
        """Go on in the file as it is now; where that cannot be read, as it was."""
        self._reading = self.draft.readings
        if self.draft.wrong:
            self.hear_anew()
            self._note(f"{self.draft.wrong} {AS_IT_WAS}")
            return
        subject = self.draft.subject
        self._rehearsal = followed_in(self._rehearsal, subject.variants)
        self._rubric = subject.rubric
        self._take_over(subject.sheets)
        self._note(self._rehearsal.said)

    def _take_over(self, sheets: "Sheets") -> None:
        """Show the call that was taken over, and its record."""
        if sheets.form != self.form:
            self.panel.put_away()
        self.call, self.form, self.directory = self._rehearsal.call, sheets.form, sheets.directory
        self.set_class(self.form is not None, "-paper")
        self.set_class(self.form is None, "-bare")
        self.query_one(CallHeader).retitle(self.heading)
        self.hear_anew()
        self.show_paper()

    def _note(self, text: str) -> None:
        """Say below the talk what has become of it."""
        entry = Entry("marked", "", clean(text), "desk")
        self.query_one(Transcript).extend([entry])

    def finish(self) -> None:
        """Show what the talk showed; after it, go back to the outline."""
        from hotline_sim.tui.screens.rehearsal_debrief import RehearsalDebrief

        scenario = self.call.scenario
        found = debrief("", "", scenario, self._rubric, self.call.events)._replace(reach=())
        screen = RehearsalDebrief(found, self._rubric, scenario.about.caller)
        self.app.push_screen(screen, lambda _: self.dismiss())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what is for calls that are kept."""
        return False if action == "step_out" else super().check_action(action, parameters)

    def action_back(self) -> None:
        if self.drawer_is_open:
            self.on_writing_panel_closed()
        else:
            self.dismiss()
