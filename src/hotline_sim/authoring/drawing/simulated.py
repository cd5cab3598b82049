"""What virtual trainees come by in a scenario."""

from collections import Counter

from hotline_sim.analysis.temperament import ATTEMPTS, TEMPERAMENTS, move_weights
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.authoring.simulation.one_by_one import OneByOne
from hotline_sim.authoring.simulation.tally import Tally
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario

PLAYS = 5_000
"""Enough for what one play in a thousand comes by; what is rarer is for `simulate` to find."""

SEED = 1
"""The same page every time."""


def simulated_visits(
    scenario: CompiledScenario, rubric: Rubric, temperament: str, plays: int = PLAYS
) -> Visits:
    """Return what a virtual trainee comes by; KeyError for a temperament there is not."""
    attempts = ATTEMPTS if TEMPERAMENTS[temperament].learns else 1
    stage = OneByOne(scenario, rubric)
    places: Counter[str] = Counter()
    moves: Counter[str] = Counter()
    for attempt in range(attempts):
        weights = move_weights(scenario, rubric, temperament, attempt)
        tally = stage.played(weights, range(attempt, plays, attempts), SEED)
        _count(scenario, tally, places, moves)
    return Visits(f"virtual, {temperament}", plays, places, moves)


def _count(
    scenario: CompiledScenario, tally: Tally, places: Counter[str], moves: Counter[str]
) -> None:
    """Count how often each place was come to, and each move was made."""
    endings = [place.id for place in scenario.places if place.ending]
    for number, times in tally.given.items():
        move = scenario.moves[number]
        moves[move.name] += times
        places[scenario.places[move.beat].id] += times
    for (over, _), times in tally.endings.items():
        if over < len(endings):  # the last way to be over is to have nothing left to say
            places[endings[over]] += times
