"""The desk and calls seen before: taken up again from a decision, or only shown."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.call.log import read_log
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from tests.samples import SMALL_CALL, SMALL_RUBRIC


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """A desk over a library of the small call alone."""
    folder = home / "library"
    for kind, file in (("rubrics", SMALL_RUBRIC), ("scenarios", SMALL_CALL)):
        (folder / kind).mkdir(parents=True)
        shutil.copy(file, folder / kind)
    with Desk.of(os.environ) as one:
        yield one


def taken(desk: Desk) -> str:
    """Take the small call badly, and return its id."""
    with desk.pick_up("small-call", person="T01", seed=3) as call:
        call.call.respond("pickup.safe")
        call.call.respond("hub.rush")
        return call.id


def test_a_call_goes_on_otherwise_from_a_decision_with_all_that_was_before(desk: Desk) -> None:
    first = taken(desk)
    before = read_log(desk.store, first)
    with desk.what_if(first, 2) as again:
        assert again.id != first
        assert [line.text for line in again.call.transcript][:1]
        assert again.call.beat.id == "hub"
        assert [one.what for one in again.call.events[1:]] == [before[1].what]
        opened = again.call.opened
        assert (opened.what_if, opened.what_if_at, opened.seen_before) == (first, 2, True)
        again.call.hang_up()
        found = desk.debrief(again.id)
    assert found.what_if == (first, 2)
    assert found.practice
    assert desk.find(again.id).call.purpose == "what-if"
    assert read_log(desk.store, first) == before, "the call it came from is as it was"


@pytest.mark.parametrize("at", [0, -1, 99])
def test_only_a_decision_on_the_line_can_be_taken_otherwise(desk: Desk, at: int) -> None:
    first = taken(desk)
    with pytest.raises(UserError, match=r"Decisions: 1, 2\."):
        desk.what_if(first, at)


def test_a_call_that_was_shown_is_new_no_more_and_counts_as_practice(desk: Desk) -> None:
    desk.walked_through("small-call", "T01")
    desk.walked_through("small-call", "T01")
    (shown,) = desk.store.calls(person="T01")
    assert shown.call.purpose == "walk-through"
    assert desk.unfinished("T01") is None
    with desk.pick_up("small-call", person="T01") as call:
        assert call.call.opened.seen_before
    assert desk.find(call.id).call.purpose == "practice"


def test_a_call_taken_before_its_walk_through_stays_what_it_was(desk: Desk) -> None:
    first = taken(desk)
    desk.walked_through("small-call", "T01")
    assert [one.call.id for one in desk.store.calls(person="T01")] == [first]
