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
from hotline_sim.storage.authored import MAX_SLUG, Authored, Range, Slug, Text, said
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
    help: str = ""
    exports_as: str | None = Field(None, description="The HTCDS value of a local extension.")


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


class AuthoredPart(Authored):
    """One question, or a part of one."""

    kind: Kind
    label: Text
    help: str = ""
    codes: Codes | None = None
    critical: bool | None = Field(None, description="A part has it from its field.")
    pii: bool | None = Field(None, description="Whether it can point at a person.")
    htcds: str | None = Field(None, description="Its name in HTCDS v2.0.")
    shown_when: dict[str, OneOrMore] | None = Field(
        None, description="A leaf, and its values that show this.", min_length=1, max_length=1
    )
    holds: Literal["line", "lines", "name", "phone"] | None = None
    range: Range | None = None

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

    kind: AnyKind  # type: ignore[assignment]
    reasons: Codes | None = Field(None, description="Why a no may be overridden.")
    parts: dict[FieldId, AuthoredPart] | None = Field(None, min_length=1)


class AuthoredSection(Authored):
    """A heading, and the fields under it."""

    title: Text
    fields: dict[FieldId, AuthoredField] = Field(min_length=1)


def _listed(words: tuple[str, ...]) -> str:
    *first, last = (f"“{word}”" for word in words)
    return f"{', '.join(first)} or {last}" if first else last


class AuthoredForm(Authored):
    """A form file."""

    id: Slug
    title: Text
    agency: Text
    language: str = "en"
    version: int = 1
    about: str = ""
    authors: tuple[str, ...] = ()
    lists: dict[Slug, CodeList] = Field({}, description="Codes that several fields use.")
    sections: dict[Slug, AuthoredSection] = Field(min_length=1)
    crosswalk: AuthoredCrosswalk | None = None
