"""What of a debrief is told where, the same on every face."""

from hotline_sim.debrief.moments import turns
from hotline_sim.debrief.told import record_told, second_look, slips_to_tell
from tests.debrief.calls import small
from tests.debrief.sheets import recorded


def test_what_is_wrong_is_told_with_why_and_what_is_empty_in_short() -> None:
    found = recorded("ask-young", "ask-locked", "ask-roof", age_band="18-24", needs=("legal",))
    assert found.record is not None
    told = record_told(found.record)
    assert not told.is_blank
    assert "age_band" in [one.leaf for one in told.amiss]
    assert all(one.wrote or one.critical for one in told.amiss)
    assert not any(one.wrote or one.critical for one in told.left_empty)
    assert [one.critical for one in told.amiss] == sorted(
        (one.critical for one in told.amiss), reverse=True
    )
    everything = (*told.amiss, *told.left_empty, *told.right)
    assert sum(count for _, count in told.counts) == len(everything)


def test_of_a_record_that_is_blank_all_is_told_in_short() -> None:
    found = recorded("ask-locked", "ask-young")
    assert found.record is not None
    told = record_told(found.record)
    assert told.is_blank and told.amiss == () and len(told.left_empty) > 1


def test_what_words_alone_have_found_is_only_perhaps_so() -> None:
    look = second_look(recorded("ask-locked", narrative="She is naive and it is her own fault."))
    assert look.perhaps != ()


def test_the_slip_to_change_is_not_told_twice() -> None:
    found = small("name", "danger", "hang-up")
    marks = [mark for one in found.competencies for mark in one.slips]
    assert found.to_change is not None
    told = slips_to_tell(found)
    assert len(told) < len(marks)
    assert (found.to_change.behaviour, found.to_change.at) not in [one[:2] for one in told]


def test_the_trainees_turns_are_numbered_in_order() -> None:
    found = small("safe", "danger", "hang-up")
    numbers = turns(found.transcript)
    assert list(numbers.values()) == [1, 2, 3]
    assert list(numbers) == sorted(numbers)
