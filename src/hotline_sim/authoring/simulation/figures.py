"""The figures of a simulation, worked out at the end from whole numbers by fixed formulas."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.analysis.outcome import Outcome, outcome_of
from hotline_sim.authoring.simulation.decisions import Decision, decisions
from hotline_sim.authoring.simulation.simulate import Simulation
from hotline_sim.authoring.simulation.tally import VERDICTS, Tally
from hotline_sim.scenario.compiled import CompiledScenario

QUANTILES = (5, 25, 50, 75, 95)
"""In hundredths."""


class Worth(NamedTuple):
    """How the worth of plays that ended is spread, in points."""

    lowest: float
    quantiles: tuple[float, ...]
    """At each of QUANTILES: so many of a hundred plays were worth no more than this."""
    highest: float
    mean: float


class Group(NamedTuple):
    """What some plays came to."""

    plays: int
    verdicts: dict[str, int]
    endings: dict[str, int]
    """Of all endings, by id."""
    worth: Worth | None
    """None where no play ended; so the two below."""
    best: Outcome | None
    worst: Outcome | None


class Chosen(NamedTuple):
    """How often one response, or a silence, was open, and chosen."""

    response: str
    open: int
    chosen: int


class Figures(NamedTuple):
    """All figures of a simulation."""

    all: Group
    temperaments: dict[str, Group]
    attempts: dict[str, tuple[Group, ...]]
    """Of those temperaments that learn."""
    levels: dict[str, tuple[int, ...]]
    """By competency: plays in which it was not observed, then at level 1 to 4."""
    decisions: tuple[Decision, ...]
    """By beat, over all plays."""
    difficulties: dict[str, dict[str, float | None]]
    """By beat, then by temperament."""
    responses: tuple[Chosen, ...]


def figures_of(simulation: Simulation) -> Figures:
    """Return the figures of a simulation."""
    whole, scenario = simulation.of_all(), simulation.scenario
    return Figures(
        all=_group(scenario, whole),
        temperaments={name: _group(scenario, simulation.of(name)) for name in simulation.tallies},
        attempts={
            name: tuple(_group(scenario, one) for one in attempts)
            for name, attempts in simulation.tallies.items()
            if len(attempts) > 1
        },
        levels={name: tuple(levels) for name, levels in whole.levels.items()},
        decisions=decisions(scenario, whole.answers),
        difficulties=_difficulties(simulation),
        responses=tuple(
            Chosen(move.name, whole.offered[number], whole.given[number])
            for number, move in enumerate(scenario.moves)
        ),
    )


def _difficulties(simulation: Simulation) -> dict[str, dict[str, float | None]]:
    found: dict[str, dict[str, float | None]] = {}
    for name in simulation.tallies:
        for one in decisions(simulation.scenario, simulation.of(name).answers):
            found.setdefault(one.beat, {})[name] = one.difficulty
    return found


def _group(scenario: CompiledScenario, tally: Tally) -> Group:
    names = [place.id for place in scenario.places if place.ending]
    endings = dict.fromkeys(names, 0)
    verdicts = dict.fromkeys(VERDICTS, 0)
    for (over, verdict), times in tally.endings.items():
        verdicts[VERDICTS[verdict]] += times
        if over < len(names):
            endings[names[over]] += times
    return Group(
        plays=tally.plays,
        verdicts=verdicts,
        endings=endings,
        worth=_worth(sorted(tally.worth.items())),
        best=None if tally.best is None else outcome_of(tally.best),
        worst=None if tally.worst is None else outcome_of(tally.worst),
    )


def _worth(counted: Sequence[tuple[int, int]]) -> Worth | None:
    """Return how half points are spread, counted from the lowest up."""
    plays = sum(times for _, times in counted)
    if not plays:
        return None
    earned = sum(halves * times for halves, times in counted)
    return Worth(
        lowest=counted[0][0] / 2,
        quantiles=tuple(_quantile(counted, plays, one) for one in QUANTILES),
        highest=counted[-1][0] / 2,
        mean=earned / (2 * plays),
    )


def _quantile(counted: Sequence[tuple[int, int]], plays: int, hundredths: int) -> float:
    """Return the worth of the first play, from the lowest up, that so many are no better than."""
    passed = 0
    for halves, times in counted:
        passed += times
        if 100 * passed >= hundredths * plays:
            return halves / 2
    return counted[-1][0] / 2
