"""A pack shows the world in its variety, or is told by how much it does not."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from hotline_sim.authoring.checks.balance import (
    balance_of_agencies,
    balance_of_assessments,
    balance_of_callers,
    balance_of_competencies,
    balance_of_difficulty,
    balance_of_urgency,
)
from hotline_sim.authoring.pack import Member, Pack, PackCheck
from hotline_sim.diagnostic import Findings

PLAIN = Member("made", "", 1, (), "steady", ("listening", "safety"), "", None, "", ())


def said(check: PackCheck, of: Sequence[Member]) -> list[str]:
    findings = Findings("pack")
    check(Pack(Path("pack"), of), findings)
    return [one.message for one in findings]


def members(**differ: Sequence[Any]) -> list[Member]:
    """Return a member for each value of some keys, taken together."""
    rows = zip(*differ.values(), strict=True)
    return [PLAIN._replace(**dict(zip(differ, row, strict=True))) for row in rows]


def test_a_third_of_the_callers_are_no_women() -> None:
    enough = ["woman"] * 4 + ["man", "trans-woman"]
    assert said(balance_of_callers, members(gender=enough)) == []
    few = said(balance_of_callers, members(gender=[*enough, "woman"]))
    assert few == ["Callers who are not women: 2 of 7."]


def test_a_pack_of_men_is_no_fault() -> None:
    assert said(balance_of_callers, members(gender=["man"] * 9)) == []


def test_a_third_of_the_calls_are_no_trafficking() -> None:
    assert said(balance_of_assessments, members(trafficking=[True] * 4 + [False] * 2)) == []
    few = said(balance_of_assessments, members(trafficking=[True] * 6 + [False]))
    assert few == ["Calls that turn out to be no trafficking: 1 of 7."]


@pytest.mark.parametrize(
    ("levels", "figures"),
    [
        ("U1 U1 U2 U2 U3 U4", ""),
        ("U1 U1 U1 U1 U4 U4", ""),
        ("U1 U1 U1 U1 U1 U4", "5 U1, 0 U2, 0 U3, 1 U4"),
        ("U1 U1 U1 U2 U2 U2 U4 U4", "3 U1, 3 U2, 0 U3, 2 U4"),
        ("U0 U0 U0 U0 U0 U0 U1 U1 U2 U3 U4 U4", ""),
    ],
)
def test_no_urgency_takes_nearly_all_and_none_is_missing_of_eight(
    levels: str, figures: str
) -> None:
    found = said(balance_of_urgency, members(urgency=levels.split()))
    count = sum(one != "U0" for one in levels.split())
    assert found == ([f"How urgent {count} calls are: {figures}."] if figures else [])


def test_no_difficulty_takes_nearly_all_and_none_is_missing_of_six() -> None:
    assert said(balance_of_difficulty, members(difficulty=[1, 1, 2, 2, 3, 3])) == []
    missing = said(balance_of_difficulty, members(difficulty=[1, 1, 1, 3, 3, 3]))
    assert missing == ["How difficult 6 calls are: 3 steady, 0 pressed, 3 critical."]


def test_three_services_come_first_and_none_nearly_always() -> None:
    even = [("a",), ("a",), ("b",), ("b",), ("c", "a"), ("c",)]
    assert said(balance_of_agencies, members(first=even)) == []
    mostly = said(balance_of_agencies, members(first=[("a",)] * 5 + [("b", "c")]))
    assert mostly == ["Who comes first in 6 calls: a in 5, b in 1, c in 1."]
    two = said(balance_of_agencies, members(first=[("a",)] * 3 + [("b",)] * 3))
    assert two == ["Who comes first in 6 calls: a in 3, b in 3."]


def test_a_call_that_leads_to_nobody_is_not_counted() -> None:
    assert said(balance_of_agencies, members(first=[("a",)] * 5 + [()] * 5)) == []


def test_every_competency_is_taught_somewhere() -> None:
    whole = members(teaches=[("listening",)] * 7 + [("safety",)])
    assert said(balance_of_competencies, whole) == []
    lacking = said(balance_of_competencies, members(teaches=[("listening",)] * 8))
    assert lacking == ["Of 8 calls not one teaches “safety”."]


def test_calls_that_are_marked_with_another_rubric_teach_something_else() -> None:
    others = [PLAIN._replace(rubric="other", competencies=("music",))] * 3
    mixed = [*members(teaches=[("listening", "safety")] * 8), *others]
    assert said(balance_of_competencies, mixed) == []


CHECKS: tuple[tuple[PackCheck, dict[str, Sequence[Any]]], ...] = (
    (balance_of_callers, {"gender": ["woman"] * 5}),
    (balance_of_assessments, {"trafficking": [True] * 5}),
    (balance_of_urgency, {"urgency": ["U1"] * 5}),
    (balance_of_difficulty, {"difficulty": [1] * 5}),
    (balance_of_agencies, {"first": [("a",)] * 5}),
    (balance_of_competencies, {"teaches": [("listening",)] * 7}),
)


@pytest.mark.parametrize(("check", "differ"), CHECKS)
def test_a_small_pack_may_be_about_one_thing(
    check: PackCheck, differ: dict[str, Sequence[Any]]
) -> None:
    assert said(check, members(**differ)) == []
    more = {key: [*values, *values[:1]] for key, values in differ.items()}
    assert said(check, members(**more)) != []


@pytest.mark.parametrize("check", [one for one, _ in CHECKS if one is not balance_of_difficulty])
def test_what_calls_do_not_say_nothing_is_said_of(check: PackCheck) -> None:
    assert said(check, [PLAIN] * 12) == []
