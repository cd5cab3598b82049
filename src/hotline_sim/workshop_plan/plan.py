"""The plan of a workshop as its room is run from it: frozen, with no validator behind it."""

from enum import StrEnum
from typing import NamedTuple


class RoundKind(StrEnum):
    """What is done in a round."""

    CALL = "call"
    """Everybody takes a call."""
    THREES = "threes"
    """Role-play: a caller, a responder, an observer."""
    OBSERVE = "observe"
    """Everybody marks what they hear in one call."""
    RECORD = "record"
    """Everybody writes up one call, in the form of their agency."""
    PLAN = "plan"
    """Challenges, solutions, who, by when."""


TAKES_A_CALL = frozenset({RoundKind.CALL, RoundKind.THREES, RoundKind.OBSERVE, RoundKind.RECORD})
"""The kinds of round that are about a call."""

SHOWS_A_CALL = frozenset({RoundKind.OBSERVE, RoundKind.RECORD})
"""The kinds of round in which everyone is shown the same call."""


class Agency(NamedTuple):
    """One of those who come."""

    id: str
    name: str
    form: str
    """The id of the form of its call record; empty where it has none here."""


class PlannedRound(NamedTuple):
    """One round as planned."""

    kind: RoundKind
    title: str
    minutes: int
    at: str = ""
    """When it should begin, as 09:30; empty where nobody said."""
    scenarios: tuple[str, ...] = ()
    variant: str = ""
    parallel: bool = False
    """Whether the variants of the call are dealt out."""
    play: str = ""
    """Which declared play of the call everyone is shown; empty: as it can go well."""
    note: str = ""
    """What the facilitator wants to say or do in it."""


class WorkshopPlan(NamedTuple):
    """A workshop as planned."""

    id: str
    title: str
    dates: tuple[str, ...]
    languages: tuple[str, ...]
    agencies: dict[str, Agency]
    """By id, in the order of the file."""
    rounds: tuple[PlannedRound, ...]
    group_size: int = 3
    mixed: bool = True
    """Whether groups mix the agencies."""
    about: str = ""
