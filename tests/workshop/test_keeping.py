"""What a room keeps where things go wrong: many at once, a full disk, a commit nobody heard of."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from hotline_sim.desk import Desk
from hotline_sim.errors import RoomElsewhere, StoreFull
from hotline_sim.storage.rooms import workshop_named
from hotline_sim.workshop.events import RoomEvent
from hotline_sim.workshop.log import MemoryRoomLog
from hotline_sim.workshop.room import Room, found_room, room_of
from tests.workshop.rooms import CALL, PLAN, Bench, Hands, plan_of


class Troubled(MemoryRoomLog):
    """A log that fails when it is told to, before or after it has kept the events."""

    def __init__(self) -> None:
        super().__init__()
        self.before = self.after = 0

    def append(self, events: Sequence[RoomEvent]) -> None:
        if self.before:
            self.before -= 1
            message = "There is no room left."
            raise StoreFull(message)
        super().append(events)
        if self.after:
            self.after -= 1
            message = "The disk did not answer."
            raise StoreFull(message)


@pytest.fixture
def log() -> Troubled:
    return Troubled()


@pytest.fixture
def room(log: Troubled) -> Room:
    room = Room("w3kd9x", plan_of(), log, Hands())
    room.open_doors("RTY347")
    return room


def test_what_was_not_kept_has_not_happened_and_can_be_done_again(
    room: Room, log: Troubled
) -> None:
    before = room.state
    log.before = 1
    with pytest.raises(StoreFull):
        room.join("Noy", "river", "lo", "form")
    assert room.state == before
    assert room.join("Noy", "river", "lo", "form").person.nickname == "Noy"
    assert len(log.events) == 2


def test_what_was_kept_though_nobody_heard_of_it_is_not_done_twice(
    room: Room, log: Troubled
) -> None:
    log.after = 1
    with pytest.raises(StoreFull):
        room.join("Noy", "river", "lo", "form")
    joined = room.join("Noy", "river", "lo", "form")
    assert [one.nickname for one in room.state.people.values()] == ["Noy"]
    assert joined.person.nickname == "Noy"
    assert len(log.events) == 2


def test_a_window_that_is_always_slower_says_so_in_the_end(room: Room) -> None:
    class Always(MemoryRoomLog):
        def append(self, events: Sequence[RoomEvent]) -> None:
            message = "The room was changed from another window."
            raise RoomElsewhere(message)

    slow = Room("w3kd9x", plan_of(), Always(), Hands())
    with pytest.raises(RoomElsewhere):
        slow.open_doors("RTY347")
    assert slow.state.code == ""


def test_thirty_who_come_at_once_are_thirty(desk: Desk, clock: Hands) -> None:
    room = found_room(desk.store, PLAN, "RTY347", clock).room

    def come(number: int) -> str:
        joined = room.join("Noy", ("river", "hill")[number % 2], "lo", f"form-{number}")
        room.ask_help(joined.person.code)
        return joined.person.code

    with ThreadPoolExecutor(15) as threads:
        codes = list(threads.map(come, [*range(30), *range(30)]))
    assert len(set(codes)) == len(room.state.people) == 30
    names = {one.nickname for one in room.state.people.values()}
    assert names == {"Noy", *(f"Noy {number}" for number in range(2, 31))}
    assert room_of(desk.store, workshop_named(desk.store)).state == room.state


def test_whoever_asks_at_once_for_their_call_takes_one(desk: Desk, clock: Hands) -> None:
    room = found_room(desk.store, PLAN, "RTY347", clock).room
    noy = room.join("Noy", "river", "lo").person.code
    one = room.open_round(CALL)
    with ThreadPoolExecutor(8) as threads:
        calls = list(threads.map(lambda _: room.take_call(noy, one.number).call, range(8)))
    assert len(set(calls)) == 1


def test_whoever_listens_hears_what_is_kept_and_nothing_else() -> None:
    bench = Bench()
    heard: list[str] = []

    def hear(events: Sequence[RoomEvent]) -> None:
        heard.extend(type(event.what).__name__ for event in events)

    with bench.room.heard_by(hear):
        bench.room.pause()
        bench.room.pause()
        bench.room.open_round(CALL)
    bench.room.go_on()
    assert heard == ["Paused", "Continued", "RoundOpened"]


def test_a_window_that_catches_up_knows_what_was_added_and_who_was_erased() -> None:
    bench = Bench()
    noy, mai = bench.people(2)
    beside = bench.again()
    bench.room.pause()
    beside.catch_up()
    assert beside.state == bench.room.state
    # The last event is erased, and another takes its place.
    bench.clock.move(1)
    bench.room.step_out(mai)
    beside.catch_up()
    bench.log.events[:] = [event for event in bench.log.events if event.person != mai]
    bench.room.catch_up()
    bench.clock.move(1)
    bench.room.step_out(noy)
    bench.room.ask_help(noy)
    beside.catch_up()
    assert beside.state == bench.room.state
    assert list(beside.state.people) == [noy]


def test_an_event_in_the_place_of_one_that_was_erased_is_not_overlooked() -> None:
    bench = Bench()
    noy, mai = bench.people(2)
    bench.room.step_out(mai)
    beside = bench.again()
    gone = bench.log.events.pop()
    bench.room.catch_up()
    bench.clock.move(1)
    bench.room.ask_help(noy)
    assert bench.log.events[-1].seq == gone.seq
    beside.catch_up()
    assert beside.state == bench.room.state
