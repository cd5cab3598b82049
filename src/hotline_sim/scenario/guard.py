"""Guards as authors write them: the condition under which something is open or holds."""

from typing import Annotated, Any, Generic, TypeVar

from pydantic import ConfigDict, Discriminator, Field, Tag, model_validator

from hotline_sim.storage.authored import Authored, said
from hotline_sim.storage.wording import LIST, ONE, found

GRAMMAR_WORDS = frozenset({"turns", "disclosed", "used", "unmended", "all", "any", "not"})
"""The words of the guard grammar, which no gauge may be called."""


class Bounds(Authored):
    """A closed interval; an open side is left out."""

    at_least: int | None = None
    """The lowest it may be."""
    at_most: int | None = None
    """The highest it may be."""

    @model_validator(mode="before")
    @classmethod
    def _is_a_group(cls, value: Any) -> Any:
        if isinstance(value, dict):
            return value
        message = f"{{thing}} takes “at_least” and “at_most”; it is {found(value)}."
        hint = f"Write {{at_least: {value}}}." if type(value) is int else ""
        raise said("wrong-type", message, hint)


class AnyOf(Authored):
    """At least one of these."""

    any: tuple[str, ...] = Field(min_length=1)
    """The names, of which one will do."""


class AllOf(Authored):
    """Every one of these."""

    all: tuple[str, ...] = Field(min_length=1)
    """The names, all of which are meant."""


_ANY, _ALL = "\0any", "\0all"


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return _ALL if "all" in value else _ANY
    return LIST


Names = Annotated[
    Annotated[tuple[str, ...], Tag(LIST)]
    | Annotated[AnyOf, Tag(_ANY)]
    | Annotated[AllOf, Tag(_ALL)],
    Discriminator(_shape),
]
"""A list, meaning all of them; or {any: […]}, meaning one of them."""


_TRUTH = "\0truth"


def _unmended_shape(value: Any) -> str:
    return _TRUTH if isinstance(value, bool) else LIST


class Guard(Authored):
    """A condition whose entries all hold. Any other key is the name of a gauge."""

    model_config = ConfigDict(frozen=True, extra="allow", strict=True)
    __pydantic_extra__: dict[str, Bounds]

    turns: Bounds | None = None
    """How many moves were given so far, with the one just given: {at_least: 4}."""
    disclosed: Names | None = None
    """Facts the caller has told: a list means all of them, {any: […]} one."""
    used: Names | None = None
    """Moves that were given, as beat.response or beat.silence: a list means all of them."""
    unmended: (
        Annotated[
            Annotated[bool, Tag(_TRUTH)] | Annotated[tuple[str, ...], Tag(LIST)],
            Discriminator(_unmended_shape),
        ]
        | None
    ) = None
    """true: a don't was shown and is not mended; false: none is; a list: one of these is."""
    all: tuple["Guard", ...] | None = None
    """Conditions that all hold."""
    any: tuple["Guard", ...] | None = None
    """Conditions of which one holds."""
    not_: "Guard | None" = Field(None, alias="not")
    """A condition that does not hold."""

    @property
    def gauges(self) -> dict[str, Bounds]:
        """The bounds on gauges, by name."""
        return self.__pydantic_extra__ or {}


Value = TypeVar("Value")


class Branch(Authored, Generic[Value]):
    """One line of an ordered list: the first whose guard holds is taken."""

    when: Guard | None = None
    """When this line is taken; the last line has none."""
    is_: Value = Field(alias="is")
    """What it is then."""
    accept: tuple[str, ...] = ()
    """In a key: what counts as right as well."""


def _choice_shape(value: Any) -> str:
    if isinstance(value, tuple) and any(isinstance(one, dict) for one in value):
        return LIST
    return ONE


Line = TypeVar("Line", bound=Branch[Any])
Choice = Annotated[
    Annotated[Value, Tag(ONE)] | Annotated[tuple[Line, ...], Tag(LIST)],
    Discriminator(_choice_shape),
]
"""One value, or an ordered list of {when, is} of which the first that holds is taken.

Its branches are named beside it, because Python fills in the types of no class by itself.
"""
TextChoice = Choice[str, Branch[str]]
IdsChoice = Choice[tuple[str, ...], Branch[tuple[str, ...]]]
NamesChoice = Choice[Names, Branch[Names]]
TruthChoice = Choice[bool, Branch[bool]]
AnyChoice = Choice[Any, Branch[Any]]

_GROUP = "\0group"


def _leaf_shape(value: Any) -> str:
    return _GROUP if isinstance(value, dict) else _choice_shape(value)


RecordChoice = Annotated[
    Annotated[Any, Tag(ONE)]
    | Annotated[tuple[Branch[Any], ...], Tag(LIST)]
    | Annotated[dict[str, AnyChoice], Tag(_GROUP)],
    Discriminator(_leaf_shape),
]
"""What a field of a record should say, or each part of a group of fields."""


def branches(choice: Any) -> tuple[tuple[Guard | None, Any], ...]:
    """Return a choice as an ordered list of guard and value."""
    if is_listed(choice):
        return tuple((one.when, one.is_) for one in choice)
    return ((None, choice),)


def is_listed(choice: Any) -> bool:
    """Return whether a choice is an ordered list, and not one value."""
    return isinstance(choice, tuple) and bool(choice) and isinstance(choice[0], Branch)
