"""Chance is the same for numbers and for arrays, everywhere and always."""

import numpy as np
import pytest

from hotline_sim.authoring.simulation import chance
from hotline_sim.authoring.simulation.chance import drawn, onward, stream


def test_numbers_are_mixed_as_splitmix_does() -> None:
    """The first two numbers of SplitMix64 from seed 0, as its author gives them."""
    golden = 0x9E3779B97F4A7C15
    assert chance._mixed(golden) == 0xE220A8397B1DCDAF
    assert chance._mixed(2 * golden & chance.WORD) == 0x6E789E6AA1B965F4


@pytest.mark.parametrize("seed", [0, 1, 2**63 - 1])
def test_an_array_of_plays_comes_to_what_each_comes_to_alone(seed: int) -> None:
    plays = np.arange(1_000, dtype=np.uint64)
    streams = onward(onward(stream(seed, plays)))
    alone = [onward(onward(stream(seed, number))) for number in range(1_000)]
    assert streams.tolist() == alone
    limits = np.full(1_000, 7, np.uint64)
    assert drawn(streams, limits).tolist() == [drawn(one, 7) for one in alone]


def test_every_number_below_the_limit_is_drawn_about_as_often() -> None:
    """Over plays, and over the turns of one."""
    plays = np.arange(70_000, dtype=np.uint64)
    streams = stream(5, plays)
    for _ in range(3):
        streams = onward(streams)
        times = np.bincount(drawn(streams, np.uint64(7)).astype(int), minlength=7)
        assert (abs(times - 10_000) < 500).all()
    turns = [streams[0]]
    for _ in range(70_000):
        turns.append(onward(int(turns[-1])))
    times = np.bincount([drawn(int(one), 7) for one in turns], minlength=7)
    assert (abs(times - 10_000) < 500).all()


def test_seeds_and_plays_next_to_each_other_have_nothing_in_common() -> None:
    begun = {stream(seed, play) for seed in range(100) for play in range(100)}
    assert len(begun) == 10_000
    changed = [
        (stream(seed, play) ^ stream(seed, play + 1)).bit_count()
        for seed in range(20)
        for play in range(20)
    ]
    assert 30 < sum(changed) / len(changed) < 34
