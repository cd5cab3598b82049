"""Which way virtual trainees play is decided by whether numpy is there, and that it will do."""

import subprocess
import sys
from types import ModuleType

import pytest

from hotline_sim.authoring.simulation.one_by_one import OneByOne
from hotline_sim.authoring.simulation.simulate import has_numpy, player_of
from hotline_sim.authoring.simulation.together import Together
from tests.samples import small_rubric, small_scenario


def test_with_numpy_all_step_together() -> None:
    assert has_numpy()
    assert isinstance(player_of(small_scenario(), small_rubric(), together=True), Together)
    assert isinstance(player_of(small_scenario(), small_rubric(), together=False), OneByOne)


def test_without_numpy_or_with_an_old_one_they_play_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    assert not has_numpy()
    monkeypatch.setitem(sys.modules, "numpy", ModuleType("numpy"))
    assert not has_numpy()


def test_one_by_one_nothing_loads_numpy() -> None:
    """Where it is not installed, nothing may ask for it."""
    code = """
import sys
from hotline_sim.authoring.simulation.simulate import simulate
from hotline_sim.authoring.simulation.report import as_json
from hotline_sim.authoring.simulation.figures import figures_of
from hotline_sim.plain.simulation import write_simulation
from tests.samples import small_rubric, small_scenario
figures_of(simulate(small_scenario(), small_rubric(), plays=20, seed=1, together=False))
assert "numpy" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
