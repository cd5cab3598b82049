"""A rubric as its author writes it."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from hotline_sim.storage.authored import Authored, Slug, Text, said


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
            message = f"{{thing}} is a don't ({self.kind}) and has no “better” wording."
            raise said("missing-better", message, "Add what to say instead.")
        if is_do and self.better is not None:
            message = f"{{thing}} is a do ({self.kind}), and only a don't has a “better” wording."
            raise said("better-on-a-do", message, "Take it out, or mend the kind.")
        return self


class AuthoredCompetency(Authored):
    """One competency and the behaviours that show it."""

    name: Text
    about: str = ""
    practise: str = Field("", description="What to practise next, said to the trainee.")
    behaviours: dict[Slug, AuthoredBehaviour] = Field(min_length=1)


_TEXT, _LIST = "\0text", "\0list"


def _shape(value: Any) -> str:
    return _LIST if isinstance(value, tuple) else _TEXT


OneOrMore = Annotated[
    Annotated[str, Tag(_TEXT)] | Annotated[tuple[str, ...], Tag(_LIST)], Discriminator(_shape)
]
"""One name, or a list of names."""


class AuthoredOrder(Authored):
    """A rule of order: a do that must come within some turns, or before other dos."""

    do: str
    within: Annotated[int, Field(ge=1, le=99)] | None = None
    before: OneOrMore | None = None
    breaks: str = Field(description="The don't that breaking the rule shows.")
    because: str = ""

    @model_validator(mode="after")
    def _one_limit(self) -> "AuthoredOrder":
        if (self.within is None) == (self.before is None):
            both = "neither" if self.within is None else "both"
            message = f"A rule of order has one of “within” and “before”; this has {both}."
            raise said("order-limit", message, "Make two rules of it." if self.within else "")
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
