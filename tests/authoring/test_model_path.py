"""An exemplary call is one from first to last: nothing it says costs the best still to come."""

from dataclasses import replace
from typing import Any

import pytest

from hotline_sim.authoring.model_path import check_model_turns
from hotline_sim.authoring.subject import Subject
from tests.authoring.plays import said
from tests.authoring.subjects import subject


def call(path: list[str], other: dict[str, Any], **more: Any) -> Subject:
    """Return a call whose second beat has a way to an ending worth 4, and a way to another."""
    return subject(
        beats={
            "one": {"responses": {"hello": {"say": "Yes?", "leads_to": "two"}}},
            "two": {
                "responses": {
                    "well": {"say": "I stay.", "leads_to": "end"},
                    "other": {"say": "I see.", "leads_to": "less"},
                }
            },
        },
        endings={"end": {"kind": "safe", "worth": 4}, "less": other},
        model_path=path,
        **more,
    )


BEST, OTHER = ["one.hello", "two.well"], ["one.hello", "two.other"]


@pytest.mark.parametrize(
    ("other", "turns"),
    [
        ({"kind": "safe", "worth": 2}, False),
        ({"kind": "safe", "worth": 1}, True),
        ({"kind": "safe", "worth": 9}, False),
        ({"kind": "partial", "worth": 9}, True),
    ],
    ids=["two less", "three less, as the rubric has it", "more", "another kind"],
)
def test_a_path_turns_where_as_much_is_lost_as_turns_a_call(
    other: dict[str, Any], turns: bool
) -> None:
    of = call(OTHER, other)
    found = said(check_model_turns, of)
    assert [one.code for one in found] == ["model-path-turns"] * turns
    for one in found:
        assert one.place == of.at("model_path", 1)
        assert one.message.startswith("The model path turns at “two.other”.")
        assert one.message.endswith("“two.well” would have kept it.")


def test_the_best_path_turns_nowhere() -> None:
    assert said(check_model_turns, call(BEST, {"kind": "safe", "worth": 1})) == []


def test_a_path_of_a_variant_is_found_where_it_is_written() -> None:
    of = call(BEST, {"kind": "lost"}, variants={"hasty": {"model_path": OTHER}})
    (found,) = said(check_model_turns, of)
    assert found.place == of.at("variants", "hasty", "model_path", 1)


def test_a_path_that_all_variants_share_is_told_once() -> None:
    wary = {"gauges": {"trust": {"start": 1}}}
    of = call(OTHER, {"kind": "lost"}, gauges={"trust": {"start": 3}}, variants={"wary": wary})
    assert len(said(check_model_turns, of)) == 1


def test_a_path_that_cannot_be_played_and_a_call_too_large_are_left_to_their_own_findings() -> None:
    assert said(check_model_turns, call(["one.hello", "one.hello"], {"kind": "lost"})) == []
    assert said(check_model_turns, replace(call(OTHER, {"kind": "lost"}), budget=1)) == []
