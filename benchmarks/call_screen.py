"""Key press to repaint of the call screen with no transcript and a long one, and its memory.

python benchmarks/call_screen.py [--presses 60] [--lines 10000]
"""

import argparse
import asyncio
import gc
import json
import os
import sys
import tracemalloc
from contextlib import ExitStack
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bare_apps import ROWS
from homes import PERSON, Home, command
from report import Report
from synthetic import chances, story
from terminal import Terminal
from timing import Costs, Ratio, interleaved

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.transcript import Line, Voice

BEATS = 20
BARE = "bare Textual, a list"
EMPTY, FULL = "call screen, no transcript", "call screen, a screenful"
LONG = "call screen, a long transcript"
SCREENFUL = 80
GROWTH, OVER_BARE = 1.5, 3.0
MOST = 5e6
"""Bytes that a long transcript may take."""

UP, DOWN, ENTER = "\x1b[A", "\x1b[B", "\r"


class Highlight:
    """A list on a screen whose highlight is moved to and fro between its first two rows."""

    def __init__(self, terminal: Terminal, rows: tuple[str, str]) -> None:
        """Wait for the list, and begin on its first row."""
        self._terminal = terminal
        self._rows = rows
        self._keys = cycle((DOWN, UP))
        terminal.wait_for(*rows)
        terminal.settle(0.5)
        terminal.press(DOWN)
        terminal.settle(0.5)
        terminal.press(UP)
        terminal.settle(0.5)

    def move(self) -> float:
        """Press a key; return the seconds until both rows were painted anew."""
        pressed = self._terminal.press(next(self._keys))
        painted = self._terminal.wait_for(*self._rows)
        self._terminal.settle()
        return painted - pressed


def _call_in(home: Home, lines: int) -> Call:
    """Take a call of about so many lines in the store; return the same call in memory."""
    shelf = home.folder / "library" / "scenarios" / "bench"
    shelf.mkdir(parents=True)
    name = f"{(data := story(BEATS))['id']}"
    (shelf / f"{name}.yaml").write_text(json.dumps(data), "utf-8")
    with home.desk() as desk, desk.pick_up(name, person=PERSON, seed=1) as taken:
        numbers = chances(1)
        while len(taken.call.transcript) < lines:
            menu = taken.call.menu()
            taken.call.respond(menu[next(numbers) % len(menu)].name)
    return resume_call(taken.call.scenario, MemoryLog(), taken.call.events)


class OnScreen:
    """A call on a terminal, and beside it the same call in memory, to know what must come."""

    def __init__(self, home: Home, lines: int, stack: ExitStack) -> None:
        """Take a call of some lines in the store, and resume it on a terminal."""
        self._call = _call_in(home, lines)
        self.terminal = stack.enter_context(Terminal([*command(), "resume"], home.environ))
        self.highlight = Highlight(self.terminal, self.rows)

    @property
    def rows(self) -> tuple[str, str]:
        """The first two responses that are open."""
        first, second, *_ = (move.say for move in self._call.menu())
        return first, second

    def say(self) -> float:
        """Give the first response; return the seconds until the answer was painted."""
        self.terminal.press("1")
        self.terminal.settle()
        heard = self._call.respond(self._call.menu()[0].name)[-1].text
        pressed = self.terminal.press(ENTER)
        painted = self.terminal.wait_for(heard)
        self.terminal.settle()
        return painted - pressed


def measure_memory(report: Report, lines: int) -> None:
    """Report what a long transcript takes in this process, beyond a screenful, text and all."""
    from textual.app import App

    from hotline_sim.tui.script import entries_of
    from hotline_sim.tui.themes import DARK
    from hotline_sim.tui.widgets.transcript import Transcript

    async def grown() -> tuple[int, int]:
        app: App[None] = App()
        app.register_theme(DARK)
        app.theme = DARK.name
        async with app.run_test(size=(120, 40)) as pilot:
            transcript = Transcript()
            await app.mount(transcript)
            transcript.extend(entries_of(map(_line, range(SCREENFUL)), "Caller"))
            await pilot.pause()
            tracemalloc.start()
            said = [_line(number) for number in range(lines)]
            kept = tracemalloc.get_traced_memory()[0]
            transcript.extend(entries_of(said, "Caller"))
            await pilot.pause()
            gc.collect()
            drawn = tracemalloc.get_traced_memory()[0]
            tracemalloc.stop()
            return kept, drawn - kept

    kept, drawn = asyncio.run(grown())
    report.table(
        (f"{lines:,} lines of 60 letters, in process", "MB"),
        (
            ("as the call keeps them, each text its own", f"{kept / 1e6:.2f}"),
            ("more, as the screen draws them", f"{drawn / 1e6:.2f}"),
        ),
    )
    report.at_most("both, of 5 MB", Ratio((kept + drawn) / MOST, (kept + drawn) / MOST), 1)


def _line(number: int) -> Line:
    voice = Voice.RESPONSE if number % 2 else Voice.CALLER
    return Line(
        number // 2,
        "beat",
        voice,
        f"{number:>6} is the number of this line, which is told.".ljust(60, "."),
    )


def main() -> int:
    """Measure, print, and return 1 where a bound was missed."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--presses", type=int, default=60)
    options.add_argument("--lines", type=int, default=10_000)
    chosen = options.parse_args()
    report = Report("call screen")
    sizes = {EMPTY: 0, FULL: SCREENFUL, LONG: chosen.lines}
    with TemporaryDirectory() as folder, ExitStack() as stack:
        calls = {
            name: OnScreen(Home(Path(folder) / f"{lines}"), lines, stack)
            for name, lines in sizes.items()
        }
        words = [sys.executable, str(Path(__file__).with_name("bare_apps.py")), "rows"]
        bare = Highlight(stack.enter_context(Terminal(words, os.environ)), ROWS[:2])
        resident = {name: call.terminal.memory() for name, call in calls.items()}
        moves = {name: call.highlight.move for name, call in calls.items()}
        moved = interleaved({BARE: bare.move, **moves}, chosen.presses)
        said = interleaved({name: call.say for name, call in calls.items()}, chosen.presses // 3)
    _tell(report, "an arrow, to its repaint", moved)
    report.at_most(
        f"an arrow, {chosen.lines:,} lines over none", moved[LONG].over(moved[EMPTY]), GROWTH
    )
    report.at_most("an arrow, over bare Textual", moved[LONG].over(moved[BARE]), OVER_BARE)
    _tell(report, "Enter: committed, answered, repainted", said)
    report.at_most("Enter, over a screenful", said[LONG].over(said[FULL]), GROWTH)
    measure_memory(report, chosen.lines)
    more = (resident[LONG] - resident[EMPTY]) / 1e6
    report.say(f"resident: the process with the long call holds {more:.1f} MB more than the other")
    return report.end()


def _tell(report: Report, what: str, found: dict[str, Costs]) -> None:
    rows = ((name, *costs.shown(1e-3, 2)) for name, costs in found.items())
    report.table((what, "ms, min", "median"), rows)


if __name__ == "__main__":
    raise SystemExit(main())
