"""A call on plain lines: pick up, answer by number, say how it went, read the debrief."""

from collections.abc import Iterator
from typing import TextIO

from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.desk import Desk, TakenCall
from hotline_sim.debrief.words import RATINGS
from hotline_sim.errors import NotOpen, StoreError, UserError
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import write_lines

KEYS = (
    ("0", "say nothing, where the silence can do something"),
    ("h", "hang up"),
    ("n words", "write a note"),
    ("r", "read the last lines again"),
    ("x", "step out for a moment; nothing runs, it costs nothing"),
    ("l", "leave for later; the call can be resumed"),
    ("q", "end the call here, unfinished, and read the debrief"),
    ("?", "this list"),
)


class LeftForLater(UserError):
    """The trainee, or the end of the input, left the call to be resumed."""


class PlainCall:
    """One call between a stream of lines and a stream of text."""

    def __init__(self, desk: Desk, taken: TakenCall, lines: Iterator[str], out: TextIO) -> None:
        """Talk with whoever writes `lines` and reads `out`."""
        self._desk = desk
        self._taken = taken
        self._lines = lines
        self._page = Page(out)
        self._heard = 0

    @property
    def _call(self) -> Call:
        return self._taken.call

    def run(self) -> None:
        """Take the call from where it is to its debrief."""
        self._brief()
        while not self._call.is_over:
            self._tell()
            self._offer()
            self._answer(self._ask("> "))
        self._tell()
        if self._call.rated is None:
            self._wrap_up()
        self.debrief()

    def run_answers(self, answers: list[Answer]) -> None:
        """Take the call with answers written beforehand. NotOpen where one cannot be given."""
        self._brief()
        for number, answer in enumerate(answers, 1):
            self._tell()
            try:
                give(self._call, answer)
            except NotOpen as problem:
                message = f"Answer {number} (line {answer.place.line}): {problem}"
                raise NotOpen(message) from problem
        self._tell()
        if not self._call.is_over:
            message = f"The answers stop before the call ends. {self._call.open_now()}"
            raise LeftForLater(f"{message} {self._how_to_resume()}")
        self.debrief()

    def debrief(self) -> None:
        """Write the debrief of the call."""
        found = self._desk.debrief(self._taken.id)
        write_debrief(self._page, found, self._taken.rubric, self._caller)

    @property
    def _caller(self) -> str:
        return self._call.scenario.about.caller

    def _brief(self) -> None:
        about = self._call.scenario.about
        self._page.heading(about.title)
        if about.content_note:
            self._page.line(f"This call contains: {about.content_note}")
        self._page.line("This is practice. Never enter a real caller's details.")
        self._page.line()
        self._page.line(about.brief)
        self._page.line()

    def _tell(self) -> None:
        """Write what was said and heard since the last time."""
        write_lines(self._page, self._call.transcript[self._heard :], self._caller)
        self._heard = len(self._call.transcript)
        self._page.flush()

    def _offer(self) -> None:
        self._page.line()
        for number, move in enumerate(self._call.menu(), 1):
            self._page.line(move.say, indent="   ", first=f"{number}  ")
        if self._call.silence:
            self._page.line("0  (say nothing)")
        if not self._call.menu() and not self._call.silence:
            self._page.line("Nothing more can be said here; h ends the call.")
        self._page.line("?  other keys")

    def _ask(self, prompt: str) -> str:
        self._page.flush()
        self._page.prompt(prompt)
        line = next(self._lines, None)
        if line is None:
            raise LeftForLater(f"The input ended before the call did. {self._how_to_resume()}")
        return line.strip()

    def _answer(self, said: str) -> None:
        """Do what one line asks for; a line that asks for nothing known says so."""
        try:
            self._do(said)
        except NotOpen as problem:
            self._page.line(str(problem))
        except StoreError as problem:
            self._page.line(str(problem))

    def _do(self, said: str) -> None:
        menu = self._call.menu()
        if said.isdecimal() and 1 <= int(said) <= len(menu):
            self._call.respond(menu[int(said) - 1].name)
        elif said == "0":
            self._call.keep_silence()
        elif said.startswith("n "):
            self._call.note(said[2:].strip())
            self._page.line("Noted.")
        elif said == "h":
            self._hang_up()
        elif said == "x":
            self._step_out()
        elif said == "r":
            write_lines(self._page, self._call.transcript[-6:], self._caller)
        elif said == "l":
            raise LeftForLater(self._how_to_resume())
        elif said == "q":
            self._call.leave()
        else:
            self._help(len(menu))

    def _hang_up(self) -> None:
        if self._ask("End the call from your side? y or n: ").lower().startswith("y"):
            self._call.hang_up()

    def _step_out(self) -> None:
        self._page.line()
        self._page.line("You have stepped out. Nothing is running, and it costs nothing.")
        self._page.line("Breathe. Look at something far away. Talk to someone if you want to.")
        self._ask("Press Enter when you want to go back. ")
        write_lines(self._page, self._call.transcript[-3:], self._caller)

    def _help(self, count: int) -> None:
        numbers = f"1 to {count}" if count > 1 else "1"
        if count:
            self._page.line("say that line", indent=" " * 10, first=f"{numbers:<10}")
        for key, what in KEYS:
            self._page.line(what, indent=" " * 10, first=f"{key:<10}")

    def _wrap_up(self) -> None:
        self._page.heading("Before the debrief")
        self._page.line("How do you think it went?")
        for number, words in RATINGS.items():
            self._page.line(f"{number}  {words}")
        try:
            said = self._ask("1 to 4, or Enter to say nothing: ")
        except LeftForLater:
            return
        if said in {str(one) for one in RATINGS}:
            self._call.rate(int(said))

    def _how_to_resume(self) -> str:
        return f"Every decision is kept. Go on with: hotline-sim resume {self._taken.id}"
