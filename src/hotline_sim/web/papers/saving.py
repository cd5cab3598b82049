"""What a page sends of the record, written leaf by leaf; what cannot be kept is told there."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from hotline_sim.errors import NotAllowed
from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import OVERRIDDEN, REASON, Form, Record, Value
from hotline_sim.intake.sheet import asked
from hotline_sim.web.papers.question import Tried, mark_of

HAS = "has"
"""The name of the inputs that say which leaves a form asks for: an unticked box sends nothing."""

MARK = "mark."
"""What stands before a leaf in the name of the input with the mark of what stood there."""


class Sent(NamedTuple):
    """What a form holds of one leaf."""

    typed: tuple[str, ...]
    mark: str


class Saved(NamedTuple):
    """What came of saving."""

    tried: dict[str, Tried]
    """What could not be kept, by leaf."""
    written: tuple[str, ...]
    """The leaves that were written."""
    fresh: tuple[str, ...]
    """The ids of fields that are asked for because of it."""


class Sheet(Protocol):
    """What can be written in: the record of a call, or one that is of no call of its own."""

    @property
    def record(self) -> Record:
        """What stands there now."""

    def set_field(self, path: str, value: Value | None) -> None:
        """Write a leaf, or clear it. NotOpen where nothing can be written."""


def save(call: Sheet, form: Form, sent: Mapping[str, Sent]) -> Saved:
    """Write what was changed. A StoreError or NotOpen goes on up; what was written stays."""
    before = {one.id for one in asked(form, call.record)}
    tried: dict[str, Tried] = {}
    written = []
    for path, one in sent.items():
        try:
            value = _entered(form, path, _without_lost_reason(path, one, sent))
        except NotAllowed as problem:
            tried[path] = Tried(one.typed, problem.args[0])
            continue
        if mark_of(value) != one.mark and value != call.record.get(path):
            call.set_field(path, value)
            written.append(path)
    fresh = [one.id for one in asked(form, call.record) if one.id not in before]
    return Saved(tried, tuple(written), tuple(fresh))


def _entered(form: Form, path: str, typed: Sequence[str]) -> Value | None:
    leaf = form.leaf(path)
    several = leaf is not None and leaf.kind == "several"
    value = entered(form, path, list(typed) if several else "".join(typed[:1]))
    return None if value in ("", ()) else value


def _without_lost_reason(path: str, one: Sent, sent: Mapping[str, Sent]) -> tuple[str, ...]:
    """Return what was typed; no reason where the consent above it is not overridden."""
    above, _, part = path.rpartition(".")
    if part == REASON and above in sent and OVERRIDDEN not in sent[above].typed:
        return ()
    return one.typed


def sent_in(fields: Mapping[str, Sequence[str]]) -> dict[str, Sent]:
    """Return what a form holds of each leaf it asks for."""
    return dict(_sent(fields))


def _sent(fields: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, Sent]]:
    for path in fields.get(HAS, ()):
        typed = tuple(one.replace("\r\n", "\n") for one in fields.get(f"f.{path}", ()))
        yield path, Sent(tuple(filter(str.strip, typed)), "".join(fields.get(MARK + path, ())[:1]))
