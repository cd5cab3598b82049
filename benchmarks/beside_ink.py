"""The same story with the same choices, played by us and by inkjs."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from ink_story import as_ink
from inkjs import Heard, Ink, missing
from report import Report
from synthetic import chances, compiled, opened, story
from timing import Case, cpu_each, interleaved

from hotline_sim.call.call import open_call
from hotline_sim.call.log import MemoryLog
from hotline_sim.scenario.compiled import CompiledScenario

SEED = 1
CUTS = 4


class Faced:
    """A call as a face takes it: what is open is listed at each step, as ink does."""

    def __init__(self, scenario: CompiledScenario) -> None:
        """Open the call."""
        self._call = open_call(scenario, MemoryLog(), opened(scenario))
        self._numbers = chances(SEED)

    def play(self, steps: int) -> None:
        """Give some responses by chance."""
        for _ in range(steps):
            menu = self._call.menu()
            self._call.respond(menu[next(self._numbers) % len(menu)].id)

    def round(self, steps: int) -> float:
        """Play some steps; return the CPU seconds each took."""
        return cpu_each(partial(self.play, steps), steps)

    @property
    def heard(self) -> Heard:
        """Where it has come to."""
        return Heard(self._call.transcript[-1].text, self._call.state.gauges[0])


def measure_beside_ink(
    report: Report, sizes: tuple[int, ...], folder: Path, rounds: int, steps: int
) -> None:
    """Report both at every size, having seen that they came to the same place."""
    if why := missing():
        report.say(why)
        return
    with ExitStack() as stack:
        players = {size: _players(size, folder, stack) for size in sizes}
        cases: dict[tuple[str, int], Case] = {
            (name, size): partial(player.round, steps)
            for size, pair in players.items()
            for name, player in pair.items()
        }
        found = interleaved(cases, rounds)
        for ours, theirs in (pair.values() for pair in players.values()):
            assert ours.heard == theirs.heard, f"{ours.heard} is not {theirs.heard}"
    report.table(
        (f"a step and its choices, {CUTS} interruptions", "µs, min", "median", "a second"),
        (
            (f"{size:,} beats, {name}", *one.shown(1e-6), f"{1 / one.median:,.0f}")
            for (name, size), one in found.items()
        ),
    )


def _players(size: int, folder: Path, stack: ExitStack) -> dict[str, Faced | Ink]:
    data = story(size, CUTS)
    file = folder / f"{size}.ink"
    file.write_text(as_ink(data), "utf-8")
    ours = Faced(compiled(data, f"ink {size}"))
    return {"hotline-sim": ours, "inkjs": stack.enter_context(Ink(file, SEED))}
