"""Rounds, and the calls in them."""

import pytest

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.language.catalogue import Catalogue
from tests.workshop.rooms import CALL, THREES, Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_asked_again_a_call_is_the_same_one(bench: Bench) -> None:
    noy, mai = bench.people(2)
    one = bench.room.open_round(CALL)
    taking = bench.room.take_call(noy, one.number)
    assert bench.room.take_call(noy, one.number) == taking
    assert bench.again().take_call(noy, one.number) == taking
    assert bench.room.take_call(mai, one.number).call != taking.call
    takings = bench.room.state.rounds[one.number].takings.values()
    assert [each for each in takings if each.person == noy] == [taking]


def test_variants_are_dealt_evenly(bench: Bench) -> None:
    people = bench.people(9)
    one = bench.room.open_round(CALL._replace(variants=("", "minor", "debt")))
    dealt = [bench.room.take_call(person, one.number).variant for person in people]
    assert {name: dealt.count(name) for name in set(dealt)} == {"": 3, "minor": 3, "debt": 3}


def test_a_round_ends_before_the_next_begins(bench: Bench) -> None:
    one = bench.room.open_round(CALL)
    with pytest.raises(UserError, match="End it before"):
        bench.room.open_round(THREES)
    bench.room.end_round(one.number)
    bench.room.end_round(one.number)
    assert bench.room.open_round(THREES).number == 2


def test_a_round_opened_twice_from_one_page_is_one(bench: Bench) -> None:
    assert bench.room.open_round(CALL, after=0) == bench.room.open_round(CALL, after=0)


def test_no_call_moves_while_the_room_is_paused(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(CALL)
    bench.room.take_call(noy, one.number)
    bench.room.check_move(noy, one.number)
    bench.room.pause()
    with pytest.raises(NotOpen, match="nothing is lost"):
        bench.room.check_move(noy, one.number)
    bench.room.go_on()
    bench.room.check_move(noy, one.number)


def test_a_round_that_is_over_can_be_taken_up_again(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(CALL)
    taking = bench.room.take_call(noy, one.number)
    bench.room.end_round(one.number)
    with pytest.raises(NotOpen, match="is over"):
        bench.room.check_move(noy, one.number)
    with pytest.raises(NotOpen, match="is over"):
        bench.room.take_call(noy, one.number)
    bench.room.reopen_round(one.number)
    bench.room.check_move(noy, one.number)
    assert bench.room.take_call(noy, one.number) == taking


def test_nobody_takes_a_call_of_their_own_in_a_role_play(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(THREES)
    with pytest.raises(NotOpen, match="call of their own"):
        bench.room.take_call(noy, one.number)
    with pytest.raises(NotOpen, match="No round"):
        bench.room.take_call(noy, 7)


def test_closing_the_doors_ends_the_round(bench: Bench) -> None:
    bench.room.open_round(CALL)
    bench.room.close_doors()
    assert bench.room.state.round is None
    with pytest.raises(UserError, match="over"):
        bench.room.open_round(THREES)


def test_what_is_refused_can_be_said_in_another_language(bench: Bench) -> None:
    (noy,) = bench.people(1)
    one = bench.room.open_round(CALL)
    bench.room.end_round(one.number)
    with pytest.raises(NotOpen) as refused:
        bench.room.take_call(noy, one.number)
    over = {
        ("refused.round-over", "“{title}” is over. What you did in it is kept."): "{title}: แล้ว"
    }
    catalogue = Catalogue("th", over, frozenset({"refused.round-over"}))
    assert catalogue.again(refused.value.args[0]) == "First call: แล้ว"
