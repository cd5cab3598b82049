"""The file of a learning path, as its author writes it."""

from typing import Annotated

from pydantic import Field, model_validator

from hotline_sim.storage.authored import Authored, Slug, Text, said

Times = Annotated[int, Field(ge=1, le=999)]


class AuthoredDrills(Authored):
    """Drills on one competency."""

    competency: str
    """The competency of the rubric they are on."""
    times: Times = 5
    """How many drills, 1 to 999."""


class AuthoredReach(Authored):
    """A level to reach in one competency."""

    competency: str
    """The competency of the rubric."""
    level: Annotated[int, Field(ge=2, le=4)] = 3
    """The level it has to show at, or above it: 2 partly, 3 sound, 4 strong."""
    times: Times = 1
    """In how many calls, 1 to 999."""


class AuthoredStep(Authored):
    """One thing to do. It has one of the keys that say what, and may say why."""

    walk_through: str | None = None
    """The scenario to be shown, with its reasons."""
    take: str | None = None
    """The scenario to take to its end; how it went is asked of other steps."""
    drills: AuthoredDrills | None = None
    """Drills on one competency."""
    facts: Times | None = None
    """How many cards of things to know to answer, 1 to 999."""
    reach: AuthoredReach | None = None
    """A level to reach in one competency."""
    without_harm: Times | None = None
    """How many of the last whole calls, one after the other, must have done no harm, 1 to 999."""
    because: str = ""
    """One sentence to the trainee on why this comes here."""

    @model_validator(mode="after")
    def _one_thing(self) -> "AuthoredStep":
        there = [name for name in KINDS if getattr(self, name) is not None]
        if len(there) != 1:
            told = "has none" if not there else f"has {len(there)}: {', '.join(there)}"
            message = f"A step says one thing to do; this {told}."
            hint = "Make a step of each." if there else f"Give it one of: {', '.join(KINDS)}."
            raise said("step-kind", message, hint)
        return self


KINDS = tuple(name for name in AuthoredStep.model_fields if name != "because")
"""The keys that say what to do."""


class AuthoredPath(Authored):
    """A file in learning/."""

    id: Slug
    """How it is named, and the name of its file."""
    title: Text
    """What it is called on screen."""
    language: str = "en"
    """The language it is written in, such as en or lo."""
    about: str = ""
    """Whom it is for, in a sentence or two."""
    rubric: str = "hotline-core"
    """The rubric whose competencies its steps name."""
    within_days: Annotated[int, Field(ge=1, le=9999)] | None = None
    """Only what was practised in so many days counts, 1 to 9999; without it, everything."""
    steps: tuple[AuthoredStep, ...] = Field(min_length=1, max_length=99)
    """What to do, in order; steps may be done in another."""
