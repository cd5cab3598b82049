"""A form as its author writes it."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag, model_validator

from hotline_sim.intake.crosswalk_model import (
    GROUP,
    TEXT,
    AuthoredCrosswalk,
    OneOrMore,
    text_or_group,
)
from hotline_sim.intake.form import CODED, REASON
from hotline_sim.storage.authored import MAX_SLUG, Authored, Range, Slug, Text, meanings, said
from hotline_sim.storage.characters import quoted

FIELD_ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
CODE_ID = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")


def _field_id(name: str) -> str:
    if name == REASON:
        message = f"“{REASON}” is a word of the format and cannot name a field."
        raise said("reserved-word", message, "Choose another id.")
    if FIELD_ID.fullmatch(name) and len(name) <= MAX_SLUG:
        return name
    near = re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")[:MAX_SLUG].strip("_0123456789")
    example = near if near and name.isascii() else "safe_to_talk"
    hint = (
        f"Use small letters a to z, digits and single underscores, at most {MAX_SLUG}: “{example}”."
    )
    raise said("bad-id", f"{quoted(name)} is not the id of a field.", hint)


def _code_id(name: str) -> str:
    if CODE_ID.fullmatch(name) and len(name) <= MAX_SLUG:
        return name
    hint = f"Use letters a to z, digits, and single hyphens or underscores, at most {MAX_SLUG}."
    raise said("bad-id", f"{quoted(name)} is not a code.", hint)


FieldId = Annotated[str, AfterValidator(_field_id)]
"""The id of a field or a part: small letters and digits, in groups joined by underscores."""

CodeId = Annotated[str, AfterValidator(_code_id)]
"""A code: letters and digits, in groups joined by hyphens or underscores."""


class CodeGroup(Authored):
    """A code with more than a label."""

    label: Text
    """What it is called on screen; a responder may type it instead of the code."""
    help: str = ""
    """When it is meant."""
    exports_as: str | None = None
    """For a code that HTCDS does not have: the code of this field as which it is exported."""


AuthoredCode = Annotated[
    Annotated[Text, Tag(TEXT)] | Annotated[CodeGroup, Tag(GROUP)], Discriminator(text_or_group)
]
"""A label, or a group of keys."""

CodeList = Annotated[dict[CodeId, AuthoredCode], Field(min_length=1)]

Codes = Annotated[
    Annotated[str, Tag(TEXT)] | Annotated[CodeList, Tag(GROUP)], Discriminator(text_or_group)
]
"""The name of one of the file's lists, or codes."""

_BELONGS = {
    "codes": (*sorted(CODED - {"yes_no"}), "auto"),
    "reasons": ("yes_no",),
    "holds": ("text",),
    "range": ("number",),
    "parts": ("group", "place", "repeat"),
}
"""By key, the kinds that have a use for it."""

_NEEDED = {
    "codes": CODED - {"yes_no"},
    "parts": {"group", "place", "repeat"},
}


Kind = Literal[
    "choice", "several", "ordinal", "yes_no", "text", "number", "date", "datetime", "auto"
]
AnyKind = Literal[Kind, "group", "place", "repeat"]

_KINDS = {
    "choice": "One code.",
    "several": "Any number of codes.",
    "ordinal": "One code of an order, such as urgency.",
    "yes_no": "Yes or no; where there are reasons, a no can be overridden.",
    "text": "Words.",
    "number": "A whole number.",
    "date": "A date: 2026-03-14.",
    "datetime": "A date and a time: 2026-03-14 21:40.",
    "auto": "Nothing: the program fills it in.",
}
"""What is filled in, by kind."""


