"""When something is due again follows from its reviews, and from nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from hotline_sim.refresher.schedule import BEHIND, LONGEST, RED, Rating, fold, in_order, time_of
from hotline_sim.storage.reviews import CardRow, ReviewRow

START = datetime(2026, 1, 5, 20, 30, tzinfo=UTC)


def review(name: str, day: float, rating: int = 3, **body: object) -> ReviewRow:
    when = (START + timedelta(days=day)).isoformat()
    return ReviewRow(name, "T01", when, "behaviour:small:asks", rating, "drill", body)


def behind(row: ReviewRow, ahead: ReviewRow) -> ReviewRow:
    """Return a review made while the clock was behind another."""
    return row._replace(body={BEHIND: ahead.at})


def days_until_due(card: CardRow) -> int:
    return (time_of(card.due).date() - time_of(card.seen).date()).days


@given(
    st.lists(
        st.tuples(st.integers(0, 400), st.integers(1, 4)), min_size=1, max_size=20, unique=True
    ),
    st.randoms(use_true_random=False),
)
def test_the_order_in_which_reviews_come_changes_nothing(
    made: list[tuple[int, int]], chance: object
) -> None:
    rows = [review(f"r{number}", day, rating) for number, (day, rating) in enumerate(made)]
    shuffled = list(rows)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert fold(shuffled) == fold(rows)


@pytest.mark.parametrize("rating", list(Rating))
def test_what_went_better_comes_back_later(rating: Rating) -> None:
    once = [days_until_due(fold([review("a", 0, one)])) for one in Rating]
    assert once == sorted(once)
    assert all(1 <= days <= LONGEST for days in once)
    again = fold([review("a", 0, rating), review("b", 30, rating)])
    assert days_until_due(again) >= once[rating - 1]


def test_nothing_waits_longer_than_half_a_year() -> None:
    rows = [review(f"r{number}", 100 * number, Rating.EASY) for number in range(12)]
    assert days_until_due(fold(rows)) <= LONGEST


def test_what_was_practised_in_the_evening_can_be_due_on_the_next_morning() -> None:
    card = fold([review("a", 0, Rating.AGAIN)])
    assert time_of(card.due) == datetime(2026, 1, 6, tzinfo=UTC)


def test_a_red_line_comes_back_tomorrow_whatever_went_before() -> None:
    good = [review(f"r{number}", 20 * number, Rating.EASY) for number in range(6)]
    last = review("red", 400, Rating.AGAIN)
    assert days_until_due(fold([*good, last])) > 1
    assert days_until_due(fold([*good, last._replace(body={RED: True})])) == 1
    mended = review("later", 401, Rating.GOOD)
    assert days_until_due(fold([*good, last._replace(body={RED: True}), mended])) >= 1


def test_a_card_tells_how_it_went_last_and_how_often() -> None:
    card = fold([review("a", 0, 1), review("b", 2, 3, drill="choose:x:y:z", scenario="x")])
    told = {key: card.body[key] for key in ("rating", "times", "again", "drill", "scenario")}
    assert told == {"rating": 3, "times": 2, "again": 1, "drill": "choose:x:y:z", "scenario": "x"}


def test_a_clock_set_back_brings_what_was_ahead_to_where_it_was_set() -> None:
    """Made a year ahead, then today under the right clock: due from today on."""
    ahead = review("ahead", 365)
    today = behind(review("today", 0), ahead)
    found = in_order([ahead, today])
    assert [row.id for _, row in found] == ["ahead", "today"]
    assert {when for when, _ in found} == {START}
    card = fold([ahead, today])
    assert time_of(card.seen) == START
    assert time_of(card.due) < START + timedelta(days=30)


def test_a_clock_set_back_moves_only_what_was_made_before_it() -> None:
    ahead = review("ahead", 365)
    today = behind(review("today", 0), ahead)
    honest = behind(review("honest", 300), ahead)
    after_all = review("after", 400)
    found = {row.id: when for when, row in in_order([after_all, honest, today, ahead])}
    assert found["honest"] == START + timedelta(days=300)
    assert found["after"] == START + timedelta(days=400)
    assert found["ahead"] == START
