"""Filling a form: one entry checked, a field found by a few letters, what shows, what is empty."""

from collections.abc import Callable, Iterable
from typing import Any

from hotline_sim.errors import NotAllowed, near_miss
from hotline_sim.intake.form import CODED, Field, Form, Record, Value
from hotline_sim.intake.wording import (
    code_of,
    codes_of,
    date_in,
    datetime_in,
    folded,
    number_in,
    text_in,
)
from hotline_sim.storage.characters import quoted

_PARTED = frozenset({"group", "place", "repeat"})


def entered(form: Form, path: str, value: Any) -> Value:
    """Return one entry as the record keeps it: from a code or label, a text, a date, a number.

    Nothing, and no text but spaces, comes back as an empty value, which clears the leaf.
    NotAllowed where the form has no such leaf, or the leaf does not take it; the message says
    what it takes.
    """
    leaf = _fillable(form, path)
    if leaf.kind == "several":
        typed = value if isinstance(value, list | tuple) else [value]
        return codes_of(leaf, [_typed(leaf, one) for one in typed])
    text = _typed(leaf, value)
    return _READERS[leaf.kind](leaf, text) if text.strip() else ""


_READERS: dict[str, Callable[[Field, str], Value]] = {
    **dict.fromkeys(CODED, code_of),
    "text": text_in,
    "number": number_in,
    "date": date_in,
    "datetime": datetime_in,
}


def _fillable(form: Form, path: str) -> Field:
    """Return the leaf at a path; NotAllowed where there is none that a person fills."""
    leaf = form.leaf(path)
    if leaf is None:
        raise NotAllowed(no_such_field(form, path))
    if leaf.kind == "auto":
        raise NotAllowed(f"“{leaf.label}” is filled in by itself.")
    return leaf


def no_such_field(form: Form, path: str) -> str:
    """Say that nothing can be filled in at a path, and what was probably meant."""
    field = next((one for one in form.fields if one.id == path), None)
    if field is not None and field.kind != "repeat":
        parts = ", ".join(f"{path}.{one.id}" for one in field.parts)
        return f"“{field.label}” has parts. Write one of: {parts}."
    if field is not None:
        return (
            f"“{field.label}” has rows. Write a part of one, such as {path}.1.{field.parts[0].id}."
        )
    near = near_miss(path, form.leaves)
    hint = f" Did you mean “{near}”?" if near else f" See the fields of “{form.id}”."
    return f"There is no field {quoted(path)} in the record.{hint}"


def _typed(leaf: Field, value: Any) -> str:
    """Return an entry as somebody would have typed it. NotAllowed for a list or a group."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str | int):
        return str(value)
    if value is None:
        return ""
    what = "a number with a fraction" if isinstance(value, float) else "one answer"
    if isinstance(value, float):
        raise NotAllowed(f"“{leaf.label}” does not take {what}.")
    raise NotAllowed(f"“{leaf.label}” takes {what}, and not several.")


def is_shown(form: Form, record: Record, path: str) -> bool:
    """Return whether a leaf, or a field with parts, is asked for, as the record stands."""
    root = path.partition(".")[0]
    field = next((one for one in form.fields if one.id == root), None)
    leaf = form.leaf(path)
    conditions = {one.shown_when for one in (field, leaf) if one is not None and one.shown_when}
    return all(_holds(form, record, *condition) for condition in conditions)


def _holds(form: Form, record: Record, shower: str, values: Iterable[str]) -> bool:
    held = record.get(shower, ())
    codes = held if isinstance(held, tuple) else (held,)
    return not set(values).isdisjoint(codes) and is_shown(form, record, shower)


def as_shown(form: Form, record: Record) -> dict[str, Value]:
    """Return a record without what stands in fields that are no longer asked for."""
    return {path: value for path, value in record.items() if is_shown(form, record, path)}


def still_empty(form: Form, record: Record) -> list[str]:
    """Return the leaves that are asked for and hold nothing, in the order of the form."""
    return [
        path
        for path, leaf in form.leaves.items()
        if leaf.kind != "auto"
        and "*" not in path
        and record.get(path, "") in {"", ()}
        and is_shown(form, record, path)
    ]


def found(form: Form, typed: str) -> list[str]:
    """Return the leaves whose name or label holds what was typed, best first; all for nothing."""
    wanted = folded(typed)
    ranks = {
        path: min(_rank(wanted, name) for name in _names(form, path, leaf))
        for path, leaf in form.leaves.items()
        if leaf.kind != "auto" and "*" not in path
    }
    return sorted((path for path in ranks if ranks[path] < _NOWHERE), key=ranks.__getitem__)


_NOWHERE = 5


def _names(form: Form, path: str, leaf: Field) -> tuple[str, ...]:
    """Return what a leaf may be looked for by; of a part, with its field's label before it."""
    root = path.partition(".")[0]
    above = next((one.label for one in form.fields if one.id == root and one is not leaf), "")
    names = (leaf.label, path.replace(".", " "), f"{above} {leaf.label}")
    return tuple(folded(one) for one in names)


def _rank(wanted: str, name: str) -> int:
    if name == wanted:
        return 0
    if name.startswith(wanted):
        return 1
    if f" {wanted}" in f" {name}":
        return 2
    if wanted in name:
        return 3
    return 4 if all(word in name for word in wanted.split()) else _NOWHERE
