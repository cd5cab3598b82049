"""The record on plain lines as a whole: what is filled in, and what is still empty."""

from collections.abc import Sequence
from itertools import groupby

from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.intake.entry import is_shown
from hotline_sim.intake.form import Form, Record
from hotline_sim.plain.asking import write_numbered
from hotline_sim.plain.field_names import leaf_at
from hotline_sim.plain.page import Page

INDENT = "   "


def write_filled(page: Page, form: Form, record: Record) -> list[str]:
    """Write what stands in a record, by section; return the paths by the number they stand at."""
    words = Words(form)
    paths = [path for path in _ordered(form, record) if is_shown(form, record, path)]
    if not paths:
        page.line("Nothing is written in the record yet.")
    first = 1
    for section, group in groupby(paths, lambda path: _section(form, path)):
        page.line(f"{form.sections.get(section, section)}:")
        lines = [
            f"{words.label(path)}: {words.value(leaf_at(form, path), record[path])}"
            for path in group
        ]
        write_numbered(page, lines, first)
        first += len(lines)
    return paths


def write_empty(page: Page, form: Form, empty: Sequence[str]) -> list[str]:
    """Write the leaves that are still empty, critical ones first and one by one.

    Return the paths by the number they stand at.
    """
    words = Words(form)
    critical = [path for path in empty if form.leaves[path].critical]
    others = [path for path in empty if not form.leaves[path].critical]
    page.line("Critical and still empty:" if critical else "No critical field is empty.")
    write_numbered(page, [words.label(path) for path in critical])
    number = len(critical)
    if others:
        page.line("The others still empty; not every call fills them:")
    for section, group in groupby(others, lambda path: _section(form, path)):
        named = []
        for path in group:
            number += 1
            named.append(f"{number} {words.label(path)}")
        page.line(f"{form.sections.get(section, section)}: {', '.join(named)}.", indent=INDENT)
    return [*critical, *others]


def in_short(form: Form, record: Record, empty: Sequence[str]) -> str:
    """Return in one sentence how far a record is."""
    filled = sum(1 for path in record if is_shown(form, record, path))
    critical = sum(1 for path in empty if form.leaves[path].critical)
    fields = "1 field" if filled == 1 else f"{filled} fields"
    return f"{fields} filled in, {critical} critical ones still empty."


def _ordered(form: Form, record: Record) -> list[str]:
    """Return the paths of a record in the order of the form, rows of repeated fields at its end."""
    known = [path for path in form.leaves if path in record]
    return [*known, *(path for path in record if path not in form.leaves)]


def _section(form: Form, path: str) -> str:
    return leaf_at(form, path).section