class AuthoredPart(Authored):
    """One question, or a part of one."""

    label: Text
    """What it is called on screen: short, at most some 25 letters."""
    kind: Annotated[Kind, meanings(_KINDS)]
    """What is filled in."""
    holds: (
        Annotated[
            Literal["line", "lines", "name", "phone"],
            meanings(
                {
                    "line": "One line of text.",
                    "lines": "Several lines of text.",
                    "name": "A name, without digits.",
                    "phone": "A telephone number.",
                }
            ),
        ]
        | None
    ) = None
    """Of a text: what it holds. Left out: one line."""
    range: Range | None = None
    """Of a number: the lowest and the highest it may be."""
    critical: bool | None = None
    """Whether a wrong or missing answer keeps a record from being ready; a part asks its field."""
    pii: bool | None = None
    """Whether it can point at a person; filling it without need counts against the record."""
    htcds: str | None = None
    """Its name in the Human Trafficking Case Data Standard v2.0."""
    shown_when: dict[str, OneOrMore] | None = Field(None, min_length=1, max_length=1)
    """A field further up, and the answer, or answers, at which this one is asked for."""
    help: str = ""
    """When to write what; shown beside the field."""
    codes: Codes | None = None
    """The answers there are, by code; or the name of one of the file's lists."""

    @model_validator(mode="after")
    def _keys_fit_the_kind(self) -> "AuthoredPart":
        for key, kinds in _BELONGS.items():
            if getattr(self, key, None) is not None and self.kind not in kinds:
                message = f"“{key}” is of no use in {{thing}}, whose kind is “{self.kind}”."
                hint = f"It belongs to {_listed(kinds)}. Take it out, or mend the kind."
                raise said("wrong-for-kind", message, hint)
            if getattr(self, key, None) is None and self.kind in _NEEDED.get(key, ()):
                raise said(
                    "missing-key", f"{{thing}} has no “{key}”.", f"A {self.kind} needs them."
                )
        return self

    @model_validator(mode="after")
    def _range_goes_up(self) -> "AuthoredPart":
        if self.range is not None and self.range[0] > self.range[1]:
            low, high = self.range
            message = f"The range of {{thing}} is empty: {low} is more than {high}."
            raise said("wrong-value", message, f"Write [{high}, {low}].")
        return self


class AuthoredField(AuthoredPart):
    """One question of a form, with its parts where it has any."""

    kind: Annotated[  # type: ignore[assignment]
        AnyKind,
        meanings(
            {
                **_KINDS,
                "group": "Its parts.",
                "place": "Its parts, which together say where something is.",
                "repeat": "Rows, each with all parts.",
            }
        ),
    ]
    """What is filled in."""
    reasons: Codes | None = None
    """Of a yes_no: the reasons for which a no may be overridden, by code."""
    parts: dict[FieldId, AuthoredPart] | None = Field(None, min_length=1)
    """Of a group, a place or a repeat: what it is made of."""


class AuthoredSection(Authored):
    """A heading, and the fields under it."""

    title: Text
    """The heading."""
    fields: dict[FieldId, AuthoredField] = Field(min_length=1)
    """The questions under it, each under an id of its own."""


def _listed(words: tuple[str, ...]) -> str:
    *first, last = (f"“{word}”" for word in words)
    return f"{', '.join(first)} or {last}" if first else last


class AuthoredForm(Authored):
    """A form file."""

    id: Slug
    """How calls and crosswalks name it, and the name of its file."""
    title: Text
    """What it is called on screen."""
    agency: Text
    """Whose form it is."""
    language: str = "en"
    """The language it is written in, such as en or lo."""
    version: int = 1
    """Yours to keep."""
    about: str = ""
    """What it is for."""
    authors: tuple[str, ...] = ()
    """Who wrote it."""
    lists: dict[Slug, CodeList] = {}
    """Codes that several fields use, by the name of the list."""
    sections: dict[Slug, AuthoredSection] = Field(min_length=1)
    """The headings, with the questions under each; what is needed first comes first."""
    crosswalk: AuthoredCrosswalk | None = None
    """How this form says what the shared one says. Left out: it is itself one to be shared."""
