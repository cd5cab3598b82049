"""A call on plain lines: pick up, answer by number, say how it went, read the debrief."""

from collections.abc import Callable, Iterator

from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.desk import Desk, TakenCall
from hotline_sim.errors import CallElsewhere, NotOpen, StoreError, UserError
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.keys import prompt, write_keys
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import last_exchanges, write_lines
from hotline_sim.plain.wrap_up import ask_how_it_went


class BrokenOff(UserError):
    """The answers, or the input, ended before the call did; it can be resumed."""


class LeftForLater(BrokenOff):
    """The trainee left the call to be resumed, as they may."""

    exit_code = 0


class PlainCall:
    """One call between a stream of lines and a page."""

    def __init__(
        self, desk: Desk, taken: TakenCall, lines: Iterator[str], page: Page, *, resumed: bool
    ) -> None:
        """Talk with whoever writes `lines` and reads `page`; who comes back is told where it is."""
        self._desk = desk
        self._taken = taken
        self._lines = lines
        self._page = page
        self._resumed = resumed
        self._heard = 0

    @property
    def _call(self) -> Call:
        return self._taken.call

    def run(self) -> None:
        """Take the call from where it is to its debrief."""
        self._begin()
        told = False
        while not self._call.is_over:
            if not told:
                self._offer()
            told = self._answer(self._ask(self._prompt()))
            self._tell()
        if self._call.rated is None:
            ask_how_it_went(self._page, self._lines, self._call)
        self.debrief()

    def run_answers(self, answers: list[Answer]) -> None:
        """Take the call with answers written beforehand. NotOpen where one cannot be given."""
        self._begin()
        for number, answer in enumerate(answers, 1):
            try:
                give(self._call, answer)
            except NotOpen as problem:
                message = f"Answer {number} (line {answer.place.line}): {problem}"
                raise NotOpen(self._with_way_on(message)) from problem
            self._tell()
        if not self._call.is_over:
            message = f"The answers stop before the call ends. {self._call.open_now()}"
            raise BrokenOff(self._with_way_on(message))
        self.debrief()

    def debrief(self) -> None:
        """Write the debrief of the call."""
        found = self._desk.debrief(self._taken.id)
        write_debrief(self._page, found, self._taken.rubric, self._caller)
        self._page.line(
            f"That was {found.verdict.value.upper()}. To read it again: hotline-sim debrief"
            f" {self._taken.id}"
        )

    def how_to_resume(self) -> str:
        """Say how the call can be gone on with later."""
        return f"Every decision is kept. Go on with: hotline-sim resume {self._taken.id}"

    @property
    def _caller(self) -> str:
        return self._call.scenario.about.caller or "The caller"

    def _with_way_on(self, message: str) -> str:
        over = f"Its debrief: hotline-sim debrief {self._taken.id}"
        return f"{message} {over if self._call.is_over else self.how_to_resume()}"

    def _begin(self) -> None:
        """Write the brief, and the beginning of the call or where it was left."""
        about = self._call.scenario.about
        self._page.heading(about.title)
        if about.content_note:
            self._page.line(f"This call contains: {about.content_note}")
        self._page.line("This is practice. Never enter a real caller's details.")
        self._page.line()
        self._page.line(about.brief)
        self._page.line()
        if self._resumed:
            self._come_back()
        self._tell()

    def _come_back(self) -> None:
        """Write the end of what was said before, and the notes, instead of the whole call."""
        last = last_exchanges(self._call.transcript, 2)
        self._heard = len(self._call.transcript)
        self._page.line("You are back in this call. This was said last:")
        write_lines(self._page, last, self._caller)
        for note in self._call.notes:
            self._page.line(f"Your note: {note.text}", indent="  ")

    def _tell(self) -> None:
        """Write what was said and heard since the last time."""
        write_lines(self._page, self._call.transcript[self._heard :], self._caller)
        self._heard = len(self._call.transcript)
        self._page.flush()

    def _offer(self) -> None:
        self._page.line()
        for number, move in enumerate(self._call.menu(), 1):
            self._page.line(move.say, indent="   ", first=f"{number}. ")
        if not self._call.menu() and not self._call.silence:
            self._page.line("Nothing more can be said here; h ends the call.")

    def _prompt(self) -> str:
        return prompt(len(self._call.menu()), silence=self._call.silence is not None)

    def _ask(self, prompt: str) -> str:
        self._page.prompt(prompt)
        line = next(self._lines, None)
        if line is None:
            self._page.line()
            raise BrokenOff(f"The input ended before the call did. {self.how_to_resume()}")
        return line.strip()

    def _answer(self, said: str) -> bool:
        """Do what one line asks for; return whether it was answered with one line, no more.

        Where it cannot be done or kept, say so and go on.
        """
        try:
            answer = self._do(said)
        except CallElsewhere:
            raise
        except (NotOpen, StoreError) as problem:
            answer = str(problem)
        if answer:
            self._page.line(answer)
        return bool(answer)

    def _do(self, said: str) -> str:
        """Do what one line asks for; return what there is to say about it, if anything."""
        menu = self._call.menu()
        key = said.lower()
        if said.isdecimal() and 1 <= int(said) <= len(menu):
            self._call.respond(menu[int(said) - 1].name)
        elif key == "0" and self._call.silence:
            self._call.keep_silence()
        elif key.startswith("n ") and said[2:].strip():
            self._call.note(said[2:].strip())
            return "Noted."
        elif key in self._other:
            self._other[key]()
        elif key == "0":
            return "Nothing would happen if you said nothing here."
        else:
            return f"“{said[:40]}” does nothing here. ? tells what can be typed."
        return ""

    @property
    def _other(self) -> dict[str, Callable[[], None]]:
        """What the keys do that say nothing to the caller."""
        return {
            "h": self._hang_up,
            "x": self._step_out,
            "r": self._read_again,
            "l": self._leave_for_later,
            "q": self._leave,
            "?": self._help,
        }

    def _read_again(self) -> None:
        write_lines(self._page, last_exchanges(self._call.transcript, 2), self._caller)

    def _leave_for_later(self) -> None:
        raise LeftForLater(self.how_to_resume())

    def _hang_up(self) -> None:
        if self._ask("End the call from your side? y or n: ").lower().startswith("y"):
            self._call.hang_up()

    def _leave(self) -> None:
        if self._ask("Leave this call for good, unfinished? y or n: ").lower().startswith("y"):
            self._call.leave()

    def _step_out(self) -> None:
        self._page.line()
        self._page.line("You have stepped out. Nothing is running, and it costs nothing.")
        self._page.line("Breathe. Look at something far away. Talk to someone if you want to.")
        self._ask("Press Enter when you want to go back. ")
        write_lines(self._page, last_exchanges(self._call.transcript, 1), self._caller)

    def _help(self) -> None:
        write_keys(self._page, len(self._call.menu()))
