"""The level of a competency, rule by rule as docs/scoring.md tells it."""

import pytest

from tests.debrief.calls import debriefed, of, one_beat
from tests.samples import played


@pytest.mark.parametrize(("times", "level"), [(1, 3), (2, 3), (3, 2)])
def test_unhelpful_things_weigh_from_the_third_response(times: int, level: int) -> None:
    """Once or twice costs the fourth level; three times is level 2."""
    scenario = one_beat(
        responses={
            "good": {"shows": ("asks-safe", "gives-cover"), "leads_to": "one"},
            "rush": {"shows": ("rushes",), "leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    found = debriefed(played(scenario, "good", *(["rush"] * times), "end"))
    assert of(found, "safety").level == level


def test_only_unhelpful_things_shown_is_level_two() -> None:
    """Doing nothing right and something unhelpful is not sound."""
    scenario = one_beat(responses={"rush": {"shows": ("rushes",)}})
    assert of(debriefed(played(scenario, "rush")), "safety").level == 2


def test_an_advanced_do_lifts_a_sound_competency_to_strong() -> None:
    """Level 4 asks for something advanced and nothing unhelpful."""
    scenario = one_beat(responses={"cover": {"shows": ("gives-cover",)}})
    assert of(debriefed(played(scenario, "cover")), "safety").level == 4


def test_nothing_invited_and_nothing_shown_is_not_observed() -> None:
    """A level is never invented."""
    scenario = one_beat(responses={"talk": {}})
    assert of(debriefed(played(scenario, "talk")), "care").level is None


def test_an_order_rule_broken_is_an_unhelpful_slip_where_it_was_broken() -> None:
    """Asking whether it is safe belongs to the first two turns."""
    scenario = one_beat(
        responses={
            "safe": {"shows": ("asks-safe",), "leads_to": "one"},
            "talk": {"leads_to": "one", "repeats": True},
            "end": {},
        },
    )
    found = debriefed(played(scenario, "talk", "talk", "safe", "end"))
    assert [(one.behaviour, one.at) for one in of(found, "safety").slips] == [("safe-late", 2)]
    in_time = debriefed(played(scenario, "talk", "safe", "end"))
    assert of(in_time, "safety").slips == ()
