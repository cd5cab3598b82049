"""A call on plain lines: pick up, answer by number, say how it went, read the debrief."""

from collections.abc import Iterator

from hotline_sim.call.answers import Answer, give
from hotline_sim.call.call import Call
from hotline_sim.debrief.words import RATINGS
from hotline_sim.desk import Desk, TakenCall
from hotline_sim.errors import CallElsewhere, NotOpen, StoreError, UserError
from hotline_sim.plain.debrief import write_debrief
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import last_exchanges, write_lines

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

COLUMN = 10
"""How wide the keys of the list are set."""


class LeftForLater(UserError):
    """The trainee, or the end of the input, left the call to be resumed."""


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
        while not self._call.is_over:
            self._offer()
            self._answer(self._ask(self._keys()))
            self._tell()
        if self._call.rated is None:
            self._wrap_up()
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
            raise LeftForLater(self._with_way_on(message))
        self.debrief()

    def debrief(self) -> None:
        """Write the debrief of the call."""
        found = self._desk.debrief(self._taken.id)
        write_debrief(self._page, found, self._taken.rubric, self._caller)

    def how_to_resume(self) -> str:
        """Say how the call can be gone on with later."""
        return f"Every decision is kept. Go on with: hotline-sim resume {self._taken.id}"

    @property
    def _caller(self) -> str:
        return self._call.scenario.about.caller or "The caller"

    def _with_way_on(self, message: str) -> str:
        return message if self._call.is_over else f"{message} {self.how_to_resume()}"

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

    def _keys(self) -> str:
        """Return what can be typed now, as a prompt."""
        numbers = _numbers(len(self._call.menu()))
        silence = "0 to say nothing" if self._call.silence else ""
        return f"{', '.join(filter(None, (numbers, silence, '? for other keys')))}: "

    def _ask(self, prompt: str) -> str:
        self._page.prompt(prompt)
        line = next(self._lines, None)
        if line is None:
            self._page.line()
            raise LeftForLater(f"The input ended before the call did. {self.how_to_resume()}")
        return line.strip()

    def _answer(self, said: str) -> None:
        """Do what one line asks for; where it cannot be done or kept, say so and go on."""
        try:
            self._do(said)
        except CallElsewhere:
            raise
        except (NotOpen, StoreError) as problem:
            self._page.line(str(problem))

    def _do(self, said: str) -> None:
        menu = self._call.menu()
        key = said.lower()
        if said.isdecimal() and 1 <= int(said) <= len(menu):
            self._call.respond(menu[int(said) - 1].name)
        elif key == "0":
            self._call.keep_silence()
        elif key.startswith("n ") and said[2:].strip():
            self._call.note(said[2:].strip())
            self._page.line("Noted.")
        elif key == "h":
            self._hang_up()
        elif key == "x":
            self._step_out()
        elif key == "r":
            write_lines(self._page, last_exchanges(self._call.transcript, 2), self._caller)
        elif key == "l":
            raise LeftForLater(self.how_to_resume())
        elif key == "q":
            self._leave()
        else:
            self._help(len(menu))

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

    def _help(self, count: int) -> None:
        keys = ((_numbers(count), "say that line"), *KEYS) if count else KEYS
        for key, what in keys:
            self._page.line(what, indent=" " * COLUMN, first=f"{key:<{COLUMN}}")

    def _wrap_up(self) -> None:
        """Ask how it went, before any score is shown. No answer, and no store, keeps it back."""
        self._page.heading("Before the debrief")
        self._page.line("How do you think it went?")
        for number, words in RATINGS.items():
            self._page.line(f"{number}. {words}")
        self._page.prompt("1 to 4, or Enter to say nothing: ")
        said = next(self._lines, "").strip()
        if said in {str(one) for one in RATINGS}:
            try:
                self._call.rate(int(said))
            except StoreError as problem:
                self._page.line(str(problem))


def _numbers(count: int) -> str:
    return f"1 to {count}" if count > 1 else "1" if count else ""
