"""Responses that read the same are found, and those that only sound related are not."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.alike import are_alike, too_alike
from hotline_sim.authoring.word_index import words_in
from tests.authoring.subjects import DO, Said, call, messages, subject


def alike(one: str, other: str) -> bool:
    return are_alike(words_in(one), words_in(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "I cannot say when, but I can say what comes next.",
            "I cannot say when. I can say what comes next.",
        ),
        ("May I tell the Women's Union of you?", "May I tell the Women's Union about you?"),
        ("Stay where you are.", "Stay where you are!"),
    ],
)
def test_nearly_the_same_words_read_as_one(one: str, other: str) -> None:
    assert alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "May I tell the Women's Union about you?",
            "May I tell the police about you and the others?",
        ),
        ("Can you talk?", "Can you walk?"),
        ("He knows what you told her.", "What you told her he knows, and she told you."),
        ("", "Yes."),
    ],
)
def test_what_differs_where_it_matters_does_not(one: str, other: str) -> None:
    assert not alike(one, other)


def test_the_pair_is_named() -> None:
    made = call([Said("Can you talk where you are now?", DO), Said("Can you talk where you are?")])
    assert messages(too_alike, made) == ["At “beat-1”, “a” and “b” read almost the same."]


def test_of_many_that_read_the_same_each_is_said_once() -> None:
    same = "Can you talk where you are now?"
    made = call([Said(same, DO), Said(same), Said(same), Said(same)])
    assert messages(too_alike, made) == [
        f"At “beat-1”, “a” and “{other}” read almost the same." for other in "bcd"
    ]


def waiting(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """Return what is said of two responses that are alike and open under conditions."""
    same = {"say": "Then I wait for you tonight.", "leads_to": "end"}
    responses = {
        "a": {**same, **one},
        "b": {**same, **other},
        "c": {"say": "No.", "leads_to": "end"},
    }
    return messages(too_alike, subject(beats={"beat-1": {"responses": responses}}))


def test_two_that_wait_for_something_may_stand_for_each_other() -> None:
    first, later = {"when": {"turns": {"at_most": 3}}}, {"when": {"turns": {"at_least": 4}}}
    assert waiting(first, later) == []
    assert waiting(first, {}) != []
