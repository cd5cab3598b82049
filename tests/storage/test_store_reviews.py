"""Reviews are kept once, and the cards are always what the reviews come to."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from hotline_sim.errors import StoreError
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.erasing import erase_person
from hotline_sim.storage.reviews import CardRow, ReviewRow, folded
from hotline_sim.storage.rows import Outcome
from hotline_sim.storage.store import Store
from tests.storage.stores import at, call_row, event, opened, with_call

CARDS = ("behaviour:small:asks", "code:form:urgency:U1", "service:lao:atd")


def row(name: str, minute: int, card: str = CARDS[0], rating: int = 3) -> ReviewRow:
    return ReviewRow(name, "T01", at(minute), card, rating, "drill", {"drill": name})


def test_a_review_is_kept_once_however_often_it_is_added(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.reviews.add("T01", [row("a", 1)], fold)
        before = store.reviews.cards("T01")
        store.reviews.add("T01", [row("a", 1), row("a", 9)], fold)
        assert store.reviews.of("T01") == [row("a", 1)]
        assert store.reviews.cards("T01") == before


def test_a_review_and_its_card_are_kept_together_or_not_at_all(tmp_path: Path) -> None:
    def breaks(rows: Sequence[ReviewRow]) -> CardRow:
        raise ValueError(len(rows))

    with opened(tmp_path) as store:
        with pytest.raises(ValueError, match="1"):
            store.reviews.add("T01", [row("a", 1)], breaks)
        assert store.reviews.of("T01") == []
        assert store.reviews.cards("T01") == []


def test_what_is_due_is_counted_as_it_is_listed(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.reviews.add("T01", [row("a", 1), row("b", 2, CARDS[1], rating=1)], fold)
        store.reviews.add("T02", [row("c", 1)._replace(person="T02")], fold)
        soon, later = "2026-03-02T08:00:00+00:00", "2026-03-09T08:00:00+00:00"
        assert [card.card for card in store.reviews.due("T01", soon)] == [CARDS[1]]
        for now in (at(0), soon, later):
            assert store.reviews.count_due("T01", now) == len(store.reviews.due("T01", now))
        assert store.reviews.count_due("T01", later) == 2


def test_what_was_seen_in_the_future_is_due_now(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        ahead = row("a", 1)._replace(at="2027-01-01T10:00:00+00:00")
        store.reviews.add("T01", [ahead], fold)
        assert [card.card for card in store.reviews.due("T01", at(5))] == [CARDS[0]]
        assert store.reviews.count_due("T01", at(5)) == 1


def test_the_newest_reviews_stand_first(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        assert store.reviews.latest_at("T01") is None
        store.reviews.add("T01", [row("a", 1), row("c", 3), row("b", 2)], fold)
        assert [one.id for one in store.reviews.newest("T01", 2)] == ["c", "b"]
        assert store.reviews.latest_at("T01") == at(3)


def ended(store: Store, name: str, **changed: object) -> str:
    """Keep a call that came to its end."""
    call = with_call(store, call_row(name, "T01")._replace(**changed))  # type: ignore[arg-type]
    store.append(call, event(1, 4), Outcome("ended", "safe-plan", "safe", at(4)))
    return call


def test_whole_calls_of_ones_own_wait_to_be_counted_until_they_are(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        whole = ended(store, "whole")
        ended(store, "by-script", player="script")
        ended(store, "tried-again", purpose="what-if")
        ended(store, "shown", purpose="walk-through")
        open_record = ended(store, "open-record", form_digest="rubric-digest")
        with_call(store, call_row("unfinished", "T01"))
        assert store.reviews.uncounted("T01", "SelfRated") == [whole]
        store.append(open_record, event(2, 5)._replace(kind="SelfRated"))
        assert set(store.reviews.uncounted("T01", "SelfRated")) == {whole, open_record}
        counted = row("call:whole:x", 4)._replace(source=f"call:{whole}")
        store.reviews.add("T01", [counted], fold)
        assert store.reviews.uncounted("T01", "SelfRated") == [open_record]
        assert store.reviews.uncounted("T02", "SelfRated") == []


rows = st.lists(
    st.builds(
        row,
        st.sampled_from([f"r{number}" for number in range(12)]),
        st.integers(0, 59),
        st.sampled_from(CARDS),
        st.integers(1, 4),
    ),
    unique_by=lambda one: one.id,
    max_size=12,
)


@settings(max_examples=25)
@given(st.data(), rows)
def test_cards_are_what_the_reviews_come_to_however_they_came(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, made: list[ReviewRow]
) -> None:
    """Two devices, each with some of the reviews, in any order: the cards come to the same."""
    order = data.draw(st.permutations(made))
    with opened(tmp_path_factory.mktemp("store")) as store:
        while order:
            many = data.draw(st.integers(1, len(order)))
            store.reviews.add("T01", order[:many], fold)
            order = order[many:]
        cards = store.reviews.cards("T01")
        assert sorted(cards) == sorted(folded(made, fold))
        store.reviews.rebuild("T01", fold)
        assert store.reviews.cards("T01") == cards


def test_a_person_who_is_gone_takes_reviews_and_cards_along(tmp_path: Path) -> None:
    with opened(tmp_path) as store:
        store.reviews.add("T01", [row("a", 1)], fold)
        erase_person(store, "T01")
        assert store.reviews.of("T01") == []
        assert store.reviews.cards("T01") == []


def test_a_store_that_refuses_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path) as store:

        def full(_: object) -> None:
            raise OSError(28, "no space")

        monkeypatch.setattr(store._writer, "run", full)
        with pytest.raises(StoreError):
            store.reviews.add("T01", [row("a", 1)], fold)
