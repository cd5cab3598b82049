"""A rubric as its author writes it."""

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from hotline_sim.storage.authored import Authored, Slug

Text = Annotated[str, Field(min_length=1)]


class Points(Authored):
    """What each kind of behaviour adds to the worth of a call; never decides a verdict."""

    basic: int = 1
    advanced: int = 2
    unhelpful: int = -1
    harmful: int = -4
    red_line: int = -10


class AuthoredBehaviour(Authored):
    """One do or don't: what it is, why it matters, and what it sounds like."""

    kind: Literal["basic", "advanced", "unhelpful", "harmful", "red_line"]
    label: Text = Field(description="A gerund phrase: asking whether it is safe to talk.")
    why: Text
    example: Text
    better: Text | None = Field(None, description="What to say instead; every don't has it.")
    catalogue: str | None = Field(None, description="Its number in a published catalogue.")
    sources: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _better_belongs_to_donts(self) -> "AuthoredBehaviour":
        is_do = self.kind in {"basic", "advanced"}
        if not is_do and self.better is None:
            raise PydanticCustomError("missing-better", "A don't needs a “better” wording.")
        if is_do and self.better is not None:
            raise PydanticCustomError("better-on-a-do", "A do has no “better” wording.")
        return self


class AuthoredCompetency(Authored):
    """One competency and the behaviours that show it."""

    name: Text
    about: str = ""
    practise: str = Field("", description="What to practise next, said to the trainee.")
    behaviours: dict[Slug, AuthoredBehaviour] = Field(min_length=1)


class AuthoredOrder(Authored):
    """A rule of order: a do that must come within some turns, or before other dos."""

    do: str
    within: Annotated[int, Field(ge=1, le=99)] | None = None
    before: str | tuple[str, ...] | None = None
    breaks: str = Field(description="The don't that breaking the rule shows.")
    because: str = ""

    @model_validator(mode="after")
    def _one_limit(self) -> "AuthoredOrder":
        if (self.within is None) == (self.before is None):
            raise PydanticCustomError(
                "order-limit", "A rule of order has either “within” or “before”, not both."
            )
        return self


class AuthoredRubric(Authored):
    """A rubric file."""

    id: Slug
    title: Text
    language: str = "en"
    version: int = 1
    about: str = ""
    authors: tuple[str, ...] = ()
    points: Points = Points()
    turning_point: Annotated[int, Field(ge=1)] = Field(
        3, description="The fall in worth from which a decision is a turning point."
    )
    competencies: dict[Slug, AuthoredCompetency] = Field(min_length=1)
    order: tuple[AuthoredOrder, ...] = ()
    sources: dict[str, str] = Field({}, description="Each cited source: a short reference.")
