"""What can come of a call from some moment on, and how far a decision made it fall.

Outcomes compare by red lines, then harm left standing, then the kind of the ending, then worth,
so that the best play never harms on purpose (docs/scoring.md). All four are packed into one
whole number, the score, because the analysis compares and adds millions of them.
"""

from typing import Any, NamedTuple

KINDS = ("harm", "lost", "partial", "safe")
"""Kinds of ending, the worst first."""

_KIND = 1 << 24
_HARM = 1 << 28
_RED = 1 << 40
_ZERO = 1 << 23
"""Where no worth stands, so that less than none needs no sign."""


class Outcome(NamedTuple):
    """What is still shown, what stands at the end, where the call ends, and what it earns."""

    red: int
    """Red lines crossed, each response counted once."""
    harm: int
    """Harmful don'ts standing at the end; see `Weights`."""
    kind: str
    """The kind of the ending."""
    halves: int
    """Worth, in half points."""

    @property
    def worth(self) -> float:
        """Worth in points."""
        return self.halves / 2

    @property
    def score(self) -> int:
        """The outcome as one number: the greater, the better."""
        return cost(self.red, self.harm, self.halves) + ended(self.kind)

    def after(self, red: int, harm: int, halves: int) -> "Outcome":
        """Return the outcome seen from before a decision that showed and earned this."""
        return Outcome(self.red + red, self.harm + harm, self.kind, self.halves + halves)


def as_data(outcome: Outcome | None) -> dict[str, Any] | None:
    """Return an outcome for other programs; None where no ending is reached."""
    if outcome is None:
        return None
    return {
        "red_lines": outcome.red,
        "harm": outcome.harm,
        "ending": outcome.kind,
        "worth": outcome.worth,
    }


class Fall(NamedTuple):
    """How much worse the best still reachable became; each is above zero where it did."""

    red: int
    harm: int
    kind: int
    """By how many kinds of ending."""
    halves: int

    @property
    def in_harm(self) -> bool:
        """Whether something harmful can no longer be kept out of the call."""
        return (self.red, self.harm) > (0, 0)

    def turns(self, points: int) -> bool:
        """Return whether it turns a call: in harm, in the kind of ending, or by so much worth."""
        return self.in_harm or self.kind > 0 or self.halves >= 2 * points


def cost(red: int, harm: int, halves: int) -> int:
    """Return what a decision adds to the score."""
    return halves - harm * _HARM - red * _RED


def ended(kind: str) -> int:
    """Return what an ending adds to the score, but for its worth."""
    return KINDS.index(kind) * _KIND + _ZERO


def outcome_of(score: int) -> Outcome:
    """Return the outcome that a score stands for."""
    low = score % _HARM
    rest = (low - score) // _HARM
    return Outcome(
        red=rest // (_RED // _HARM),
        harm=rest % (_RED // _HARM),
        kind=KINDS[low // _KIND],
        halves=low % _KIND - _ZERO,
    )


def halves_of(scores: Any) -> Any:
    """Return the half points in a score, or in each of an array of them."""
    return scores % _HARM % _KIND - _ZERO


def fall(before: Outcome, after: Outcome) -> Fall:
    """Return how far the best fell, seen from the same moment."""
    return Fall(
        red=after.red - before.red,
        harm=after.harm - before.harm,
        kind=KINDS.index(before.kind) - KINDS.index(after.kind),
        halves=before.halves - after.halves,
    )
