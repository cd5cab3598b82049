"""Each field of the record, marked against what this caller told on this path."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from hotline_sim.debrief.paperwork.compared import NOTHING, Compared, compare
from hotline_sim.debrief.paperwork.expected import Expected, is_marked_here
from hotline_sim.debrief.paperwork.marks import FieldMark, Said
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.intake.entry import is_shown
from hotline_sim.intake.form import Field, Form

SOON = frozenset({"U1", "U2"})
"""How urgent a call must be for the place to be critical: somebody may have to go there."""

PLACE = "current_place"
"""The field that is critical only then."""


class RecordMarker(NamedTuple):
    """Marks the record of one call."""

    form: Form
    expected: Mapping[str, Expected]
    written: Written
    urgency: str
    """What it should be on this path."""

    def marks(self) -> Iterator[FieldMark]:
        """Yield the marks in the order of the form; what is rightly empty has none."""
        for path, leaf in self.form.leaves.items():
            if is_marked_here(path, leaf) and self._is_there(path):
                wanted = self.expected.get(path, NOTHING)
                found = compare(leaf, self.written.record.get(path), wanted)
                if found.mark:
                    yield self._marked(path, leaf, wanted, found)

    def _is_there(self, path: str) -> bool:
        """Return whether a leaf was filled in, or was there to be."""
        return path in self.written.record or is_shown(self.form, self.written.record, path)

    def _marked(self, path: str, leaf: Field, wanted: Expected, found: Compared) -> FieldMark:
        words = Words(self.form)
        recorded = self.written.record.get(path)
        row = FieldMark(
            leaf=path,
            label=words.label(path),
            recorded=recorded,
            expected=wanted.value,
            wrote=words.value(leaf, recorded),
            holds=words.value(leaf, wanted.value),
            mark=found.mark,
            codes=found.codes,
            said=tuple(Said(one.fact.id, one.at, one.fact.says) for one in wanted.said),
            at=self.written.set_at.get(path, self.written.last),
            critical=leaf.critical and (self.urgency in SOON or not path.startswith(PLACE)),
            certain=found.certain,
            why="",
        )
        return row._replace(why=words.why(leaf, wanted, row))
