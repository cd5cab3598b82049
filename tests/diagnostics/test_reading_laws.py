"""Whatever is done to a file, reading it gives a value or findings, and never an exception.

tools/fuzz.py searches further: a hundred thousand mutations, on the large files too.
"""

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tools.mutations import MUTATIONS, mutated
from tools.reading import LARGE, SMALL, read_as

KINDS = ("scenario", "rubric", "form", "services", "paths", "workshop", "learning", "answers")
CORPUS = tuple(data for _, data in SMALL)
often = settings(max_examples=3000, suppress_health_check=list(HealthCheck))


@often
@given(source=st.sampled_from(SMALL), seed=st.integers(0, 10**9))
def test_a_spoilt_file_is_read_or_refused(source: tuple[str, bytes], seed: int) -> None:
    kind, data = source
    assert not read_as(kind, mutated(data, Random(seed), CORPUS)).bug


@given(source=st.sampled_from(SMALL), chance=st.randoms(use_true_random=False))
def test_a_spoilt_file_is_read_or_refused_and_shrunk(
    source: tuple[str, bytes], chance: Random
) -> None:
    """Slower, with every choice in Hypothesis' hand: what it finds, it makes small."""
    kind, data = source
    assert not read_as(kind, mutated(data, chance, CORPUS)).bug


@given(data=st.binary(max_size=60), kind=st.sampled_from(KINDS))
def test_any_bytes_are_read_or_refused(data: bytes, kind: str) -> None:
    assert not read_as(kind, data).bug


@given(text=st.text("abis: -\n\t'\"[]{}#&*!|>%@`?,~0", max_size=60), kind=st.sampled_from(KINDS))
def test_any_signs_are_read_or_refused(text: str, kind: str) -> None:
    assert not read_as(kind, text.encode()).bug


@pytest.mark.parametrize("number", range(len(MUTATIONS)))
@pytest.mark.parametrize("kind", KINDS[:7])
def test_what_we_ship_can_be_spoilt_in_every_way(number: int, kind: str) -> None:
    chance = Random(f"{number}/{kind}")
    data = chance.choice([data for what, data in LARGE if what == kind])
    assert not read_as(kind, MUTATIONS[number](data, chance, CORPUS)).bug


def test_a_file_of_one_kind_is_no_file_of_another() -> None:
    for kind, data in (*SMALL, *LARGE):
        for other in set(KINDS[:7]) - {kind}:
            reading = read_as(other, data)
            assert (reading.outcome, reading.bug) == ("refused", "")
