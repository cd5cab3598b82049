"""A rubric as its author writes it."""

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag, model_validator

from hotline_sim.storage.authored import Authored, Slug, Text, meanings, said


class Points(Authored):
    """What each kind of behaviour adds to the worth of a call; never decides a verdict."""

    basic: int = 1
    """What a basic do adds, where it was invited."""
    advanced: int = 2
    """What an advanced do adds, where it was invited."""
    unhelpful: int = -1
    """What a don't that costs trust or time takes away."""
    harmful: int = -4
    """What a don't that can hurt the caller takes away."""
    red_line: int = -10
    """What a don't that nothing takes back takes away."""


class AuthoredBehaviour(Authored):
    """One do or don't: what it is, why it matters, and what it sounds like."""

    kind: Annotated[
        Literal["basic", "advanced", "unhelpful", "harmful", "red_line"],
        meanings(
            {
                "basic": "A do that the competency cannot be without.",
                "advanced": "A do that goes further.",
                "unhelpful": "A don't that costs trust or time.",
                "harmful": "A don't that can hurt the caller: unsafe, unless repaired in the call.",
                "red_line": "A don't that nothing later takes back: unsafe.",
            }
        ),
    ]
    """What kind of do or don't it is."""
    catalogue: str | None = None
    """Its number in a published catalogue."""
    label: Text
    """What it is, beginning with a word in -ing: asking whether it is safe to talk."""
    why: Text
    """What it does for the caller, or to them."""
    example: Text
    """What it sounds like; for a don't, what the mistake sounds like."""
    better: Text | None = None
    """What to say instead, ready to use; every don't has it, and no do."""
    sources: tuple[str, ...] = ()
    """Where it comes from, by the numbers of the list below."""

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
    """What it is called on screen."""
    about: str = ""
    """One plain sentence on what it is on the phone."""
    practise: str = ""
    """One sentence to the trainee on what to practise when it is weak."""
    behaviours: dict[Slug, AuthoredBehaviour] = Field(min_length=1)
    """What shows it, each under an id that stands once in the whole rubric."""


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
    """The do that must come."""
    within: Annotated[int, Field(ge=1, le=99)] | None = None
    """Within how many turns, 1 to 99."""
    before: OneOrMore | None = None
    """Before which do, or which of a list."""
    breaks: str
    """The don't that breaking the rule shows."""
    because: str = ""
    """One sentence to the trainee on why it must come so early."""

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
    """How scenarios name it, and the name of its file."""
    title: Text
    """What it is called on screen."""
    language: str = "en"
    """The language it is written in, such as en or lo."""
    version: int = 1
    """Yours to keep."""
    about: str = ""
    """What it is for."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    points: Points = Points()
    """What each kind of behaviour adds to the worth of a call."""
    turning_point: Annotated[int, Field(ge=1)] = 3
    """The fall in worth from which a decision is a turning point."""
    competencies: dict[Slug, AuthoredCompetency] = Field(min_length=1)
    """What a good call is made of, each under an id of its own."""
    order: tuple[AuthoredOrder, ...] = ()
    """What must come early, or before something else."""
    sources: dict[str, str] = {}
    """Each cited source by its number: a short reference."""
