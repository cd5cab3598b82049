"""What a scenario adds to its pack is told by its head, its key and its exemplary call."""

from typing import Any

import pytest

from hotline_sim.authoring.member import member_of
from hotline_sim.authoring.pack import Member
from tests.authoring.subjects import DO, subject

BEATS = {
    "beat-1": {
        "responses": {
            "ask": {
                "say": "Are you afraid?",
                "shows": [DO],
                "discloses": ["afraid"],
                "leads_to": "end",
            },
            "wait": {"say": "I am here.", "discloses": ["calm"], "leads_to": "end"},
        }
    }
}
FACTS = {"afraid": {"says": "Yes."}, "calm": {"says": "No."}}


def member(**more: Any) -> Member:
    return member_of(subject(beats=BEATS, facts=FACTS, **more))


def by_fear(afraid: Any, calm: Any) -> list[dict[str, Any]]:
    return [{"when": {"disclosed": ["calm"]}, "is": calm}, {"is": afraid}]


def test_urgency_and_referral_are_those_of_the_exemplary_call() -> None:
    key = {"urgency": by_fear("U1", "U4"), "referrals": {"primary": by_fear(["police"], ["union"])}}
    found = member(key=key, model_path=["beat-1.ask"])
    assert (found.urgency, found.first) == ("U1", ("police",))
    found = member(key=key, model_path=["beat-1.wait"])
    assert (found.urgency, found.first) == ("U4", ("union",))


@pytest.mark.parametrize("path", [(), ("beat-1.wait", "beat-1.ask")])
def test_without_one_all_has_been_told(path: tuple[str, ...]) -> None:
    found = member(key={"urgency": by_fear("U1", "U4")}, model_path=path)
    assert found.urgency == "U4"


def test_a_call_that_leads_to_nobody_names_no_service() -> None:
    assert member(key={"referrals": {"none": True, "primary": ["police"]}}).first == ()
    assert member().first == ()


def test_it_may_be_trafficking_if_any_path_may_come_to_it() -> None:
    assert member(
        key={"assessment": by_fear("possible-tip", "labour-rights-violation")}
    ).trafficking
    assert member(key={"assessment": "labour-rights-violation"}).trafficking is False
    assert member().trafficking is None


def test_the_author_says_who_calls_or_the_record_of_the_callers_own() -> None:
    assert member(caller={"gender": "man"}).gender == "man"
    own = {"record": {"caller_role": "self", "gender": "TransgenderFeminine"}}
    assert member(key=own).gender == "trans-woman"
    assert member(key=own, caller={"gender": "non-binary"}).gender == "non-binary"


def test_somebody_elses_gender_is_not_the_callers() -> None:
    key = {"record": {"caller_role": "family", "gender": "Masculine"}}
    assert member(key=key).gender == ""


def test_it_knows_all_that_its_rubric_teaches() -> None:
    found = member(teaches=["call-safety"])
    assert (found.rubric, found.teaches) == ("steady", ("call-safety",))
    assert found.competencies == ("call-safety", "honest-answers")
