"""Beats where nothing may be open, circles with no way out, and silences that change nothing."""

from typing import Any

import pytest

from hotline_sim.authoring.checks.reached import unreachable_places
from hotline_sim.authoring.checks.silences import idle_silences
from hotline_sim.authoring.checks.ways_on import ways_on
from tests.authoring.subjects import messages, subject


def beat(*responses: dict[str, Any], **more: Any) -> dict[str, Any]:
    """Return a beat with responses called a, b and so on, each of which leads to the end."""
    said = {"say": "Yes?", "leads_to": "end"}
    return {
        "responses": {name: {**said, **one} for name, one in zip("abc", responses, strict=False)},
        **more,
    }


def call(**beats: Any) -> Any:
    """Return a call of some beats."""
    return subject(beats=beats)


def test_a_beat_whose_responses_are_all_used_up_is_a_dead_end() -> None:
    once = {"leads_to": "one"}
    assert messages(ways_on, call(one=beat(once, once))) == [
        "The call can come to “one” when nothing is open there."
    ]
    assert messages(ways_on, call(one=beat(once, {}))) == []
    assert messages(ways_on, call(one=beat(once, once, silence={"leads_to": "end"}))) == []


def test_responses_whose_conditions_can_all_fail_are_a_dead_end() -> None:
    guarded = beat({"when": {"used": ["one.a"]}}, {"when": {"used": ["one.b"]}})
    on = {"leads_to": "two"}
    assert messages(ways_on, call(one=beat(on, on), two=guarded)) == []
    assert messages(ways_on, call(one=beat(on, on, on), two=guarded)) == [
        "The call can come to “two” when nothing is open there."
    ]


def test_beats_that_only_lead_to_each_other_are_a_circle() -> None:
    made = call(
        one=beat({"leads_to": "two"}, {}),
        two=beat({"leads_to": "three", "repeats": True}),
        three=beat({"leads_to": "two", "repeats": True}),
    )
    assert messages(ways_on, made) == [
        "From here no ending can be reached any more, only “two”, “three”, again and again."
    ]


def test_a_circle_that_an_interruption_ends_is_none() -> None:
    beats = {"one": beat({"leads_to": "one", "repeats": True})}
    cut = {"when": {"turns": {"at_least": 5}}, "leads_to": "end"}
    assert messages(ways_on, subject(beats=beats, interruptions={"cut": cut})) == []


def test_a_circle_is_found_where_there_are_too_many_states_to_look_at(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    beats = {
        "one": beat({"leads_to": "two"}, {}),
        "two": beat({"leads_to": "two", "repeats": True}),
    }
    made = subject(beats=beats)
    reach = made.reach._replace(is_exact=False)
    monkeypatch.setitem(vars(made), "reach", reach)
    assert len(messages(ways_on, made)) == 1


IDLE = ["Saying nothing at “one” leads nowhere."]


@pytest.mark.parametrize(
    "does",
    [
        {"discloses": ["friday"]},
        {"shows": ["talks-over"]},
        {"changes": {"trust": 1}},
        {"leads_to": "two"},
        {"leads_to": [{"when": {"trust": {"at_least": 2}}, "is": "one"}, {"is": "end"}]},
    ],
)
def test_a_silence_that_does_anything_is_not_idle(does: dict[str, Any]) -> None:
    reads = beat({"when": {"trust": {"at_least": 1}}}, {})
    for silence, said in (({"leads_to": "one"}, IDLE), ({"leads_to": "one", **does}, [])):
        made = subject(
            beats={"one": {**reads, "silence": silence}, "two": beat({})},
            facts={"friday": {"says": "On Friday."}},
            gauges={"trust": {"start": 1}},
        )
        assert messages(idle_silences, made) == said


def test_a_gauge_that_nothing_reads_makes_no_difference() -> None:
    silence = {"leads_to": "one", "changes": {"trust": 1}}
    made = subject(beats={"one": beat({}, silence=silence)}, gauges={"trust": {"start": 1}})
    assert messages(idle_silences, made) == IDLE


def test_a_caller_who_answers_the_silence_makes_a_difference() -> None:
    made = call(one=beat({}, silence={"leads_to": "one"}, again="Are you still there?"))
    assert messages(idle_silences, made) == []


def test_a_turn_makes_a_difference_only_where_it_is_still_counted() -> None:
    silence = {"leads_to": "one"}
    late = {"when": {"turns": {"at_least": 3}}, "leads_to": "end", "in": ["one"]}
    beats = {"one": beat({}, silence=silence)}
    assert messages(idle_silences, subject(beats=beats, interruptions={"cut": late})) == []
    before = {"zero": beat({"leads_to": "one"}, {"when": {"turns": {"at_most": 0}}}), **beats}
    assert messages(idle_silences, subject(beats=before)) == IDLE


def test_a_dead_end_that_is_come_to_is_not_out_of_reach() -> None:
    closed = beat({"when": {"used": ["two.b"]}}, {"when": {"used": ["two.a"]}})
    made = call(one=beat({"leads_to": "two"}, {}), two=closed)
    assert len(messages(ways_on, made)) == 1
    assert messages(unreachable_places, made) == []
