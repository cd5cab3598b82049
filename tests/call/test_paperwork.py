"""The record, the referrals and the notes of a call: when they can be written, and what shows."""

from collections.abc import Callable

import pytest

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.events import Event, RecordFieldSet, SelfRated
from hotline_sim.call.log import MemoryLog
from hotline_sim.errors import NotOpen, StoreFull
from hotline_sim.referral.decision import Referral
from hotline_sim.storage.rows import Outcome
from tests.samples import opened, played, small_scenario

TO_LWU = Referral("lwu", "warm", "yes", passes=("urgency", "age_band"), next="Monday at six")


def ended() -> Call:
    """Return a call that came to an ending and waits for its wrap-up."""
    call = played(small_scenario(), "hang-up")
    assert call.ending is not None
    return call


def test_a_field_holds_what_was_written_last() -> None:
    call = opened(small_scenario())
    call.set_field("urgency", "U3")
    call.set_field("risk_flags", ("child", "weapon"))
    call.set_field("urgency", "U1")
    assert call.record == {"urgency": "U1", "risk_flags": ("child", "weapon")}
    call.set_field("urgency", None)
    assert call.record == {"risk_flags": ("child", "weapon")}


def test_what_stands_there_already_is_no_decision() -> None:
    call = opened(small_scenario())
    call.set_field("urgency", None)
    call.set_field("risk_flags", ("child",))
    call.set_field("risk_flags", ("child",))
    call.refer(TO_LWU)
    call.refer(TO_LWU)
    assert len(call.events) == 3


def test_a_later_decision_on_a_service_replaces_the_earlier() -> None:
    call = opened(small_scenario())
    call.refer(Referral("lwu", "cold", "not-asked"))
    call.refer(Referral("atd", "emergency", "overridden", "danger-to-life"))
    call.refer(TO_LWU)
    assert call.referrals["lwu"] == TO_LWU
    call.withdraw("atd")
    assert list(call.referrals) == ["lwu"]
    with pytest.raises(NotOpen, match="No referral to “atd” was decided; decided: lwu."):
        call.withdraw("atd")


def test_writing_goes_on_after_the_ending_until_it_is_said_how_it_went() -> None:
    call = ended()
    call.set_field("urgency", "U2")
    call.refer(TO_LWU)
    call.note("a door")
    call.rate(3, "slow", {"call-safety": 4})
    assert call.rated == SelfRated(3, "slow", {"call-safety": 4})
    assert call.is_closed


def test_how_it_went_closes_the_record() -> None:
    call = ended()
    call.refer(TO_LWU)
    call.rate(0)
    before = len(call.events)
    deeds: tuple[Callable[[], None], ...] = (
        lambda: call.set_field("urgency", "U2"),
        lambda: call.refer(TO_LWU),
        lambda: call.withdraw("lwu"),
        lambda: call.note("late"),
        lambda: call.rate(4),
    )
    for deed in deeds:
        with pytest.raises(NotOpen, match="said how this call went, and that closed its record"):
            deed()
    assert len(call.events) == before


def test_leaving_for_good_closes_everything() -> None:
    call = opened(small_scenario())
    call.leave()
    with pytest.raises(NotOpen, match="left for good; nothing more can be written"):
        call.set_field("urgency", "U2")
    with pytest.raises(NotOpen, match="left for good; nothing more can be written"):
        call.rate(3)


def test_how_it_went_is_not_asked_on_the_line() -> None:
    with pytest.raises(NotOpen, match="asked when the call is over"):
        opened(small_scenario()).rate(3)


def test_what_could_not_be_kept_does_not_show() -> None:
    class Full(MemoryLog):
        def append(self, event: Event, outcome: Outcome | None = None) -> None:
            if len(self.events) == 2:
                raise StoreFull("No room.")
            super().append(event, outcome)

    call = opened(small_scenario(), Full())
    call.set_field("urgency", "U3")
    with pytest.raises(StoreFull):
        call.set_field("urgency", "U1")
    assert call.record == {"urgency": "U3"}
    assert [event.what for event in call.events[1:]] == [RecordFieldSet("urgency", "U3")]


def test_notes_of_an_older_version_after_the_rating_are_still_read() -> None:
    call = ended()
    call.note("late")
    call.rate(2)
    opening, hung_up, note, rating = call.events
    late = [opening, hung_up, rating._replace(seq=2), note._replace(seq=3)]
    assert resume_call(small_scenario(), MemoryLog(), late).notes == call.notes


def test_a_judgement_is_seen_differently_only_once_there_is_a_debrief() -> None:
    call = ended()
    with pytest.raises(NotOpen, match="once the record is closed"):
        call.see_differently("verdict", "She never asked.")
    call.rate(3)
    call.see_differently("verdict", "She never asked.")
    call.see_differently("verdict", "She never asked.")
    call.see_differently("urgency", "U2 was all I knew.")
    call.see_alike("urgency")
    call.see_alike("urgency")
    assert call.differently == {"verdict": "She never asked."}
    assert len(call.events) == 6
    again = resume_call(small_scenario(), MemoryLog(), call.events)
    assert again.differently == call.differently
