"""The laws of marking, over random scenarios and random plays."""

import json
from collections.abc import Sequence
from typing import Any

from hypothesis import given

from hotline_sim.call.call import Call
from hotline_sim.call.events import Event, RecordFieldSet
from hotline_sim.debrief.debrief import debrief
from hotline_sim.debrief.model import Debrief, Verdict
from hotline_sim.debrief.paperwork.marks import FIELD_MARKS
from hotline_sim.debrief.report import as_json
from hotline_sim.rubric.rubric import Kind
from hotline_sim.scenario.compiled import CompiledScenario
from tests.debrief.random_sheets import RandomSheet, random_sheets
from tests.debrief.sheets import DIRECTORY, FORM, paper_rubric
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


@given(random_sheets())
def test_any_paperwork_can_be_marked(sheet: RandomSheet) -> None:
    """Marking never crashes, marks partition the marked fields, and harm cannot be bought off."""
    found = written_up(sheet.scenario, sheet.events)
    json.dumps(as_json(found))
    assert (found.record is None) is (found.ending is None)
    if found.record is not None:
        leaves = [one.leaf for one in found.record.fields]
        assert len(leaves) == len(set(leaves))
        assert sum(found.record.totals.values()) == len(leaves)
        assert all(one.why and one.mark in FIELD_MARKS for one in found.record.fields)
    if found.referral is not None:
        assert {one.service for one, _ in found.referral.decisions} <= {
            one.service for one in found.referral.marks
        }
    if any(mark.deed for mark in found.red_lines):
        assert found.verdict is Verdict.UNSAFE
    if found.verdict is Verdict.READY:
        assert found.urgency is None or found.urgency.mark in {"right", "over"}
        assert found.referral is None or found.referral.is_first_met


@given(random_sheets())
def test_a_record_that_holds_what_is_expected_is_right(sheet: RandomSheet) -> None:
    """Copied from the marks of an empty one, a record has only right marks, and the urgency too."""
    events = [one for one in sheet.events if not isinstance(one.what, RecordFieldSet)]
    events = [one._replace(seq=number) for number, one in enumerate(events)]
    empty = written_up(sheet.scenario, events)
    if empty.record is None:
        return
    holds: dict[str, Any] = {one.leaf: one.expected for one in empty.record.fields}
    if empty.urgency is not None:
        holds["urgency"] = empty.urgency.expected
    for leaf, value in holds.items():
        events.append(Event(len(events), events[-1].at, RecordFieldSet(leaf, value)))
    full = written_up(sheet.scenario, events)
    assert full.record is not None
    marks = {one.leaf: one.mark for one in full.record.fields}
    assert all(marks[leaf] == "right" for leaf in holds if leaf != "urgency")
    assert full.urgency is None or full.urgency.mark in {"right", "not-asked"}


def written_up(scenario: CompiledScenario, events: Sequence[Event]) -> Debrief:
    """Return the debrief of a call with its paperwork."""
    return debrief("c1", "T01", scenario, paper_rubric(), events, form=FORM, directory=DIRECTORY)
