"""How urgent it was, decided once."""

import pytest

from hotline_sim.debrief.model import Verdict
from tests.debrief.sheets import recorded as written, rows, slips, urgency_of


@pytest.mark.parametrize(
    ("asked", "given", "mark", "levels", "cost"),
    [
        ("ask-locked", "U2", "right", 0, 0),
        ("ask-locked", "U1", "over", 1, 1),
        ("ask-young", "U1", "over", 2, 2),
        ("ask-locked", "U3", "under", 1, 2),
        ("ask-locked", "U0", "under", 3, 6),
        ("ask-sold", "U4", "under", 3, 6),
        ("ask-locked", "", "missed", 3, 6),
        ("ask-locked", "unknown", "missed", 3, 6),
    ],
)
def test_too_low_costs_twice_as_much_as_too_high(
    asked: str, given: str, mark: str, levels: int, cost: int
) -> None:
    found = urgency_of(written(asked, urgency=given))
    assert (found.mark, found.levels, found.cost) == (mark, levels, cost)


def test_the_fact_that_made_it_urgent_is_told() -> None:
    found = urgency_of(written("ask-young", "ask-locked", "ask-beaten", urgency="U3"))
    assert [one.fact for one in found.said] == ["locked"]
    assert found.why.startswith("After your “Tell me about locked.”, you heard: “The door is lock")


def test_a_danger_now_that_is_missed_or_left_blank_is_a_red_line() -> None:
    for given in ("U2", "", "not-asked"):
        found = written("ask-sold", urgency=given)
        assert slips(found) == ["misses-immediate-danger"]
        assert found.verdict is Verdict.UNSAFE
        assert "Tonight they sell us." in found.reasons[0]
    assert slips(written("ask-sold", urgency="U1")) == []
    assert slips(written("ask-locked", urgency="U4")) == []


def test_never_asking_about_danger_does_not_make_a_lower_urgency_right() -> None:
    found = written(key={"needed": ("sold",)}, urgency="U3")
    one = urgency_of(found)
    assert (one.mark, one.expected, one.unasked) == ("not-asked", "U3", ("sold",))
    assert "“Tonight they sell us.”" in one.why
    assert found.verdict is Verdict.PRACTISE
    assert any(reason.startswith("Urgency.") for reason in found.reasons)
    assert slips(found) == []


def test_two_facts_that_raise_it_only_together_are_both_told() -> None:
    both = {"when": {"disclosed": ("locked", "young")}, "is": "U1"}
    key = {"needed": ("locked", "young"), "urgency": (both, {"is": "U3"})}
    assert urgency_of(written(key=key, urgency="U3")).unasked == ("locked", "young")


def test_who_feared_the_worst_without_asking_is_over_and_not_right() -> None:
    key = {"needed": ("sold",)}
    assert urgency_of(written(key=key, urgency="U1")).mark == "over"
    assert urgency_of(written("ask-sold", key=key, urgency="U1")).mark == "right"


def test_too_low_even_for_what_was_heard_stays_too_low() -> None:
    key = {"needed": ("sold",)}
    assert urgency_of(written("ask-locked", key=key, urgency="U4")).mark == "under"


def test_what_is_accepted_is_right_as_well() -> None:
    key = {"accept": {"urgency": ("U4",)}}
    assert urgency_of(written(key=key, urgency="U4")).mark == "right"


def test_without_a_key_the_urgency_is_not_marked() -> None:
    assert written(key={"urgency": None}, urgency="U1").urgency is None


def test_it_is_not_marked_a_second_time_in_the_record() -> None:
    assert "urgency" not in rows(written("ask-locked", urgency="U2"))
