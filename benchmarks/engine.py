"""How fast a call moves, and whether its size matters; with and without the store.

python benchmarks/engine.py [--rounds N] [--steps N] [--folder FOLDER]
"""

import argparse
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from commits import measure_commits
from ink_story import as_ink
from inkjs import Heard, Ink, missing
from report import Report
from synthetic import chances, compiled, opened, story, walk
from timing import Case, Figures, cpu_each, interleaved
from transitions import Machine

from hotline_sim.call.call import Call, open_call, utc_now
from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.machine import CallMachine, OnTheLine, machine_for
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, opening

SIZES = (20, 200, 2000)
CUTS = (0, 1, 2, 4)
SEED = 1
OPENINGS = 200
BARE = "bare trigger"
PROMISED = 0.5
FLAT = 1.5

Made = dict[tuple[int, int], CompiledScenario]
"""A scenario of every size with every number of interruptions."""


def bare(steps: int) -> Callable[[], None]:
    """Return `transitions` alone: two states, one condition, moved to and fro by name."""

    class Model:
        state = "here"

    machine = Machine(
        model=None, states=["here", "there"], initial=None, auto_transitions=False, send_event=True
    )
    machine.add_transition("go", "here", "there", conditions=lambda _: True)
    machine.add_transition("come", "there", "here", conditions=lambda _: True)
    model = Model()

    def work() -> None:
        for _ in range(steps // 2):
            machine.events["go"].trigger(model)
            machine.events["come"].trigger(model)

    return work


def moved(scenario: CompiledScenario, moves: list[int]) -> Callable[[], None]:
    """Return our machine: decision, guard, event in a log, new state."""
    machine = machine_for(scenario)

    def work() -> None:
        model = OnTheLine(scenario, opening(scenario).state, MemoryLog())
        for seq, number in enumerate(moves, 1):
            coming = after(scenario, model.now, number).state
            model.event = Event(seq, utc_now(), ResponseGiven(scenario.moves[number].name))
            assert machine.give(model, number, coming)

    return work


def responded(scenario: CompiledScenario, moves: list[int]) -> Callable[[], None]:
    """Return the whole call: the same, and what is said and heard in its transcript."""
    names = [scenario.moves[number].id for number in moves]

    def work() -> None:
        call = open_call(scenario, MemoryLog(), opened(scenario))
        for name in names:
            call.respond(name)

    return work


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

    @property
    def heard(self) -> Heard:
        """Where it has come to."""
        return Heard(self._call.transcript[-1].text, self._call.state.gauges[0])


def measure_moves(report: Report, made: Made, rounds: int, steps: int) -> None:
    """Report steps through the machine and the whole call, beside a bare trigger."""
    work = {(BARE, 0, 0): bare(steps)}
    for (size, cuts), scenario in made.items():
        moves = walk(scenario, steps, SEED)
        work["machine", size, cuts] = moved(scenario, moves)
        work["call", size, cuts] = responded(scenario, moves)
    for one in work.values():
        one()
    found = interleaved({key: partial(cpu_each, one, steps) for key, one in work.items()}, rounds)
    _tell_moves(report, found)


def _tell_moves(report: Report, found: dict[tuple[str, int, int], Figures]) -> None:
    trigger = found[BARE, 0, 0]
    rows = [
        (f"{kind}, {size:,} beats, {cuts} interruptions" if size else kind, *_step(one, trigger))
        for (kind, size, cuts), one in found.items()
    ]
    report.table(("steps in memory", "µs, min", "median", "a second", "of bare"), sorted(rows))
    slowest = [trigger.over(one) for (kind, *_), one in found.items() if kind == "machine"]
    worst = Figures(*(min(ratios) for ratios in zip(*slowest, strict=True)))
    report.at_least("the slowest machine against a bare trigger", worst, PROMISED)
    for cuts in CUTS:
        flat = found["machine", SIZES[-1], cuts].over(found["machine", SIZES[0], cuts])
        report.at_most(f"2,000 beats over 20, {cuts} interruptions", flat, FLAT)


def _step(one: Figures, trigger: Figures) -> tuple[str, str, str, str]:
    micros = (f"{1e6 * cost:.1f}" for cost in one)
    return (*micros, f"{1 / one.median:,.0f}", f"{trigger.over(one).median:.2f}")
