"""How somebody is getting on: facts only, with no points, no ranks and no streaks."""

from datetime import datetime
from typing import NamedTuple

from hotline_sim.language.text import Again

SCHEMA = "hotline-sim/progress/1"
"""The name of the JSON form; it changes only when a reader of the old one would break."""

LATELY = 20
"""Of how many of the last calls it is told how sure somebody was, beside how it went."""

SURE = 3
"""From here on a trainee was sure of having done it well."""

SOUND = 3
"""From this level on it was done well."""


class Point(NamedTuple):
    """How a competency showed in one call."""

    call: str
    scenario: str
    at: datetime
    level: int
    harm: bool
    sure: int | None
    counts: bool
    """Whether the call was new; else it is practice."""


class Confidence(NamedTuple):
    """How sure somebody was lately, beside how it went, in how many calls."""

    too_sure: int = 0
    """Sure of it, and it was not done well."""
    too_unsure: int = 0
    """Not sure of it, and it was done well."""
    right: int = 0


class Standing(NamedTuple):
    """How one competency is getting on."""

    rubric: str
    id: str
    name: str
    practise: str
    """What to practise where it is weak, in one sentence."""
    points: tuple[Point, ...]
    """The calls in which it showed, the first first."""
    drills: int
    """How many drills on it were done."""
    due: datetime | None
    """When one of its behaviours is due again; None where none is on the schedule."""
    confidence: Confidence
    is_due: bool = False

    @property
    def level(self) -> int | None:
        """The level it last showed at."""
        return self.points[-1].level if self.points else None

    @property
    def last_at(self) -> datetime | None:
        """When it was last on the line."""
        return self.points[-1].at if self.points else None


class Next(NamedTuple):
    """What to practise next, and why, in one sentence; and the way there."""

    text: str
    way: str
    """`call`, `refresh`, or empty where nothing is wanted."""
    scenario: str = ""
    title: str = ""


class Progress(NamedTuple):
    """How somebody is getting on."""

    person: str
    now: datetime
    calls: int
    """How many whole calls they took to an ending."""
    first_calls: int
    """Those among them that were new to them; the others are practice."""
    drills: int
    facts: int
    """How many cards of things to know were answered."""
    due: int
    """How many drills and facts are due now."""
    since: datetime | None
    standings: tuple[Standing, ...]
    next: Next
    better: str
    """What has got better, in one sentence; empty where that cannot be said yet."""
    unread: int = 0
    """How many calls cannot be read any more, and are left out."""
    language: str = ""
    """The language it is said in; empty for the one it is written in."""
    again: Again = str
    """Says a sentence of ours in that language."""

    @property
    def shown(self) -> tuple[Standing, ...]:
        """The competencies that have shown, or that drills were done on."""
        return tuple(one for one in self.standings if one.points or one.drills)
