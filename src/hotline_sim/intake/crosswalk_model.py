"""A crosswalk as its author writes it, and the shapes that values of a form may have."""

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from hotline_sim.storage.authored import Authored, Slug, Text

TEXT, LIST, GROUP = "\0text", "\0list", "\0group"
"""Tags of alternatives; they stand in the validator's paths, and in no file."""


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return GROUP
    return LIST if isinstance(value, tuple) else TEXT


def text_or_group(value: Any) -> str:
    """Return the tag of a value that may be a text or a group of keys."""
    return GROUP if isinstance(value, dict) else TEXT


OneOrMore = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[tuple[str, ...], Tag(LIST)], Discriminator(_shape)
]
"""One name, or a list of names."""


Coded = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[dict[str, OneOrMore], Tag(GROUP)],
    Discriminator(text_or_group),
]
"""A code of the leaf the field is, or codes by leaf."""

Covered = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[tuple[Coded, ...], Tag(LIST)], Discriminator(_shape)
]


class AuthoredMeaning(Authored):
    """What a code says in the shared form."""

    is_: Coded | None = Field(None, alias="is")
    """What it says there: a code, or codes by field, all of which it says. Left out: nothing."""
    also: Covered = ()
    """What it is written for too, though it says less than that: one, or a list."""
    one_way: bool = False
    """Whether it is understood in the shared form and never written from it."""


CodeBridge = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[AuthoredMeaning, Tag(GROUP)],
    Discriminator(text_or_group),
]


class FieldGroup(Authored):
    """Where a field stands in the shared form."""

    is_: str | None = Field(None, alias="is")
    """The field of the shared form that it is. Left out: its codes name the fields."""
    codes: dict[str, CodeBridge] = Field({})
    """What its codes say there; those of the same name in both say the same."""


AuthoredBridge = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[FieldGroup, Tag(GROUP)], Discriminator(text_or_group)
]

Losses = dict[
    str,
    Annotated[
        Annotated[Text, Tag(TEXT)] | Annotated[dict[str, Text], Tag(GROUP)],
        Discriminator(text_or_group),
    ],
]
"""By leaf or field, why there is no place for it; or by code, why there is none for that one."""


class AuthoredCrosswalk(Authored):
    """How this form says what the shared one says."""

    to: Slug
    """The id of the shared form."""
    fields: dict[str, AuthoredBridge]
    """By field of this form, where it stands in the shared one."""
    cannot_hold: Losses = Field({})
    """By field of the shared form, why it has no place here; or by code, why that one has none."""
    shared_cannot_hold: Losses = Field({})
    """By field of this form, why it has no place there; or by code, why that one has none."""
