"""Trying a call out: from any moment of it, and on through every edit."""

import pytest

from hotline_sim.authoring.moment import Start, begun_at, moment_of
from hotline_sim.authoring.rehearsal import (
    Rehearsal,
    followed,
    followed_in,
    rehearsal_in,
    rehearsed,
)
from hotline_sim.errors import UnknownName, UserError
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario
from tests.samples import compiled

GAUGE = {"trust": {"start": 3, "range": (0, 6)}}


def a_call(**changes: object) -> CompiledScenario:
    """Return a call of three beats, with some of it otherwise."""
    beats = {
        "pickup": {
            "responses": {"safe": {"say": "Safe?", "changes": {"trust": 1}, "leads_to": "listens"}}
        },
        "listens": {
            "responses": {
                "ask": {"say": "And?", "discloses": ("locked",), "leads_to": "plan"},
                "trusted": {
                    "say": "I know.",
                    "when": {"trust": {"at_least": 5}},
                    "leads_to": "plan",
                },
            }
        },
        "plan": {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}},
    }
    data: dict[str, object] = {
        "gauges": GAUGE,
        "facts": {"locked": {"says": "It is locked."}},
        "opens_at": "pickup",
        "beats": beats,
        "endings": {"end": {"kind": "safe"}},
    }
    return compiled({**data, **changes})


def beats_without(name: str) -> dict[str, object]:
    whole = {
        "pickup": {"responses": {"safe": {"say": "Safe?", "leads_to": "plan"}}},
        "plan": {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}},
    }
    return {key: value for key, value in whole.items() if key != name}


def test_a_call_can_begin_at_any_beat_with_gauges_and_facts_set() -> None:
    call = rehearsed(a_call(), Start("listens", {"trust": 5}, ("locked",))).call
    assert call.beat.id == "listens"
    assert [one.id for one in call.menu()] == ["ask", "trusted"] or len(call.menu()) == 2
    assert call.state.facts == 1 and call.state.gauges == (5,)
    assert not call.state.used
    call.respond("ask")
    assert "It is locked." not in [line.text for line in call.transcript], "it was told before"


def test_what_is_not_set_is_as_the_scenario_has_it() -> None:
    call = rehearsed(a_call()).call
    assert (call.beat.id, call.state.gauges, call.state.facts) == ("pickup", (3,), 0)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (Start("listen"), "Did you mean “listens”"),
        (Start("plan", {"trst": 2}), "Did you mean “trust”"),
        (Start("plan", {}, ("lockd",)), "Did you mean “locked”"),
    ],
)
def test_what_is_not_there_is_refused_with_the_near_miss(start: Start, said: str) -> None:
    with pytest.raises(UnknownName, match=said):
        begun_at(a_call(), start)


def test_a_gauge_out_of_its_range_is_refused() -> None:
    with pytest.raises(UserError, match="“trust” goes from 0 to 6; 7 is outside"):
        begun_at(a_call(), Start("plan", {"trust": 7}))


def test_a_moment_is_told_by_names() -> None:
    call = rehearsed(a_call()).call
    call.respond("safe")
    call.respond("ask")
    assert moment_of(call.scenario, call.state) == Start("plan", {"trust": 4}, ("locked",))


def at_the_plan() -> Rehearsal:
    found = rehearsed(a_call())
    found.call.respond("safe")
    found.call.respond("ask")
    return found


def test_an_edit_that_changes_nothing_on_the_way_keeps_the_whole_call() -> None:
    before = at_the_plan()
    after = followed(before, a_call(title="Other words"))
    assert after.call.beat.id == "plan"
    assert len(after.call.transcript) == len(before.call.transcript)
    assert after.said == "The file was saved. You are still at “plan”."


def test_where_the_answers_lead_elsewhere_it_begins_at_the_same_beat() -> None:
    edited = a_call(beats=beats_without("listens"))
    after = followed(at_the_plan(), edited)
    assert after.call.beat.id == "plan"
    assert after.call.state.gauges == (4,) and after.call.state.facts == 1
    assert "lead elsewhere now" in after.said


def test_where_the_beat_is_gone_it_begins_from_the_start() -> None:
    only = {"pickup": {"responses": {"bye": {"say": "Bye.", "leads_to": "end"}}}}
    after = followed(at_the_plan(), a_call(beats=only, facts={}, gauges={}))
    assert after.call.beat.id == "pickup"
    assert "“plan” can be come to no more" in after.said


def test_an_ended_rehearsal_is_followed_to_its_ending() -> None:
    before = at_the_plan()
    before.call.respond("bye")
    after = followed(before, a_call(title="Other words"))
    assert after.call.ending is not None and after.call.ending.id == "end"


def test_a_rehearsal_that_was_hung_up_or_left_stays_so() -> None:
    hung_up, left = at_the_plan(), at_the_plan()
    hung_up.call.hang_up()
    left.call.leave()
    for before in (hung_up, left):
        after = followed(before, a_call(title="Other words"))
        assert after.call.is_over and after.call.beat.id == before.call.beat.id


@pytest.mark.parametrize("edited", [{"title": "Other words"}, {"beats": beats_without("listens")}])
def test_what_was_written_goes_along(edited: dict[str, object]) -> None:
    before = at_the_plan()
    before.call.note("the gate")
    before.call.set_field("needs", ("shelter",))
    before.call.refer(Referral("night-desk", "warm", "yes"))
    before.call.refer(Referral("lamp-house", "warm", "yes"))
    before.call.withdraw("lamp-house")
    after = followed(before, a_call(**edited)).call
    assert [note.text for note in after.notes] == ["the gate"]
    assert after.record == {"needs": ("shelter",)}
    assert list(after.referrals) == ["night-desk"]


def test_a_variant_that_is_gone_leaves_the_call_as_written() -> None:
    variants = {"": a_call(), "minor": a_call()._replace(variant="minor")}
    began = rehearsal_in(variants, Start("plan", variant="minor"))
    assert followed_in(began, variants).call.beat.id == "plan"
    assert followed_in(began, variants).start.variant == "minor"
    after = followed_in(began, {"": a_call()})
    assert (after.call.beat.id, after.start) == ("pickup", Start())
    assert "the variant “minor” is gone" in after.said


def test_a_variant_there_never_was_is_refused() -> None:
    variants = {"": a_call(), "minor": a_call()._replace(variant="minor")}
    with pytest.raises(UnknownName, match="Did you mean “minor”"):
        rehearsal_in(variants, Start(variant="miner"))
    with pytest.raises(UserError, match="has no variants"):
        rehearsal_in({"": a_call()}, Start(variant="minor"))


def test_what_was_set_by_hand_stays_set_and_the_rest_follows_the_file() -> None:
    began = rehearsed(a_call(), Start("listens", {}, ("locked",)))
    after = followed(began, a_call(gauges={"trust": {"start": 1, "range": (0, 6)}}))
    assert after.call.state.gauges == (1,) and after.call.state.facts == 1
