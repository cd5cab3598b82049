"""What a turn does to marks by what the play has shown before: few turns do any of it.

- An invitation that waited has found a response that shows its do.
- A do comes before which an order rule wanted another, and that one was not shown.
- The turns run out within which a rule wanted its do.

Written once for a number and for an array of words: each line does the same to both.
"""

from typing import NamedTuple

from hotline_sim.authoring.simulation.chance import Numbers
from hotline_sim.authoring.simulation.lanes import Bit, Lane, Words
from hotline_sim.authoring.simulation.marked import LONGEST
from hotline_sim.authoring.simulation.marks import Marks, Rules
from hotline_sim.rubric.rubric import Kind, Rubric


class _Due(NamedTuple):
    """The rules of a group that are closed together."""

    group: Rules
    bits: int
    counts: tuple[tuple[int, Lane], ...]
    """Of rules that show something unhelpful when they are broken: bit, and where it counts."""


class Settling:
    """Settles what waited, for one scenario and one rubric."""

    def __init__(self, marks: Marks, rubric: Rubric) -> None:
        """Learn where the marks stand, and what breaking each rule shows."""
        self._marks = marks
        self._rubric = rubric
        within = {one.within for group in marks.rules for one in group.rules}
        self.limits = sorted(one for one in within if 0 < one <= LONGEST)
        """The numbers of turns within which some rule wants its do."""
        self._due = {limit: self._closing(limit) for limit in (0, *self.limits)}

    def waited(self, words: Words, hit: Words, turn: Words) -> None:
        """Settle what was hit: bits of invitations that waited, and of rules that were open.

        `turn` is what this turn has added to the words; what is counted here is added to it.
        """
        for dos in self._marks.dos:
            found = dos.waits.get(hit)
            _clear(words, dos.waits, found)
            _set(words, dos.invited, found)
            if dos.basic is not None:
                lapsed = dos.basic.waits_lapsed.get(words) & found
                _clear(words, dos.basic.lapsed, found)
                _set(words, dos.basic.lapsed, lapsed)
        for due in self._due[0]:
            _close(words, due, due.group.open.get(hit), turn)

    def out_of_time(self, words: Words, turns: int, live: Numbers, turn: Words) -> None:
        """Close the rules that wanted their do within so many turns.

        `live` is all bits where the last of them was made, and else none. A play that an
        interruption ended in that turn breaks nothing.
        """
        binds = live & (self._marks.cut.get(words) - 1)
        for due in self._due[turns]:
            _close(words, due, due.group.open.get(words) & due.bits & binds, turn)

    def due(self, turns: int) -> list[Bit]:
        """Return the marks of rules that are closed after so many turns, where they are open."""
        return [Bit(one.group.open.word, one.group.open.put(one.bits)) for one in self._due[turns]]

    def _closing(self, within: int) -> list[_Due]:
        found = [self._closing_in(group, within) for group in self._marks.rules]
        return [due for due in found if due.bits]

    def _closing_in(self, group: Rules, within: int) -> _Due:
        bits = [bit for bit, one in enumerate(group.rules) if one.within == within]
        breaks = [(bit, self._rubric.behaviours[group.rules[bit].breaks]) for bit in bits]
        counts = [
            (bit, self._marks.unhelpful[one.competency])
            for bit, one in breaks
            if one.kind is Kind.UNHELPFUL
        ]
        return _Due(group, sum(1 << bit for bit in bits), tuple(counts))


def _close(words: Words, due: _Due, closed: Numbers, turn: Words) -> None:
    """Close rules: those that could have been kept are broken."""
    broken = closed & due.group.could.get(words)
    _clear(words, due.group.open, closed)
    _set(words, due.group.broken, broken)
    for bit, count in due.counts:
        # A turn in which something unhelpful was shown already is not counted again.
        more = broken >> bit & (count.get(turn) ^ 1) & 1
        words[count.word] = words[count.word] + count.put(more)
        turn[count.word] = turn[count.word] + count.put(more)


def _set(words: Words, lane: Lane, bits: Numbers) -> None:
    words[lane.word] = words[lane.word] | lane.put(bits)


def _clear(words: Words, lane: Lane, bits: Numbers) -> None:
    words[lane.word] = words[lane.word] & ~lane.put(bits)
