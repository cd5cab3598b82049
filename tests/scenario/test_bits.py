"""Sets as whole numbers."""

from hypothesis import given, strategies as st

from hotline_sim.scenario.bits import among, numbers_in


@given(st.sets(st.integers(0, 200)))
def test_the_numbers_of_a_set_come_back_in_order(numbers: set[int]) -> None:
    assert numbers_in(sum(1 << one for one in numbers)) == sorted(numbers)


def test_things_are_taken_by_their_bits_and_what_has_no_thing_is_passed_over() -> None:
    assert among(("a", "b", "c"), 0b101) == ["a", "c"]
    assert among(("a", "b", "c"), 0) == []
    assert among(("a",), 0b110) == []
