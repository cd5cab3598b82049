"""The laws of marking, over random scenarios and random plays."""

from hypothesis import given

from hotline_sim.call.call import Call
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.debrief.report import as_json
from hotline_sim.rubric.rubric import Kind
from tests.samples import small_rubric
from tests.strategies import RandomScenario, random_plays


def _debriefed(call: Call) -> Debrief:
    return debrief("c1", "T01", call.scenario, small_rubric(), call.events)


@given(random_plays())
def test_every_call_can_be_marked_at_every_moment(play: tuple[RandomScenario, Call]) -> None:
    """Marking never crashes, whatever was played and wherever it broke off."""
    _, call = play
    for cut in range(1, len(call.events) + 1):
        found = debrief("c1", "T01", call.scenario, small_rubric(), call.events[:cut])
        assert as_json(found)["competencies"].keys() == small_rubric().competencies.keys()
        assert found.reasons


@given(random_plays())
def test_points_cannot_buy_off_harm(play: tuple[RandomScenario, Call]) -> None:
    """An unmended harmful slip, a red line or a harmful ending is unsafe, whatever else is good."""
    _, call = play
    found = _debriefed(call)
    kinds = {name: one.kind for name, one in small_rubric().behaviours.items()}
    slips = [mark for one in found.competencies for mark in one.slips]
    harm = found.ending_kind == "harm" or any(
        kinds[mark.behaviour] is Kind.RED_LINE
        or (kinds[mark.behaviour] is Kind.HARMFUL and mark.repaired_at < 0)
        for mark in slips
    )
    if found.ending is None:
        assert found.verdict is Verdict.UNFINISHED
    else:
        assert (found.verdict is Verdict.UNSAFE) == harm


@given(random_plays())
def test_every_mark_names_a_moment_of_the_call(play: tuple[RandomScenario, Call]) -> None:
    """Nothing is hidden: each mark stands at an event, and the transcript shows it there."""
    _, call = play
    found = _debriefed(call)
    lines = {line.at: line for line in found.transcript if line.response}
    for one in found.competencies:
        for mark in one.shown:
            assert mark.behaviour in lines[mark.at].shows
        for mark in one.slips:
            assert mark.behaviour in lines[mark.at].slips
        for mark in one.repaired:
            assert mark.behaviour in lines[mark.repaired_at].repaired
            assert mark.repaired_at > mark.at


@given(random_plays())
def test_only_an_invited_do_can_be_missed(play: tuple[RandomScenario, Call]) -> None:
    """Nobody is marked down for a do the call never called for, or one they showed elsewhere."""
    scenario, call = play
    found = _debriefed(call)
    invited = {do for beat in scenario.authored.beats.values() for do in beat.invites}
    shown = {mark.behaviour for one in found.competencies for mark in one.shown}
    missed = {mark.behaviour for one in found.competencies for mark in one.missed}
    assert missed <= invited
    assert not missed & shown
