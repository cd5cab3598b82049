"""The sentence beside each mark of the record: what was said, where, and what was made of it."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import quoted, short
from hotline_sim.debrief.paperwork.expected import NOT_KNOWN, Expected, codes_of
from hotline_sim.debrief.paperwork.marks import (
    INVENTED,
    LAZY_UNKNOWN,
    MISSED,
    OVER_COLLECTED,
    RIGHT,
    RIGHTLY_UNKNOWN,
    WRONG,
    FieldMark,
)
from hotline_sim.intake.form import Field, Form, Value
from hotline_sim.language.text import together, wording

FEW = 4
"""So many facts are quoted to explain one field; what the others said is only named."""

AS_A_WHOLE = wording("judged.record.as-a-whole", "The call as a whole comes to “{holds}”")

TOLD = wording("judged.record.told", "{told} That is “{holds}”")

WHOLE_SENTENCE = wording("judged.record.whole-sentence", "{what}.")

UNASKED = wording(
    "judged.record.unasked",
    "Nothing was said about this. “{holds}” tells the next reader so; empty does not.",
)

SENTENCES = {
    RIGHT: wording("judged.record.right", "{source}"),
    WRONG: wording("judged.record.wrong", "{due}; you wrote “{wrote}”."),
    MISSED: wording("judged.record.missed", "{due}; you left it empty."),
    LAZY_UNKNOWN: wording(
        "judged.record.lazy-unknown",
        "{due}; you wrote “{wrote}”, though it was there to be heard.",
    ),
    RIGHTLY_UNKNOWN: wording(
        "judged.record.rightly-unknown",
        "It was not said on this call, and you wrote “{wrote}”. An honest gap can be filled later.",
    ),
    INVENTED: wording(
        "judged.record.invented",
        "You wrote “{wrote}”, and nobody said so on this call. Where you do not know, “unknown” or"
        " “not asked” is the better answer.",
    ),
    OVER_COLLECTED: wording(
        "judged.record.over-collected",
        "You wrote “{wrote}”, and nothing on this call needs it. What is not written down cannot"
        " be lost, or read by the wrong eyes.",
    ),
}
"""Why a field has its mark: `due` is what was said and what it comes to."""

HEARD = wording("judged.record.heard", "Heard: {what}.")

HEARD_NOT_WRITTEN = wording(
    "judged.record.heard-not-written", "Heard, and not in your record: {what}."
)

HEARD_LEFT_OUT = wording("judged.record.heard-left-out", "Heard, and left out: {what}.")

ADDED = wording(
    "judged.record.added", "In your record, though nobody said it on this call: {names}."
)


class Words(NamedTuple):
    """Says marks in the words of a form."""

    form: Form

    def label(self, path: str) -> str:
        """Return what a leaf is called, with the field it is part of."""
        root = next((one for one in self.form.fields if one.id == path.partition(".")[0]), None)
        leaf = self.form.leaf(path)
        labels = [one.label for one in (root, leaf) if one is not None]
        if len(labels) > 1 and labels[1].startswith(labels[0]):
            return labels[1]
        return ": ".join(dict.fromkeys(labels)) or path

    def value(self, leaf: Field, value: Value | None) -> str:
        """Return a value as the form names it."""
        return ", ".join(_named(leaf, code) for code in codes_of(value))

    def why(self, leaf: Field, wanted: Expected, row: FieldMark) -> str:
        """Return why a leaf has its mark."""
        if row.codes and row.mark != LAZY_UNKNOWN:
            return _by_code(leaf, wanted, row)
        if row.mark == MISSED and NOT_KNOWN.issuperset(codes_of(row.expected)):
            return UNASKED(holds=row.holds)
        told = wanted.said[-1].told if wanted.said else ""
        due = TOLD(told=told, holds=row.holds) if told else AS_A_WHOLE(holds=row.holds)
        source = told or WHOLE_SENTENCE(what=AS_A_WHOLE(holds=row.holds or row.wrote))
        return SENTENCES[row.mark](due=due, source=source, wrote=row.wrote)


def _named(leaf: Field, code: str) -> str:
    return next((one.label for one in leaf.answers if one.id == code), code)


def _by_code(leaf: Field, wanted: Expected, row: FieldMark) -> str:
    """Say of several codes which were heard, and which were missed or added."""
    absent, extra = (
        [code for code, mark in row.codes.items() if mark == one] for one in (MISSED, INVENTED)
    )
    if not absent and not extra:
        return HEARD(what=_heard(leaf, wanted, row.leaf, list(row.codes)))
    parts = []
    if absent:
        sentence = HEARD_NOT_WRITTEN if row.wrote else HEARD_LEFT_OUT
        parts.append(sentence(what=_heard(leaf, wanted, row.leaf, absent)))
    if extra:
        names = "; ".join(_named(leaf, code) for code in extra)
        parts.append(ADDED(names=names))
    return together(*parts)


def _heard(leaf: Field, wanted: Expected, path: str, codes: Sequence[str]) -> str:
    """Return codes with the words that say them, those of one fact together."""
    by_fact: dict[str, list[str]] = {}
    for code in codes:
        said = (one for one in wanted.said if code in codes_of(one.fact.record.get(path)))
        first = next(said, None)
        by_fact.setdefault(first.fact.says if first else "", []).append(_named(leaf, code))
    parts = [
        f"{', '.join(names)}{f' ({quoted(short(says))})' if says and number < FEW else ''}"
        for number, (says, names) in enumerate(by_fact.items())
    ]
    return "; ".join(parts)
