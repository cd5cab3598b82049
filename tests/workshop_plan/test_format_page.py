"""docs/workshop-plan-format.md: its examples are plans, and it tells of every key."""

import re

import pytest

from hotline_sim.authoring.plan_check import plan_in
from hotline_sim.library import content_root
from hotline_sim.workshop_plan.model import AuthoredAgency, AuthoredPlan, AuthoredRound
from hotline_sim.workshop_plan.plan import RoundKind
from tests.content.shipped import library

PAGE = (content_root() / "docs" / "workshop-plan-format.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```yaml workshop\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_a_plan(text: str) -> None:
    assert plan_in(text.encode(), "the page", library()).rounds


def test_every_kind_of_round_is_shown_and_every_key_is_told() -> None:
    shown = {one.kind for text in EXAMPLES for one in plan_in(text.encode(), "", library()).rounds}
    assert shown == set(RoundKind)
    for model in (AuthoredPlan, AuthoredAgency, AuthoredRound):
        for key in model.model_fields:
            assert f"`{key}`" in PAGE, key
