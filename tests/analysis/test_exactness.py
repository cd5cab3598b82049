"""The analysis is exact: on every state of random scenarios it says what plain fractions say."""

from fractions import Fraction
from itertools import islice

from hypothesis import assume, given

from hotline_sim.scenario.state import State
from tests.analysis.agreement import Steps, differences, solvable
from tests.analysis.unmerged import TooLarge, Unmerged
from tests.samples import small_rubric
from tests.strategies import RandomScenario, random_scenarios

LARGE = 12
"""Made scenarios looked at here; tools/exactness.py looks at as many as it is told."""

MOST = 1500
"""States of one of them, at most."""

MOST_PLAYS = 3000


def _plain(scenario: RandomScenario, most: int) -> Unmerged:
    try:
        return Unmerged(scenario.compiled, small_rubric(), most)
    except TooLarge:
        assume(False)
        raise


@given(random_scenarios())
def test_best_worst_and_chances_are_those_of_the_unmerged_states(
    scenario: RandomScenario,
) -> None:
    assert list(differences(_plain(scenario, 300), small_rubric())) == []


@given(random_scenarios())
def test_the_analysis_moves_as_the_engine_does(scenario: RandomScenario) -> None:
    plain = _plain(scenario, 300)
    steps = Steps(scenario.compiled, small_rubric())
    for state in plain.on_the_line:
        assert list(steps.differing(state)) == []


def test_large_scenarios_come_out_the_same() -> None:
    for seed, _, plain in islice(solvable(0, MOST), LARGE):
        assert list(differences(plain, small_rubric())) == [], f"seed {seed}"


def test_every_single_play_comes_out_the_same_where_there_are_no_loops() -> None:
    """The plain solution itself stands up to playing every call there is."""
    played = 0
    for seed, _, plain in islice(solvable(0, MOST), 60):
        plays = _every_play(plain)
        if plays is None:
            continue
        played += 1
        best, worst = plain.extremes()
        chances = plain.chances()[plain.opens]
        ended = [one for one, _ in plays if plain.is_ending(one)]
        totals = [plain.counts.total(one) for one in ended]
        assert best.get(plain.opens) == min(totals, default=None), f"seed {seed}"
        assert worst.get(plain.opens) == max(totals, default=None), f"seed {seed}"
        assert chances.halves == sum(_halves(plain, one) * chance for one, chance in plays)
        assert sum(chances.endings.values()) == sum(
            chance for one, chance in plays if plain.is_ending(one)
        )
    assert played > 5


def _every_play(plain: Unmerged) -> list[tuple[State, Fraction]] | None:
    """Return where each play ends, and its chance; None where plays loop or are too many."""
    found: list[tuple[State, Fraction]] = []
    path: list[State] = []

    def play(state: State, chance: Fraction) -> bool:
        if state in path or len(found) > MOST_PLAYS:
            return False
        if not plain.leads[state]:
            found.append((state, chance))
            return True
        path.append(state)
        share = chance / len(plain.leads[state])
        ended = all(play(to, share) for to in plain.leads[state])
        path.pop()
        return ended

    return found if play(plain.opens, Fraction(1)) else None


def _halves(plain: Unmerged, state: State) -> int:
    return plain.counts.earned(state) + plain.scenario.places[state.place].halves
