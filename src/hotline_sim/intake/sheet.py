"""A form as somebody fills it in by hand: what is asked for, what stands there, what is lacking."""

from collections.abc import Iterable

from hotline_sim.intake.entry import found, is_shown, still_empty
from hotline_sim.intake.form import Field, Form, Record, Value
from hotline_sim.language.comparing import alike
from hotline_sim.language.text import together

FILLED_OTHERWISE = frozenset({"auto"})
"""Kinds of fields that nobody fills by hand."""


def by_hand(field: Field) -> bool:
    """Return whether a person fills a field, or a part of it."""
    return any(one.kind not in FILLED_OTHERWISE for one in field.parts or (field,))


def asked(form: Form, record: Record) -> list[Field]:
    """Return the fields that are asked for, as the record stands."""
    return [one for one in form.fields if by_hand(one) and is_shown(form, record, one.id)]


def tally(form: Form, record: Record) -> tuple[int, int]:
    """Return how many of the fields that are asked for are filled, and how many there are."""
    fields = asked(form, record)
    return sum(bool(written_in(one, record)) for one in fields), len(fields)


def must_fill(form: Form, record: Record) -> list[str]:
    """Return the ids of the critical fields that still lack something."""
    empty = (path for path in still_empty(form, record) if form.leaves[path].critical)
    lacking = {path.partition(".")[0] for path in empty}
    return [one.id for one in asked(form, record) if one.critical and one.id in lacking]


def written_in(field: Field, record: Record) -> list[str]:
    """Return the leaves of a field that hold something."""
    return [path for path in record if path == field.id or path.startswith(f"{field.id}.")]


def words_of(leaf: Field, value: Value) -> str:
    """Return what stands in a leaf, as the form names it."""
    names = {one.id: one.label for one in leaf.answers}
    codes = value if isinstance(value, tuple) else (str(value),)
    return together(*(names.get(code, code) for code in codes), by=", ")


def field_words(form: Form, field: Field, record: Record) -> str:
    """Return what stands in a field, its parts in order; empty where nothing does."""
    words = []
    for path in _in_order(form, written_in(field, record)):
        leaf = form.leaf(path)
        if leaf is not None:
            said = words_of(leaf, record[path])
            is_bare = path != field.id and leaf.kind == "yes_no"
            words.append(together(leaf.label, said, by=": ") if is_bare else said)
    return together(*words, by=" · ")


def added(value: Value, before: Value | None) -> Value:
    """Return what a value adds to the one before: of several codes those that are new."""
    if isinstance(value, tuple) and isinstance(before, tuple):
        return tuple(code for code in value if code not in before) or value
    return value


def found_fields(form: Form, typed: str) -> list[str]:
    """Return the ids of the fields that are meant by some letters, the likeliest first.

    A field is found by its name, by that of a part, and by an answer that it takes.
    """
    wanted = alike(typed).strip()
    by_name = [path.partition(".")[0] for path in found(form, typed)]
    by_answer = [
        path.partition(".")[0]
        for path, leaf in form.leaves.items()
        if wanted and any(alike(one.label).startswith(wanted) for one in leaf.codes)
    ]
    return list(dict.fromkeys([*by_name, *by_answer]))


def leaves_to_fill(form: Form, record: Record, field: str) -> list[str]:
    """Return the paths of a field's leaves; of a repeated field, those of a new row."""
    mine = [path for path in form.leaves if path == field or path.startswith(f"{field}.")]
    if mine and "*" in mine[0]:
        row = max(rows_of(record, field), default=0) + 1
        return [path.replace("*", str(row)) for path in mine]
    return mine


def rows_of(record: Record, field: str) -> list[int]:
    """Return the numbers of the rows of a repeated field that hold something."""
    return sorted({int(path.split(".")[1]) for path in record if path.startswith(f"{field}.")})


def _in_order(form: Form, paths: Iterable[str]) -> list[str]:
    """Return paths in the order of the form, rows of a repeated field at its end."""
    written = list(paths)
    ordered = [path for path in form.leaves if path in written]
    return [*ordered, *(one for one in written if one not in ordered)]
