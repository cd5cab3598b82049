"""A form for call records, and the record that is filled into it.

A record is flat: from the path of a leaf to what was recorded there. A field without parts is its
own leaf; a part of a group or a place is `field.part` (`safe_callback.allowed`,
`current_place.province`); a part of a row of a repeated field is `field.1.part`, rows counted
from 1; the reason of an overridden consent is `field.reason`.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from hotline_sim.intake.bridges import Crosswalk
from hotline_sim.language.text import worded

Value = str | int | tuple[str, ...]
"""What one leaf holds: a code, a text, a date or a number; several codes, sorted as in the form."""

Record = Mapping[str, Value]
"""A filled form; a leaf that holds nothing is not in it."""

UNKNOWN = "unknown"
"""The caller was asked, or it was looked for, and it is not known. Every coded leaf takes it."""

NOT_ASKED = "not-asked"
"""It was never asked. Every coded leaf takes it, and so do yes-or-no leaves."""

OVERRIDDEN = "overridden"
"""Done without consent, for a reason the form lists: only where a yes-or-no leaf has reasons."""

REASON = "reason"
"""The leaf, under a yes-or-no leaf, of why it was overridden."""

CODED = frozenset({"choice", "several", "ordinal", "yes_no"})
"""The kinds that take a code, or several."""

LONGEST = {"line": 200, "lines": 4000, "name": 60, "phone": 24}
"""How many characters a text may have, by what it holds."""


class Code(NamedTuple):
    """One answer a coded field allows."""

    id: str
    label: str
    help: str = ""
    exports_as: str = ""
    """The HTCDS value of a local extension, or empty where the id is the standard's own."""


RESERVED = (
    Code(
        UNKNOWN,
        worded("form.unknown", "Unknown"),
        worded("form.unknown.help", "Asked or looked for, and nobody knows."),
    ),
    Code(
        NOT_ASKED,
        worded("form.not-asked", "Not asked"),
        worded("form.not-asked.help", "It was never asked."),
    ),
)
"""The answers that every coded leaf takes beside its own codes."""


class Field(NamedTuple):
    """One question of a form."""

    id: str
    label: str
    kind: str
    """choice, several, ordinal, yes_no, text, number, date, datetime; with parts: place, group,
    repeat; filled by the program: auto."""
    section: str
    codes: tuple[Code, ...] = ()
    """Also those of a yes-or-no leaf; without the reserved ones."""
    critical: bool = False
    pii: bool = False
    """Whether what it holds can point at a person."""
    help: str = ""
    htcds: str = ""
    """Its name in the Human Trafficking Case Data Standard v2.0, where one exists."""
    shown_when: tuple[str, tuple[str, ...]] | None = None
    """Shown only when another leaf holds one of these values."""
    parts: tuple["Field", ...] = ()
    """Of a group, a place or a repeated field; the `reason` of a yes-or-no leaf that can be
    overridden. Their ids are within the field."""
    holds: str = ""
    """Of a text: `line`, `lines`, `name` or `phone`."""
    range: tuple[int, int] | None = None
    """Of a number: the least and the most."""

    def code(self, name: str) -> Code | None:
        """Return one of the codes, or None."""
        return next((one for one in self.codes if one.id == name), None)

    @property
    def answers(self) -> tuple[Code, ...]:
        """Every code it takes, the reserved ones last; none where it takes no codes."""
        return (*self.codes, *RESERVED) if self.kind in CODED else self.codes


class Form(NamedTuple):
    """A call record as one agency keeps it."""

    id: str
    title: str
    agency: str
    digest: str
    """The sha256 of the authored file."""
    sections: dict[str, str]
    """Label by id, in order."""
    fields: tuple[Field, ...]
    leaves: dict[str, Field]
    """Every leaf by its path, in order; rows of a repeated field stand as `field.*.part`."""
    about: str = ""
    language: str = "en"
    crosswalk: Crosswalk | None = None
    """To the shared form, where this is not it."""

    def leaf(self, path: str) -> Field | None:
        """Return the leaf at a path of a record, or None where the form has none."""
        found = None if "*" in path else self.leaves.get(path)
        if found is None and path.count(".") == 2:
            field, row, part = path.split(".")
            if row.isdecimal() and row.isascii() and not row.startswith("0") and len(row) < 4:
                found = self.leaves.get(f"{field}.*.{part}")
        return found


def leaves_of(fields: Iterable[Field]) -> Iterator[tuple[str, Field]]:
    """Yield each leaf of some fields with its path; a row of a repeated field stands as `*`."""
    for field in fields:
        if not field.parts or field.kind == "yes_no":
            yield field.id, field
        row = ".*" if field.kind == "repeat" else ""
        for part in field.parts:
            yield f"{field.id}{row}.{part.id}", part
