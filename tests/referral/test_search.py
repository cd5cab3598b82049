"""Finding a service: the best first, and forgiving."""

from string import ascii_lowercase

import pytest
from hypothesis import given, strategies as st

from hotline_sim.referral.search import found, places_meant
from tests.referral.directories import small


def ids(words: str = "", *, need: str = "", place: str = "", serves: str = "") -> list[str]:
    """Return what is found in the small directory."""
    services = found(small(), words, need=need, place=place, serves=serves)
    return [one.id for one in services]


def test_with_nothing_asked_all_stand_in_the_order_of_the_file() -> None:
    assert ids() == ["house", "union", "clinic"]


def test_a_name_says_more_than_a_description() -> None:
    assert ids("river") == ["house", "clinic"]


def test_what_more_words_are_found_in_comes_first() -> None:
    assert ids("doctor by the river") == ["clinic", "house"]


@pytest.mark.parametrize("words", ["WAGES", "wag", "wagse", "waages", "wges", "wagas", "  wages? "])
def test_case_a_slip_and_an_unfinished_word_do_not_matter(words: str) -> None:
    assert ids(words) == ["union"]


def test_a_word_that_is_there_is_no_slip_of_another() -> None:
    assert ids("land") == ["union"]
    assert ids("lamd") == ["union"]
    assert ids("men") == ["house", "clinic"], "women is no slip of men"
    assert ids("qqqq") == []


def test_a_need_and_whom_it_serves_narrow_the_search() -> None:
    assert ids(need="medical") == ["clinic"]
    assert ids("river", need="shelter") == ["house"]
    assert ids(serves="women") == ["clinic"]
    assert ids(serves="men") == ["house", "clinic"], "made for men before open to anyone"
    assert ids(need="tea") == []


def test_a_place_finds_what_is_there_then_around_it_then_within_it() -> None:
    assert ids(place="Old Town") == ["house", "union"]
    assert ids(place="north") == ["union", "house"]
    assert ids(place="Sout") == ["clinic", "union"]
    assert ids(place="Old-Twon") == ids(place="Old Town")
    assert ids(place="Moon") == []
    assert not places_meant(small(), "Moon")


@given(words=st.text(), place=st.text(), need=st.text(max_size=3))
def test_any_question_finds_services_of_the_directory_each_once(
    words: str, place: str, need: str
) -> None:
    asked = ids(words, place=place, need=need)
    assert len(set(asked)) == len(asked)
    assert set(asked) <= set(small().services)


@given(at=st.integers(0, 10), letter=st.sampled_from(ascii_lowercase))
def test_one_wrong_letter_still_finds_it(at: int, letter: str) -> None:
    word = "psychosocial"
    assert "house" in ids(word[:at] + letter + word[at + 1 :])
