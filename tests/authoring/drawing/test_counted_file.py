"""Who came by, read from a file."""

import json
from pathlib import Path
from typing import Any

import pytest

from hotline_sim.analysis.analysis import analyse
from hotline_sim.authoring.drawing.as_data import as_data
from hotline_sim.authoring.drawing.counted_file import visits_in
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.simulated import SEED, simulated_visits
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.authoring.simulation.figures import figures_of
from hotline_sim.authoring.simulation.report import as_json
from hotline_sim.authoring.simulation.simulate import simulate
from hotline_sim.errors import UserError
from tests.authoring.drawing.opening import VISITS
from tests.samples import small_rubric, small_scenario


def data(*visits: Visits) -> dict[str, Any]:
    """Return the small call as data."""
    return as_data(small_scenario(), graph_of(small_scenario()), visits)


def simulation(*temperaments: str) -> dict[str, Any]:
    """Return forty plays of the small call as data."""
    scenario, rubric = small_scenario(), small_rubric()
    found = simulate(
        scenario, rubric, plays=40, seed=SEED, temperaments=temperaments, together=False
    )
    return as_json(found, figures_of(found), analyse(scenario, rubric))


def test_counts_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    both = (VISITS, Visits("ສະບາຍດີ", 0, {}, {}))
    file.write_text(json.dumps(data(*both)), "utf-8")
    assert visits_in(file, small_scenario()) == both


def test_a_simulation_says_who_came_by(tmp_path: Path) -> None:
    file = tmp_path / "simulation.json"
    file.write_text(json.dumps(simulation("careful")), "utf-8")
    (found,) = visits_in(file, small_scenario())
    told = simulated_visits(small_scenario(), small_rubric(), "careful", 40)
    assert (found.of, found.calls) == (told.of, told.calls) == ("virtual, careful", 40)
    for one, other in ((found.places, told.places), (found.moves, told.moves)):
        assert {name: times for name, times in one.items() if times} == other


def test_virtual_trainees_of_several_temperaments_are_named(tmp_path: Path) -> None:
    file = tmp_path / "simulation.json"
    file.write_text(json.dumps(simulation("careful", "hasty")), "utf-8")
    (found,) = visits_in(file, small_scenario())
    assert found.of == "virtual, careful and hasty"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "It is not JSON"),
        ("[" * 100_000, "It is not JSON"),
        ("[]", "Its “schema” is neither"),
        (json.dumps(data()), "written without --visits"),
        (json.dumps(data(VISITS) | {"scenario": "other"}), "It is not of “small-call”"),
        (json.dumps(simulation("random") | {"responses": {"pickup.safe": 1}}), "no count"),
        (json.dumps(data(VISITS) | {"visits": 3}), "no count"),
        (json.dumps(data(VISITS) | {"visits": [3]}), "no count"),
        (json.dumps(data(VISITS._replace(calls=-1))), "no count"),
        (json.dumps(data(VISITS._replace(calls=True))), "no count"),
        (
            json.dumps(data(VISITS) | {"visits": [{**VISITS._asdict(), "places": {"a": 0.5}}]}),
            "no count",
        ),
        (json.dumps(data(VISITS) | {"visits": [{**VISITS._asdict(), "places": []}]}), "no count"),
        (json.dumps(data(VISITS) | {"visits": [{**VISITS._asdict(), "of": 1}]}), "no count"),
    ],
)
def test_what_is_no_such_file_is_refused_with_why(tmp_path: Path, text: str, why: str) -> None:
    file = tmp_path / "counts.json"
    file.write_text(text, "utf-8")
    with pytest.raises(UserError, match=why):
        visits_in(file, small_scenario())


def test_a_file_that_is_not_there_or_no_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No such file"):
        visits_in(tmp_path / "counts.json", small_scenario())
    file = tmp_path / "counts.json"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(UserError, match="It is not JSON"):
        visits_in(file, small_scenario())
