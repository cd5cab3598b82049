"""Chance that is the same everywhere: of a seed, a play and a turn, and of nothing else.

Each play has a stream of its own: it begins where SplitMix64 sends the seed and the play's number,
and goes on by Knuth's MMIX generator, of which the high half is drawn from. All of it is whole
numbers of 64 bits, so that a number of Python and an array of numpy come to the same.
"""

from typing import Any

WORD = (1 << 64) - 1
"""All bits of a word."""

Numbers = Any
"""A whole number, or an array of 64-bit words: what can be done with one can be with the other."""

_GOLDEN = 0x9E3779B97F4A7C15
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB
MULTIPLIER, INCREMENT = 6364136223846793005, 1442695040888963407


def stream(seed: int, plays: Numbers) -> Numbers:
    """Return where the streams of some plays begin."""
    return _mixed((_mixed(seed & WORD) + (plays + 1) * _GOLDEN) & WORD)


def onward(streams: Numbers) -> Numbers:
    """Return the streams a turn later."""
    return (streams * MULTIPLIER + INCREMENT) & WORD


def drawn(streams: Numbers, below: Numbers) -> Numbers:
    """Return a number from 0 up to below a limit, which must be less than 2 to the 32."""
    return (streams >> 32) * below >> 32


def _mixed(word: Numbers) -> Numbers:
    """Return a word that tells nothing of its neighbours: the last step of SplitMix64."""
    word = ((word ^ word >> 30) * _FIRST) & WORD
    word = ((word ^ word >> 27) * _SECOND) & WORD
    return word ^ word >> 31
