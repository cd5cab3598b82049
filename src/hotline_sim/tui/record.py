"""A form and what is written into it, as the rows of a sheet."""

from collections.abc import Collection, Iterator

from hotline_sim.intake.form import Field, Form, Record, Value
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean

MUST = "!"
"""Stands before a critical field that is still empty."""

FILLED_OTHERWISE = frozenset({"auto"})
"""Kinds of fields that nobody fills by hand."""


def asked(form: Form, record: Record) -> list[Field]:
    """Return the fields that are asked for, as the record stands."""
    return [one for one in form.fields if _by_hand(one) and is_asked(form, record, one)]


def is_asked(form: Form, record: Record, field: Field) -> bool:
    """Return whether a field is asked for; one that waits for an answer is not, without any."""
    if field.shown_when is None:
        return True
    if not record:
        return False
    from hotline_sim.intake.entry import is_shown

    return is_shown(form, record, field.id)


def tally(form: Form, record: Record) -> tuple[int, int]:
    """Return how many of the fields that are asked for are filled, and how many there are."""
    fields = asked(form, record)
    return sum(bool(written_in(one, record)) for one in fields), len(fields)


def must_fill(form: Form, record: Record) -> list[str]:
    """Return the ids of the critical fields that still lack something."""
    critical = [one.id for one in asked(form, record) if one.critical]
    if not record:
        return critical
    from hotline_sim.intake.entry import still_empty

    empty = (path for path in still_empty(form, record) if form.leaves[path].critical)
    lacking = {path.partition(".")[0] for path in empty}
    return [one for one in critical if one in lacking]


def written_in(field: Field, record: Record) -> list[str]:
    """Return the leaves of a field that hold something."""
    return [path for path in record if path == field.id or path.startswith(f"{field.id}.")]


def words_of(leaf: Field, value: Value) -> str:
    """Return what stands in a leaf, as the form names it."""
    names = {one.id: one.label for one in leaf.answers}
    codes = value if isinstance(value, tuple) else (str(value),)
    return clean(", ".join(names.get(code, code) for code in codes))


def added(value: Value, before: Value | None) -> Value:
    """Return what a value adds to the one before: of several codes those that are new."""
    if isinstance(value, tuple) and isinstance(before, tuple):
        return tuple(code for code in value if code not in before) or value
    return value


def field_words(form: Form, field: Field, record: Record) -> str:
    """Return what stands in a field, its parts in order; empty where nothing does."""
    written = written_in(field, record)
    ordered = [path for path in form.leaves if path in written]
    found = []
    for path in (*ordered, *(one for one in written if one not in ordered)):
        leaf = form.leaf(path)
        if leaf is not None:
            lead = f"{leaf.label}: " if path != field.id and leaf.kind == "yes_no" else ""
            found.append(f"{lead}{words_of(leaf, record[path])}")
    return " · ".join(found)


def sheet_rows(
    form: Form, record: Record, *, whole: bool, only: Collection[str] | None = None
) -> Iterator[SheetRow]:
    """Yield the fields under their sections: all, or those that are filled or critical.

    With `only`, the fields of these ids, in their order and without sections.
    """
    fields = {one.id: one for one in asked(form, record)}
    lacking = must_fill(form, record)
    if only is not None:
        yield from (_row(form, record, fields[one], lacking) for one in only if one in fields)
        return
    section = ""
    for field in fields.values():
        if not (whole or field.critical or written_in(field, record)):
            continue
        if field.section != section:
            section = field.section
            yield SheetRow("heading", clean(form.sections.get(section, section)))
        yield _row(form, record, field, lacking)


def found_fields(form: Form, typed: str) -> list[str]:
    """Return the ids of the fields that are meant by some letters, the likeliest first.

    A field is found by its name, by that of a part, and by an answer that it takes.
    """
    from hotline_sim.intake.entry import found

    wanted = typed.casefold().strip()
    by_name = [path.partition(".")[0] for path in found(form, typed)]
    by_answer = [
        path.partition(".")[0]
        for path, leaf in form.leaves.items()
        if wanted and any(one.label.casefold().startswith(wanted) for one in leaf.codes)
    ]
    return list(dict.fromkeys([*by_name, *by_answer]))


def _row(form: Form, record: Record, field: Field, lacking: Collection[str]) -> SheetRow:
    return SheetRow(
        "field",
        clean(field.label),
        field_words(form, field, record),
        sign=MUST if field.id in lacking else "",
        key=field.id,
    )


def _by_hand(field: Field) -> bool:
    leaves = field.parts or (field,)
    return any(one.kind not in FILLED_OTHERWISE for one in leaves)
