"""The marks of a play: all that its verdict asks of what was said, in few numbers.

They are folded turn by turn, as `debrief.conduct` would find them at the end (docs/scoring.md):

- of each do that some beat invites: whether it was invited where somebody could say it (then or
  later), and of a basic one whether it was shown, whether its last invitation lapsed, and whether
  it could be said in a later turn; where nobody could say it yet, the invitation waits;
- of each competency: whether a do, an advanced do, something harmful, a red line was shown, and
  in how many turns something unhelpful;
- the harmful don'ts that stand, the needed facts that were told, the beats that were visited;
- of each order rule: whether it is still open, could have been kept, was broken.
"""

from typing import NamedTuple

from hotline_sim.authoring.simulation.lanes import Bit, Lane, Use
from hotline_sim.rubric.rubric import OrderRule


class Basic(NamedTuple):
    """What is marked of basic dos besides."""

    shown: Lane
    waits_lapsed: Lane
    """Whether the invitation that waits lapsed."""
    lapsed: Lane
    later: Lane
    """Whether it could have been said after the turn in which it was last invited."""


class Dos(NamedTuple):
    """Some dos that beats invite."""

    bits: dict[str, int]
    """The bit each of them has in every lane."""
    waits: Lane
    """Invited, and no response open since showed it."""
    invited: Lane
    """Invited, and some response open then or later showed it."""
    basic: Basic | None
    """Nothing of advanced ones: missing them decides no level."""


class Rules(NamedTuple):
    """Some order rules; each has the same bit in every lane."""

    rules: tuple[OrderRule, ...]
    open: Lane
    """Neither kept nor broken so far."""
    could: Lane
    """A response that shows its do was open."""
    broken: Lane


class Shows(NamedTuple):
    """What was shown of one competency."""

    do: Bit
    advanced: Bit
    harm: Bit
    red_line: Bit


class Marks(NamedTuple):
    """Where every mark stands."""

    words: tuple[Use, ...]
    """What happens to the bits of each word."""
    dos: tuple[Dos, ...]
    rules: tuple[Rules, ...]
    shows: dict[str, Shows]
    """By competency, of those that anything in the scenario shows or calls for, in the order of
    the rubric."""
    unhelpful: dict[str, Lane]
    """By competency: in how many turns something unhelpful was shown."""
    stands: dict[str, Bit]
    """By harmful don't."""
    told: dict[int, Bit]
    """By fact, of those that some key needs."""
    needs: tuple[Bit, ...]
    """Which alternative of what the key needs holds at the end."""
    beats: tuple[Bit, ...]
    """Which beats were visited."""
    cut: Lane
    """Whether an interruption ended the call."""
    start: tuple[int, ...]
    """The words of a play in which nothing was said yet."""
