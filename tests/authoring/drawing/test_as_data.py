"""A graph as data, and who came by in it read back."""

import json
from pathlib import Path
from typing import Any

import pytest

from hotline_sim.authoring.drawing.as_data import as_data, visits_in
from hotline_sim.authoring.drawing.graph_builder import graph_of
from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.errors import UserError
from tests.authoring.drawing.opening import VISITS
from tests.samples import small_scenario


def data(*visits: Visits) -> dict[str, Any]:
    """Return the small call as data."""
    return as_data(small_scenario(), graph_of(small_scenario()), visits)


def test_every_node_and_every_way_is_in_it() -> None:
    found = data()
    assert found["opens_at"] == "pickup"
    assert [one["id"] for one in found["nodes"]][:3] == ["pickup", "hub", "guard"]
    assert len(found["nodes"]) == 10
    way = {"from": "hub", "to": "plan", "by": "response", "name": "close"}
    assert {**way, "when": "“friday” was told"} in found["ways"]
    back = {"from": "guard", "to": "back", "by": "response", "name": "wait", "when": ""}
    stays = {"from": "hub", "to": "hub", "by": "silence", "name": "silence", "when": ""}
    assert back in found["ways"] and stays in found["ways"]


def test_counts_come_back_as_they_were_written(tmp_path: Path) -> None:
    file = tmp_path / "counts.json"
    both = (VISITS, Visits("ສະບາຍດີ", 0, {}, {}))
    file.write_text(json.dumps(data(*both)), "utf-8")
    assert visits_in(file, small_scenario()) == both


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "It is not JSON"),
        ("[" * 100_000, "It is not JSON"),
        ("[]", "It does not say “schema”"),
        (json.dumps(data()), "written without --visits"),
        (json.dumps(data(VISITS) | {"scenario": "other"}), "It is not of “small-call”"),
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
