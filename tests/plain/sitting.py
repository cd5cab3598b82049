"""Someone at a desk who types lines and reads what comes."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.desk import Desk, TakenCall
from hotline_sim.plain.page import Page
from hotline_sim.plain.play import BrokenOff, PlainCall


class Sitting(NamedTuple):
    """A desk, and the call on its line."""

    desk: Desk
    taken: TakenCall

    @property
    def call(self) -> Call:
        """The call on the line."""
        return self.taken.call

    def run(self, *lines: str, resumed: bool = False) -> str:
        """Type some lines and return what is read. BrokenOff where the call is not over then."""
        out = io.StringIO()
        self._take(out, lines, resumed=resumed)
        return out.getvalue()

    def read(self, *lines: str, resumed: bool = False) -> str:
        """Type some lines and return what is read, whether or not the call came to its end."""
        out = io.StringIO()
        with suppress(BrokenOff):
            self._take(out, lines, resumed=resumed)
        return out.getvalue()

    def _take(self, out: io.StringIO, lines: tuple[str, ...], *, resumed: bool) -> None:
        typed = (f"{one}\n" for one in lines)
        PlainCall(self.desk, self.taken, typed, Page(out), resumed=resumed).run()

    def number_of(self, response: str) -> str:
        """Return the number a response stands at now."""
        menu = [move.id for move in self.call.menu()]
        return str(menu.index(response) + 1)

    def said(self, *responses: str) -> None:
        """Give responses straight, without the face."""
        for one in responses:
            if one == "silence":
                self.call.keep_silence()
            else:
                self.call.respond(one)


@contextmanager
def sitting(scenario: str = "tower-room") -> Iterator[Sitting]:
    """Pick up a call at a desk."""
    with Desk.of(os.environ) as desk, desk.pick_up(scenario, person="T01", seed=4) as taken:
        yield Sitting(desk, taken)
