"""The exemplary call step by step, as every face shows it."""

import pytest

from hotline_sim.authoring.walk import walk
from hotline_sim.errors import UserError
from tests.content.shipped import library


def test_each_step_begins_with_one_answer_and_the_record_only_grows() -> None:
    found = walk(library(), "tower-room")
    own = [[line for line in step.lines if line.response] for step in found.steps]
    assert own[0] == [] and all(len(lines) == 1 for lines in own[1:-1])
    assert [lines[0].response for lines in own[1:] if lines] == list(
        found.content.scenario.model_path
    )
    sizes = [len(step.record) for step in found.steps]
    assert sizes == sorted(sizes) and sizes[-1] > 5
    assert all(set(step.fresh) <= step.record.keys() for step in found.steps)


def test_the_last_step_is_at_the_desk_and_passes_the_caller_on() -> None:
    last = walk(library(), "tower-room").steps[-1]
    assert last.lines == ()
    assert [one.service for one in last.referrals] != []


def test_a_call_that_is_not_there_cannot_be_walked() -> None:
    with pytest.raises(UserError, match="no-such-call"):
        walk(library(), "no-such-call")
