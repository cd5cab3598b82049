"""A learning path as it is followed: frozen, with no validator behind it."""

from enum import StrEnum
from typing import NamedTuple

LATELY = 20
"""How many of the last whole calls are looked at for harm."""


class StepKind(StrEnum):
    """What there is to do in a step."""

    WALK_THROUGH = "walk_through"
    TAKE = "take"
    DRILLS = "drills"
    FACTS = "facts"
    REACH = "reach"
    WITHOUT_HARM = "without_harm"


class Step(NamedTuple):
    """One thing to do, and when it is done."""

    kind: StepKind
    times: int
    """How often, or how many."""
    target: str = ""
    """The scenario, or the competency."""
    level: int = 0
    """The level to reach; 0 where none is."""
    because: str = ""
    """One sentence to the trainee on why."""


class LearningPath(NamedTuple):
    """What to practise, step by step."""

    id: str
    title: str
    language: str
    about: str
    rubric: str
    """Whose competencies its steps name."""
    within_days: int
    """Only what was practised in so many days counts; 0 counts everything."""
    steps: tuple[Step, ...]
    digest: str
    """The sha256 of the file's text."""
