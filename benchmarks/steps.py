"""Steps a second through our machine and through the whole call, beside a bare trigger."""

from collections.abc import Callable, Iterator
from functools import partial

from report import Report
from synthetic import opened, walk
from timing import Costs, Ratio, cpu_each, interleaved
from transitions import Machine

from hotline_sim.call.call import open_call, utc_now
from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.machine import OnTheLine, machine_for
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, opening

PROMISED = 0.5
"""Of the speed of a bare trigger."""

FLAT = 1.5
BARE = 0
"""Stands for the bare trigger, where others are named by their number of beats."""

Made = dict[tuple[int, int], CompiledScenario]
"""Scenarios by their beats and interruptions."""


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


def measure_steps(report: Report, made: Made, rounds: int, steps: int) -> None:
    """Report what a step costs at every size, and how it stands to a bare trigger."""
    for what, worked in (("through the machine", moved), ("of the whole call", responded)):
        blocks = {
            cuts: _measured(made, worked, cuts, rounds, steps)
            for cuts in sorted({cuts for _, cuts in made})
        }
        heads = (f"a step {what}", "µs, min", "median", "a second", "of bare")
        report.table(heads, _rows(blocks))
        if worked is moved:
            _judge_speed(report, blocks)
        _judge_growth(report, blocks)


def _measured(
    made: Made,
    worked: Callable[[CompiledScenario, list[int]], Callable[[], None]],
    cuts: int,
    rounds: int,
    steps: int,
) -> dict[int, Costs]:
    """Return the costs at every size with some interruptions, and of a bare trigger."""
    work = {BARE: bare(steps)}
    for (beats, found), scenario in made.items():
        if found == cuts:
            work[beats] = worked(scenario, walk(scenario, steps))
    for one in work.values():
        one()
    return interleaved({size: partial(cpu_each, one, steps) for size, one in work.items()}, rounds)


def _rows(blocks: dict[int, dict[int, Costs]]) -> Iterator[tuple[str, ...]]:
    for cuts, block in blocks.items():
        for beats, costs in block.items():
            name = f"{beats:,} beats, {cuts} interruptions" if beats else "a bare trigger"
            ratio = block[BARE].over(costs)
            yield (name, *costs.shown(1e-6), f"{1 / costs.median:,.0f}", f"{ratio.median:.2f}")


def _judge_speed(report: Report, blocks: dict[int, dict[int, Costs]]) -> None:
    """Give the verdict on the slowest, beside a bare trigger."""
    speeds = [
        block[BARE].over(costs)
        for block in blocks.values()
        for beats, costs in block.items()
        if beats != BARE
    ]
    slowest = Ratio(*map(min, zip(*speeds, strict=True)))
    report.at_least("the slowest, of the speed of a bare trigger", slowest, PROMISED)


def _judge_growth(report: Report, blocks: dict[int, dict[int, Costs]]) -> None:
    """Give the verdict on the largest over the smallest."""
    growths = [block[max(block)].over(block[min(set(block) - {BARE})]) for block in blocks.values()]
    steepest = Ratio(*map(max, zip(*growths, strict=True)))
    report.at_most("the largest over the smallest, of the same interruptions", steepest, FLAT)
