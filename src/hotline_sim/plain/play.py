"""A call on plain lines: pick up, answer by number, write it up, read the debrief."""

from collections.abc import Iterator

from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.desk import Desk
from hotline_sim.errors import NotOpen
from hotline_sim.language.marks import Marked, how_translated
from hotline_sim.plain.asking import Asking, BrokenOff
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from hotline_sim.plain.talking import Talking
from hotline_sim.plain.wrap_up import ask_how_it_went
from hotline_sim.plain.written import write_written
from hotline_sim.taken import TakenCall


class PlainCall:
    """One call between a stream of lines and a page."""

    def __init__(  # noqa: PLR0913 - a call, and who takes it how
        self,
        desk: Desk,
        taken: TakenCall,
        lines: Iterator[str],
        page: Page,
        *,
        resumed: bool,
        language: str = "",
    ) -> None:
        """Talk with whoever writes `lines` and reads `page`; who comes back is told where it is.

        In a language, as far as the call is translated; without one, as it is written.
        """
        self._desk = desk
        self._language = language
        self._how: Marked | None = None
        if language:
            taken, self._how = desk.in_language(taken, language)
        self._taken = taken
        self._page = page
        self._resumed = resumed
        self._sheets = taken.content.sheets
        self._ask = Asking(page, lines, self._broken_off)
        self._talking = Talking(self._ask, taken.call, self._sheets, self.how_to_resume())

    @property
    def _call(self) -> Call:
        return self._taken.call

    def run(self) -> None:
        """Take the call from where it is to its debrief. BrokenOff where the lines end before."""
        self._begin()
        self._desk.look_ahead(self._taken.content)
        self._talking.run()
        if not self._call.is_closed:
            self._wrap_up()
        self.debrief()

    def run_answers(self, answers: list[Answer]) -> None:
        """Take the call with answers written beforehand. NotOpen where one cannot be given."""
        self._begin()
        self._talking.tell()
        for number, answer in enumerate(answers, 1):
            known = len(self._call.events)
            try:
                give(self._call, answer, self._sheets)
            except NotOpen as problem:
                message = f"Answer {number} (line {answer.place.line}): {problem}"
                raise NotOpen(self._with_way_on(message)) from problem
            self._talking.tell()
            events = self._call.events
            write_written(self._page, events[known:], self._sheets, events[:known])
        if not self._call.is_over:
            message = f"The answers stop before the call ends. {self._call.open_now()}"
            raise BrokenOff(self._with_way_on(message))
        self.debrief()

    def debrief(self) -> None:
        """Write the debrief of the call."""
        found = self._desk.debrief(self._taken.id, language=self._language)
        caller = self._call.scenario.about.caller or "The caller"
        write_debrief(self._page, found, self._taken.rubric, caller)
        self._page.line(
            f"That was {found.verdict.value.upper()}. To read it again: hotline-sim debrief"
            f" {self._taken.id}"
        )

    def how_to_resume(self) -> str:
        """Say how the call can be gone on with later."""
        return f"Every decision is kept. Go on with: hotline-sim resume {self._taken.id}"

    def _broken_off(self) -> str:
        early = "its record was closed" if self._call.is_over else "the call did"
        return f"The input ended before {early}. {self.how_to_resume()}"

    def _with_way_on(self, message: str) -> str:
        over = f"Its debrief: hotline-sim debrief {self._taken.id}"
        return f"{message} {over if self._call.is_over else self.how_to_resume()}"

    def _begin(self) -> None:
        """Write the brief, and where the call was left, if it was."""
        about = self._call.scenario.about
        self._page.heading(about.title)
        if about.content_note:
            self._page.line(f"This call contains: {about.content_note}")
        self._page.line("This is practice. Never enter a real caller's details.")
        if self._how is not None and (said := how_translated(self._how, self._language)):
            self._page.line(said)
        self._page.line()
        self._page.line(about.brief)
        self._page.line()
        if self._resumed:
            self._talking.come_back()

    def _wrap_up(self) -> None:
        """Finish what is written, then ask how it went."""
        self._page.heading("Before the debrief")
        self._talking.papers.finish()
        ask_how_it_went(
            self._ask,
            self._call,
            lambda: self._desk.debrief(self._taken.id, language=self._language).self_view,
            patient=self._talking.papers.any,
        )
