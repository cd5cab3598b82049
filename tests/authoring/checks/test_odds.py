"""A cue tells only where chance would hardly do as well."""

from itertools import product
from math import comb, prod

import pytest
from hypothesis import given, strategies as st

from hotline_sim.authoring.checks.odds import at_least, guess
from hotline_sim.authoring.menus import Menu
from tests.authoring.subjects import DO, Said, call

CHANCES = st.lists(st.sampled_from([0.2, 0.25, 1 / 3, 0.5, 2 / 3]), max_size=7)


def menus(count: int, options: int = 3) -> tuple[Menu, ...]:
    """Return menus of which the first of the options is the best."""
    others = [Said(f"Other {number}.") for number in range(options - 1)]
    return call(*([[Said("Best.", DO), *others]] * count)).menus


def first_at(count: int, menus: tuple[Menu, ...]) -> dict[str, int]:
    """Return a pick for each menu: right so many times, then wrong."""
    return {one.beat: int(number >= count) for number, one in enumerate(menus)}


def test_the_odds_of_equal_chances_are_those_of_a_coin() -> None:
    assert at_least([0.5] * 10, 8) == pytest.approx(sum(comb(10, k) for k in (8, 9, 10)) / 2**10)


@given(chances=CHANCES, hits=st.integers(0, 7))
def test_the_odds_are_those_of_every_way_it_can_come(chances: list[float], hits: int) -> None:
    ways = product((True, False), repeat=len(chances))
    expected = sum(
        prod(chance if came else 1 - chance for chance, came in zip(chances, way, strict=True))
        for way in ways
        if sum(way) >= hits
    )
    assert at_least(chances, hits) == pytest.approx(expected)


@given(chances=st.lists(st.sampled_from([0.25, 1 / 3, 0.5]), min_size=100, max_size=100))
def test_of_many_menus_the_odds_are_nearly_those_that_are_counted(chances: list[float]) -> None:
    hits = round(sum(chances)) + 12
    assert at_least([*chances, 0.0], hits) == pytest.approx(at_least(chances, hits), abs=0.002)


@pytest.mark.parametrize(
    ("right", "of", "tells"),
    [(9, 12, True), (8, 12, False), (4, 12, False), (6, 6, True), (5, 6, False), (5, 5, False)],
)
def test_so_many_of_three_options_must_be_right(right: int, of: int, *, tells: bool) -> None:
    some = menus(of)
    picks = first_at(right, some)
    found = guess(some, lambda menu: picks[menu.beat])
    assert (len(found.right), found.menus, found.tells) == (right, of, tells)
    assert found.expected == pytest.approx(of / 3)


def test_a_menu_of_which_nothing_is_picked_does_not_count() -> None:
    found = guess(menus(8), lambda menu: 0 if menu.beat < "beat-4" else None)
    assert (found.right, found.menus) == (("beat-1", "beat-2", "beat-3"), 3)
    assert not found.tells


def test_what_is_always_wrong_can_be_passed_over() -> None:
    found = guess(menus(14), lambda _: 1, for_worse=True)
    assert found.tells
    assert str(found) == "is right at 14 of 14 moments; chance would be right at 9"


def test_some_of_the_beats_are_named() -> None:
    assert guess(menus(8), lambda _: 0).where == "“beat-1”, “beat-2”, “beat-3”"
