"""A rubric as a call is marked with it: frozen, by id, with no validator behind it."""

from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What kind of do or don't a behaviour is."""

    BASIC = "basic"
    ADVANCED = "advanced"
    UNHELPFUL = "unhelpful"
    HARMFUL = "harmful"
    RED_LINE = "red_line"

    @property
    def is_do(self) -> bool:
        """Whether this is a do rather than a don't."""
        return self in {Kind.BASIC, Kind.ADVANCED}


class Behaviour(NamedTuple):
    """One do or don't."""

    id: str
    competency: str
    kind: Kind
    label: str
    why: str
    example: str
    better: str
    catalogue: str
    sources: tuple[str, ...]


class Competency(NamedTuple):
    """One competency; its behaviours know it by id."""

    id: str
    name: str
    about: str
    practise: str


class OrderRule(NamedTuple):
    """A do that must come within some turns (0: no such limit) or before some others."""

    do: str
    within: int
    before: tuple[str, ...]
    breaks: str
    because: str


class Rubric(NamedTuple):
    """Competencies and behaviours by id, in the order of the file."""

    id: str
    title: str
    language: str
    digest: str
    points: dict[str, int]
    turning_point: int
    competencies: dict[str, Competency]
    behaviours: dict[str, Behaviour]
    order: tuple[OrderRule, ...]
    sources: dict[str, str]

    def points_of(self, behaviour: str) -> int:
        """Return what one showing of a behaviour is worth, in points."""
        return self.points[self.behaviours[behaviour].kind]

    def behaviours_in(self, competency: str) -> tuple[Behaviour, ...]:
        """Return the behaviours that show a competency."""
        return tuple(one for one in self.behaviours.values() if one.competency == competency)
