"""Harm behind a safe ending is found, and a harmful ending out of nothing; mended harm is none."""

from dataclasses import replace
from typing import Any

import pytest

from hotline_sim.authoring.checks.every_play import (
    harm_without_slip,
    safe_despite_harm,
    too_many_states,
)
from hotline_sim.authoring.subject import Subject
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Verdict
from tests.authoring.plays import played, said
from tests.authoring.subjects import DONT, HARM, RED_LINE, rubric, subject

ENDINGS = {"well": {"kind": "safe"}, "so-so": {"kind": "partial"}, "badly": {"kind": "harm"}}


def call(slip: str = HARM, *, mends: bool = True, leads_to: Any = "well", **more: Any) -> Subject:
    """Return a call of two beats: a slip or none, then perhaps its repair, then the end."""
    mend = {"mend": {"say": "Forget that.", "repairs": [slip], "leads_to": "two"}}
    return subject(
        beats={
            "one": {
                "responses": {
                    "kind": {"say": "Yes.", "leads_to": "two"},
                    "slip": {"say": "No.", "shows": [slip], "leads_to": "two"},
                }
            },
            "two": {
                "responses": (mend if mends else {})
                | {"on": {"say": "Go on.", "leads_to": leads_to}}
            },
        },
        endings=ENDINGS,
        **more,
    )


def unless(when: dict[str, Any], otherwise: str, well: str = "well") -> list[dict[str, Any]]:
    return [{"when": when, "is": otherwise}, {"is": well}]


STANDS = unless({"unmended": [HARM]}, "so-so")


@pytest.mark.parametrize("mends", [True, False])
def test_harm_behind_a_safe_ending_is_found_and_its_play_is_unsafe(*, mends: bool) -> None:
    of = call(mends=mends)
    (found,) = said(safe_despite_harm, of)
    assert found.code == "safe-despite-harm"
    assert found.message == f"“well” is safe, and a play ends there with “{HARM}” left standing."
    assert found.hint.endswith("Play these answers: [one.slip, two.on]")
    taken = played(of, found)
    assert taken.beat.id == "well"
    assert debrief("", "", of.scenario, rubric(), taken.events).verdict is Verdict.UNSAFE


def test_a_safe_ending_after_a_mended_slip_is_fine() -> None:
    assert said(safe_despite_harm, call(leads_to=STANDS)) == []


def test_a_red_line_can_be_left_by_no_way_to_a_safe_ending() -> None:
    (found,) = said(safe_despite_harm, call(RED_LINE, mends=False))
    assert f"“{RED_LINE}”" in found.message
    stands = unless({"unmended": [RED_LINE]}, "badly")
    assert said(safe_despite_harm, call(RED_LINE, mends=False, leads_to=stands)) == []


def test_what_is_only_unhelpful_does_not_spoil_a_safe_ending() -> None:
    assert said(safe_despite_harm, call(DONT)) == []


def test_a_condition_that_keeps_harm_out_in_one_variant_only_is_found_in_the_other() -> None:
    of = call(
        leads_to=unless({"trust": {"at_most": 2}}, "so-so"),
        gauges={"trust": {"start": 2}},
        variants={"trusting": {"gauges": {"trust": {"start": 5}}}},
    )
    (found,) = said(safe_despite_harm, of)
    assert "Play the variant “trusting” with these answers:" in found.hint
    assert played(of, found).beat.id == "well"


def test_harm_out_of_nothing_is_found_and_nothing_harmful_is_in_its_play() -> None:
    of = call(leads_to=unless({"used": ["one.slip"]}, "well", "badly"))
    (found,) = said(harm_without_slip, of)
    assert found.code == "harm-without-slip"
    assert found.hint.endswith("Play these answers: [one.kind, two.on]")
    taken = played(of, found)
    assert taken.beat.id == "badly"
    assert not taken.state.unmended


def test_harm_after_a_slip_is_fine_and_after_a_mended_one_is_not() -> None:
    assert said(harm_without_slip, call(leads_to=unless({"unmended": [HARM]}, "badly"))) == []
    (found,) = said(harm_without_slip, call(leads_to=unless({"used": ["one.slip"]}, "badly")))
    assert found.hint.endswith("[one.slip, two.mend, two.on]")


def test_harm_is_no_excuse_for_what_is_only_unhelpful() -> None:
    (found,) = said(harm_without_slip, call(DONT, leads_to=unless({"unmended": [DONT]}, "badly")))
    assert found.hint.endswith("[one.slip, two.on]")


def test_a_call_too_large_says_what_makes_it_so_and_proves_nothing() -> None:
    of = replace(call(), budget=2)
    (found,) = said(too_many_states, of)
    assert (found.code, found.severity) == ("too-many-states", "warning")
    assert found.message.startswith("This call has more than 2 states.")
    assert "which responses of “" in found.hint or f"whether “{HARM}” still stands" in found.hint
    assert said(safe_despite_harm, of) == []


def test_a_call_that_is_looked_at_whole_is_not_too_large() -> None:
    states = call().analyses[0].states
    assert said(too_many_states, replace(call(), budget=states)) == []
    assert said(too_many_states, replace(call(), budget=states - 1))
