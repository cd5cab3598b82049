"""Every judgement has a name, and what is seen differently stands in the debrief under it."""

from hotline_sim.debrief import judgements as names
from hotline_sim.debrief.judgements import judgements
from hotline_sim.debrief.report import as_json
from hotline_sim.referral.decision import Referral
from tests.debrief.sheets import call_of, marked


def test_every_mark_of_a_debrief_has_a_name_of_its_own() -> None:
    call = call_of("ask-young", "ask-locked")
    call.set_field("age_band", "18-24")
    call.refer(Referral("guards", "warm", "yes"))
    found = marked(call)
    known = judgements(found)
    assert found.record is not None and found.referral is not None
    expected = {
        names.VERDICT,
        names.URGENCY,
        *(names.of_level(one.id) for one in found.competencies),
        *(names.of_mark(mark) for one in found.competencies for mark in one.slips),
        *(names.of_field(one.leaf) for one in found.record.fields),
        *(names.of_referral(one) for one in found.referral.marks),
    }
    assert expected < known.keys()
    assert {"record.age_band", "referral.guards", "turning-point.1"} <= known.keys()
    assert known["record.age_band"].at == 4


def test_what_is_seen_differently_stands_in_the_debrief_and_its_json() -> None:
    call = call_of()
    call.rate(2)
    call.see_differently("urgency", "Nothing was said of tonight.")
    call.see_differently("verdict")
    call.see_alike("verdict")
    found = marked(call)
    assert [(one.about, one.note) for one in found.differently] == [
        ("urgency", "Nothing was said of tonight.")
    ]
    assert as_json(found)["seen_differently"] == [
        {"about": "urgency", "note": "Nothing was said of tonight.", "at": 3}
    ]
