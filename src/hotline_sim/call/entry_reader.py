"""Reads what a written answer puts down; whether the form allows it is asked when it is given."""

from collections.abc import Callable, Iterable
from typing import Any

from hotline_sim.call.entries import (
    Entry,
    Note,
    Rating,
    RecordEntry,
    ReferralEntry,
    Withdrawal,
)
from hotline_sim.diagnostic import Place
from hotline_sim.errors import UserError
from hotline_sim.storage.characters import quoted
from hotline_sim.storage.tree import child, entries, items, text
from hotline_sim.storage.values import value_of
from hotline_sim.storage.yaml_source import Entry as Key, Mapping, Node, Scalar

SCALE = {"1", "2", "3", "4"}


class NotAnAnswer(UserError):
    """Something among written answers that is none, and where it stands."""

    def __init__(self, place: Place, reason: str) -> None:
        """Say why, and where."""
        super().__init__(f"Line {place.line}, column {place.column}: {reason}")
        self.place = place
        self.reason = reason


def read_entry(name: str, key: Key) -> Entry:
    """Return what stands under one of `ENTRIES`. NotAnAnswer where it cannot be meant."""
    return ENTRIES[name](key)


def _record(key: Key) -> Entry:
    if not isinstance(key.value, Mapping):
        raise NotAnAnswer(key.place, "“record” is a group of fields: record: {urgency: U2}.")
    return RecordEntry(_plain(key.value))


def _refer(key: Key) -> Entry:
    decisions = items(key.value) or [key.value]
    return ReferralEntry(tuple(_plain(_decision(one)) for one in decisions))


def _decision(node: Node) -> Mapping:
    if isinstance(node, Mapping):
        return node
    message = "“refer” is a group, or a list of them: refer: {service: lwu, kind: warm}."
    raise NotAnAnswer(node.place, message)


def _withdraw(key: Key) -> Entry:
    return Withdrawal(_one_text(key, "withdraw", "the service"))


def _note(key: Key) -> Entry:
    return Note(_one_text(key, "note", "a text"))


def _rating(key: Key) -> Entry:
    rate = key.value
    overall = text(rate) or text(child(rate, "overall")) or ""
    if overall not in SCALE:
        raise NotAnAnswer(key.place, f"“rate” is 1, 2, 3 or 4, and not {quoted(overall)}.")
    _only(rate, "rate", ("overall", "note", "sure"))
    sure = entries(child(rate, "sure"))
    for name, one in sure.items():
        if text(one.value) not in SCALE:
            message = f"How sure you are of {quoted(name)} is 1, 2, 3 or 4."
            raise NotAnAnswer(one.place, message)
    known = {name: int(text(one.value) or 0) for name, one in sure.items()}
    return Rating(int(overall), text(child(rate, "note")) or "", known)


def _only(node: Node, name: str, known: Iterable[str]) -> None:
    strange = next((key for key in entries(node) if key not in known), None)
    if strange is not None:
        *first, last = (f"“{key}”" for key in known)
        message = f"“{name}” has {', '.join(first)} and {last}, and not {quoted(strange)}."
        raise NotAnAnswer(entries(node)[strange].place, message)


def _one_text(key: Key, name: str, what: str) -> str:
    words = (text(key.value) or "").strip()
    if not words:
        raise NotAnAnswer(key.place, f"“{name}” needs {what}, in one line of text.")
    return words


def _plain(node: Mapping) -> dict[str, Any]:
    """Return the plain values of a group; what is no text, number, list or group becomes text."""
    return {name: _value(one.value) for name, one in node.entries.items()}


def _value(node: Node) -> Any:
    if isinstance(node, Mapping):
        return _plain(node)
    if not isinstance(node, Scalar):
        return tuple(_value(one) for one in items(node))
    value = value_of(node)
    return node.text if isinstance(value, bool | float) else value


ENTRIES: dict[str, Callable[[Key], Entry]] = {
    "record": _record,
    "refer": _refer,
    "withdraw": _withdraw,
    "note": _note,
    "rate": _rating,
}
"""What may stand alone in a group among answers, and what reads it."""
