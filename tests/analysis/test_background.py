"""Analyses in a process beside: made once, kept, and the same as here."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from hotline_sim.analysis import values
from hotline_sim.analysis.analysis import analyse
from hotline_sim.analysis.background import Analyst
from hotline_sim.analysis.prospects import Unmet
from hotline_sim.analysis.values import Values, kept_of
from hotline_sim.scenario.state import after, open_moves, opening
from hotline_sim.storage.cache import Cache
from tests.samples import small_rubric, small_scenario


def test_what_is_worked_out_beside_is_kept_for_the_next(tmp_path: Path) -> None:
    scenario, rubric = small_scenario(), small_rubric()
    first = Analyst(Cache(tmp_path))
    assert first.awaited(scenario, rubric, 0) is None, "nobody asked for it yet"
    found = first.awaited(scenario, rubric, 30)
    assert found is not None
    start = opening(scenario).state
    here = analyse(scenario, rubric)
    assert found.best(start) == here.best(start)
    assert found.worst(start) == here.worst(start)
    again = Analyst(Cache(tmp_path)).values(scenario, rubric)
    assert again is not None
    assert again.best_moves(start) == here.best_moves(start) == found.best_moves(start)


def test_nothing_is_started_for_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scenario, rubric = small_scenario(), small_rubric()
    assert Analyst(Cache(tmp_path)).awaited(scenario, rubric, 30) is not None
    monkeypatch.setattr("subprocess.Popen", None)
    Analyst(Cache(tmp_path)).start(scenario, rubric)


def test_what_is_kept_comes_back_from_its_text() -> None:
    kept = kept_of(analyse(small_scenario(), small_rubric()))
    assert values.decode(values.encode(kept)) == kept
    assert kept.is_exact


def test_beyond_the_budget_nothing_is_said() -> None:
    scenario, rubric = small_scenario(), small_rubric()
    found = analyse(scenario, rubric, budget=2)
    assert not found.is_exact
    assert found.multipliers
    with pytest.raises(Unmet):
        Values(scenario, rubric, kept_of(found)).best(opening(scenario).state)


def test_the_best_move_costs_nothing_of_the_best() -> None:
    scenario, rubric = small_scenario(), small_rubric()
    found = Values(scenario, rubric, kept_of(analyse(scenario, rubric)))
    state = opening(scenario).state
    while not scenario.places[state.place].ending:
        best = found.best(state)
        move = found.best_moves(state)[0]
        assert move in open_moves(scenario, state)
        assert found.after(state, move) == best
        state = after(scenario, state, move).state


def test_a_room_that_asks_at_once_has_it_worked_out_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []

    def slowly(*words: object, **settings: object) -> object:
        time.sleep(0.05)
        started.append(words)
        return started

    monkeypatch.setattr("subprocess.Popen", slowly)
    monkeypatch.setattr("hotline_sim.analysis.background._AT_WORK", {})
    scenario, rubric, analyst = small_scenario(), small_rubric(), Analyst(Cache(tmp_path))
    with ThreadPoolExecutor(8) as room:
        for _ in range(8):
            room.submit(analyst.start, scenario, rubric)
    assert len(started) == 1
