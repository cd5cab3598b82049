"""A play in a sentence: what to answer, one after the other, so that an author can try it."""

from hotline_sim.analysis.plays import Found
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, opening


def play_told(scenario: CompiledScenario, play: Found) -> str:
    """Return how to play it: its answers as a file for `--answers` takes them."""
    answers = ", ".join(scenario.moves[one].name for one in play.moves)
    of = f" the variant “{scenario.variant}” with" if scenario.variant else ""
    return f"Play{of} these answers: [{answers}]"


def last_state(scenario: CompiledScenario, play: Found) -> State:
    """Return the state in which a play ends."""
    state = opening(scenario).state
    for move in play.moves:
        state = after(scenario, state, move).state
    return state
