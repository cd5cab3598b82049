"""What is picked: what is due first, each time otherwise, and no place twice in a row."""

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings, strategies as st

from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.picking import NEW_IN_FIVE, REMEMBERED, Picked, pick
from hotline_sim.storage.reviews import CardRow, ReviewRow
from tests.refresher.decks import deck

CARDS = sorted(deck().by_card)
SAFE = "behaviour:hotline-core:asks-if-safe-to-talk"


def card(name: str, due: str = "2026-03-02T00:00:00+00:00", rating: int = 3) -> CardRow:
    return CardRow(name, due, "2026-03-01T10:00:00+00:00", {"rating": rating})


def review(drill: Drill, number: int = 0) -> ReviewRow:
    body: dict[str, object] = {
        "drill": drill.id,
        "scenario": drill.scenario,
        "place": drill.place,
    }
    when = f"2026-03-01T10:{number:02}:00+00:00"
    return ReviewRow(f"r{number}", "T01", when, drill.card, 3, "drill", body)


def picked(
    due: Sequence[CardRow] = (),
    known: Sequence[str] = (),
    lately: Sequence[ReviewRow] = (),
    count: int = 5,
    seed: int = 1,
) -> Picked:
    return pick(deck(), due, known, lately, count, seed)


@settings(max_examples=60)
@given(
    st.lists(st.sampled_from(CARDS), unique=True, max_size=12),
    st.lists(st.sampled_from(list(deck().drills.values())), max_size=10),
    st.integers(1, 8),
    st.integers(0, 2**31),
)
def test_what_is_picked(due: list[str], past: list[Drill], count: int, seed: int) -> None:
    lately = [review(one, number) for number, one in enumerate(past)]
    rows = [card(name) for name in due]
    found = picked(rows, due, lately, count, seed)
    assert found == picked(rows, due, lately, count, seed)
    assert len(found.drills) == count
    assert found.gone == 0
    trained = [drill.card for drill in found.drills]
    assert len(set(trained)) == len(trained)
    asked = {(drill.scenario, drill.place) for drill in found.drills}
    for name in sorted(due)[: count - count * NEW_IN_FIVE // 5]:
        places_of = {(drill.scenario, drill.place) for drill in deck().by_card[name]}
        assert name in trained or places_of <= asked
    places = [drill.place for drill in found.drills]
    if past:
        places.insert(0, past[0].place)
    assert all(one != other for one, other in pairwise(places))


def test_what_went_wrong_last_comes_first_and_then_what_is_due_longest() -> None:
    rows = [
        card(CARDS[0], "2026-03-02T00:00:00+00:00"),
        card(CARDS[1], "2026-02-01T00:00:00+00:00"),
        card(CARDS[2], "2026-03-02T00:00:00+00:00", rating=1),
    ]
    assert [one.card for one in picked(rows, count=1).drills] == [CARDS[2]]
    both = {one.card for one in picked(rows, count=2).drills}
    assert both == {CARDS[2], CARDS[1]}


def test_however_much_is_due_something_new_comes_up_too() -> None:
    due = [card(name) for name in CARDS[:40]]
    found = [one.card for one in picked(due, CARDS[:40]).drills]
    assert sum(one in CARDS[:40] for one in found) == 3
    assert sum(one not in CARDS[:40] for one in found) == NEW_IN_FIVE


def test_what_went_wrong_last_leaves_no_place_for_anything_new() -> None:
    due = [card(name, rating=1) for name in CARDS[:40]]
    assert all(one.card in CARDS[:40] for one in picked(due, CARDS[:40]).drills)


def test_where_nothing_is_new_all_of_it_is_what_is_due() -> None:
    found = picked([card(name) for name in CARDS[:40]], CARDS)
    assert all(one.card in CARDS[:40] for one in found.drills)


def test_a_card_is_asked_for_by_another_drill_each_time() -> None:
    """The skill is trained, and not the item: first every other drill, and other calls first."""
    lately: list[ReviewRow] = []
    asked = []
    for number in range(8):
        [drill] = picked([card(SAFE)], CARDS, lately, count=1, seed=number).drills
        asked.append(drill)
        lately.insert(0, review(drill, number))
    assert len({drill.id for drill in asked}) == 8
    assert len({drill.scenario for drill in asked[:4]}) == 4
    assert all(one.place != other.place for one, other in pairwise(asked))


def test_with_nothing_due_new_things_of_every_kind_come_up() -> None:
    kinds = [drill.kind for drill in picked(count=7).drills]
    assert set(kinds) == set(Kind)
    assert kinds[0] is Kind.CHOOSE


def test_what_is_known_is_not_new() -> None:
    known = CARDS[:-1]
    assert [drill.card for drill in picked(known=known).drills] == [CARDS[-1]]


def test_what_is_in_no_call_any_more_is_passed_over_and_counted() -> None:
    rows = [card("behaviour:gone:asks"), card("field:gone:urgency"), card(SAFE)]
    found = picked(rows, CARDS, count=3)
    assert found.gone == 2
    assert [drill.card for drill in found.drills] == [SAFE]


def test_a_drill_that_is_gone_from_what_is_remembered_is_no_trouble() -> None:
    row = review(deck().by_card[SAFE][0])._replace(body={"drill": "choose:gone:x:y"})
    assert picked([card(SAFE)], CARDS, [row] * REMEMBERED, count=1).drills
