"""Steps a second through our machine and through the whole call, beside a bare trigger."""

from collections.abc import Callable
from functools import partial

from report import Report
from synthetic import opened, walk
from timing import Figures, cpu_each, interleaved
from transitions import Machine

from hotline_sim.call.call import open_call, utc_now
from hotline_sim.call.events import Event, ResponseGiven
from hotline_sim.call.log import MemoryLog
from hotline_sim.call.machine import OnTheLine, machine_for
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, opening

BARE, MACHINE, CALL = "a bare trigger", "machine", "whole call"
PROMISED = 0.5
FLAT = 1.5

Made = dict[tuple[int, int], CompiledScenario]
"""Scenarios by their beats and interruptions."""

Key = tuple[str, int, int]
"""What was measured, and with how many beats and interruptions."""


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
    work: dict[Key, Callable[[], None]] = {(BARE, 0, 0): bare(steps)}
    for (beats, cuts), scenario in made.items():
        moves = walk(scenario, steps)
        work[MACHINE, beats, cuts] = moved(scenario, moves)
        work[CALL, beats, cuts] = responded(scenario, moves)
    for one in work.values():
        one()
    found = interleaved({key: partial(cpu_each, one, steps) for key, one in work.items()}, rounds)
    trigger = found[BARE, 0, 0]
    heads = ("a step, in memory", "µs, min", "median", "a second", "of bare")
    report.table(heads, (_row(key, one, trigger) for key, one in sorted(found.items())))
    for kind in (MACHINE, CALL):
        _judge(report, kind, found, trigger)


def _row(key: Key, one: Figures, trigger: Figures) -> tuple[str, ...]:
    kind, beats, cuts = key
    name = f"{kind}, {beats:,} beats, {cuts} interruptions" if beats else kind
    micros = (f"{1e6 * cost:.1f}" for cost in one)
    return (name, *micros, f"{1 / one.median:,.0f}", f"{trigger.over(one).median:.2f}")


def _judge(report: Report, kind: str, found: dict[Key, Figures], trigger: Figures) -> None:
    """Give the verdicts on the slowest, and on the least flat."""
    by_size = {key[1:]: one for key, one in found.items() if key[0] == kind}
    speeds = [trigger.over(one) for one in by_size.values()]
    report.at_least(f"{kind}: of the speed of a bare trigger", _worst(min, speeds), PROMISED)
    least, most = min(by_size)[0], max(by_size)[0]
    growths = [
        one.over(by_size[least, cuts]) for (beats, cuts), one in by_size.items() if beats == most
    ]
    report.at_most(f"{kind}: {most:,} beats over {least}", _worst(max, growths), FLAT)


def _worst(pick: Callable[..., float], found: list[Figures]) -> Figures:
    return Figures(*(pick(ratios) for ratios in zip(*found, strict=True)))
