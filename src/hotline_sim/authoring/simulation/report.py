"""A simulation as JSON."""

from typing import Any

from hotline_sim.analysis.analysis import Analysis
from hotline_sim.analysis.outcome import as_data
from hotline_sim.analysis.temperament import TEMPERAMENTS
from hotline_sim.authoring.simulation.figures import QUANTILES, Figures, Group, Worth
from hotline_sim.authoring.simulation.simulate import Simulation
from hotline_sim.scenario.state import opening

SCHEMA = "hotline-sim/simulation/1"
"""Its name; it changes only when a reader of the old one would break."""

DIGITS = 6
"""So many of a fraction are given."""


def as_json(simulation: Simulation, figures: Figures, analysis: Analysis) -> dict[str, Any]:
    """Return all figures of a simulation, beside what the exact analysis says."""
    return {
        "schema": SCHEMA,
        "scenario": simulation.scenario.id,
        "variant": simulation.scenario.variant,
        "seed": simulation.seed,
        "judged": "talk",
        "exact": _exact(analysis),
        "all": _group(figures.all),
        "temperaments": {
            name: {"about": TEMPERAMENTS[name].about, **_group(one)}
            for name, one in figures.temperaments.items()
        },
        "attempts": {
            name: [_group(one) for one in groups] for name, groups in figures.attempts.items()
        },
        "levels": {name: [*levels] for name, levels in figures.levels.items()},
        "beats": {
            one.beat: {
                "plays": one.plays,
                "answers": one.answers,
                "difficulty": _rounded(one.difficulty),
                "discrimination": _rounded(one.discrimination),
                "difficulties": {
                    name: _rounded(share) for name, share in figures.difficulties[one.beat].items()
                },
            }
            for one in figures.decisions
        },
        "responses": {
            one.response: {"open": one.open, "chosen": one.chosen} for one in figures.responses
        },
    }


def _exact(analysis: Analysis) -> dict[str, Any] | None:
    """Return the best and the worst of all plays; nothing where not every state was looked at."""
    if not analysis.is_exact:
        return None
    start = opening(analysis.scenario).state
    return {"best": as_data(analysis.best(start)), "worst": as_data(analysis.worst(start))}


def _group(group: Group) -> dict[str, Any]:
    return {
        "plays": group.plays,
        "verdicts": group.verdicts,
        "endings": group.endings,
        "worth": None if group.worth is None else _worth(group.worth),
        "best": as_data(group.best),
        "worst": as_data(group.worst),
    }


def _worth(worth: Worth) -> dict[str, Any]:
    return {
        "lowest": worth.lowest,
        "quantiles": {
            str(one): value for one, value in zip(QUANTILES, worth.quantiles, strict=True)
        },
        "highest": worth.highest,
        "mean": _rounded(worth.mean),
    }


def _rounded(number: float | None) -> float | None:
    return None if number is None else round(number, DIGITS)
