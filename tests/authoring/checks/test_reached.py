"""What no path comes to is found, and what only follows from it is not said as well."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.facts import unreachable_facts
from hotline_sim.authoring.checks.reached import (
    unreachable_interruptions,
    unreachable_places,
    unreachable_responses,
)
from hotline_sim.authoring.subject import Subject
from tests.authoring.subjects import HARM, messages, subject

END = {"end": {"kind": "partial"}}


def response(leads_to: Any = "end", **more: Any) -> dict[str, Any]:
    """Return a response that leads somewhere."""
    return {"say": "Yes?", "leads_to": leads_to, **more}


def beat(**responses: dict[str, Any]) -> dict[str, Any]:
    """Return a beat with some responses."""
    return {"responses": responses}


def call(*, gauges: Any = None, **beats: dict[str, Any]) -> Subject:
    """Return a call of some beats that begins at the first."""
    return subject(beats=beats, endings=END, gauges=gauges or {})


def test_of_beats_that_lead_to_each_other_only_the_first_is_said() -> None:
    made = call(
        one=beat(a=response()),
        two=beat(a=response("three")),
        three=beat(a=response("four")),
        four=beat(a=response("three"), b=response()),
    )
    assert messages(unreachable_places, made) == ["No path of the call comes to the beat “two”."]


def test_of_beats_in_a_circle_the_first_of_the_file_is_said() -> None:
    made = call(
        one=beat(a=response()), two=beat(a=response("three")), three=beat(a=response("two"))
    )
    assert messages(unreachable_places, made) == ["No path of the call comes to the beat “two”."]


def test_what_lies_behind_a_response_that_is_never_open_is_not_said_as_well() -> None:
    never = {"used": ["two.a"]}
    made = call(one=beat(a=response(), b=response("two", when=never)), two=beat(a=response()))
    assert messages(unreachable_places, made) == []
    assert messages(unreachable_responses, made) == [
        "The response “b” is never open: whenever the call comes here, its condition does not hold."
    ]


def test_an_ending_that_is_come_to_by_hanging_up_is_reached() -> None:
    endings = {**END, "left": {"kind": "lost"}}
    beats = {"one": beat(a=response())}
    made = subject(beats=beats, endings=endings, on_hang_up=[{"leads_to": "left"}])
    assert messages(unreachable_places, made) == []
    made = subject(beats=beats, endings=endings)
    assert messages(unreachable_places, made) == ["No path of the call comes to the ending “left”."]


def test_a_beat_of_an_interruption_is_reached_and_what_it_leads_back_to() -> None:
    made = subject(
        beats={
            "one": beat(a=response("two")),
            "two": beat(a=response()),
            "scene": beat(a=response("back")),
        },
        interruptions={"guard": {"leads_to": "scene", "in": ["two"]}},
        endings=END,
    )
    assert messages(unreachable_places, made) == []
    assert messages(unreachable_interruptions, made) == []


@pytest.mark.parametrize(
    ("cut", "why"),
    [
        ({"in": ["one"]}, "no move leads to a beat that it may cut in before"),
        ({"when": {"turns": {"at_least": 9}}}, "whenever it is tried, its condition does not hold"),
    ],
)
def test_an_interruption_that_never_happens_says_why(cut: dict[str, Any], why: str) -> None:
    made = subject(
        beats={"one": beat(a=response("two")), "two": beat(a=response())},
        interruptions={"guard": {"leads_to": "end", **cut}},
        endings=END,
    )
    assert messages(unreachable_interruptions, made) == [
        f"The interruption “guard” never happens: {why}."
    ]


def test_an_interruption_before_a_beat_that_is_out_of_reach_is_not_said_as_well() -> None:
    made = subject(
        beats={"one": beat(a=response()), "two": beat(a=response())},
        interruptions={"guard": {"leads_to": "end", "in": ["two"]}},
        endings=END,
    )
    assert messages(unreachable_interruptions, made) == []


def test_what_one_variant_comes_to_is_reached() -> None:
    beats = {
        "one": beat(a=response(), b=response("two", when={"trust": {"at_least": 4}})),
        "two": beat(a=response()),
    }
    gauges = {"trust": {"start": 0, "range": [0, 5]}}
    alone = subject(beats=beats, endings=END, gauges=gauges)
    assert len(messages(unreachable_responses, alone)) == 1
    variants = {"trusting": {"gauges": {"trust": {"start": 5}}}}
    both = subject(beats=beats, endings=END, gauges=gauges, variants=variants)
    assert messages(unreachable_responses, both) == messages(unreachable_places, both) == []


def test_a_repair_of_what_was_shown_before_may_be_open_and_of_what_comes_later_not() -> None:
    slip, mend = response("two", shows=[HARM]), response("three", repairs=[HARM])
    first = call(one=beat(a=slip), two=beat(a=mend, b=response()), three=beat(a=response()))
    assert messages(unreachable_responses, first) == []
    later = call(one=beat(a=mend, b=response("two")), two=beat(a=slip), three=beat(a=response()))
    assert messages(unreachable_responses, later) == [
        "The response “a” is never open: nothing that it repairs can have been shown by then."
    ]


def test_only_looking_at_every_state_shows_what_never_comes_together() -> None:
    """Each of two responses may have been said, and never both."""
    both = {"used": ["one.a", "one.b"]}
    made = call(
        one=beat(a=response("two"), b=response("two")),
        two=beat(a=response(), b=response(when=both)),
    )
    assert messages(unreachable_responses, made) == [
        "The response “b” is never open: whenever the call comes here, its condition does not hold."
    ]


@pytest.mark.parametrize(("floor", "found"), [(3, 0), (4, 1)])
def test_a_fact_is_told_where_its_condition_can_hold(floor: int, found: int) -> None:
    told = [{"when": {"trust": {"at_least": floor}}, "is": ["friday"]}, {"is": []}]
    made = subject(
        beats={"one": beat(a=response(discloses=told))},
        endings=END,
        facts={"friday": {"says": "On Friday."}},
        gauges={"trust": {"start": 3, "range": [0, 5]}},
    )
    said = ["The caller never tells “friday”: no condition under which it is told holds."]
    assert messages(unreachable_facts, made) == said[:found]


def test_a_variant_may_widen_the_range_of_a_gauge() -> None:
    beats = {
        "one": beat(a=response("two", changes={"trust": 5})),
        "two": beat(a=response(), b=response("three", when={"trust": {"at_least": 7}})),
        "three": beat(a=response()),
    }
    gauges = {"trust": {"start": 3, "range": [0, 5]}}
    variants = {"open": {"gauges": {"trust": {"range": [0, 9]}}}}
    made = subject(beats=beats, endings=END, gauges=gauges)
    assert len(messages(unreachable_responses, made)) == 1
    made = subject(beats=beats, endings=END, gauges=gauges, variants=variants)
    assert messages(unreachable_responses, made) == messages(unreachable_places, made) == []
