"""A promise is proved or broken by a play that can be played; a key asks for what can be so."""

from dataclasses import replace
from typing import Any

import pytest

from hotline_sim.authoring.checks.promised import (
    needed_can_be_heard,
    promises_kept,
    urgencies_can_be_reached,
)
from hotline_sim.authoring.subject import Subject
from tests.authoring.plays import played, said
from tests.authoring.subjects import DO, subject

FACTS = {"door": {"says": "It is locked."}, "friday": {"says": "On Friday."}}
ENDINGS = {"well": {"kind": "safe"}, "so-so": {"kind": "partial"}}


def call(promise: dict[str, Any] | None = None, **more: Any) -> Subject:
    """Return a call in which one beat is asked well or not, and tells one of two facts."""
    return subject(
        beats={
            "one": {
                "invites": [DO],
                "responses": {
                    "ask": {
                        "say": "Are you afraid?",
                        "shows": [DO],
                        "discloses": ["door"],
                        "leads_to": "two",
                    },
                    "wait": {"say": "Take your time.", "discloses": ["friday"], "leads_to": "two"},
                },
            },
            "two": {
                "responses": {
                    "on": {
                        "say": "Go on.",
                        "leads_to": [
                            {"when": {"used": ["one.ask"]}, "is": "well"},
                            {"is": "so-so"},
                        ],
                    }
                }
            },
        },
        facts=FACTS,
        endings=ENDINGS,
        promises=[promise] if promise else [],
        **more,
    )


@pytest.mark.parametrize(
    "promise",
    [
        {"then": {"shown": [DO]}, "before": {"ending": "safe"}},
        {"then": {"shown": [DO], "disclosed": ["door"]}, "before": {"ending": "well"}},
        {"if": {"disclosed": ["door"]}, "then": {"shown": [DO]}},
        {"if": {"not": {"disclosed": ["friday"]}}, "then": {"disclosed": ["door"]}},
        {"then": {"disclosed": ["friday"]}, "before": {"ending": "partial"}},
    ],
)
def test_a_promise_that_every_play_keeps_is_proved(promise: dict[str, Any]) -> None:
    assert said(promises_kept, call(promise)) == []


@pytest.mark.parametrize(
    ("promise", "ending", "lacks"),
    [
        ({"then": {"shown": [DO]}}, "so-so", f"“{DO}”"),
        ({"then": {"disclosed": ["friday"]}, "before": {"ending": "safe"}}, "well", "“friday”"),
        ({"then": {"shown": [DO], "disclosed": ["door"]}}, "so-so", f"“{DO}”, “door”"),
        ({"if": {"disclosed": ["friday"]}, "then": {"shown": [DO]}}, "so-so", f"“{DO}”"),
    ],
)
def test_a_promise_is_broken_by_a_play_that_ends_where_it_says_and_lacks_what_it_says(
    promise: dict[str, Any], ending: str, lacks: str
) -> None:
    of = call(promise)
    (found,) = said(promises_kept, of)
    assert (found.code, found.severity) == ("promise-broken", "error")
    assert found.message == f"This promise is broken: a play ends at “{ending}” without {lacks}."
    taken = played(of, found)
    assert taken.beat.id == ending
    moves, facts = of.scenario.moves, of.scenario.facts
    said_in_it = [move for bit, move in enumerate(moves) if taken.state.used >> bit & 1]
    shown = {name for move in said_in_it for name in move.shows}
    told = {fact.id for bit, fact in enumerate(facts) if taken.state.facts >> bit & 1}
    assert not any(f"“{one}”" in lacks for one in shown | told)


def test_a_promise_that_holds_only_as_the_call_is_written_is_broken_in_a_variant() -> None:
    tells = [{"when": {"trust": {"at_least": 3}}, "is": ["door"]}, {"is": []}]
    of = subject(
        beats={
            "one": {"responses": {"ask": {"say": "And?", "discloses": tells, "leads_to": "end"}}}
        },
        facts={"door": FACTS["door"]},
        gauges={"trust": {"start": 3}},
        variants={"wary": {"gauges": {"trust": {"start": 2}}}},
        promises=[{"then": {"disclosed": ["door"]}}],
    )
    (found,) = said(promises_kept, of)
    assert found.hint == "Play the variant “wary” with these answers: [one.ask]"
    assert played(of, found).beat.id == "end"


def test_a_promise_that_nobody_could_look_at_whole_is_neither_kept_nor_broken() -> None:
    of = call({"if": {"disclosed": ["door"]}, "then": {"shown": [DO]}})
    (found,) = said(promises_kept, replace(of, budget=1))
    assert (found.code, found.severity) == ("promise-unproved", "warning")


def needing(needed: Any, **more: Any) -> list[str]:
    return [one.message for one in said(needed_can_be_heard, call(key={"needed": needed}, **more))]


def test_facts_of_which_each_is_heard_and_never_both_are_found() -> None:
    assert needing(["door"]) == []
    assert needing(["friday"]) == []
    assert needing(["door", "friday"]) == [
        "No play ends having heard all that the key needs here: “door”, “friday”."
    ]


def test_what_is_needed_under_a_condition_must_be_heard_under_it() -> None:
    asked = {"used": ["one.ask"]}
    assert needing([{"when": asked, "is": ["door"]}, {"is": ["friday"]}]) == []
    assert len(needing([{"when": asked, "is": ["friday"]}, {"is": []}])) == 1


def test_a_fact_that_only_the_exemplary_call_passes_over_is_heard_all_the_same() -> None:
    assert needing(["friday"], model_path=["one.ask", "two.on"]) == []


def test_a_variant_that_needs_more_is_asked_for_itself() -> None:
    variants = {"other": {"key": {"needed": ["door", "friday"]}}}
    of = call(key={"needed": ["door"]}, variants=variants)
    (found,) = said(needed_can_be_heard, of)
    assert found.place == of.at("variants", "other", "key", "needed", 0)


def urgent(*steps: tuple[dict[str, Any], str]) -> list[str]:
    urgency = [*({"when": when, "is": level} for when, level in steps), {"is": "U4"}]
    return [one.message for one in said(urgencies_can_be_reached, call(key={"urgency": urgency}))]


DOOR, FRIDAY = {"disclosed": ["door"]}, {"disclosed": ["friday"]}


def test_the_last_level_is_for_calls_that_are_hung_up_and_need_be_reached_by_no_play() -> None:
    assert urgent((DOOR, "U1"), (FRIDAY, "U2")) == []


def test_a_level_whose_calls_an_earlier_condition_takes_is_found() -> None:
    assert urgent((DOOR, "U1"), ({"used": ["one.ask"]}, "U2")) == [
        "Here the key says U2, and no play ends where that is so."
    ]


def test_a_level_that_asks_for_what_never_comes_together_is_found() -> None:
    assert len(urgent(({"disclosed": ["door", "friday"]}, "U1"))) == 1
