"""One record through several forms: into the shared one, out of it, and what is lost between.

A code of an agency's form is written where the shared record holds what it says; of several that
could be, where the form takes one, the one that says most. What is lost is found by going there
and back: what does not return was lost.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.errors import UserError
from hotline_sim.intake.bridges import Bridge, Condition, Crosswalk
from hotline_sim.intake.form import NOT_ASKED, UNKNOWN, Form, Record, Value
from hotline_sim.intake.lost import Lost, Why

_RESERVED = frozenset({UNKNOWN, NOT_ASKED})


class Seen(NamedTuple):
    """A record through another form."""

    record: dict[str, Value]
    lost: tuple[Lost, ...]


def to_shared(form: Form, record: Record) -> dict[str, Value]:
    """Return a record of a form as the shared form says it."""
    if form.crosswalk is None:
        return dict(record)
    found = _Gathered(form.crosswalk)
    for bridge in form.crosswalk.bridges:
        for row, path in _rows(bridge.leaf, record):
            found.add(bridge, row, record[path])
    return found.record()


def from_shared(form: Form, record: Record) -> dict[str, Value]:
    """Return a record of the shared form as a form says it."""
    if form.crosswalk is None:
        return dict(record)
    found: dict[str, Value] = {}
    for bridge in form.crosswalk.bridges:
        for row in _rows_of(bridge, record):
            value = _written(bridge, row, record)
            if value:
                found[_in_row(bridge.leaf, row)] = value
    return found


def seen_as(record: Record, source: Form, target: Form) -> Seen:
    """Return a record of one form as another shows it, and what that one cannot show.

    UserError where the two lead to no common form.
    """
    if _shared_id(source) != _shared_id(target):
        message = f"There is no way from “{source.id}” to “{target.id}”: they share no form."
        raise UserError(message)
    shared = to_shared(source, record)
    seen = from_shared(target, shared)
    back = from_shared(source, to_shared(target, seen))
    why = Why(source, target, seen)
    lost = [
        Lost(path, code, why.of(path, code))
        for path in in_form_order(source, record)
        for code in _codes(record[path])
        if code not in _codes(back.get(path, ()))
    ]
    return Seen({path: seen[path] for path in in_form_order(target, seen)}, tuple(lost))


def in_form_order(form: Form, record: Record) -> list[str]:
    """Return the leaves a record fills, in the order of the form, rows in theirs."""
    order = {path: number for number, path in enumerate(form.leaves)}

    def place(path: str) -> tuple[int, int]:
        field, row, part = [*path.split("."), "", ""][:3]
        if row.isdecimal():
            first = next((n for one, n in order.items() if one.startswith(f"{field}.*.")), 0)
            return first, int(row) * len(order) + order.get(f"{field}.*.{part}", 0)
        return order.get(path, len(order)), 0

    return sorted(record, key=place)


def _shared_id(form: Form) -> str:
    return form.crosswalk.to if form.crosswalk else form.id


def _codes(value: Value) -> tuple[str | int, ...]:
    return value if isinstance(value, tuple) else (value,)


def _rows(leaf: str, record: Record) -> Iterator[tuple[str, str]]:
    """Yield the row (or nothing) and path of each place in a record that a leaf stands for."""
    if "*" not in leaf:
        if leaf in record:
            yield "", leaf
        return
    field, _, part = leaf.split(".")
    for path in record:
        pieces = path.split(".")
        if len(pieces) == 3 and pieces[0] == field and pieces[2] == part:
            yield pieces[1], path


def _rows_of(bridge: Bridge, shared: Record) -> list[str]:
    """Return the rows of the shared record that a bridge has to be asked for."""
    if "*" not in bridge.leaf:
        return [""]
    return list(dict.fromkeys(row for leaf in _read(bridge) for row, _ in _rows(leaf, shared)))


def _read(bridge: Bridge) -> Iterator[str]:
    if bridge.copies:
        yield bridge.copies
    for meaning in bridge.meanings:
        for condition in meaning.written_when:
            yield from (leaf for leaf, _ in condition)


def _in_row(leaf: str, row: str) -> str:
    return leaf.replace("*", row) if row else leaf


def _written(bridge: Bridge, row: str, shared: Record) -> Value | None:
    """Return what stands in a leaf for what the shared record says, if anything."""
    if bridge.copies:
        return shared.get(_in_row(bridge.copies, row))
    says = {
        meaning.code: max((_says(one, row, shared) for one in meaning.written_when), default=0)
        for meaning in bridge.meanings
    }
    codes = [code for code, much in says.items() if much]
    codes = [code for code in codes if code not in _RESERVED] or codes[:1]
    if bridge.several:
        return tuple(codes)
    return max(codes, key=lambda code: says[code], default=None)


def _says(condition: Condition, row: str, shared: Record) -> int:
    """Return how much of a record a condition speaks of, or 0 where it does not hold."""
    holds = all(
        not set(codes).isdisjoint(_codes(shared.get(_in_row(leaf, row), ())))
        for leaf, codes in condition
    )
    return len(condition) if holds else 0


class _Gathered:
    """Puts together what the leaves of a form say, as the shared form takes it."""

    def __init__(self, crosswalk: Crosswalk) -> None:
        self.targets = crosswalk.targets
        self.found: dict[str, list[Value]] = {}

    def add(self, bridge: Bridge, row: str, value: Value) -> None:
        """Take what one leaf holds."""
        if bridge.copies:
            self.found.setdefault(_in_row(bridge.copies, row), []).append(value)
            return
        codes = _codes(value)
        for meaning in bridge.meanings:
            if meaning.code in codes:
                for leaf, code in meaning.means:
                    self.found.setdefault(_in_row(leaf, row), []).append(code)

    def record(self) -> dict[str, Value]:
        """Return the shared record; what was said outright stands before what is not known."""
        found: dict[str, Value] = {}
        for path, values in self.found.items():
            known = [one for one in values if one not in _RESERVED] or values[:1]
            found[path] = self.several(path, known) if self.is_several(path) else known[0]
        return found

    def is_several(self, path: str) -> bool:
        """Return whether a leaf of the shared form takes several codes."""
        return path in self.targets and self.targets[path].several

    def several(self, path: str, codes: list[Value]) -> tuple[str, ...]:
        """Return codes in the order of the shared form."""
        return tuple(code for code in self.targets[path].codes if code in codes)
