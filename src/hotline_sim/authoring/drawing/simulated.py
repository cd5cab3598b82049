"""What virtual trainees come by in a scenario."""

from collections import Counter

from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.authoring.simulation.simulate import has_numpy, simulate
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

PLAYS = 5_000
"""Enough for what one play in a thousand comes by; `hotline-sim simulate` makes more."""

SEED = 1
"""The same page every time."""


def simulated_visits(
    scenario: CompiledScenario, rubric: Rubric, temperament: str, plays: int = PLAYS
) -> Visits:
    """Return what a virtual trainee comes by; KeyError for a temperament there is not."""
    chosen = (temperament,)
    found = simulate(
        scenario, rubric, plays=plays, seed=SEED, temperaments=chosen, together=has_numpy()
    )
    tally = found.of(temperament)
    moves = Counter({scenario.moves[one].name: times for one, times in tally.given.items()})
    places: Counter[str] = Counter()
    for number, times in tally.given.items():
        places[scenario.places[scenario.moves[number].beat].id] += times
    endings = [place.id for place in scenario.places if place.ending]
    for (over, _), times in tally.endings.items():
        if over < len(endings):  # the last way to be over is to have nothing left to say
            places[endings[over]] += times
    return Visits(f"virtual, {temperament}", tally.plays, places, moves)
