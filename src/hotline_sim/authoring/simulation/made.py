"""One move, made in some state of a call: all that its effect on the marks depends on."""

from typing import NamedTuple


class Made(NamedTuple):
    """A move that was made."""

    move: int
    invited: frozenset[str]
    could: frozenset[str]
    """What some open response would have shown, of all that it matters for."""
    right: bool | None
    """Whether nothing open was worth more; None where all that was open was worth the same."""
    told: tuple[int, ...]
    """The needed facts it brought out."""
    cut: bool
    """Whether an interruption ended the call."""
    need: int
    """Where it ended the call: which alternative of what the key needs holds there; else -1."""
    adds: int
    """What it adds to the score, as the analysis has it."""


class Cell(NamedTuple):
    """One way of answering at a beat, as far as the figures of the beat tell them apart."""

    beat: int
    right: bool | None
    """Whether nothing open was worth more; None where all that was open was worth the same."""
    paid: int
    """What it was worth, in half points."""


NOTHING = Made(-1, frozenset(), frozenset(), None, (), cut=False, need=-1, adds=0)
"""What is done in a play that is over."""
