"""Where marks stand: every bit its own, in words as wide as there are."""

from hypothesis import given, strategies as st

from hotline_sim.authoring.simulation.lanes import NARROW, WIDE, Bit, Shelf, Use, merged

USES = st.sampled_from(list(Use))


@given(
    st.lists(st.tuples(USES, st.integers(1, 9)), max_size=40), st.sampled_from([9, NARROW, WIDE])
)
def test_no_two_lanes_share_a_bit(wanted: list[tuple[Use, int]], width: int) -> None:
    """And a word holds lanes of one use alone, unless everything stands in one."""
    shelf = Shelf(width)
    lanes = [shelf.lane(use, size) for use, size in wanted]
    taken: dict[int, int] = {}
    for lane, (use, size) in zip(lanes, wanted, strict=True):
        mask = lane.put((1 << size) - 1)
        assert mask < 1 << width
        assert not taken.get(lane.word, 0) & mask
        taken[lane.word] = taken.get(lane.word, 0) | mask
        assert shelf.words()[lane.word] is use or width == WIDE
    assert len(shelf.words()) == len(taken)
    if width == WIDE and wanted:
        assert len(taken) == 1


@given(st.integers(0, 30), st.sampled_from([4, NARROW, WIDE]))
def test_things_have_a_bit_each_over_as_many_words_as_that_takes(count: int, width: int) -> None:
    bits = Shelf(width).bits(Use.SET, range(count))
    assert list(bits) == list(range(count))
    assert len(set(bits.values())) == count
    assert all(one.mask.bit_count() == 1 for one in bits.values())


def test_bits_of_a_word_are_put_together() -> None:
    assert merged([Bit(1, 4), Bit(0, 1), Bit(1, 1), Bit(2, 0)]) == (Bit(0, 1), Bit(1, 5))
