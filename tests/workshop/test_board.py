"""The board: who is where, and what only the facilitator sees; by the clock that is passed in."""

import pytest

from hotline_sim.workshop.board import Board, board_of
from hotline_sim.workshop.progress import ON_THE_LINE, WRITING_UP, Progress
from tests.workshop.rooms import CALL, Bench


class Looking:
    """A room with a call in it, and the board of it."""

    def __init__(self) -> None:
        self.bench = Bench()
        self.noy, self.mai = self.bench.people(2)
        self.one = self.bench.room.open_round(CALL)
        self.progress: dict[str, Progress] = {}

    def on_the_line(self, person: str, where: str = ON_THE_LINE) -> None:
        """Take a call, which has moved just now."""
        call = self.bench.room.take_call(person, self.one.number).call
        now = self.bench.clock.now
        self.progress[call] = Progress(call, where, "hub", "listen", 2, now)

    def board(self) -> Board:
        return board_of(self.bench.room.state, self.progress, self.bench.clock())


@pytest.fixture
def looking() -> Looking:
    return Looking()


def test_it_says_where_people_are_and_counts_them_without_names(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    board = looking.board()
    seats = {seat.person: seat for seat in board.seats}
    assert (seats[looking.noy].doing, seats[looking.noy].phase) == (ON_THE_LINE, "listen")
    assert seats[looking.mai].doing == "reading the brief"
    assert dict(board.counts) == {ON_THE_LINE: 1, "reading the brief": 1}
    assert "Guest" not in repr(board.counts)


def test_who_does_not_move_for_two_minutes_may_need_a_word(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    looking.on_the_line(looking.mai, WRITING_UP)
    looking.bench.clock.move(119)
    assert not any(seat.stuck for seat in looking.board().seats)
    looking.bench.clock.move(1)
    assert [seat.person for seat in looking.board().seats if seat.stuck] == [looking.noy]
    assert looking.board().seats[0].person == looking.noy


def test_a_pause_makes_nobody_stuck(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    looking.bench.clock.move(60)
    looking.bench.room.pause()
    looking.bench.clock.move(600)
    assert not any(seat.stuck for seat in looking.board().seats)
    looking.bench.room.go_on()
    looking.bench.clock.move(100)
    assert not any(seat.stuck for seat in looking.board().seats)
    looking.bench.clock.move(20)
    assert any(seat.stuck for seat in looking.board().seats)


def test_a_clock_that_was_put_back_makes_no_wait_of_less_than_nothing(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    looking.bench.room.ask_help(looking.mai)
    looking.bench.room.step_out(looking.noy)
    looking.bench.clock.move(-3600)
    board = looking.board()
    assert board.running == 0
    for seat in board.seats:
        assert seat.idle == 0
        assert {seat.out_for, seat.waits_for} <= {0, -1}
    assert not any(seat.stuck for seat in board.seats)


def test_who_asks_for_help_stands_first_and_who_is_out_is_not_stuck(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    looking.bench.room.step_out(looking.noy)
    looking.bench.clock.move(300)
    looking.bench.room.ask_help(looking.mai)
    looking.bench.clock.move(30)
    first, second = looking.board().seats
    assert (first.person, first.waits_for) == (looking.mai, 30)
    assert (second.person, second.out_for, second.stuck) == (looking.noy, 330, False)
    assert first.needs_somebody and second.needs_somebody


def test_who_left_stands_on_the_board_no_more(looking: Looking) -> None:
    looking.bench.room.leave(looking.noy)
    assert [seat.person for seat in looking.board().seats] == [looking.mai]


def test_a_round_that_is_over_runs_no_longer(looking: Looking) -> None:
    looking.on_the_line(looking.noy)
    looking.bench.clock.move(90)
    looking.bench.room.end_round(looking.one.number)
    looking.bench.clock.move(500)
    board = looking.board()
    assert board.running == 90
    assert not any(seat.stuck for seat in board.seats)


def test_two_hundred_and_fifty_people_stand_on_one_board() -> None:
    bench = Bench()
    bench.people(250)
    bench.room.deal_groups()
    board = board_of(bench.room.state, {}, bench.clock())
    assert board.people == 250
    assert dict(board.counts) == {"waiting": 250}
