"""What it costs to look at every state of a call: synthetic calls, and those we ship."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from onward import onward
from report import Report
from synthetic import compiled, shipped_rubric
from timing import Costs, Ratio, cpu_each, interleaved

from hotline_sim.analysis.analysis import Analysis, analyse
from hotline_sim.analysis.enumeration import BUDGET
from hotline_sim.library import Library, content_root
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import opening
from hotline_sim.storage.cache import Cache

PROMISED_EACH = 15e-6
"""Seconds a state, for the best and the worst."""

LEAST = 5_000
"""So many states are looked at in a turn, at least."""

PROMISED_CALL = 5.0
"""Seconds for a call we ship."""


class Looked(NamedTuple):
    """A call, and what looking at it found."""

    name: str
    scenario: CompiledScenario
    rubric: Rubric
    found: Analysis


def measure_looking(report: Report, sizes: tuple[int, ...], rounds: int) -> None:
    """Report what each state costs, at every size and in every call we ship."""
    made = [
        _looked(f"{size:,} beats", compiled(onward(size), f"look {size}"), shipped_rubric())
        for size in sizes
    ]
    shipped = list(_shipped())
    costs = _measured([*made, *shipped], rounds, _extremes)
    chances = _measured([*made, *shipped], max(1, rounds // 5), _chances)
    report.table(
        ("best and worst", "states", "s, min", "median", "µs a state", "and chances, s"),
        (_row(one, costs[one.name], chances[one.name]) for one in [*made, *shipped]),
    )
    each = [_per(costs[one.name], one.found.states * PROMISED_EACH) for one in made]
    report.at_most(
        "µs a state over 15, the slowest size", Ratio(*map(max, zip(*each, strict=True))), 1
    )
    whole = [_per(costs[one.name], PROMISED_CALL) for one in shipped]
    report.at_most(
        "seconds over 5, the slowest call we ship", Ratio(*map(max, zip(*whole, strict=True))), 1
    )
    largest = max(one.found.states for one in shipped)
    report.at_most("states of the largest call we ship", Ratio(largest, largest), BUDGET)
    report.table(("what multiplies the states", ""), _multipliers(shipped))


def _shipped() -> Iterator[Looked]:
    with TemporaryDirectory() as folder:
        library = Library((content_root(),), Cache(Path(folder)))
        for file in library.scenario_files().values():
            read = library.read(file.path)
            for variant, scenario in read.variants.items():
                name = f"{scenario.id}, {variant}" if variant else scenario.id
                yield _looked(name, scenario, read.rubric.rubric)


def _looked(name: str, scenario: CompiledScenario, rubric: Rubric) -> Looked:
    return Looked(name, scenario, rubric, analyse(scenario, rubric))


def _measured(
    calls: list[Looked], rounds: int, work: Callable[[Looked], object]
) -> dict[str, Costs]:
    return interleaved({one.name: partial(_turn, work, one) for one in calls}, rounds)


def _turn(work: Callable[[Looked], object], one: Looked) -> float:
    """Do some work on a call; on a small one often enough for the turn to mean something."""
    times = max(1, LEAST // one.found.states)
    return cpu_each(lambda: [work(one) for _ in range(times)], times)


def _extremes(one: Looked) -> None:
    found = analyse(one.scenario, one.rubric)
    found.best(opening(one.scenario).state)


def _chances(one: Looked) -> None:
    found = analyse(one.scenario, one.rubric)
    found.expected(opening(one.scenario).state)


def _row(one: Looked, costs: Costs, chances: Costs) -> tuple[str, ...]:
    states = one.found.states
    each = f"{costs.minimum / states * 1e6:.1f}"
    return (
        one.name,
        f"{states:,}{'' if one.found.is_exact else ' and more'}",
        *costs.shown(1, 2),
        each,
        f"{chances.minimum:.2f}",
    )


def _per(costs: Costs, bound: float) -> Ratio:
    return Ratio(costs.minimum / bound, costs.median / bound)


def _multipliers(calls: list[Looked]) -> Iterator[tuple[str, str]]:
    for one in calls:
        for part in one.found.multipliers[:3]:
            yield f"{one.name}: {part.what}", f"{part.times:.1f}"
