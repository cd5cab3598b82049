"""What record, urgency and referral must be for a call to be ready."""

from typing import Any

import pytest

from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.referral.decision import Referral
from tests.debrief.calls import names, of
from tests.debrief.sheets import DIRECTORY, FORM, call_of, marked, paper_rubric

KEY = {
    "record": {
        "needs": ("shelter",),
        "phrase": "",
        "age_band": "18-24",
        "safe_to_talk": "partly",
        "current_place": {"country": "LA"},
        "industry": "R",
    },
    "assessment": "possible-tip",
}
RIGHT: dict[str, Any] = {
    "urgency": "U2",
    "risk_flags": ("confinement",),
    "needs": ("shelter",),
    "age_band": "18-24",
    "safe_to_talk": "partly",
    "current_place.country": "LA",
    "industry": "R",
    "assessment": "possible-tip",
}


def written(**changes: Any) -> Debrief:
    """Return a call with everything right but for the changes; `__` stands for a dot."""
    call = call_of("ask-locked", "consent", key=KEY)
    changes = {leaf.replace("__", "."): value for leaf, value in changes.items()}
    for leaf, value in {**RIGHT, **changes}.items():
        call.set_field(leaf, value)
    call.refer(Referral("police", "warm", "yes", passes=("needs",), next="Monday"))
    return marked(call)


def test_everything_right_is_ready() -> None:
    found = written()
    assert found.verdict is Verdict.READY
    assert found.record is not None
    assert {one.mark for one in found.record.fields} == {"right"}
    assert found.reasons[0].endswith("A colleague could go on from your record.")


@pytest.mark.parametrize(
    "changes",
    [
        {"safe_to_talk": "no"},
        {"safe_to_talk": None},
        {"safe_to_talk": "unknown"},
        {"risk_flags": ("confinement", "child")},
        {"assessment": "insufficient-information"},
        {"urgency": "U3"},
        {"urgency": None},
    ],
)
def test_a_critical_field_that_is_not_right_bars_ready_and_is_named(
    changes: dict[str, Any],
) -> None:
    found = written(**changes)
    assert found.verdict is Verdict.PRACTISE
    (leaf,) = changes
    assert any(reason.casefold().startswith(f"{leaf}.") for reason in found.reasons)


def test_one_level_over_is_still_ready() -> None:
    assert written(urgency="U1").verdict is Verdict.READY


def test_four_fifths_of_the_other_fields_are_enough() -> None:
    """Three others are due: one of four wrong is too many, one of five is not."""
    three = written(industry="F")
    assert three.verdict is Verdict.PRACTISE
    assert any(
        "Of the other 3 fields" in reason and "industry" in reason for reason in three.reasons
    )
    five = written(industry="F", phrase="unknown", current_place__landmark="unknown")
    assert five.verdict is Verdict.READY


def test_free_words_bar_nobody() -> None:
    call = call_of("ask-tree", "consent")
    call.set_field("urgency", "U3")
    call.set_field("current_place.landmark", "the market")
    call.refer(Referral("police", "warm", "yes"))
    assert marked(call).verdict is Verdict.READY


def test_the_same_talk_with_an_empty_record_is_not_ready_and_says_why() -> None:
    found = marked(call_of("ask-locked", "consent", key=KEY))
    assert found.verdict is Verdict.PRACTISE
    said = " ".join(found.reasons)
    assert "The record is empty." in said
    assert "Urgency. After your “Tell me about locked.”" in said
    assert "Referral. You did not pass Kham on to The police." in said


def test_many_critical_fields_are_named_and_not_all_explained() -> None:
    blank = dict.fromkeys(("risk_flags", "safe_to_talk", "assessment", "current_place__country"))
    reasons = written(**blank).reasons
    assert "These critical fields are not right either: current_place: country." in reasons


def test_paper_shows_dos_and_misses_them() -> None:
    found = of(written(phrase="unknown"), "paper")
    assert set(names(found.shown)) == {
        "sets-urgency-right",
        "gets-critical-facts-right",
        "marks-unknown",
        "chooses-fitting-service",
        "shares-only-the-minimum",
        "says-who-and-when-next",
        "asks-consent-per-agency",
    }
    assert found.level == 3
    worse = of(written(risk_flags=None, urgency="U4"), "paper")
    assert names(worse.missed) == ["gets-critical-facts-right", "sets-urgency-right"]
    assert worse.level == 2


def test_what_weighs_most_on_paper_is_the_one_thing_to_change() -> None:
    found = written(urgency="U4", risk_flags=None).to_change
    assert found is not None
    assert found.label == "how urgent it was"
    named = written(given_name="Kham").to_change
    assert named is not None
    assert (named.behaviour, named.said) == ("over-collects", "")


def test_without_a_form_and_a_directory_the_talk_alone_decides() -> None:
    call = call_of("ask-locked", key=KEY)
    found = debrief("c1", "T01", call.scenario, paper_rubric(), call.events)
    assert (found.verdict, found.record, found.urgency, found.referral) == (
        Verdict.READY,
        None,
        None,
        None,
    )


def test_a_key_that_says_nothing_marks_nothing() -> None:
    call = call_of(key={"urgency": None, "referrals": None})
    found = marked(call)
    assert found.record is not None
    assert (found.verdict, found.record.fields) == (Verdict.READY, ())


def test_a_call_that_was_left_is_not_marked_on_paper() -> None:
    call = call_of("ask-sold")
    found = debrief("c1", "T01", call.scenario, paper_rubric(), call.events[:2], form=FORM)
    assert (found.verdict, found.record, found.urgency) == (Verdict.UNFINISHED, None, None)


def test_a_rubric_without_the_behaviours_is_not_asked_for_them_and_still_bars_ready() -> None:
    call = call_of("ask-sold", "consent")
    call.set_field("urgency", "U1")
    call.refer(Referral("police", "warm", "yes"))
    call.refer(Referral("guards", "warm", "yes"))
    rubric = paper_rubric()
    behaviours = {
        name: one for name, one in rubric.behaviours.items() if name != "refers-into-harm"
    }
    found = debrief(
        "c1",
        "T01",
        call.scenario,
        rubric._replace(behaviours=behaviours),
        call.events,
        form=FORM,
        directory=DIRECTORY,
    )
    assert found.verdict is Verdict.PRACTISE
    assert found.reasons[0].startswith("Referral. Passed on to The guards, Kham can come to harm.")
