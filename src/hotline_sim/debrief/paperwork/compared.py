"""One leaf of a record beside what it should hold: the mark."""

from typing import NamedTuple

from hotline_sim.debrief.paperwork.alike import alike, same_text
from hotline_sim.debrief.paperwork.expected import NOT_KNOWN, Expected, codes_of, in_order
from hotline_sim.debrief.paperwork.marks import (
    INVENTED,
    LAZY_UNKNOWN,
    MISSED,
    OVER_COLLECTED,
    RIGHT,
    RIGHTLY_UNKNOWN,
    WRONG,
)
from hotline_sim.intake.form import Field, Value

NOTHING = Expected(None, (), (), is_possible=False, is_kept_empty=False)
"""What is expected of a leaf that no fact and no key speaks of."""


class Compared(NamedTuple):
    """What comparing one leaf comes to."""

    mark: str
    """Empty where it is not marked: rightly left empty, or nothing it could be marked by."""
    codes: dict[str, str]
    """Of a leaf with several codes: the mark of each, `right`, `missed` or `invented`."""
    certain: bool = True


def compare(leaf: Field, recorded: Value | None, wanted: Expected) -> Compared:
    """Return the mark of one leaf."""
    codes = codes_of(recorded)
    if wanted.value is None:
        return Compared(_not_due(leaf, codes, wanted), {})
    if not codes:
        return _left_empty(leaf, wanted)
    if leaf.kind == "several":
        return _several(leaf, frozenset(codes), wanted)
    if leaf.kind == "text":
        return _text(", ".join(codes), wanted)
    return Compared(_single(", ".join(codes), wanted), {})


def _not_due(leaf: Field, codes: tuple[str, ...], wanted: Expected) -> str:
    """Return the mark of a leaf for which nothing was said on this path."""
    is_named = wanted.is_possible or wanted.is_kept_empty
    if not codes:
        return ""
    if set(wanted.also).issuperset(codes):
        return RIGHT
    if NOT_KNOWN.issuperset(codes):
        return RIGHTLY_UNKNOWN if is_named else ""
    if leaf.pii and (wanted.is_kept_empty or not wanted.is_possible):
        return OVER_COLLECTED
    return INVENTED if is_named else ""


def _left_empty(leaf: Field, wanted: Expected) -> Compared:
    if "" in wanted.also:
        return Compared("", {})
    due = codes_of(wanted.value) if leaf.kind == "several" else ()
    return Compared(MISSED, dict.fromkeys(due, MISSED))


def _single(recorded: str, wanted: Expected) -> str:
    value = ", ".join(codes_of(wanted.value))
    if recorded == value or recorded in wanted.also:
        return RIGHT
    if value in NOT_KNOWN:
        return RIGHTLY_UNKNOWN if recorded in NOT_KNOWN else INVENTED
    return LAZY_UNKNOWN if recorded in NOT_KNOWN else WRONG


def _text(recorded: str, wanted: Expected) -> Compared:
    values = (", ".join(codes_of(wanted.value)), *filter(None, wanted.also))
    if any(same_text(recorded, value) for value in values):
        return Compared(RIGHT, {})
    near = any(alike(recorded, value) for value in values)
    return Compared(RIGHT if near else WRONG, {}, certain=False)


def _several(leaf: Field, chosen: frozenset[str], wanted: Expected) -> Compared:
    """Return the mark of several codes.

    One that is right as well stands for one that is due; of a critical leaf every code counts.
    """
    due = frozenset(codes_of(wanted.value))
    if chosen <= NOT_KNOWN:
        return _known_of_none(leaf, chosen, due, wanted)
    spare = (chosen & frozenset(wanted.also)) - due
    standing_in = 0 if leaf.critical else len(spare)
    absent = in_order(leaf, due - chosen - NOT_KNOWN)[standing_in:]
    extra = chosen - due - spare
    marks = dict.fromkeys(chosen, RIGHT) | dict.fromkeys(extra, INVENTED)
    marks |= dict.fromkeys(absent, MISSED)
    codes = {code: marks[code] for code in in_order(leaf, frozenset(marks))}
    if absent and extra:
        return Compared(WRONG, codes)
    return Compared(MISSED if absent else INVENTED if extra else RIGHT, codes)


def _known_of_none(
    leaf: Field, chosen: frozenset[str], due: frozenset[str], wanted: Expected
) -> Compared:
    """Return the mark of a leaf with several codes in which nothing is said to be known."""
    if chosen == due or chosen <= frozenset(wanted.also):
        return Compared(RIGHT, {})
    if due <= NOT_KNOWN:
        return Compared(RIGHTLY_UNKNOWN, {})
    return Compared(LAZY_UNKNOWN, dict.fromkeys(in_order(leaf, due), MISSED))
