"""Refreshers line by line: everything can be read aloud, and what was answered is kept."""

import os
from collections.abc import Iterator
from io import StringIO

import pytest

from hotline_sim.desk import Desk
from hotline_sim.plain.asking import BrokenOff, LeftForLater
from hotline_sim.plain.page import Page
from hotline_sim.plain.refresh import refresh
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import Picked
from hotline_sim.refresher.practice import Practice
from hotline_sim.refresher.sitting import Sitting
from tests.refresher.decks import deck
from tests.warm import share_cache

CHOOSE = deck().drills["choose:tower-room:pickup:demands-identity"]
SLIP = next(one for one in deck().drills.values() if one.kind is Kind.SLIP)
ORDER = deck().drills["order:tower-room:steps"]


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    share_cache(monkeypatch)
    monkeypatch.setattr("hotline_sim.refresher.practice.deck_of", lambda *_: deck())
    with Desk.of(os.environ) as one:
        yield one


def sitting(desk: Desk, monkeypatch: pytest.MonkeyPatch, *drills: Drill, gone: int = 0) -> Sitting:
    """Return a sitting of some drills."""
    monkeypatch.setattr(Practice, "plan", lambda *_: Picked(drills, gone))
    return Sitting(Practice(desk, "T01"), 10, seed=1)


def number_of(one: Sitting, option: str) -> str:
    assert one.now is not None
    return str(1 + [shown.id for shown in one.now.options].index(option))


def read(one: Sitting, *typed: str) -> str:
    out = StringIO()
    refresh(one, iter(typed), Page(out))
    return out.getvalue()


def ratings(desk: Desk) -> list[int]:
    return [row.rating for row in desk.store.reviews.of("T01")]


def test_a_moment_a_question_and_what_there_is_to_tell(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = sitting(desk, monkeypatch, CHOOSE)
    text = read(one, number_of(one, "name-first"))
    before, _, after = text.partition("What do you say?")
    assert "REFRESHER 1 OF 1: ELEVEN MINUTES IN THE STAIRWELL" in before
    assert "Kham: …hello? Please. Quick." in before
    assert " (footsteps on concrete)" in before
    assert "demanding" not in before, "what it is about would give it away"
    order = [
        "Not this one: demanding a name or an identity number.",
        "A name helps nobody yet",
        "Better: You need not give a name.",
        "Right: You have reached the helpline.",
        "This was about: demanding a name or an identity number.",
        "Source S04:",
        "That was all for now: 0 of 1 right.",
    ]
    places = [after.index(part) for part in order]
    assert places == sorted(places)
    assert ratings(desk) == [1]


def test_lines_of_an_exchange_bear_numbers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = sitting(desk, monkeypatch, SLIP)
    text = read(one, SLIP.right[0])
    assert f"{SLIP.right[0]}. You: " in text
    assert "Right." in text
    assert ratings(desk) == [3]


def test_steps_are_put_in_order_by_their_numbers(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = sitting(desk, monkeypatch, ORDER, CHOOSE)
    wrong = " ".join(number_of(one, name) for name in ORDER.right[::-1])
    text = read(one, wrong, "", "1")
    assert "All 4 numbers in your order, q stops here: " in text
    first, second = (f"1. {ORDER.options[0].text[:30]}", f"2. {ORDER.options[1].text[:30]}")
    told = text.partition("In order:")[2]
    assert 0 < told.index(first) < told.index(second)


def test_what_is_no_answer_is_asked_again(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = sitting(desk, monkeypatch, CHOOSE)
    text = read(one, "9", "what", number_of(one, "safe-to-talk"))
    assert text.count("Type a number from 1 to 4.") == 2
    assert "1 of 1 right" in text
    assert len(ratings(desk)) == 1


def test_one_may_stop_at_any_time_and_what_was_answered_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    for typed in (("q",), ("1", "q")):
        with pytest.raises(LeftForLater, match="What you answered is kept"):
            read(sitting(desk, monkeypatch, CHOOSE, SLIP), *typed)
    assert len(ratings(desk)) == 1


def test_where_the_lines_end_too_early_that_is_said(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BrokenOff, match="is kept"):
        read(sitting(desk, monkeypatch, CHOOSE))
    assert ratings(desk) == []


def test_what_is_gone_is_told_first(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    one = sitting(desk, monkeypatch, CHOOSE, gone=2)
    text = read(one, "1")
    assert text.startswith("2 things that were due are in no call or form here any more.")


def test_with_nothing_to_practise_that_is_said(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "nothing to practise here yet" in read(sitting(desk, monkeypatch))
