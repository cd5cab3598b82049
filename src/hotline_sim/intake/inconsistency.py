"""One thing in a record that does not fit another, and how records are asked about it."""

from typing import NamedTuple

from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.legs import codes_in


class Inconsistency(NamedTuple):
    """Something that does not fit together."""

    rule: str
    """A name for it, the same whenever it is found."""
    fields: tuple[str, ...]
    """The leaves of the record concerned; `referrals` for a decision."""
    text: str
    why: str


class Paper(NamedTuple):
    """A record and its form."""

    form: Form
    record: Record

    def codes(self, leaf: str) -> frozenset[str]:
        """Return the codes at a leaf, without those that say that it is not known."""
        return codes_in(self.record, leaf)

    def code(self, leaf: str) -> str:
        """Return the one code at a leaf, or nothing."""
        return next(iter(sorted(self.codes(leaf))), "")

    def has(self, leaf: str, *codes: str) -> bool:
        """Return whether one of some codes stands at a leaf."""
        return not self.codes(leaf).isdisjoint(codes)

    def word(self, leaf: str, code: str) -> str:
        """Return the label of a code."""
        field = self.form.leaf(leaf)
        known = field.code(code) if field else None
        return known.label if known else code

    def name(self, leaf: str) -> str:
        """Return the label of a leaf."""
        field = self.form.leaf(leaf)
        return field.label if field else leaf
