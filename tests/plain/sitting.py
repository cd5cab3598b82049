"""Someone at a desk who types lines and reads what comes."""

import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.desk import Desk
from hotline_sim.library import Library
from hotline_sim.plain.asking import BrokenOff
from hotline_sim.plain.page import Page
from hotline_sim.plain.play import PlainCall
from hotline_sim.storage.cache import Cache
from hotline_sim.taken import TakenCall
from tests.samples import FIXTURES, recorded_text


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
        typed = (f"{self._typed(one)}\n" for one in lines)
        PlainCall(self.desk, self.taken, typed, Page(out), resumed=resumed).run()

    def _typed(self, line: str) -> str:
        """Return what to type for a line; for a response after an @, its number just then."""
        return self.number_of(line[1:]) if line.startswith("@") else line

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


MODEL = ("@safe", "@danger", "@feeling", "@wait", "@close")
"""The small call as it can go well, typed."""


@contextmanager
def small_sitting(folder: Path) -> Iterator[Sitting]:
    """Pick up the small call with a record and services, written into a folder."""
    scenarios = folder / "scenarios" / "recorded"
    scenarios.mkdir(parents=True)
    (scenarios / "recorded-call.yaml").write_text(recorded_text(), encoding="utf-8")
    library = Library((FIXTURES, folder), Cache(folder / "cache"))
    with Desk(library, os.environ) as desk:
        file = str(scenarios / "recorded-call.yaml")
        with desk.pick_up(file, person="T01", seed=4) as taken:
            yield Sitting(desk, taken)


@contextmanager
def sitting(scenario: str = "tower-room") -> Iterator[Sitting]:
    """Pick up a call at a desk."""
    with Desk.of(os.environ) as desk, desk.pick_up(scenario, person="T01", seed=4) as taken:
        yield Sitting(desk, taken)
