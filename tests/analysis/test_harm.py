"""Plays with harm left standing, and plays without, are found just as the plain solution says."""

from collections.abc import Callable
from itertools import islice

from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.harm import shortest_harmed, shortest_unharmed
from hotline_sim.analysis.plays import Found
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import State, after, is_open, opening
from tests.analysis.agreement import solvable
from tests.analysis.unmerged import Unmerged
from tests.samples import small_rubric

SOME = 40


def fewest_moves(plain: Unmerged, wanted: Callable[[State], bool]) -> int | None:
    """Return how many moves it takes at least to come to a wanted state."""
    met, now = {plain.opens}, [plain.opens]
    for moves in range(len(plain.leads)):
        if any(wanted(one) for one in now):
            return moves
        now = list(dict.fromkeys(to for one in now for to in plain.leads[one] if to not in met))
        met.update(now)
    return None


def played(scenario: CompiledScenario, play: Found) -> State:
    """Return the last state of a play, each of its moves being open."""
    state = opening(scenario).state
    for move in play.moves:
        assert is_open(scenario, state, move)
        state = after(scenario, state, move).state
    return state


def is_harmed(plain: Unmerged, end: State) -> bool:
    total = plain.counts.total(end)
    return total.red > 0 or total.harm > 0


def test_the_shortest_play_with_harm_is_found_and_the_shortest_without() -> None:
    answers = set()
    for seed, made, plain in islice(solvable(5000, 1500), SOME):
        scenario = made.compiled
        analysis = analyse(scenario, small_rubric())
        endings = {number for number, one in enumerate(scenario.places) if one.ending == "safe"}
        for harmed in (True, False):
            if harmed:
                play = shortest_harmed(analysis.graph.edges, analysis.order, endings)
            else:
                play = shortest_unharmed(analysis.graph.edges, endings)

            def wanted(state: State, plain: Unmerged = plain, harmed: bool = harmed) -> bool:
                kind = plain.scenario.places[state.place].ending
                return kind == "safe" and is_harmed(plain, state) == harmed

            fewest = fewest_moves(plain, wanted)
            assert (play and len(play.moves)) == fewest, f"seed {seed}"
            answers.add((harmed, play is not None))
            if play is not None:
                last = played(scenario, play)
                assert last.place == play.ending
                assert wanted(last)
    assert len(answers) == 4
