"""Calls of a room on a real store: opened once, whatever breaks off in between."""

import random

import pytest

from hotline_sim.desk import Desk
from hotline_sim.errors import CallElsewhere, RoomElsewhere, UserError
from hotline_sim.storage.erasing import erase_person
from hotline_sim.storage.rooms import append_to_room, room_events, workshop_named
from hotline_sim.workshop.calls import ROLE_PLAY, taken_call
from hotline_sim.workshop.openings import opening_of
from hotline_sim.workshop.room import Room, found_room, is_facilitator, reopened_room, room_of
from tests.workshop.rooms import CALL, PLAN, THREES, Hands, plan_of


@pytest.fixture
def room(desk: Desk, clock: Hands) -> Room:
    return found_room(desk.store, PLAN, "", clock, random.Random(1)).room


def test_a_room_opened_again_is_the_same_room(desk: Desk, clock: Hands) -> None:
    first = found_room(desk.store, PLAN, "RTY347", clock)
    noy = first.room.join("Noy", "river", "lo")
    one = first.room.open_round(CALL)
    taking = first.room.take_call(noy.person.code, one.number)
    row = workshop_named(desk.store)
    again = reopened_room(desk.store, row, clock=clock)
    assert again.room.state._replace(next_seq=0) == first.room.state._replace(next_seq=0)
    assert again.room.take_call(noy.person.code, one.number) == taking
    assert again.room.rejoin(noy.rejoin_code).code == noy.person.code
    row = workshop_named(desk.store, row.id)
    assert is_facilitator(row, again.secret)
    assert not is_facilitator(row, first.secret)
    assert first.secret not in str(row)


def test_a_call_is_opened_once_and_then_resumed(desk: Desk, room: Room) -> None:
    noy = room.join("Noy", "river", "lo").person.code
    one = room.open_round(CALL)
    taking = room.take_call(noy, one.number)
    with taken_call(desk, taking) as taken:
        assert taken.id == taking.call
        taken.call.respond("safe")
        with pytest.raises(CallElsewhere):
            taken_call(desk, taking)
    with taken_call(desk, taking) as again:
        assert again.call.beat.id == "hub"
    assert [row.call.id for row in desk.store.calls(person=noy)] == [taking.call]
    assert desk.find(taking.call).call.purpose == "result"


def test_a_call_that_was_decided_and_never_opened_is_opened_after_a_crash(
    desk: Desk, room: Room
) -> None:
    noy = room.join("Noy", "river", "lo").person.code
    one = room.open_round(CALL)
    taking = room.take_call(noy, one.number)
    again = room_of(desk.store, workshop_named(desk.store))
    with taken_call(desk, again.take_call(noy, one.number)) as taken:
        assert taken.id == taking.call


def test_a_role_play_is_kept_as_one_and_counts_as_nobodys_result(desk: Desk, room: Room) -> None:
    for number in range(3):
        room.join(f"Guest {number}", "river", "en")
    room.deal_groups()
    room.open_round(THREES)
    room.begin_turn("1")
    taking = room.take_role_play("1")
    with taken_call(desk, taking) as taken:
        taken.call.respond("safe", read_as="nearest, as caller heard it")
    summary = desk.find(taking.call)
    assert (summary.call.purpose, summary.call.person) == (ROLE_PLAY, taking.person)
    assert desk.unwrapped(taking.person) is None


def test_two_windows_on_one_room_decide_one_after_the_other(desk: Desk, room: Room) -> None:
    other = room_of(desk.store, workshop_named(desk.store))
    room.join("Noy", "river", "lo")
    other.join("Noy", "hill", "th")
    room.join("Noy", "hill", "th")
    other.catch_up()
    assert [one.nickname for one in other.state.people.values()] == ["Noy", "Noy 2", "Noy 3"]
    assert other.state == room.state
    last = room_events(desk.store, room.id)[-1:]
    with pytest.raises(RoomElsewhere):
        append_to_room(desk.store, room.id, last)


def test_who_was_erased_meanwhile_is_told_that_they_are_not_here(desk: Desk, room: Room) -> None:
    noy, mai = (room.join(name, "river", "lo").person.code for name in ("Noy", "Mai"))
    erase_person(desk.store, noy)
    with pytest.raises(UserError, match="not in this room"):
        room.step_out(noy)
    room.step_out(mai)
    assert list(room.state.people) == [mai]
    assert list(room_of(desk.store, workshop_named(desk.store)).state.people) == [mai]


def test_a_round_is_looked_up_before_it_opens(desk: Desk, room: Room) -> None:
    planned = plan_of().rounds[0]
    opening = opening_of(planned, desk.library, desk.store)
    assert opening == CALL
    with pytest.raises(UserError, match="Did you mean “small-call”"):
        opening_of(planned._replace(scenarios=("smal-call",)), desk.library, desk.store)


def test_workshops_are_named_by_the_beginning_of_their_id(desk: Desk, clock: Hands) -> None:
    with pytest.raises(UserError, match="no workshop yet"):
        workshop_named(desk.store)
    ids = []
    for seed in (1, 2):
        clock.move(60)
        ids.append(found_room(desk.store, PLAN, "", clock, random.Random(seed)).room.id)
    assert workshop_named(desk.store).id == ids[1]
    assert workshop_named(desk.store, ids[0][:3]).id == ids[0]
    with pytest.raises(UserError, match="no workshop “zzz”"):
        workshop_named(desk.store, "zzz")
