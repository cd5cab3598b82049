"""Calls played by the engine itself with the chances that the peers draw too."""

from collections import Counter

from synthetic import chances

from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import after, open_moves, opening


def endings_of(scenario: CompiledScenario, plays: int, seed: int) -> dict[str, int]:
    """Return by ending how many plays came to it; a play with nothing open ends where it is."""
    numbers = chances(seed)
    found: Counter[str] = Counter()
    for _ in range(plays):
        state = opening(scenario).state
        while moves := open_moves(scenario, state):
            state = after(scenario, state, moves[next(numbers) % len(moves)]).state
        found[scenario.places[state.place].id] += 1
    return dict(found)
