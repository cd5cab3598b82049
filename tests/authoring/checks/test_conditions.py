"""Conditions that come out the same whenever they are asked are found, wherever they are asked."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.conditions import conditions, needless_conditions
from hotline_sim.diagnostic import Findings
from tests.authoring.subjects import DO, messages, subject

NEVER = {"trust": {"at_least": 6}}
ALWAYS = {"trust": {"at_least": 1}}
PERHAPS = {"trust": {"at_least": 4}}


def found(**more: Any) -> list[str]:
    """Return the codes that are found in a call with trust from 2 to 5 after its first turn."""
    beats = {
        "one": {
            "responses": {
                "kind": {"say": "Take your time.", "changes": {"trust": 2}, "leads_to": "two"},
                "curt": {"say": "Well?", "changes": {"trust": -1}, "leads_to": "two"},
            }
        },
        "two": {"responses": {"on": {"say": "Go on.", "leads_to": "end"}}},
    }
    for path, value in more.pop("put", {}).items():
        place: Any = beats
        *above, last = path.split(".")
        for key in above:
            place = place[key]
        place[last] = value
    findings = Findings("made.yaml")
    gauges = {"trust": {"start": 3, "range": [0, 5]}}
    conditions(subject(beats=beats, gauges=gauges, **more), findings)
    return [one.code for one in findings]


def either(when: dict[str, Any], value: Any, other: Any) -> list[dict[str, Any]]:
    """Return two alternatives."""
    return [{"when": when, "is": value}, {"is": other}]


PLACES = [
    {"put": {"two.caller": "{Yes.|No.}"}},
    {"put": {"two.responses.on.leads_to": "{end|end}"}},
    {"endings": {"end": {"kind": "safe", "caller": "{Yes.|No.}"}}},
    {"key": {"urgency": "{U1|U2}"}},
    {"key": {"referrals": {"none": "{true|false}"}}},
]
"""Where alternatives may stand; in braces, what they are."""


def filled(place: Any, when: dict[str, Any]) -> Any:
    """Return a place with its alternatives under a condition."""
    if isinstance(place, dict):
        return {key: filled(one, when) for key, one in place.items()}
    if isinstance(place, str) and place.startswith("{"):
        value, other = (one == "true" if one in {"true", "false"} else one
                        for one in place[1:-1].split("|"))  # fmt: skip
        return either(when, value, other)
    return place


@pytest.mark.parametrize("place", PLACES, ids=str)
@pytest.mark.parametrize(
    ("when", "codes"), [(NEVER, ["never-holds"]), (ALWAYS, ["always-holds"]), (PERHAPS, [])]
)
def test_alternatives(place: Any, when: dict[str, Any], codes: list[str]) -> None:
    assert found(**filled(place, when)) == codes


@pytest.mark.parametrize(
    ("when", "codes"), [(NEVER, ["never-holds"]), (ALWAYS, ["always-holds"]), (PERHAPS, [])]
)
def test_an_invitation(when: dict[str, Any], codes: list[str]) -> None:
    assert found(put={"two.invites": [{"do": DO, "when": when}]}) == codes


@pytest.mark.parametrize(("when", "codes"), [(ALWAYS, ["always-holds"]), (PERHAPS, [])])
def test_a_response_or_an_interruption_that_needs_no_condition(
    when: dict[str, Any], codes: list[str]
) -> None:
    assert found(put={"two.responses.on.when": when}) == codes
    assert found(interruptions={"cut": {"when": when, "leads_to": "end", "in": ["two"]}}) == codes


def test_a_response_that_is_never_open_is_said_of_it_and_not_of_its_condition() -> None:
    assert found(put={"two.responses.on.when": NEVER}) == []


def test_a_wider_condition_takes_it_from_a_narrower_one_below_it() -> None:
    steps = [
        {"when": {"trust": {"at_least": 3}}, "is": "Well."},
        {"when": {"trust": {"at_least": 4}}, "is": "Yes."},
        {"is": "No."},
    ]
    assert found(put={"two.caller": steps}) == ["never-holds"]
    assert found(put={"two.caller": [steps[1], steps[0], steps[2]]}) == []


def test_alternatives_that_leave_nothing_to_the_last_say_so() -> None:
    steps = [
        {"when": {"trust": {"at_least": 4}}, "is": "Yes."},
        {"when": {"trust": {"at_most": 3}}, "is": "No."},
        {"is": "Hm."},
    ]
    assert found(put={"two.caller": steps}) == ["always-holds"]


def test_a_condition_of_hanging_up_is_asked_at_every_beat_that_has_none_of_its_own() -> None:
    ways = [{"when": {"used": ["one.kind"]}, "leads_to": "end"}, {"leads_to": "end"}]
    assert found(on_hang_up=ways) == []
    assert found(put={"one.on_hang_up": ways}) == ["never-holds"]


def test_a_place_or_fact_that_is_out_of_reach_is_said_of_that() -> None:
    endings = {"end": {"kind": "safe"}, "gone": {"kind": "lost"}}
    leads_to = either(NEVER, "gone", "end")
    assert found(put={"two.responses.on.leads_to": leads_to}, endings=endings) == []
    told = either(NEVER, ["friday"], [])
    facts = {"friday": {"says": "On Friday."}}
    assert found(put={"two.discloses": told}, facts=facts) == []


def needless(second: dict[str, Any], **of_beat: Any) -> list[str]:
    """Return what is said of a condition of the second of two responses, after either of two."""
    on = {"say": "Yes?", "leads_to": "two"}
    beats = {
        "one": {"responses": {"a": on, "b": on}},
        "two": {"responses": {"c": {"say": "So?", "leads_to": "end"}, "d": second}, **of_beat},
    }
    return messages(needless_conditions, subject(beats=beats))


EITHER_WAY = {"used": {"any": ["one.a", "one.b"]}}


def test_a_condition_that_holds_in_every_state_is_found_by_looking_at_all() -> None:
    said = {"say": "And?", "leads_to": "two"}
    found = ["This condition always holds when it is asked."]
    assert needless({**said, "when": EITHER_WAY}) == found
    assert needless({**said, "when": {"used": ["one.a"]}}) == []
    assert needless({**said, "when": EITHER_WAY, "repeats": True}) == found
    assert needless({**said, "when": {"not": {"used": ["two.d"]}}, "repeats": True}) == []


def test_a_response_that_was_said_before_is_not_asked_again() -> None:
    """It is closed then, and not by its condition."""
    said = {"say": "And?", "leads_to": "two", "when": EITHER_WAY}
    assert len(needless(said, silence={"leads_to": "two"})) == 1


def test_a_condition_that_fails_only_where_nothing_is_open_can_fail() -> None:
    on = {"say": "Yes?", "leads_to": "two"}
    alone = {"say": "And?", "leads_to": "end", "when": {"used": ["one.a"]}}
    beats = {"one": {"responses": {"a": on, "b": on}}, "two": {"responses": {"c": alone}}}
    assert messages(needless_conditions, subject(beats=beats)) == []
