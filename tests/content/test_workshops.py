"""The plans of workshops that we ship: a facilitator can open them as they are."""

from pathlib import Path

import pytest

from hotline_sim.authoring.plan_check import plan_in
from hotline_sim.library import content_root
from hotline_sim.storage.shelf import bytes_in
from hotline_sim.workshop_plan.plan import RoundKind
from tests.content.shipped import library

PLANS = sorted((content_root() / "workshops").glob("*.yaml"))


@pytest.mark.parametrize("file", PLANS, ids=lambda file: file.stem)
def test_a_plan_is_called_as_its_file_and_names_what_there_is(file: Path) -> None:
    plan = plan_in(bytes_in(file), str(file), library())
    assert plan.id == file.stem
    assert plan.languages[0] in {"lo", "en", "th"}


def test_one_day_has_every_kind_of_round_in_hours_that_people_can_keep() -> None:
    file = content_root() / "workshops" / "three-agencies-one-day.yaml"
    plan = plan_in(bytes_in(file), str(file), library())
    assert {one.kind for one in plan.rounds} == set(RoundKind)
    assert {agency.form for agency in plan.agencies.values()} == {
        "police-department-record",
        "womens-union-record",
        "trade-unions-record",
    }
    assert all("09:00" <= one.at <= "16:00" for one in plan.rounds)
    assert sum(one.minutes for one in plan.rounds) <= 5 * 60
    assert all(one.note for one in plan.rounds)
