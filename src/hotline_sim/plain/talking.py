"""The line, on plain lines: what is heard, what can be said, and the keys beside it."""

from collections.abc import Callable

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.plain.asking import MOST_REPEATED, Asking, LeftForLater, write_numbered
from hotline_sim.plain.keys import prompt, write_keys
from hotline_sim.plain.papers import Papers, Visit
from hotline_sim.plain.transcript import last_exchanges, write_lines


class Talking:
    """Talks with the caller until the call is over."""

    def __init__(self, ask: Asking, call: Call, sheets: Sheets, how_to_resume: str) -> None:
        """Take `call` from where it is; `how_to_resume` is told who leaves it for later."""
        self.papers = Papers(ask, call, sheets)
        self._ask = ask
        self._page = ask.page
        self._call = call
        self._sheets = sheets
        self._how_to_resume = how_to_resume
        self._heard = 0
        self._offers = True
        """Whether the responses are told again: not after one line that leaves them in sight."""

    def run(self) -> None:
        """Take lines until the call is over. BrokenOff where they end before."""
        self.tell()
        while not self._call.is_over:
            self.turn()

    def turn(self) -> None:
        """Take one line, and do what it asks for. BrokenOff where there is none."""
        if self._offers:
            self._offer()
        silence = self._call.silence is not None
        asked = prompt(len(self._call.menu()), self._sheets, silence=silence)
        self._answer(self._ask.line(asked))
        self.tell()

    def tell(self) -> None:
        """Write what was said and heard since the last time."""
        write_lines(self._page, self._call.transcript[self._heard :], self._caller)
        self._heard = len(self._call.transcript)
        self._page.flush()

    def go_on(self) -> None:
        """Write the last of what was said before."""
        self._heard = len(self._call.transcript)
        self._tell_last(1)

    def come_back(self) -> None:
        """Write the end of what was said before, and what was written, not the whole call."""
        self._heard = len(self._call.transcript)
        self._page.line("You are back in this call. This was said last:")
        self._tell_last(2)
        for note in self._call.notes:
            self._page.line(f"Your note: {note.text}", indent="  ")
        if not self._call.is_over:
            self.papers.write_so_far()

    @property
    def _caller(self) -> str:
        return self._call.scenario.about.caller or "The caller"

    def _tell_last(self, exchanges: int) -> None:
        last = last_exchanges(self._call.transcript, exchanges)
        write_lines(self._page, last, self._caller)

    def _offer(self) -> None:
        self._page.line()
        write_numbered(self._page, [move.say for move in self._call.menu()])
        if not self._call.menu() and not self._call.silence:
            self._page.line("Nothing more can be said here; h ends the call.")

    def _answer(self, said: str) -> None:
        """Do what one line asks for. Where it cannot be done or kept, say so and go on."""
        self._offers = True
        if self._ask.told(lambda: self._do(said)):
            self._offers = False

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
            return self._write_up(said)
        return ""

    def _write_up(self, said: str) -> str:
        """Do what one line asks of the record or the directory."""
        visit = self.papers.visit(said)
        self._offers = visit is Visit.OPENED
        if visit is Visit.OPENED:
            self._page.line("You are back on the line. This was said last:")
            self._tell_last(1)
        elif not said:
            return "Type one of these, then Enter; ? tells the other keys."
        elif visit is Visit.NOT_MEANT:
            return f"“{said[:MOST_REPEATED]}” does nothing here. ? tells what can be typed."
        return ""

    @property
    def _other(self) -> dict[str, Callable[[], None]]:
        """What the keys do that say nothing to the caller."""
        return {
            "h": self._hang_up,
            "x": self._step_out,
            "a": lambda: self._tell_last(2),
            "l": self._leave_for_later,
            "q": self._leave,
            "?": lambda: write_keys(self._page, len(self._call.menu()), self._sheets),
        }

    def _leave_for_later(self) -> None:
        raise LeftForLater(self._how_to_resume)

    def _hang_up(self) -> None:
        if self._ask.yes("End the call from your side?"):
            self._call.hang_up()

    def _leave(self) -> None:
        if self._ask.yes("Leave this call for good, unfinished?"):
            self._call.leave()

    def _step_out(self) -> None:
        self._page.line()
        self._page.line("You have stepped out. Nothing is running, and it costs nothing.")
        self._page.line("Breathe. Look at something far away. Talk to someone if you want to.")
        self._ask.line("Press Enter when you want to go back. ")
        self._tell_last(1)
