"""Who comes in, under which name, and comes back."""

import pytest

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.workshop.nicknames import MOST_LETTERS, nickname
from tests.workshop.rooms import Bench


@pytest.fixture
def bench() -> Bench:
    return Bench()


def test_who_sends_the_form_twice_came_in_once(bench: Bench) -> None:
    first = bench.room.join("Noy", "river", "lo", "the-form")
    again = bench.room.join("Noy", "river", "lo", "the-form")
    assert again == first
    assert len(bench.room.state.people) == 1


def test_two_of_one_name_are_told_apart(bench: Bench) -> None:
    names = [bench.room.join("Noy", "river", "lo").person.nickname for _ in range(3)]
    assert names == ["Noy", "Noy 2", "Noy 3"]


def test_a_code_says_the_workshop_and_nothing_of_the_person(bench: Bench) -> None:
    joined = bench.room.join("Noy", "river", "lo").person
    assert joined.code.startswith("w3kd9x-")
    assert "noy" not in joined.code.lower()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   ",
        "\u200b\u200d",
        "\u202e",
        "🙂" * 10_000,
        "n" * 25,
        "ກ" + "\u0eb5" * 300,
        "\x1b[2J" * 9,
    ],
)
def test_what_is_no_nickname_is_refused_in_words(bench: Bench, text: str) -> None:
    with pytest.raises(UserError, match="nickname"):
        bench.room.join(text, "river", "lo")
    assert not bench.room.state.people


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("  Noy \n Two ", "Noy Two"),
        ("a\u202eb\u200bc", "abc"),
        ("<script>", "<script>"),
        ("e\u0301", "é"),
        ("👩‍👩‍👧‍👦" * MOST_LETTERS, "👩‍👩‍👧‍👦" * MOST_LETTERS),
        ("ສົມພອນ", "ສົມພອນ"),
    ],
)
def test_a_nickname_is_kept_as_one_plain_line(text: str, clean: str) -> None:
    assert nickname(text) == clean


def test_an_agency_or_language_of_no_plan_is_said_with_the_near_miss(bench: Bench) -> None:
    with pytest.raises(UnknownName, match="Did you mean “river”"):
        bench.room.join("Noy", "rivr", "lo")
    with pytest.raises(UnknownName, match="language"):
        bench.room.join("Noy", "river", "fr")


def test_a_person_comes_back_by_their_own_code_however_it_is_typed(bench: Bench) -> None:
    joined = bench.room.join("Noy", "river", "lo")
    code = joined.rejoin_code
    typed = f" {code[:4].lower()}-{code[4:]} "
    assert bench.room.rejoin(typed).code == joined.person.code
    with pytest.raises(UserError, match="no code of this room"):
        bench.room.rejoin("AAAA-AAAA")


def test_the_code_itself_is_kept_nowhere(bench: Bench) -> None:
    joined = bench.room.join("Noy", "river", "lo", "the-form")
    assert joined.rejoin_code not in repr(bench.log.events)
    assert "the-form" not in repr(bench.log.events)


def test_a_new_code_takes_the_place_of_the_old_one(bench: Bench) -> None:
    joined = bench.room.join("Noy", "river", "lo")
    new = bench.room.new_rejoin_code(joined.person.code)
    assert bench.room.rejoin(new).code == joined.person.code
    with pytest.raises(UserError):
        bench.room.rejoin(joined.rejoin_code)


def test_who_left_may_come_again_and_who_was_removed_may_not(bench: Bench) -> None:
    noy, mai = (bench.room.join(name, "river", "lo") for name in ("Noy", "Mai"))
    bench.room.leave(noy.person.code)
    bench.room.leave(noy.person.code)
    bench.room.remove(mai.person.code)
    assert bench.room.state.here == {}
    assert not bench.room.rejoin(noy.rejoin_code).gone
    with pytest.raises(UserError, match="closed to you"):
        bench.room.rejoin(mai.rejoin_code)
    with pytest.raises(UserError, match="closed to you"):
        bench.room.step_out(mai.person.code)


def test_only_the_join_code_opens_the_doors_and_only_while_they_are_open(bench: Bench) -> None:
    assert bench.room.let_in(" rty-347 ")
    assert not bench.room.let_in("RTY348")
    assert not bench.room.let_in("")
    bench.room.close_doors()
    assert not bench.room.let_in("RTY347")
    with pytest.raises(UserError, match="over"):
        bench.room.join("Noy", "river", "lo")


def test_saying_the_same_twice_adds_nothing(bench: Bench) -> None:
    code = bench.people(1)[0]
    room = bench.room
    for _ in range(2):
        room.step_out(code)
        room.ask_help(code)
        room.choose_language(code, "th")
        room.choose_agency(code, "hill")
        room.rename(code, "Noy")
        room.pause()
        room.show_names(shown=True)
    kinds = [type(one.what).__name__ for one in bench.log.events]
    once = {"SteppedOut", "HelpAsked", "LanguageChosen", "AgencyChosen", "Renamed", "Paused"}
    assert sorted(kinds[2:]) == sorted({*once, "NamesShown"})
