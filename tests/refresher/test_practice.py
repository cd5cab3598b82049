"""Practice on a real store: answers kept before they are told, and all goes on."""

from datetime import timedelta

import pytest

from hotline_sim.desk import Desk
from hotline_sim.errors import NotAllowed, StoreFull
from hotline_sim.refresher import cards
from hotline_sim.refresher.due import due
from hotline_sim.refresher.schedule import BEHIND, RED, fold, time_of
from hotline_sim.refresher.sitting import Sitting
from hotline_sim.storage.reviews import ReviewRow
from tests.refresher.practising import (
    NOON,
    PROMISES,
    SAFE,
    Today,
    kept,
    practice,
    take,
    wrong,
)


def test_a_sitting_is_about_as_long_as_asked_for(desk: Desk, today: Today) -> None:
    for minutes, count in ((1, 1), (2, 1), (10, 5), (30, 15)):
        assert Sitting(practice(desk, today), minutes, seed=1).count == count


def test_every_answer_is_kept_with_all_that_tells_how_it_came(desk: Desk, today: Today) -> None:
    sitting = Sitting(practice(desk, today), 4, seed=1)
    asked = sitting.now
    assert asked is not None
    found = sitting.answer(asked.drill.right)
    [row] = kept(desk)
    assert row.card == asked.drill.card
    assert row.rating == found.rating >= 3
    assert row.body["drill"] == asked.drill.id
    assert row.body["right"] is True
    assert row.body["seed"] == 1
    assert row.source in {"drill", "fact"}
    assert time_of(row.at) == NOON
    with pytest.raises(NotAllowed):
        sitting.answer(asked.drill.right)
    assert sitting.go_on() is not None
    assert sitting.number == 2


def test_a_harmful_answer_counts_for_the_slip_as_well(desk: Desk, today: Today) -> None:
    one = practice(desk, today)
    drill = one.deck.drills["choose:tower-room:pickup:asks-if-safe-to-talk"]
    one.answer(one.ask(drill, 1, "r1"), ("name-first",))
    rows = {row.card: row for row in kept(desk)}
    slip = "behaviour:hotline-core:demands-identity"
    assert set(rows) == {SAFE, slip}
    assert rows[SAFE].rating == rows[slip].rating == 1
    assert rows[SAFE].id == "r1"


def test_a_red_line_in_a_drill_comes_back_tomorrow(desk: Desk, today: Today) -> None:
    one = practice(desk, today)
    drill = one.deck.drills["choose:tower-room:will-you-come:states-honest-limits"]
    one.answer(one.ask(drill, 1), ("we-get-you",))
    assert all(row.body[RED] for row in kept(desk))
    for card in desk.store.reviews.cards("T01"):
        assert time_of(card.due).date() == (NOON + timedelta(days=1)).date()


def test_where_an_answer_cannot_be_kept_the_drill_is_asked_again_and_counts_once(
    desk: Desk, today: Today, monkeypatch: pytest.MonkeyPatch
) -> None:
    sitting = Sitting(practice(desk, today), 2, seed=1)
    asked = sitting.now
    assert asked is not None

    def full(*_: object) -> None:
        message = "no room"
        raise StoreFull(message)

    with monkeypatch.context() as patch:
        patch.setattr("hotline_sim.refresher.practice.fold", full)
        with pytest.raises(StoreFull):
            sitting.answer(asked.drill.right)
    assert kept(desk) == []
    assert sitting.now is asked
    sitting.answer(asked.drill.right)
    assert len(kept(desk)) == 1


def test_what_was_kept_but_never_told_counts_once(desk: Desk, today: Today) -> None:
    """Killed in between, and answered again under the same name, as a browser does it."""
    one = practice(desk, today)
    drill = one.deck.by_card[SAFE][0]
    one.answer(one.ask(drill, 1, "once"), drill.right)
    again = practice(desk, today)
    again.answer(again.ask(drill, 1, "once"), wrong(drill))
    [row] = kept(desk)
    assert row.body["right"] is True


def test_what_is_no_answer_keeps_nothing(desk: Desk, today: Today) -> None:
    sitting = Sitting(practice(desk, today), 2, seed=1)
    with pytest.raises(NotAllowed):
        sitting.answer(("no-such",))
    assert kept(desk) == []
    assert sitting.now is not None


