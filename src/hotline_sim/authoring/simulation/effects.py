"""What moves do to the marks of a play: bits kept, and what is added to them.

`docs/scoring.md` has the rules. All of a turn that depends on nothing but the state of the call is
one mask and one sum; what depends on what the play has shown before is found by `waits_for`, and
done by `settling`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.authoring.simulation.changes import Changes
from hotline_sim.authoring.simulation.lanes import Bit
from hotline_sim.authoring.simulation.made import NOTHING, Cell, Made
from hotline_sim.authoring.simulation.marks import Dos, Marks, Rules
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Effect(NamedTuple):
    """What a move does, word by word."""

    keep: tuple[int, ...]
    plus: tuple[int, ...]
    """The marks after it are `marks & keep`, and this added."""
    waits_for: tuple[int, ...]
    """Where any of these bits is set, there is more to settle."""
    beat: Bit
    """Whether the beat was visited before."""
    cell: int
    made: Made


class Effects:
    """Every effect met so far, by number. The first does nothing: it is that of a play over."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric, marks: Marks) -> None:
        """Learn where the marks stand."""
        self._scenario = scenario
        self._kinds = {name: (one.kind, one.competency) for name, one in rubric.behaviours.items()}
        self._marks = marks
        self._numbers: dict[Made, int] = {}
        self._cells: dict[Cell, int] = {}
        self.asks = frozenset(
            [*(name for dos in marks.dos for name in dos.bits)]
            + [rule.do for group in marks.rules for rule in group.rules]
        )
        """The dos of which it matters whether some open response showed them."""
        self.cells = [Cell(-1, None, 0)]
        """The cells of all effects, by number."""
        nowhere = Bit(marks.beats[0].word, 0)
        self.known = [Effect(*Changes(marks).done(), nowhere, 0, NOTHING)]

    def number(self, made: Made) -> int:
        """Return the number of a move's effect, which may be new."""
        number = self._numbers.get(made)
        if number is None:
            number = self._numbers[made] = len(self.known)
            self.known.append(self._effect(made))
        return number

    def _effect(self, made: Made) -> Effect:
        changes, move = Changes(self._marks), self._scenario.moves[made.move]
        shows, could = frozenset(move.shows), made.could
        for dos in self._marks.dos:
            _invite(changes, dos, made.invited, could, shows)
        for rules in self._marks.rules:
            _rule(changes, rules, could, shows)
        self._show(changes, shows, move.repairs)
        beat = self._marks.beats[move.beat]
        told = (self._marks.told[fact] for fact in made.told)
        need = (self._marks.needs[made.need],) if made.need >= 0 else ()
        for bit in (beat, *told, *need):
            changes.set(bit)
        changes.put(self._marks.cut, int(made.cut))
        return Effect(*changes.done(), beat, self._cell(made, move.beat), made)

    def _show(self, changes: Changes, shows: Iterable[str], repairs: Iterable[str]) -> None:
        marks = self._marks
        for name in repairs:
            if name in marks.stands:
                changes.clear(marks.stands[name])
        unhelpful = set()
        for name in shows:
            kind, competency = self._kinds[name]
            shown = marks.shows[competency]
            if kind.is_do:
                changes.set(shown.do)
            if kind is Kind.ADVANCED:
                changes.set(shown.advanced)
            elif kind is Kind.UNHELPFUL:
                unhelpful.add(competency)
            elif kind is Kind.HARMFUL:
                changes.set(shown.harm)
                changes.set(marks.stands[name])
            elif kind is Kind.RED_LINE:
                changes.set(shown.red_line)
        for competency in unhelpful:
            changes.count(marks.unhelpful[competency])

    def _cell(self, made: Made, beat: int) -> int:
        """Return the number of an answer's cell, which may be new."""
        cell = Cell(beat, made.right, self._scenario.moves[made.move].halves)
        if cell not in self._cells:
            self._cells[cell] = len(self.cells)
            self.cells.append(cell)
        return self._cells[cell]


def _invite(
    changes: Changes,
    dos: Dos,
    invited: frozenset[str],
    could: frozenset[str],
    shows: frozenset[str],
) -> None:
    """Mark what a beat invited, and what some open response would have shown."""
    now, not_yet = _bits(dos, invited & could), _bits(dos, invited - could)
    later = _bits(dos, could - invited)
    changes.put(dos.invited, now)
    changes.put(dos.waits, not_yet, cleared=now)
    changes.wait(dos.waits, later)
    if dos.basic is not None:
        lapsed = _bits(dos, {one for one in invited if (invited - {one}) & shows})
        changes.put(dos.basic.shown, _bits(dos, shows))
        changes.put(dos.basic.lapsed, now & lapsed, cleared=now)
        changes.put(dos.basic.waits_lapsed, not_yet & lapsed, cleared=not_yet)
        changes.put(dos.basic.later, later, cleared=now)


def _rule(changes: Changes, group: Rules, could: frozenset[str], shows: frozenset[str]) -> None:
    """Mark which order rules could be kept and were; late ones are settled if they are open."""
    kept = _where(one.do in shows for one in group.rules)
    late = _where(not one.within and bool(shows.intersection(one.before)) for one in group.rules)
    changes.put(group.could, _where(one.do in could for one in group.rules))
    changes.put(group.open, 0, cleared=kept)
    changes.wait(group.open, late)


def _bits(dos: Dos, some: Iterable[str]) -> int:
    return sum(dos.bits[one] for one in some if one in dos.bits)


def _where(held: Iterable[bool]) -> int:
    return sum(1 << number for number, one in enumerate(held) if one)
