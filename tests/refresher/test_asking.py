"""A drill as it is asked: shuffled by its seed, answered by numbers, told in full."""

import pytest
from hypothesis import given, strategies as st

from hotline_sim.errors import NotAllowed
from hotline_sim.refresher.asking import Asked, answered, asked, picks_in
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.schedule import Rating
from hotline_sim.refresher.told import told
from tests.refresher.decks import deck, drills

DRILLS = list(deck().drills.values())
CHOOSE = next(one for one in drills("tower-room") if one.id.endswith("pickup:demands-identity"))
SLIP = next(one for one in drills("tower-room") if one.kind is Kind.SLIP)
ORDER = next(one for one in drills("tower-room") if one.kind is Kind.ORDER)


def ready(drill: Drill, seed: int = 1) -> Asked:
    return asked(drill, seed, "a-review")


@given(st.sampled_from(DRILLS), st.integers(0, 2**31))
def test_a_seed_shuffles_the_same_way_and_loses_nothing(drill: Drill, seed: int) -> None:
    one = ready(drill, seed)
    assert one == ready(drill, seed)
    assert sorted(option.id for option in one.options) == sorted(
        option.id for option in drill.options
    )
    if drill.kind is Kind.SLIP:
        assert one.options == drill.options
    if drill.kind is Kind.ORDER:
        assert one.options != drill.options


@given(st.sampled_from(DRILLS), st.integers(0, 2**31))
def test_the_right_answer_is_right_whatever_the_shuffle(drill: Drill, seed: int) -> None:
    found = answered(ready(drill, seed), drill.right)
    assert found.is_right
    assert found.rating >= Rating.GOOD
    said = told(found)
    assert not said.right
    assert not said.steps
    assert drill.about in said.about


@given(st.sampled_from(DRILLS), st.data())
def test_a_wrong_answer_is_told_with_the_right_one(drill: Drill, data: st.DataObject) -> None:
    one = ready(drill)
    names = data.draw(st.permutations([option.id for option in one.options]))
    picks = tuple(names[: one.takes])
    found = answered(one, picks)
    said = told(found)
    assert found.is_right == (picks == drill.right)
    assert bool(said.right) != found.is_right
    if not found.is_right:
        assert found.rating <= Rating.HARD
        shown = " ".join((said.right, *said.steps, *said.why))
        assert all(drill.option(name).text in shown or name in shown for name in drill.right)


def test_a_slip_is_named_with_its_reason_and_the_better_wording() -> None:
    found = answered(ready(CHOOSE), ("name-first",))
    said = told(found)
    assert said.verdict == "Not this one: demanding a name or an identity number."
    assert said.why == (CHOOSE.option("name-first").why,)
    assert said.better.startswith("Better: You need not give a name.")
    assert said.right_why == (CHOOSE.option("safe-to-talk").why,)
    assert said.sources[0].startswith("Source S0")
    assert found.rating is Rating.AGAIN


def test_shown_together_with_an_advanced_do_is_easy() -> None:
    assert answered(ready(CHOOSE), ("safe-to-talk",)).rating is Rating.EASY


def test_a_wrong_line_is_told_to_be_a_good_one() -> None:
    wrong = next(option for option in SLIP.options if not option.is_right)
    said = told(answered(ready(SLIP), (wrong.id,)))
    assert said.why == (f"Line {wrong.id}: {wrong.why}",)
    assert said.right == f"The slip was line {SLIP.right[0]}."
    assert SLIP.why in said.right_why


def test_numbers_mean_options_in_the_order_shown() -> None:
    one = ready(CHOOSE)
    assert picks_in(one, " 2 ") == (one.options[1].id,)
    order = ready(ORDER)
    numbers = [order.options.index(option) + 1 for option in ORDER.options]
    for typed in ("{}{}{}{}", "{} {} {} {}", "{}, {}, {}, {}"):
        assert picks_in(order, typed.format(*numbers)) == ORDER.right


@pytest.mark.parametrize("typed", ["", "0", "9", "1 2", "one", "1a", "①"])
def test_what_is_no_number_of_an_option_is_refused(typed: str) -> None:
    with pytest.raises(NotAllowed, match="Type a number from 1 to 4"):
        picks_in(ready(CHOOSE), typed)


@pytest.mark.parametrize("typed", ["1", "1 2 3", "1 1 2 3", "1 2 3 5", "1 2 3 4 4"])
def test_an_order_takes_each_step_once(typed: str) -> None:
    with pytest.raises(NotAllowed, match="Type all 4 numbers in your order, such as 2 3 4 1"):
        picks_in(ready(ORDER), typed)


@pytest.mark.parametrize("picks", [(), ("no-such",), ("safe-to-talk", "breathe")])
def test_an_answer_that_is_none_is_refused(picks: tuple[str, ...]) -> None:
    with pytest.raises(NotAllowed):
        answered(ready(CHOOSE), picks)


def test_our_own_sentences_can_be_said_again_in_another_language() -> None:
    said = told(answered(ready(CHOOSE), ("name-first",))).said(str.upper)
    assert said.verdict.isupper()
    assert said.better.isupper()
    assert CHOOSE.said(str.upper).question == "WHAT DO YOU SAY?"
