"""What a record holds of the three legs of trafficking, act, means and purpose, and of the age."""

import re
from typing import NamedTuple

from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Form, Record

NO_MEANS = frozenset({"none-reported", "not-needed-child"})
"""Answers to by what means that name none."""

UNDER_18 = frozenset({"under-12", "12-14", "15-17"})
OVER_18 = frozenset({"18-24", "25-39", "40-plus"})
"""The age bands on either side of eighteen."""

LEAVES = {"act": "Act", "means": "Means", "type_of_exploitation": "Purpose"}
"""By leaf of the record: the leg it holds."""


class Leg(NamedTuple):
    """One of act, means and purpose."""

    leaf: str
    codes: tuple[str, ...]
    """What is there; empty where it is not."""
    words: str
    """The same as a sentence for the trainee: what is there, or why it is not."""

    def __bool__(self) -> bool:
        """Return whether it is there."""
        return bool(self.codes)


def codes_in(record: Record, leaf: str) -> frozenset[str]:
    """Return the codes at a leaf, without those that say that it is not known."""
    held = record.get(leaf, ())
    codes = held if isinstance(held, tuple) else (str(held),)
    return frozenset(codes) - {UNKNOWN, NOT_ASKED, ""}


def is_child(record: Record) -> bool | None:
    """Return whether the person is under eighteen; None where the record does not say, or both."""
    bands, minor = codes_in(record, "age_band"), codes_in(record, "is_minor")
    yes = bool(bands & UNDER_18) or "yes" in minor
    no = bool(bands & OVER_18) or "no" in minor
    return None if yes == no else yes


def leg_of(record: Record, leaf: str, form: Form | None = None) -> Leg:
    """Return one leg of a record; with a form, in the words of its labels."""
    there = codes_in(record, leaf) - NO_MEANS
    held = record.get(leaf, ())
    written = held if isinstance(held, tuple) else (str(held),)
    codes = tuple(one for one in written if one in there)
    said = ", ".join(worded(one, leaf, form) for one in codes) or _absent(written)
    return Leg(leaf, codes, f"{LEAVES[leaf]}: {said}.")


def _absent(written: tuple[str, ...]) -> str:
    if "none-reported" in written:
        return "none was reported when asked"
    if "not-needed-child" in written:
        return "none is needed, as you wrote"
    if NOT_ASKED in written:
        return "it was not asked"
    return "unknown" if UNKNOWN in written else "nothing is written"


def worded(code: str, leaf: str, form: Form | None = None) -> str:
    """Return what to call a code within a sentence: by its label, or else by its parts."""
    field = form.leaf(leaf) if form else None
    known = field.code(code) if field else None
    if known:
        return known.label[:1].lower() + known.label[1:]
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]", " ", code).lower()
