"""What is worked out from counts, held to sums done by hand and by the library."""

from collections import Counter
from statistics import correlation

import pytest

from hotline_sim.analysis.outcome import Outcome
from hotline_sim.authoring.simulation.decisions import Decision, decisions
from hotline_sim.authoring.simulation.figures import Figures, figures_of
from hotline_sim.authoring.simulation.made import Cell
from hotline_sim.authoring.simulation.simulate import Simulation, simulate
from hotline_sim.authoring.simulation.tally import Tally
from tests.samples import small_rubric, small_scenario

PICKUP, HUB, GUARD = range(3)


Answers = dict[tuple[Cell, int | None], int]


def _decided(answers: Answers) -> dict[str, Decision]:
    return {one.beat: one for one in decisions(small_scenario(), answers)}


def test_difficulty_is_the_share_that_did_as_well_as_could_be() -> None:
    found = _decided(
        {(Cell(HUB, right=True, paid=2), 9): 30, (Cell(HUB, right=False, paid=0), 1): 90}
    )
    assert found["hub"].difficulty == 0.25
    assert (found["hub"].plays, found["hub"].answers) == (120, 120)
    assert found["pickup"] == Decision("pickup", 0, 0, None, None)


def test_discrimination_is_the_correlation_with_the_rest_of_the_worth() -> None:
    """Held to the library, play by play; what the answer itself paid is taken out."""
    answers: Answers = {
        (Cell(HUB, right=True, paid=2), 9): 25,
        (Cell(HUB, right=True, paid=2), 2): 5,
        (Cell(HUB, right=False, paid=-8), 1): 20,
        (Cell(HUB, right=False, paid=0), -30): 40,
    }
    plays = [
        (float(cell.right or False), (halves or 0) - cell.paid)
        for (cell, halves), times in answers.items()
        for _ in range(times)
    ]
    expected = correlation(*zip(*plays, strict=True))
    assert _decided(answers)["hub"].discrimination == pytest.approx(expected, abs=1e-12)


def test_nothing_is_said_of_few_answers_or_of_answers_all_alike() -> None:
    few: Answers = {(Cell(HUB, right=True, paid=2), 9): 15, (Cell(HUB, right=False, paid=0), 1): 14}
    assert _decided(few)["hub"].discrimination is None
    alike: Answers = {(Cell(HUB, right=True, paid=2), halves): 50 for halves in (1, 9)}
    assert _decided(alike)["hub"].discrimination is None
    assert _decided(alike)["hub"].difficulty == 1.0
    level: Answers = {(Cell(HUB, right=right, paid=0), 9): 50 for right in (True, False)}
    assert _decided(level)["hub"].discrimination is None


def test_a_beat_where_all_was_worth_the_same_decides_nothing() -> None:
    found = _decided({(Cell(GUARD, right=None, paid=0), 9): 100})
    assert found["guard"] == Decision("guard", 100, 0, None, None)


def test_plays_that_did_not_end_came_by_and_answer_nothing() -> None:
    found = _decided({(Cell(PICKUP, right=True, paid=2), None): 7})
    assert found["pickup"] == Decision("pickup", 7, 0, None, None)


def _figures(**counts: object) -> Figures:
    tally = Tally(("safety", "care"))
    for name, value in counts.items():
        setattr(tally, name, value)
    return figures_of(Simulation(small_scenario(), small_rubric(), 1, {"random": (tally,)}))


def test_quantiles_are_of_plays_there_were() -> None:
    worth = _figures(worth=Counter({-8: 4, 2: 1, 5: 90, 12: 5})).all.worth
    assert worth is not None
    assert (worth.lowest, worth.highest) == (-4, 6)
    assert worth.quantiles == (1, 2.5, 2.5, 2.5, 2.5)
    assert worth.mean == (-8 * 4 + 2 + 5 * 90 + 12 * 5) / 200


def test_where_no_play_ended_there_is_no_worth() -> None:
    found = _figures(endings=Counter({(4, 3): 9})).all
    assert (found.plays, found.worth, found.best) == (9, None, None)
    assert found.verdicts == {"ready": 0, "practise": 0, "unsafe": 0, "unfinished": 9}
    assert found.endings == {"plan": 0, "half": 0, "gone": 0, "hang-up": 0}


def test_every_play_is_in_one_verdict_and_one_ending() -> None:
    found = figures_of(_small(999))
    for group in (found.all, *found.temperaments.values()):
        assert sum(group.verdicts.values()) == group.plays
        assert sum(group.endings.values()) == group.plays - group.verdicts["unfinished"]
    assert sum(one.plays for one in found.temperaments.values()) == found.all.plays == 999
    assert sum(one.plays for one in found.attempts["improving"]) == 199


def test_what_was_chosen_was_open() -> None:
    found = figures_of(_small(500))
    assert all(one.chosen <= one.open for one in found.responses)
    assert sum(one.chosen for one in found.responses) > 500


def test_the_first_plays_of_many_are_all_plays_of_a_few() -> None:
    """So a figure can be looked into with fewer plays."""
    few, many = _small(40), _small(80)
    for name in few.tallies:
        assert few.of(name).endings <= many.of(name).endings


def test_another_seed_makes_other_plays() -> None:
    assert figures_of(_small(500)) == figures_of(_small(500))
    assert figures_of(_small(500)) != figures_of(_small(500, seed=2))


def test_the_temperaments_are_what_they_say() -> None:
    """The careful do better than the rule-bound, these better than chance; the hasty are quick."""
    found = _small(5_000)
    worth = {name: one.worth for name, one in figures_of(found).temperaments.items()}
    means = {name: one.mean for name, one in worth.items() if one is not None}
    assert means["random"] < means["rule-bound"] < means["careful"]
    turns = {name: found.of(name).turns for name in found.tallies}
    assert turns["hasty"] == min(turns.values())


def test_the_improving_slip_less_in_their_last_plays_than_in_their_first() -> None:
    first, *_, last = figures_of(_small(20_000)).attempts["improving"]
    assert last.verdicts["unsafe"] / last.plays < first.verdicts["unsafe"] / first.plays


def test_the_best_that_was_played_is_told_as_an_outcome() -> None:
    """The model path of the small call, and nothing better."""
    found = figures_of(_small(5_000)).all.best
    assert isinstance(found, Outcome)
    assert (found.red, found.harm, found.kind) == (0, 0, "safe")


def _small(plays: int, seed: int = 1) -> Simulation:
    return simulate(small_scenario(), small_rubric(), plays=plays, seed=seed, together=True)
