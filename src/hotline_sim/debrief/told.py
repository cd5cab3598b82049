"""What of a debrief is told where: which slips, which fields together, what is only perhaps so."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.debrief.model import AnnotatedLine, Debrief, Mark
from hotline_sim.debrief.paperwork.marks import (
    FIELD_MARKS,
    RIGHT,
    RIGHTLY_UNKNOWN,
    FieldMark,
    RecordResult,
)
from hotline_sim.rubric.rubric import Rubric

GOOD = frozenset({RIGHT, RIGHTLY_UNKNOWN})
"""The marks with which a field is in order."""


class RecordTold(NamedTuple):
    """The fields of a record that can be counted, by how they are told."""

    counts: tuple[tuple[str, int], ...]
    """How many have each mark that some have."""
    amiss: tuple[FieldMark, ...]
    """Told one by one with why, critical ones first."""
    left_empty: tuple[FieldMark, ...]
    """What belonged into empty fields, told in short, critical ones first."""
    right: tuple[FieldMark, ...]
    is_blank: bool
    """Whether nothing was written at all."""


class SecondLook(NamedTuple):
    """What is worth a second look, and counts for nothing."""

    remarks: tuple[str, ...]
    perhaps: tuple[str, ...]
    """Found by comparing words, so that it may be wrong."""


def record_told(record: RecordResult) -> RecordTold:
    """Return how a record is told; an empty critical field is told with why, unless all are."""
    certain = [one for one in record.fields if one.certain]
    marks = [one.mark for one in certain]
    blank = not any(one.wrote for one in certain)
    amiss = sorted((one for one in certain if one.mark not in GOOD), key=_is_minor)
    short = [one for one in amiss if not one.wrote and (blank or not one.critical)]
    return RecordTold(
        tuple((mark, marks.count(mark)) for mark in FIELD_MARKS if mark in marks),
        tuple(one for one in amiss if one not in short),
        tuple(short),
        tuple(one for one in certain if one.mark in GOOD),
        blank,
    )


def second_look(debrief: Debrief) -> SecondLook:
    """Return what does not fit together, and what a list of words found."""
    papers = (debrief.record, debrief.referral)
    remarks = tuple(one.text for found in papers if found is not None for one in found.remarks)
    return SecondLook(remarks, tuple(_perhaps(debrief.record)))


def slips_to_tell(debrief: Debrief) -> tuple[Mark, ...]:
    """Return every slip but the one to change, which is told already, in the order of the call."""
    told = debrief.to_change
    marks = [mark for one in debrief.competencies for mark in one.slips]
    others = [one for one in marks if not told or one[:2] != (told.behaviour, told.at)]
    return tuple(sorted(others, key=lambda mark: mark.at))


def better_than(rubric: Rubric, mark: Mark, line: AnnotatedLine | None) -> str:
    """Return what to say instead: the author's wording where the line is about this slip alone."""
    if line and line.better and len(line.slips) == 1:
        return line.better
    return rubric.behaviours[mark.behaviour].better


def _is_minor(one: FieldMark) -> bool:
    return not one.critical


def _perhaps(record: RecordResult | None) -> Iterator[str]:
    if record is None:
        return
    for one in record.fields:
        if not one.certain and one.mark not in GOOD:
            yield f"{one.label}. {one.why}"
    for hint in record.hints:
        yield hint.text
