"""What of a record another form cannot say, and why."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.intake.bridges import MORE_THAN_ONE
from hotline_sim.intake.form import Form, Record, Value

Shared = tuple[str, str | int]
"""A leaf of the shared form, and a code or words in it."""


class Lost(NamedTuple):
    """One thing a record says that another form cannot say as exactly, or at all."""

    leaf: str
    value: Value
    """Of several codes, one."""
    why: str


class Why:
    """Says why something of one record has no place in another form."""

    def __init__(self, source: Form, target: Form, seen: Record) -> None:
        """Between two forms, beside what the other one shows."""
        self.source = source
        self.target = target
        self.seen = seen

    def of(self, path: str, code: str | int) -> str:
        """Return the declared reason, or what the other form holds instead."""
        ours = self.source.crosswalk
        meant = list(self.meant(path, code))
        reason = _reason(ours.shared_cannot_hold, path, code) if ours else ""
        theirs = self.target.crosswalk
        if not reason and theirs:
            reasons = (_reason(theirs.cannot_hold, leaf, one) for leaf, one in meant)
            reason = next(filter(None, reasons), "")
        return reason or self.instead({leaf for leaf, _ in meant})

    def meant(self, path: str, code: str | int) -> Iterator[Shared]:
        """Yield what a code, or words, of the source say in the shared form."""
        row, leaf = _in_any_row(path)
        if self.source.crosswalk is None:
            yield path, code
            return
        for bridge in self.source.crosswalk.bridges:
            if bridge.leaf == leaf and bridge.copies:
                yield bridge.copies.replace("*", row), code
            elif bridge.leaf == leaf:
                means = (one.means for one in bridge.meanings if one.code == code)
                yield from ((to.replace("*", row), one) for said in means for to, one in said)

    def instead(self, leaves: set[str]) -> str:
        """Say as what else the other form holds it, or that it holds something else there."""
        for bridge in self.target.crosswalk.bridges if self.target.crosswalk else ():
            held = self.seen.get(bridge.leaf, ())
            for meaning in bridge.meanings:
                read = {leaf for one in meaning.written_when for leaf, _ in one}
                stands = meaning.code in held if isinstance(held, tuple) else meaning.code == held
                if stands and not read.isdisjoint(leaves):
                    return self.held_as(bridge.leaf, meaning.code)
        return f"“{self.target.title}” has no place for it beside what else was said."

    def held_as(self, path: str, code: str) -> str:
        """Say which answer stands there instead."""
        leaf = self.target.leaves[path]
        label = next(one.label for one in leaf.answers if one.id == code)
        return f"“{self.target.title}” has only “{label}” for it, under “{leaf.label}”."


def _in_any_row(path: str) -> tuple[str, str]:
    """Return the row of a leaf, or nothing, and the path by which its form knows it."""
    field, row, part = [*path.split("."), "", ""][:3]
    return (row, f"{field}.*.{part}") if row.isdecimal() else ("", path)


def _reason(reasons: dict[str, str], path: str, code: str | int) -> str:
    """Return the reason an author gave for losing something, or nothing."""
    _, leaf = _in_any_row(path)
    keys = (f"{leaf}={code}", leaf, f"{leaf}={MORE_THAN_ONE}")
    return next((reasons[key] for key in keys if key in reasons), "")
