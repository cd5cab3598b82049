"""What a debrief says first, and beside each answer."""

from tests.debrief.calls import MODEL, debriefed, small
from tests.samples import played, small_scenario


def test_the_debrief_tells_one_thing_done_well_and_one_to_change() -> None:
    """Each names its moment, and the one to change a wording for it."""
    found = small("name", "danger", "feeling", "wait", "close")
    assert found.to_change is not None
    assert (found.to_change.behaviour, found.to_change.at) == ("pushes", 1)
    assert found.to_change.said == "Your full name first."
    assert found.to_change.why == "A name helps nobody yet."
    assert found.to_change.better == "You choose."
    assert found.did_well is not None
    assert found.did_well.behaviour == "gives-cover"


def test_a_repair_is_the_thing_done_well() -> None:
    """Noticing one's own slip is a skill, and is told so."""
    found = small("name", "sorry", "danger", "wait", "close")
    assert found.did_well is not None
    assert found.did_well.label == "putting it right after pushing"


def test_the_transcript_says_what_each_answer_showed_and_what_to_say_instead() -> None:
    """The better wording stands beside the slip, the reason in the author's words."""
    found = small("name", "danger", "feeling", "wait", "close")
    line = next(one for one in found.transcript if one.response == "pickup.name")
    assert line.slips == ("pushes",)
    assert line.because == "A name helps nobody yet."
    assert line.better == "You choose."


def test_how_it_went_is_kept_beside_the_result() -> None:
    """The self-view stands in the debrief."""
    call = played(small_scenario(), *MODEL)
    call.rate(2, "slow start")
    assert debriefed(call).self_rating == 2
