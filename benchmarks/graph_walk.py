"""Steps through the graph of all states of a call, beside inkjs playing the same story."""

from contextlib import ExitStack
from functools import partial
from pathlib import Path

from ink_story import as_ink
from inkjs import Ink, missing
from onward import onward
from report import Report
from synthetic import chances, compiled, shipped_rubric
from timing import Case, Ratio, cpu_each, interleaved

from hotline_sim.analysis.analysis import analyse
from hotline_sim.scenario.compiled import CompiledScenario

SEED = 1
PROMISED = 40
"""Times the steps of inkjs."""


class Walked:
    """A call taken as a walk through its states; one that ended begins again."""

    def __init__(self, scenario: CompiledScenario) -> None:
        """Look at every state."""
        self._scenario = scenario
        self._found = analyse(scenario, shipped_rubric())
        self._leads = [tuple(to for to, _, _ in edges) for edges in self._found.graph.edges]
        self._here = 0
        self._numbers = chances(SEED)

    def walk(self, steps: int) -> None:
        """Take some steps by chance."""
        here, leads = self._here, self._leads
        for _, number in zip(range(steps), self._numbers, strict=False):
            ways = leads[max(here, 0)]
            here = ways[number % len(ways)]
        self._here = here

    def round(self, steps: int) -> float:
        """Take some steps; return the CPU seconds each took."""
        return cpu_each(partial(self.walk, steps), steps)

    @property
    def said(self) -> str:
        """What the caller says where it has come to."""
        here = self._here
        place = -1 - here if here < 0 else self._found.state(here).place
        caller: str = self._scenario.places[place].caller[0][1]
        return caller


def measure_walks(
    report: Report, sizes: tuple[int, ...], folder: Path, rounds: int, steps: int
) -> None:
    """Report both at every size, having seen that they came to the same place."""
    if why := missing():
        report.say(why)
        return
    with ExitStack() as stack:
        ours = {size: Walked(compiled(onward(size), f"walk {size}")) for size in sizes}
        theirs = {size: _ink(size, folder, stack) for size in sizes}
        cases: dict[tuple[str, int], Case] = {}
        for size in sizes:
            cases["hotline-sim", size] = partial(ours[size].round, steps)
            cases["inkjs", size] = partial(theirs[size].round, steps)
        found = interleaved(cases, rounds)
        for size in sizes:
            assert ours[size].said == theirs[size].heard.said, size
    report.table(
        ("a step through the states of a call", "µs, min", "median", "a second"),
        (
            (f"{size:,} beats, {name}", *one.shown(1e-6, 2), f"{1 / one.median:,.0f}")
            for (name, size), one in found.items()
        ),
    )
    ratios = [found["inkjs", size].over(found["hotline-sim", size]) for size in sizes]
    slowest = Ratio(*map(min, zip(*ratios, strict=True)))
    report.at_least("the slowest, times the steps of inkjs", slowest, PROMISED)


def _ink(size: int, folder: Path, stack: ExitStack) -> Ink:
    file = folder / f"onward-{size}.ink"
    file.write_text(as_ink(onward(size)), "utf-8")
    return stack.enter_context(Ink(file, SEED))
