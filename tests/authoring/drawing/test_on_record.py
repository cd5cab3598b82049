"""What trainees came by, from the record of practice."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hotline_sim.authoring.drawing.on_record import visits_on_record
from hotline_sim.desk import Desk
from tests.samples import SMALL_CALL, SMALL_RUBRIC


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    """Return a desk over the small call alone, at which nothing was taken yet."""
    for kind, file in (("rubrics", SMALL_RUBRIC), ("scenarios", SMALL_CALL)):
        folder = home / "library" / kind
        folder.mkdir(parents=True)
        shutil.copy(file, folder)
    with Desk.of(os.environ) as one:
        yield one


def take(desk: Desk, *answers: str, person: str = "T01", player: str = "person") -> str:
    """Take the small call, and return its id."""
    with desk.pick_up("small-call", person=person, variant="", player=player) as taken:
        for answer in answers:
            if answer == "hang-up":
                taken.call.hang_up()
            elif answer == "silence":
                taken.call.keep_silence()
            else:
                taken.call.respond(answer)
        return taken.id


def test_decisions_are_counted_where_they_were_made_and_endings_where_they_were_come_to(
    desk: Desk,
) -> None:
    take(desk, "safe", "danger", "feeling", "wait", "close")
    take(desk, "name", "silence", "hang-up", person="T02")
    visits = visits_on_record(desk.store, "small-call")
    assert visits.calls == 2
    assert visits.places == {"pickup": 2, "hub": 5, "guard": 1, "plan": 1, "hang-up": 1}
    assert visits.moves == {
        "pickup.safe": 1,
        "pickup.name": 1,
        "hub.danger": 1,
        "hub.feeling": 1,
        "hub.silence": 1,
        "hub.close": 1,
        "guard.wait": 1,
    }


def test_a_call_that_did_not_end_counts_as_far_as_it_went(desk: Desk) -> None:
    take(desk, "safe")
    assert visits_on_record(desk.store, "small-call").places == {"pickup": 1}


def test_only_calls_that_a_person_took_by_themselves_are_counted(desk: Desk) -> None:
    first = take(desk, "safe", "hang-up")
    take(desk, "safe", player="script")
    with desk.what_if(first, 2):
        pass
    desk.walked_through("small-call", "T03")
    assert visits_on_record(desk.store, "small-call").calls == 1


def test_nobody_is_named(desk: Desk) -> None:
    take(desk, "safe", person="SECRET")
    assert "SECRET" not in repr(visits_on_record(desk.store, "small-call"))


def test_other_scenarios_and_other_variants_are_left_out(desk: Desk) -> None:
    take(desk, "safe")
    assert visits_on_record(desk.store, "tower-room").calls == 0
    assert visits_on_record(desk.store, "small-call", "").calls == 1
    assert visits_on_record(desk.store, "small-call", "other").calls == 0
