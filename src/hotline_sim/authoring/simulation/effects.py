"""What one move does to the marks of a play: bits kept, and what is added to them.

`docs/scoring.md` has the rules. All of a turn that depends on nothing but the state of the call is
one mask and one sum; what depends on what the play has shown before is found by `waits_for`, and
done by `settling`.
"""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.authoring.simulation.lanes import Bit, Lane
from hotline_sim.authoring.simulation.marks import Dos, Marks, Rules, bits_of
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario


class Made(NamedTuple):
    """One move, made in a state of the call: all that its effect depends on."""

    move: int
    open: tuple[int, ...]
    """The moves that were open."""
    invited: frozenset[str]
    told: int
    """The needed facts it brought out, as bits."""
    cut: bool
    """Whether an interruption ended the call."""
    need: int
    """Where it ended the call: which alternative of what the key needs holds there; else -1."""
    adds: int
    """What it adds to the score, as the analysis has it."""
    paid: int
    """What it was worth by itself, in half points."""
    best: int
    """The most that any open move would have been worth, and the least."""
    least: int


class Cell(NamedTuple):
    """One way of answering at a beat, as far as the figures of the beat tell them apart."""

    beat: int
    right: bool | None
    """Whether nothing open was worth more; None where all that was open was worth the same."""
    paid: int
    """What it was worth, in half points."""


class Effect(NamedTuple):
    """What a move does, by word."""

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
        self._rubric = rubric
        self._marks = marks
        self._numbers: dict[Made, int] = {}
        self._cells: dict[Cell, int] = {}
        nothing = Made(-1, (), frozenset(), 0, cut=False, need=-1, adds=0, paid=0, best=0, least=0)
        self.known = [_Words(marks).effect(nothing, Bit(marks.beats.lanes[0].word, 0), 0)]
        self.cells: list[Cell] = [Cell(-1, None, 0)]
        """The cells of all effects, by number."""

    def number(self, made: Made) -> int:
        """Return the number of a move's effect, which may be new."""
        number = self._numbers.get(made)
        if number is None:
            number = self._numbers[made] = len(self.known)
            self.known.append(self._effect(made))
        return number

    def _effect(self, made: Made) -> Effect:
        words = _Words(self._marks)
        move = self._scenario.moves[made.move]
        beat = self._marks.beats.bit(move.beat)
        shows = frozenset(move.shows)
        could = frozenset(name for one in made.open for name in self._scenario.moves[one].shows)
        for dos in self._marks.dos:
            _invite(words, dos, made.invited, could, shows)
        for rules in self._marks.rules:
            _rule(words, rules, could, shows)
        self._show(words, shows, frozenset(move.repairs))
        words.set(beat)
        for fact in bits_of(made.told):
            words.set(self._marks.told.bit(fact))
        if made.need >= 0:
            words.set(self._marks.needs.bit(made.need))
        words.put(self._marks.cut, int(made.cut))
        return words.effect(made, beat, self._cell(made, move.beat))

    def _cell(self, made: Made, beat: int) -> int:
        """Return the number of an answer's cell, which may be new."""
        right = None if made.best == made.least else made.paid == made.best
        cell = Cell(beat, right, made.paid)
        if cell not in self._cells:
            self._cells[cell] = len(self.cells)
            self.cells.append(cell)
        return self._cells[cell]

    def _show(self, words: "_Words", shows: frozenset[str], repairs: frozenset[str]) -> None:
        marks, known = self._marks, self._rubric.behaviours
        for number, name in enumerate(marks.harmful):
            if name in repairs:
                words.clear(marks.stands.bit(number))
            if name in shows:
                words.set(marks.stands.bit(number))
        for name in shows:
            kind, number = known[name].kind, marks.competencies.index(known[name].competency)
            if kind.is_do:
                words.set(marks.shows.bit(number))
            if kind is Kind.ADVANCED:
                words.set(marks.shows_advanced.bit(number))
            if kind is Kind.HARMFUL:
                words.set(marks.shows_harm.bit(number))
            if kind is Kind.RED_LINE:
                words.set(marks.shows_red.bit(number))
        for one in {known[name].competency for name in shows if known[name].kind is Kind.UNHELPFUL}:
            words.add(marks.unhelpful[one])


def _invite(
    words: "_Words",
    dos: Dos,
    invited: frozenset[str],
    could: frozenset[str],
    shows: frozenset[str],
) -> None:
    now = _bits(dos.names, invited & could)
    """Invited, and somebody could say it here and now."""
    not_yet = _bits(dos.names, invited - could)
    words.put(dos.invited, now)
    words.put(dos.waits, not_yet, now)
    words.wait(dos.waits, _bits(dos.names, could - invited))
    if dos.basic is not None:
        lapsed = _bits(dos.names, {one for one in invited if (invited - {one}) & shows})
        words.put(dos.basic.shown, _bits(dos.names, shows))
        words.put(dos.basic.lapsed, now & lapsed, now)
        words.put(dos.basic.waits_lapsed, not_yet & lapsed, not_yet)
        words.put(dos.basic.later, _bits(dos.names, could - invited), now)


def _rule(words: "_Words", group: Rules, could: frozenset[str], shows: frozenset[str]) -> None:
    kept = _where(one.do in shows for one in group.rules)
    late = _where(not one.within and bool(shows.intersection(one.before)) for one in group.rules)
    words.put(group.could, _where(one.do in could for one in group.rules))
    words.put(group.open, 0, kept)
    words.wait(group.open, late & ~kept)


class _Words:
    """What is done to each word, put together."""

    def __init__(self, marks: Marks) -> None:
        count = len(marks.uses)
        self._clear, self._set = [0] * count, [0] * count
        self._add, self._wait = [0] * count, [0] * count

    def set(self, bit: Bit) -> None:
        self._set[bit.word] |= bit.mask

    def clear(self, bit: Bit) -> None:
        self._clear[bit.word] |= bit.mask

    def add(self, count: Lane) -> None:
        self._add[count.word] += count.put(1)

    def put(self, lane: Lane, bits: int, cleared: int = 0) -> None:
        self._set[lane.word] |= lane.put(bits)
        self._clear[lane.word] |= lane.put(cleared)

    def wait(self, lane: Lane, bits: int) -> None:
        self._wait[lane.word] |= lane.put(bits)

    def effect(self, made: Made, beat: Bit, cell: int) -> Effect:
        both = zip(self._clear, self._set, strict=True)
        keep = tuple(~(cleared | bits) for cleared, bits in both)
        plus = tuple(bits + more for bits, more in zip(self._set, self._add, strict=True))
        return Effect(keep, plus, tuple(self._wait), beat, cell, made)


def _bits(names: tuple[str, ...], some: Iterable[str]) -> int:
    wanted = frozenset(some)
    return _where(one in wanted for one in names)


def _where(held: Iterable[bool]) -> int:
    return sum(1 << number for number, one in enumerate(held) if one)
