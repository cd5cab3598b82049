"""Calls taken in full count as practice, once each, by the worst that happened in them."""

from datetime import timedelta

from hotline_sim.desk import Desk
from hotline_sim.refresher.counting import count_calls
from hotline_sim.refresher.due import due
from hotline_sim.refresher.schedule import RED
from tests.refresher.practising import (
    NOON,
    PROMISES,
    RESCUE,
    SAFE,
    Today,
    kept,
    practice,
    take,
)


def test_a_call_taken_in_full_counts_once_as_practice(desk: Desk, today: Today) -> None:
    call = take(desk, *RESCUE)
    assert count_calls(desk, "T01") == 1
    rows = {row.card: row for row in kept(desk)}
    assert rows[SAFE].rating == 4, "shown at once, together with yes or no"
    assert rows[PROMISES].rating == 1
    assert rows[PROMISES].body[RED]
    assert {row.source for row in kept(desk)} == {f"call:{call}"}
    missed = "behaviour:hotline-core:asks-consent-per-agency"
    assert missed not in rows, "it was never invited"
    before = kept(desk)
    assert count_calls(desk, "T01") == 0
    assert practice(desk, today).counted == 0
    assert kept(desk) == before


def test_a_red_line_in_a_call_comes_back_tomorrow(desk: Desk, today: Today) -> None:
    take(desk, *RESCUE)
    assert due(desk, "T01", today.now).many == 0
    tomorrow = NOON + timedelta(days=1)
    reds = {row.card for row in desk.store.reviews.due("T01", tomorrow.isoformat())}
    assert PROMISES in reds
    assert due(desk, "T01", tomorrow).many == len(reds)
    today.now = tomorrow
    assert PROMISES in {drill.card for drill in practice(desk, today).plan(60, 1).drills}


def test_what_is_put_right_comes_back_later_than_harm_left_standing(
    desk: Desk, today: Today
) -> None:
    take(desk, "pickup.name-first", "pulls-back.no-name", "hang-up")
    take(desk, "pickup.name-first", "pulls-back.only-form", person="T02")
    count_calls(desk, "T01")
    count_calls(desk, "T02")
    slip = "behaviour:hotline-core:demands-identity"
    ratings = {
        person: next(row.rating for row in kept(desk, person) if row.card == slip)
        for person in ("T01", "T02")
    }
    assert ratings == {"T01": 2, "T02": 1}


def test_a_call_by_a_script_a_what_if_and_an_open_record_do_not_count(
    desk: Desk, today: Today
) -> None:
    with desk.pick_up("tower-room", person="T01", player="script", variant="") as taken:
        taken.call.hang_up()
        taken.call.rate(3)
    with desk.pick_up("tower-room", person="T01", variant="") as taken:
        taken.call.hang_up()
    assert count_calls(desk, "T01") == 0
    with desk.resume(taken.id) as again:
        again.call.rate(3)
    assert count_calls(desk, "T01") == 1
