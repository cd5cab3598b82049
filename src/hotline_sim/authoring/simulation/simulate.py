"""Many plays of one call by virtual trainees, each temperament's kept apart."""

from collections.abc import Sequence
from importlib import import_module
from typing import NamedTuple, Protocol

from hotline_sim.analysis.temperament import ATTEMPTS, TEMPERAMENTS, move_weights
from hotline_sim.authoring.simulation.tally import Tally
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Player(Protocol):
    """Plays one scenario, marked with one rubric."""

    def played(self, weights: Sequence[int], plays: range, seed: int) -> Tally:
        """Return what some plays came to, with a weight for every move."""
        ...


class Simulation(NamedTuple):
    """What virtual trainees came to in one scenario."""

    scenario: CompiledScenario
    rubric: Rubric
    seed: int
    tallies: dict[str, tuple[Tally, ...]]
    """By temperament, and by attempt; of one that learns nothing there is but one."""

    def of(self, temperament: str) -> Tally:
        """Return what the plays of one temperament came to."""
        return Tally.of_all(self.tallies[temperament])

    def of_all(self) -> Tally:
        """Return what all plays came to."""
        return Tally.of_all([one for attempts in self.tallies.values() for one in attempts])


def has_numpy() -> bool:
    """Return whether virtual trainees can step together here."""
    try:
        return hasattr(import_module("numpy"), "bitwise_count")  # since version 2
    except ImportError:
        return False


def player_of(scenario: CompiledScenario, rubric: Rubric, *, together: bool) -> Player:
    """Return who plays: all together with numpy, or one by one. Both come to the same."""
    if together:
        from hotline_sim.authoring.simulation.together import Together

        return Together(scenario, rubric)
    from hotline_sim.authoring.simulation.one_by_one import OneByOne

    return OneByOne(scenario, rubric)


def simulate(  # noqa: PLR0913 - what decides every figure
    scenario: CompiledScenario,
    rubric: Rubric,
    *,
    plays: int,
    seed: int,
    temperaments: Sequence[str] = tuple(TEMPERAMENTS),
    together: bool,
) -> Simulation:
    """Return what so many plays come to: temperaments take turns, and so do attempts.

    What is done in a play depends on the seed, its number, and whose turn it is; so the first
    plays of many are the same as all plays of a few.
    """
    player = player_of(scenario, rubric, together=together)
    tallies = {}
    for turn, name in enumerate(temperaments):
        attempts = ATTEMPTS if TEMPERAMENTS[name].learns else 1
        each = len(temperaments)
        tallies[name] = tuple(
            player.played(
                move_weights(scenario, rubric, name, attempt),
                range(turn + attempt * each, plays, attempts * each),
                seed,
            )
            for attempt in range(attempts)
        )
    return Simulation(scenario, rubric, seed, tallies)
