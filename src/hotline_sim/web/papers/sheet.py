"""The record as a page shows it: in short by section, and one section, or finds, to fill in."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from hotline_sim.intake.entry import is_shown
from hotline_sim.intake.form import Field, Form, Record, Value
from hotline_sim.intake.sheet import (
    asked,
    field_words,
    found_fields,
    leaves_to_fill,
    must_fill,
    rows_of,
    words_of,
    written_in,
)
from hotline_sim.web.papers.question import Question, Tried, question

MOST_KEPT = 1000
"""So many records in short are remembered; a room holds a few hundred."""

MOST_FOUND = 6
"""So many fields are opened at once by a search; more letters find fewer."""


class Row(NamedTuple):
    """A field in short."""

    id: str
    section: str
    label: str
    words: str
    lacking: bool
    """Whether it is critical and something in it is still empty."""


class Section(NamedTuple):
    """A section in short."""

    id: str
    title: str
    rows: tuple[Row, ...]

    @property
    def filled(self) -> int:
        """How many of its fields hold something."""
        return sum(bool(one.words) for one in self.rows)

    @property
    def lacking(self) -> int:
        """How many critical ones still lack something."""
        return sum(one.lacking for one in self.rows)


class Group(NamedTuple):
    """Questions that are asked together: a field, or a row of a repeated one."""

    title: str
    questions: tuple[Question, ...]
    is_new: bool = False
    """Whether it is the empty row of a repeated field."""


class Entry(NamedTuple):
    """A field to fill in."""

    id: str
    label: str
    help: str
    critical: bool
    kind: str
    groups: tuple[Group, ...]

    @property
    def alone(self) -> Question | None:
        """The one question of a field without parts."""
        only = self.groups[0].questions
        return only[0] if len(self.groups) == 1 and len(only) == 1 and not self.is_parted else None

    @property
    def is_parted(self) -> bool:
        """Whether the field has parts."""
        return self.kind in {"group", "place", "repeat"}


def sections(form: Form, record: Record) -> tuple[Section, ...]:
    """Return the record in short, by section; without sections in which nothing is asked.

    It stands on every page of a call, and few answers change it: the same is not worked out twice.
    """
    return _sections(_TheSame(form), tuple(record.items()))


class _TheSame:
    """A form, equal to itself alone: comparing whole forms would cost more than is saved."""

    __slots__ = ("form",)

    def __init__(self, form: Form) -> None:
        self.form = form

    def __hash__(self) -> int:
        return id(self.form)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _TheSame) and other.form is self.form


@lru_cache(maxsize=MOST_KEPT)
def _sections(same: _TheSame, written: tuple[tuple[str, Value], ...]) -> tuple[Section, ...]:
    form, record = same.form, dict(written)
    lacking = must_fill(form, record)
    rows = [_row(form, record, one, lacking) for one in asked(form, record)]
    found = (
        Section(name, title, tuple(one for one in rows if one.section == name))
        for name, title in form.sections.items()
    )
    return tuple(one for one in found if one.rows)


def looked_for(form: Form, record: Record, typed: str) -> tuple[str, ...]:
    """Return the ids of the fields that are asked for and meant by some letters."""
    shown = {one.id for one in asked(form, record)}
    return tuple(one for one in found_fields(form, typed) if one in shown)[:MOST_FOUND]


def entries(
    form: Form, record: Record, fields: Collection[str], tried: Mapping[str, Tried]
) -> tuple[Entry, ...]:
    """Return some fields to fill in, in the order they are named."""
    known = {one.id: one for one in form.fields}
    return tuple(_entry(form, record, known[one], tried) for one in fields)


def _row(form: Form, record: Record, field: Field, lacking: Collection[str]) -> Row:
    words = field_words(form, field, record)
    return Row(field.id, field.section, field.label, words, field.id in lacking)


def _entry(form: Form, record: Record, field: Field, tried: Mapping[str, Tried]) -> Entry:
    groups = tuple(_groups(form, record, field, tried))
    return Entry(field.id, field.label, field.help, field.critical, field.kind, groups)


def _groups(
    form: Form, record: Record, field: Field, tried: Mapping[str, Tried]
) -> Iterator[Group]:
    if field.kind != "repeat":
        yield Group("", _questions(form, record, leaves_to_fill(form, record, field.id), tried))
        return
    numbers = rows_of(record, field.id)
    for number in numbers:
        paths = [f"{field.id}.{number}.{part.id}" for part in field.parts]
        yield Group(str(number), _questions(form, record, paths, tried))
    paths = leaves_to_fill(form, record, field.id)
    yield Group(str(len(numbers) + 1), _questions(form, record, paths, tried), is_new=True)


def _questions(
    form: Form, record: Record, paths: Collection[str], tried: Mapping[str, Tried]
) -> tuple[Question, ...]:
    found = []
    for path in paths:
        leaf = form.leaf(path)
        if leaf is None or leaf.kind == "auto" or not _is_offered(form, record, path):
            continue
        words = words_of(leaf, record[path]) if path in record else ""
        found.append(question(path, leaf, record, words, tried))
    return tuple(found)


def _is_offered(form: Form, record: Record, path: str) -> bool:
    """Return whether a leaf is on the page: asked for, or the reason of a consent beside it.

    A reason is always there, and seen once a consent is overridden: no page has to be sent
    between the two.
    """
    if is_shown(form, record, path):
        return True
    above, _, part = path.rpartition(".")
    field = form.leaf(above) if above else None
    return part == "reason" and field is not None and field.kind == "yes_no"


def filled_in(form: Form, record: Record) -> tuple[Row, ...]:
    """Return every field that holds something."""
    fields = (one for one in form.fields if written_in(one, record))
    return tuple(_row(form, record, one, ()) for one in fields)
