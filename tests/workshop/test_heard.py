"""Marks beside the author's, sheets beside each other: counted, and not judged where too few."""

import pytest

from hotline_sim.errors import NotAllowed, NotOpen, UnknownName
from hotline_sim.workshop.events import BehaviourMarked
from hotline_sim.workshop.heard import heard_in
from hotline_sim.workshop.sheets import written_in
from hotline_sim.workshop.state import Sheet
from tests.samples import opened, small_form, small_rubric, small_scenario
from tests.workshop.rooms import OBSERVE, RECORD, THREES, Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


def mark(number: int, behaviour: str, at: int, name: str = "m1", call: str = "") -> BehaviourMarked:
    return BehaviourMarked(number, name, behaviour, at, "pickup", call)


def test_marks_stand_beside_what_the_author_says(bench: Bench) -> None:
    people = bench.people(5)
    one = bench.room.open_round(OBSERVE)
    call = opened(small_scenario())
    call.respond("name")
    call.respond("hub.danger")
    for person in people[:4]:
        bench.room.mark(person, mark(one.number, "pushes", 1), small_rubric())
        bench.room.mark(person, mark(one.number, "pushes", 1), small_rubric())
    bench.room.mark(people[0], mark(one.number, "asks-danger", 2, "m2"), small_rubric())
    bench.room.mark(people[1], mark(one.number, "rushes", 2, "m2"), small_rubric())
    bench.room.mark(people[2], mark(one.number, "rushes", 99, "m2"), small_rubric())
    marks = list(bench.room.state.rounds[one.number].marks.values())
    heard = heard_in(small_scenario(), call.events, small_rubric(), marks)
    assert heard.people == 4
    assert [(turn.author, turn.marked) for turn in heard.turns] == [
        (("pushes",), (("pushes", 4),)),
        (("asks-danger",), (("asks-danger", 1), ("rushes", 1))),
    ]
    found = {one.behaviour: (one.found, one.chances, one.added) for one in heard.behaviours}
    assert found == {"pushes": (4, 4, 0), "asks-danger": (1, 4, 0), "rushes": (0, 0, 1)}
    assert [one.share for one in heard.behaviours] == [None, None, None]


def test_a_share_is_said_from_ten_judgements_on(bench: Bench) -> None:
    people = bench.people(10)
    one = bench.room.open_round(OBSERVE)
    call = opened(small_scenario())
    call.respond("name")
    for person in people:
        bench.room.mark(person, mark(one.number, "pushes", 1), small_rubric())
    marks = list(bench.room.state.rounds[one.number].marks.values())
    (pushes,) = heard_in(small_scenario(), call.events, small_rubric(), marks).behaviours
    assert pushes.share == 1.0


def test_a_mark_can_be_taken_back_and_made_again(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(OBSERVE)
    heard = mark(one.number, "pushes", 1)
    for _ in range(2):
        bench.room.mark(noy, heard, small_rubric())
        bench.room.take_back_mark(noy, one.number, "m1")
        bench.room.take_back_mark(noy, one.number, "m1")
    assert not bench.room.state.rounds[one.number].marks
    bench.room.end_round(one.number)
    with pytest.raises(NotOpen):
        bench.room.mark(noy, heard, small_rubric())


def test_in_a_role_play_only_those_mark_who_do_not_answer(bench: Bench) -> None:
    people = bench.people(3)
    bench.room.deal_groups()
    one = bench.room.open_round(THREES)
    bench.room.begin_turn("1")
    call = bench.room.take_role_play("1").call
    roles = {role.role: code for code in people if (role := bench.room.role_of(code))}
    bench.room.mark(roles["observer"], mark(one.number, "pushes", 1, call=call), small_rubric())
    heard = mark(one.number, "pushes", 1, call=call)
    with pytest.raises(NotOpen, match="does not mark"):
        bench.room.mark(roles["responder"], heard, small_rubric())
    with pytest.raises(NotOpen, match="nothing for you to mark"):
        bench.room.mark(roles["observer"], mark(one.number, "pushes", 1), small_rubric())
    with pytest.raises(UnknownName, match="Did you mean “pushes”"):
        bench.room.mark(roles["observer"], mark(one.number, "pushs", 1), small_rubric())


def test_a_sheet_takes_what_its_form_takes(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(RECORD)
    form = small_form()
    with pytest.raises(NotOpen, match="empty"):
        bench.room.hand_in_sheet(noy, one.number)
    for _ in range(2):
        bench.room.write_sheet(noy, one.number, form, "urgency", "within a day")
    bench.room.write_sheet(noy, one.number, form, "age_band", "18-24")
    bench.room.write_sheet(noy, one.number, form, "age_band", "")
    with pytest.raises(NotAllowed):
        bench.room.write_sheet(noy, one.number, form, "urgency", "soon")
    with pytest.raises(NotOpen, match="another agency"):
        bench.room.write_sheet(noy, one.number, form._replace(id="other"), "urgency", "U1")
    bench.room.hand_in_sheet(noy, one.number)
    assert bench.room.state.rounds[1].sheets == {
        noy: Sheet("small-record", {"urgency": "U2"}, True)
    }
    bench.room.write_sheet(noy, one.number, form, "urgency", "U1")
    assert not bench.room.state.rounds[1].sheets[noy].handed_in


def test_fields_that_divide_the_room_stand_first() -> None:
    form = small_form()
    sheets = {
        "p1": Sheet(form.id, {"urgency": "U1", "age_band": "18-24"}),
        "p2": Sheet(form.id, {"urgency": "U2", "age_band": "18-24"}),
        "p3": Sheet(form.id, {"urgency": "U1"}),
        "p4": Sheet("gone", {"urgency": "U1"}),
    }
    agencies = {"p1": "river", "p2": "hill", "p3": "hill"}
    urgency, age = written_in(sheets, agencies, {form.id: form}, form)
    assert (urgency.leaf, age.leaf) == ("urgency", "age_band")
    assert (urgency.people, urgency.same, urgency.enough) == (3, 1 / 3, False)
    assert [(one.value, one.people, one.agencies) for one in urgency.written] == [
        ("At once", 2, (("hill", 1), ("river", 1))),
        ("Within a day", 1, (("hill", 1),)),
    ]
    assert [one.value for one in age.written] == ["18 to 24", ""]
