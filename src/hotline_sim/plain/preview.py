"""A call tried out on plain lines: kept nowhere, and taken over into its file as that is edited."""

from collections.abc import Iterator

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.moment import Start
from hotline_sim.authoring.rehearsal import followed_in, rehearsal_in
from hotline_sim.debrief.debrief import debrief
from hotline_sim.plain.asking import Asking
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from hotline_sim.plain.talking import Talking

KEPT_NOWHERE = "A rehearsal is kept nowhere."

INTRO = (
    "You try this call out; nothing of it is kept. Edit the file beside it and save: before the"
    " next line it is looked at again. Enter alone looks as well."
)


class Preview:
    """One rehearsal between a stream of lines and a page."""

    def __init__(self, draft: Draft, start: Start, lines: Iterator[str], page: Page) -> None:
        """Begin at a moment. UnknownName or UserError where there is none such."""
        self._draft = draft
        self._page = page
        self._ask = Asking(page, lines, lambda: f"The input ended first. {KEPT_NOWHERE}")
        self._rehearsal = rehearsal_in(draft.subject.variants, start)
        self._talking = self._begun()

    def run(self) -> None:
        """Take the call to its end, then write what the talk showed. BrokenOff: the lines end."""
        self._page.heading(f"Rehearsal: {self._rehearsal.call.scenario.about.title}")
        self._page.line(INTRO)
        self._page.line()
        self._talking.tell()
        while not self._rehearsal.call.is_over:
            self._talking.turn()
            self._follow()
        self._debrief()

    def _begun(self) -> Talking:
        sheets = self._draft.subject.sheets
        return Talking(self._ask, self._rehearsal.call, sheets, KEPT_NOWHERE)

    def _follow(self) -> None:
        """Look whether the file was saved; if it was, say what has become of the call."""
        if not self._saved():
            return
        if self._draft.wrong:
            self._page.line(f"{self._draft.wrong} The call goes on as it was.")
            return
        self._rehearsal = followed_in(self._rehearsal, self._draft.subject.variants)
        self._page.line(self._rehearsal.said)
        self._talking = self._begun()
        self._talking.go_on()

    def _saved(self) -> bool:
        """Look twice: a file is read again once two looks have seen the same."""
        looks = [self._draft.look(), self._draft.look()]
        return any(looks)

    def _debrief(self) -> None:
        call, subject = self._rehearsal.call, self._draft.subject
        found = debrief("", "", call.scenario, subject.rubric, call.events)
        caller = call.scenario.about.caller or "The caller"
        write_debrief(self._page, found, subject.rubric, caller)
        self._page.line(f"That was {found.verdict.value.upper()}. {KEPT_NOWHERE}")
