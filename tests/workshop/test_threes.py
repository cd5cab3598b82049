"""Groups and role-play: who sits with whom, who plays what, whose call it is."""

import random
from collections import Counter

import pytest
from hypothesis import given, strategies as st

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.workshop.dealing import dealt
from hotline_sim.workshop.state import Person
from tests.workshop.rooms import THREES, Bench, Hands


@pytest.fixture
def bench() -> Bench:
    return Bench()


def person(number: int, agency: str) -> Person:
    return Person(f"p{number}", f"P{number}", agency, "en", "", "", Hands().now)


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=60), st.integers(0, 99))
def test_nobody_is_left_alone_and_agencies_are_spread(agencies: list[str], seed: int) -> None:
    people = [person(n, agency) for n, agency in enumerate(agencies)]
    groups = dealt(people, 3, random.Random(seed))
    assert sorted(code for group in groups for code in group) == sorted(p.code for p in people)
    assert all(2 <= len(group) <= 4 for group in groups) or len(people) < 2
    whose = {one.code: one.agency for one in people}
    for agency in set(agencies):
        counts = [sum(whose[code] == agency for code in group) for group in groups]
        assert max(counts) - min(counts) <= 1


def test_unmixed_agencies_sit_together() -> None:
    people = [person(n, "ab"[n % 2]) for n in range(6)]
    groups = dealt(people, 3, random.Random(1), mixed=False)
    whose = {one.code: one.agency for one in people}
    assert [len({whose[code] for code in group}) for group in groups] == [1, 1]


def test_everybody_answers_once_and_calls_once_in_three_turns(bench: Bench) -> None:
    people = bench.people(3)
    bench.room.deal_groups()
    one = bench.room.open_round(THREES)
    roles = []
    for turn in (1, 2, 3):
        assert bench.room.begin_turn("1", turn) == turn
        assert bench.room.begin_turn("1", turn) == turn
        roles += [(code, bench.room.role_of(code)) for code in people]
    counted = Counter((code, role.role) for code, role in roles if role)
    assert counted == {
        (code, role): 1 for code in people for role in ("caller", "responder", "observer")
    }
    assert bench.room.state.rounds[one.number].turn_of("1") == 3


def test_a_pair_plays_without_an_observer_and_four_with_two(bench: Bench) -> None:
    bench.people(6)
    bench.room.deal_groups()
    people = list(bench.room.state.people)
    bench.room.open_round(THREES)
    bench.room.seat(people[0], "1")
    sizes = {name: len(codes) for name, codes in bench.room.state.groups.items()}
    for name, size in sizes.items():
        bench.room.begin_turn(name)
        assert bench.room.state.round is not None
        cast = [role.role for role in bench.room.state.round.cast(name).values()]
        assert Counter(cast) == Counter(
            {"caller": 1, "responder": 1, **({"observer": size - 2} if size > 2 else {})}
        )


def test_the_call_of_a_turn_is_of_whoever_answers(bench: Bench) -> None:
    people = bench.people(3)
    bench.room.deal_groups()
    bench.room.open_round(THREES)
    with pytest.raises(NotOpen, match="Nobody answers"):
        bench.room.take_role_play("1")
    bench.room.begin_turn("1")
    taking = bench.room.take_role_play("1")
    assert bench.room.take_role_play("1") == taking
    roles = {role.role: code for code in people if (role := bench.room.role_of(code))}
    assert taking.person == roles["responder"]
    for name in ("caller", "observer"):
        bench.room.check_role_play_move(roles[name], taking)
    with pytest.raises(NotOpen, match="answer aloud"):
        bench.room.check_role_play_move(roles["responder"], taking)
    bench.room.begin_turn("1")
    with pytest.raises(NotOpen, match="another turn"):
        bench.room.check_role_play_move(roles["caller"], taking)
    assert bench.room.take_role_play("1").call != taking.call


def test_another_group_moves_no_call_of_ours(bench: Bench) -> None:
    bench.people(6)
    bench.room.deal_groups()
    bench.room.open_round(THREES)
    bench.room.begin_turn("1")
    bench.room.begin_turn("2")
    ours = bench.room.take_role_play("1")
    for code in bench.room.state.groups["2"]:
        with pytest.raises(NotOpen):
            bench.room.check_role_play_move(code, ours)


def test_a_latecomer_sits_where_there_is_room_and_observes(bench: Bench) -> None:
    bench.people(3)
    bench.room.deal_groups()
    bench.room.open_round(THREES)
    bench.room.begin_turn("1")
    late = bench.room.join("Late", "hill", "th").person.code
    assert bench.room.role_of(late) is None
    assert bench.room.seat(late) == "1"
    role = bench.room.role_of(late)
    assert role is not None and role.role == "observer"


def test_where_the_one_who_answers_leaves_the_next_turn_is_begun(bench: Bench) -> None:
    people = bench.people(4)
    bench.room.deal_groups()
    bench.room.open_round(THREES)
    bench.room.begin_turn("1")
    taking = bench.room.take_role_play("1")
    bench.room.leave(taking.person)
    with pytest.raises(NotOpen, match="Begin the next one"):
        bench.room.take_role_play("1")
    bench.room.begin_turn("1")
    assert bench.room.take_role_play("1").person in set(people) - {taking.person}


def test_a_group_of_one_is_told_to_join_another(bench: Bench) -> None:
    bench.people(1)
    bench.room.deal_groups()
    bench.room.open_round(THREES)
    with pytest.raises(NotOpen, match="two people"):
        bench.room.begin_turn("1")
    with pytest.raises(UserError, match="no group 9"):
        bench.room.seat(next(iter(bench.room.state.people)), "9")
