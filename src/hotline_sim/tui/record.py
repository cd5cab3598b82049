"""A form and what is written into it, as the rows of a sheet."""

from collections.abc import Collection, Iterator

from hotline_sim.intake.form import Field, Form, Record
from hotline_sim.intake.sheet import asked, field_words, must_fill, written_in
from hotline_sim.tui.widgets.row_sheet import SheetRow
from hotline_sim.tui.widgets.wrapping import clean

MUST = "!"
"""Stands before a critical field that is still empty."""


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


def _row(form: Form, record: Record, field: Field, lacking: Collection[str]) -> SheetRow:
    return SheetRow(
        "field",
        clean(field.label),
        clean(field_words(form, field, record)),
        sign=MUST if field.id in lacking else "",
        key=field.id,
    )
