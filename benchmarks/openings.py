"""What picking up a call costs at every size: the machine shared and warm, and made anew."""

from collections.abc import Callable
from functools import partial

from report import Report
from steps import Made
from synthetic import opened
from timing import cpu_each, interleaved

from hotline_sim.call.call import open_call
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.machine import CallMachine, machine_for
from hotline_sim.scenario.compiled import CompiledScenario

OPENINGS = 200
FLAT = 1.5


def measure_openings(report: Report, made: Made, rounds: int) -> None:
    """Report the cost of opening a call, and of the machine that the first of them needs."""
    scenarios = {beats: one for (beats, cuts), one in made.items() if not cuts}
    for one in scenarios.values():
        machine_for(one)
    warm = interleaved(
        {size: partial(cpu_each, _opened(one), OPENINGS) for size, one in scenarios.items()}, rounds
    )
    cold = interleaved(
        {size: partial(cpu_each, partial(CallMachine, one), 1) for size, one in scenarios.items()},
        rounds,
    )
    report.table(
        ("opening a call", "µs, min", "median", "machine made anew, µs, min", "median"),
        (
            (f"{size:,} beats", *warm[size].shown(1e-6), *cold[size].shown(1e-6))
            for size in scenarios
        ),
    )
    least, most = min(scenarios), max(scenarios)
    report.at_most(
        "the largest over the smallest, machine warm", warm[most].over(warm[least]), FLAT
    )


def _opened(scenario: CompiledScenario) -> Callable[[], None]:
    def work() -> None:
        for _ in range(OPENINGS):
            open_call(scenario, MemoryLog(), opened(scenario))

    return work
