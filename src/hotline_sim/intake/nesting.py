"""A record in groups, as people write it, and leaf by leaf, as it is kept."""

from collections.abc import Mapping
from typing import Any

from hotline_sim.errors import NotAllowed
from hotline_sim.intake.entry import no_such_field
from hotline_sim.intake.form import OVERRIDDEN, REASON, Field, Form, Record, Value

_PARTED = frozenset({"group", "place", "repeat"})


def flattened(form: Form, nested: Mapping[str, Any]) -> dict[str, Any]:
    """Return a record written in groups as leaves by path; the values are not judged.

    A consent that was overridden may be written with its reason: `{overridden: child-at-risk}`.
    NotAllowed where something is named that the form does not have.
    """
    leaves: dict[str, Any] = {}
    for name, value in nested.items():
        field = next((one for one in form.fields if one.id == name), None)
        if field is None or not isinstance(value, Mapping | list | tuple):
            leaves |= _leaf(form, name, value)
        elif field.kind == "repeat":
            leaves |= _rows(form, field, value)
        elif field.kind in _PARTED and isinstance(value, Mapping):
            leaves |= _parts(form, name, value)
        elif field.parts and isinstance(value, Mapping):
            leaves |= _overridden(field, value)
        else:
            leaves[name] = value
    return leaves


def _leaf(form: Form, path: str, value: Any) -> dict[str, Any]:
    if form.leaf(path) is None:
        raise NotAllowed(no_such_field(form, path))
    return {path: value}


def _parts(form: Form, above: str, parts: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part, value in parts.items():
        found |= _leaf(form, f"{above}.{part}", value)
    return found


def _rows(form: Form, field: Field, rows: Any) -> dict[str, Any]:
    if isinstance(rows, Mapping) or not all(isinstance(one, Mapping) for one in rows):
        message = f"“{field.label}” takes a list of rows, each a group of keys."
        raise NotAllowed(message)
    found: dict[str, Any] = {}
    for number, row in enumerate(rows, 1):
        found |= _parts(form, f"{field.id}.{number}", row)
    return found


def _overridden(field: Field, value: Mapping[str, Any]) -> dict[str, Any]:
    if set(value) != {OVERRIDDEN}:
        message = f"“{field.label}” takes one answer, or {{{OVERRIDDEN}: the reason}}."
        raise NotAllowed(message)
    return {field.id: OVERRIDDEN, f"{field.id}.{REASON}": value[OVERRIDDEN]}


def nested(record: Record) -> dict[str, Any]:
    """Return a record in groups, as `flattened` reads it."""
    found: dict[str, Any] = {}
    for path, value in record.items():
        field, *parts = path.split(".")
        if parts == [REASON]:
            continue
        if f"{path}.{REASON}" in record:
            found[field] = {OVERRIDDEN: record[f"{path}.{REASON}"]}
        elif not parts:
            found[field] = value
        elif len(parts) == 1:
            found.setdefault(field, {})[parts[0]] = value
        else:
            _add_to_row(found.setdefault(field, []), int(parts[0]), parts[1], value)
    return found


def _add_to_row(rows: list[dict[str, Value]], number: int, part: str, value: Value) -> None:
    while len(rows) < number:
        rows.append({})
    rows[number - 1][part] = value