def test_a_clock_set_back_is_told_in_a_line_and_practice_goes_on(desk: Desk, today: Today) -> None:
    one = practice(desk, today)
    drill = one.deck.by_card[SAFE][0]
    today.now = NOON + timedelta(days=300)
    one.answer(one.ask(drill, 1), drill.right)
    today.now = NOON
    again = practice(desk, today)
    sitting = Sitting(again, 10, seed=2)
    [note] = sitting.notes
    assert note.startswith("This machine's clock is behind your last practice, of 2026-12-26.")
    assert SAFE in {drill.card for drill in again.plan(10, 2).drills}, "not lost for 300 days"
    again.answer(again.ask(again.deck.by_card[SAFE][1], 2), again.deck.by_card[SAFE][1].right)
    assert kept(desk)[0].body[BEHIND]
    [card] = desk.store.reviews.cards("T01")
    assert time_of(card.seen) == NOON
    assert SAFE not in {drill.card for drill in practice(desk, today).plan(10, 3).drills}


def test_two_devices_of_one_person_come_together_by_time(desk: Desk, today: Today) -> None:
    one = practice(desk, today)
    here, there = one.deck.by_card[SAFE][:2]
    one.answer(one.ask(here, 1, "here"), here.right)
    body: dict[str, object] = {"drill": there.id, "scenario": there.scenario, "place": there.place}
    earlier = (NOON - timedelta(days=3)).isoformat()
    other = ReviewRow("there", "T01", earlier, SAFE, 1, "drill", body)
    for _ in range(2):
        desk.store.reviews.add("T01", [other], fold)
    assert [row.id for row in kept(desk)] == ["there", "here"]
    [card] = desk.store.reviews.cards("T01")
    assert (card.body["times"], card.body["drill"]) == (2, here.id)


def test_what_was_cut_from_a_call_that_is_gone_is_told_in_a_line(desk: Desk, today: Today) -> None:
    gone = "behaviour:somebodys-own:greets"
    old = (NOON - timedelta(days=300)).isoformat()
    body: dict[str, object] = {"drill": "choose:gone:beat:greets", "scenario": "gone"}
    desk.store.reviews.add("T01", [ReviewRow("r", "T01", old, gone, 3, "drill", body)], fold)
    sitting = Sitting(practice(desk, today), 10, seed=1)
    assert sitting.notes == ("One thing that was due is in no call or form here any more.",)
    assert sitting.count == 5


def answer_all(desk: Desk, today: Today, sittings: int, *, harm: bool = False) -> Sitting:
    for seed in range(sittings):
        sitting = Sitting(practice(desk, today), 10, seed)
        while sitting.now is not None:
            drill = sitting.now.drill
            sitting.answer(wrong(drill) if harm and sitting.number == 1 else drill.right)
            sitting.go_on()
        today.now += timedelta(days=1)
    return sitting


def test_where_drills_go_well_a_whole_call_is_proposed(desk: Desk, today: Today) -> None:
    assert answer_all(desk, today, 1).proposal is None, "too few to tell"
    sitting = answer_all(desk, today, 2)
    assert sitting.proposal == ("deadline-at-six", "One word before six")
    assert sitting.end[0] == "That was all for now: 5 of 5 right."
    assert "One word before six" in sitting.end[1]


def test_no_call_is_proposed_so_soon_after_one(desk: Desk, today: Today) -> None:
    take(desk, "hang-up")
    assert answer_all(desk, today, 3).proposal is None
    today.now += timedelta(days=14)
    sitting = answer_all(desk, today, 1)
    assert sitting.proposal is not None
    assert sitting.proposal[0] != "tower-room"


def test_the_first_screen_says_in_a_line_what_is_due(desk: Desk, today: Today) -> None:
    assert due(desk, "T01", today.now).line == "Nothing is due. A few new ones are there to try."
    answer_all(desk, today, 1)
    found = due(desk, "T01", today.now + timedelta(days=60))
    assert found.many == 5
    assert found.line == "5 refreshers due, about 10 minutes."
    assert found._replace(many=1).line == "1 refresher due, about 2 minutes."
    assert found._replace(many=40).line == "5 refreshers due, about 10 minutes."


def test_cards_have_names_that_tell_what_they_are_about() -> None:
    assert cards.behaviour_of(SAFE) == ("hotline-core", "asks-if-safe-to-talk")
    assert cards.behaviour_of("service:lao-pdr:atd") is None
    assert cards.kind_of("code:form:urgency:U1") == cards.CODE
    assert cards.number_of(SAFE) == cards.number_of(SAFE) != cards.number_of(PROMISES)
