"""A filled record under the names of the Human Trafficking Case Data Standard (HTCDS) v2.0.

What the standard has a name for stands under that name, in its codes. What it has no name for
stands under `hlc_`, and so does what it has a name for and no code: local extensions (exported as
the code of the standard that covers them), and what is unknown or was never asked.
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from hotline_sim.errors import UserError
from hotline_sim.intake.crosswalk import in_form_order
from hotline_sim.intake.entry import as_shown
from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Field, Form, Record, Value
from hotline_sim.storage.spreadsheet import guarded

STANDARD = "HTCDS 2.0"

EXTENSION = "hlc_"
"""How the names of fields begin that the standard does not have."""

_RESERVED = frozenset({UNKNOWN, NOT_ASKED})


def as_htcds(form: Form, record: Record) -> dict[str, Any]:
    """Return a record of the shared form as JSON values by HTCDS name.

    Fields that are no longer asked for are left out; rows stand in a list under the name of
    their field. UserError for an agency's form: such a record is brought to the shared form first.
    """
    if form.crosswalk is not None:
        message = f"“{form.id}” is exported by way of “{form.crosswalk.to}”."
        raise UserError(message)
    shown = as_shown(form, record)
    found: dict[str, Any] = {"standard": STANDARD, "form": form.id}
    for path in in_form_order(form, shown):
        leaf = form.leaf(path)
        if leaf is None:
            continue
        for name, value in _named(path, leaf, shown[path]):
            _row_of(found, path).update({name: value})
    return found


def as_csv(form: Form, record: Record) -> str:
    """Return a record of the shared form as one line of CSV under a line of names.

    The columns are those of the form, whatever is filled. Several codes, and the rows of a
    repeated field, are separated by semicolons. UserError as for `as_htcds`.
    """
    found = as_htcds(form, record)
    columns = ["standard", "form", *dict.fromkeys(_columns(form))]
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerow([_cell(found, column) for column in columns])
    return text.getvalue()


def name_of(path: str, leaf: Field) -> str:
    """Return the name a leaf is exported under."""
    return leaf.htcds or extension_of(path)


def extension_of(path: str) -> str:
    """Return the name of a leaf as a local extension: `hlc_SafeCallback_Allowed`."""
    words = (part for part in path.split(".") if part != "*" and not part.isdecimal())
    return EXTENSION + "_".join(
        "".join(word.capitalize() for word in part.split("_")) for part in words
    )


def _beside(name: str) -> str:
    """Return where stands what a name of the standard has no code for."""
    return EXTENSION + name.partition("_")[2]


def _named(path: str, leaf: Field, value: Value) -> Iterator[tuple[str, Any]]:
    """Yield what is exported for one leaf: under its name, and beside it."""
    name = name_of(path, leaf)
    if not leaf.htcds or not leaf.answers:
        yield name, list(value) if isinstance(value, tuple) else value
        return
    codes = [str(one) for one in (value if isinstance(value, tuple) else (value,))]
    said = {code: _exported(leaf, code) for code in codes}
    standard = list(dict.fromkeys(one for one in said.values() if one is not None))
    beside = [code for code, one in said.items() if one not in {code, *_CHECKED.values()}]
    if standard:
        yield name, standard if isinstance(value, tuple) else standard[0]
    if beside:
        yield _beside(name), beside if isinstance(value, tuple) else beside[0]


_CHECKED = {"yes": True, "no": False}
"""The standard has checkboxes where the form asks for yes or no."""


def _exported(leaf: Field, code: str) -> str | bool | None:
    """Return a code as the standard has it, or None where it has none for it."""
    if leaf.kind == "yes_no":
        return _CHECKED.get(code)
    one = leaf.code(code)
    return (one.exports_as or code) if one and code not in _RESERVED else None


def _row_of(found: dict[str, Any], path: str) -> dict[str, Any]:
    """Return what a leaf is written into: the record, or its row."""
    field, row, *_ = [*path.split("."), ""]
    if not row.isdecimal():
        return found
    rows: list[dict[str, Any]] = found.setdefault(extension_of(field), [])
    while len(rows) < int(row):
        rows.append({})
    return rows[int(row) - 1]


def _columns(form: Form) -> Iterator[str]:
    for path, leaf in form.leaves.items():
        yield name_of(path, leaf)
        if leaf.htcds and leaf.answers:
            yield _beside(name_of(path, leaf))


def _cell(found: dict[str, Any], column: str) -> str:
    if column in found:
        return guarded(_text(found[column]))
    cells = [_text(row.get(column, "")) for row in _rows(found)]
    return guarded(";".join(cells)) if any(cells) else ""


def _rows(found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of every repeated field."""
    lists = (one for one in found.values() if isinstance(one, list))
    return [row for rows in lists for row in rows if isinstance(row, dict)]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return ";".join(map(str, value)) if isinstance(value, list) else str(value)
