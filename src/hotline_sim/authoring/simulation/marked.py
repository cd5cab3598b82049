"""Which marks the plays of a scenario leave, and where each of them stands."""

from hotline_sim.authoring.simulation.lanes import Bit, Shelf, Use
from hotline_sim.authoring.simulation.marks import Basic, Dos, Marks, Rules, Shows
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.bits import numbers_in
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import opening

LONGEST = 500
"""After so many turns a play is broken off. Nothing that ends takes so long."""

COUNT = LONGEST.bit_length()
"""The bits of a count of turns."""


def marks_of(scenario: CompiledScenario, rubric: Rubric, width: int) -> Marks:
    """Return where the marks of a scenario's plays stand, in words of some width."""
    named, shelf = _Named(scenario, rubric), Shelf(width)
    # What may wait comes first, so that it stands in as few words as can be.
    basic = shelf.lanes(Use.CHANGED, named.invited(Kind.BASIC))
    advanced = shelf.lanes(Use.CHANGED, named.invited(Kind.ADVANCED))
    rules = shelf.lanes(Use.CHANGED, named.rules)
    dos = [
        Dos(_numbered(names), waits, shelf.lane(Use.SET, len(names)), _basic(shelf, len(names)))
        for names, waits in basic
    ]
    dos += [
        Dos(_numbered(names), waits, shelf.lane(Use.SET, len(names)), None)
        for names, waits in advanced
    ]
    competencies = named.competencies()
    shows = [shelf.bits(Use.SET, competencies) for _ in Shows._fields]
    marks = Marks(
        dos=tuple(dos),
        rules=tuple(
            Rules(group, still, *(shelf.lane(Use.SET, len(group)) for _ in range(2)))
            for group, still in rules
        ),
        shows={one: Shows(*(bits[one] for bits in shows)) for one in competencies},
        unhelpful={one: shelf.lane(Use.COUNTED, COUNT) for one in named.unhelpful()},
        stands=shelf.bits(Use.CHANGED, named.shown(Kind.HARMFUL)),
        told=shelf.bits(Use.SET, numbers_in(needed_facts(scenario))),
        needs=tuple(shelf.bits(Use.SET, range(len(scenario.key.needed))).values()),
        beats=tuple(shelf.bits(Use.SET, _beats(scenario)).values()),
        cut=shelf.lane(Use.SET, 1),
        words=(),
        start=(),
    )
    return marks._replace(words=shelf.words(), start=_start(marks, len(shelf.words()), scenario))


def needed_facts(scenario: CompiledScenario) -> int:
    """Return every fact that the key needs in some play, as bits."""
    found = 0
    for _, facts in scenario.key.needed:
        found |= facts
    return found


class _Named:
    """The behaviours, competencies and rules that one scenario has to do with."""

    def __init__(self, scenario: CompiledScenario, rubric: Rubric) -> None:
        self._known = rubric.behaviours
        self._competencies = tuple(rubric.competencies)
        self._shown = {name for move in scenario.moves for name in move.shows}
        self._invited = {do for place in scenario.places for do, _ in place.invites}
        self.rules = tuple(one for one in rubric.order if one.do not in scenario.waived)
        self._all = self._shown | self._invited | {one.breaks for one in self.rules}

    def invited(self, kind: Kind) -> tuple[str, ...]:
        return self._of(kind, self._invited)

    def shown(self, kind: Kind) -> tuple[str, ...]:
        return self._of(kind, self._shown)

    def unhelpful(self) -> list[str]:
        names = self._of(Kind.UNHELPFUL, self._all)
        return list(dict.fromkeys(self._known[one].competency for one in names))

    def competencies(self) -> tuple[str, ...]:
        found = {self._known[one].competency for one in self._all}
        return tuple(one for one in self._competencies if one in found)

    def _of(self, kind: Kind, names: set[str]) -> tuple[str, ...]:
        return tuple(one for one, it in self._known.items() if one in names and it.kind is kind)


def _numbered(names: tuple[str, ...]) -> dict[str, int]:
    return {name: 1 << number for number, name in enumerate(names)}


def _basic(shelf: Shelf, count: int) -> Basic:
    uses = (Use.SET, Use.CHANGED, Use.CHANGED, Use.CHANGED)
    return Basic(*(shelf.lane(use, count) for use in uses))


def _beats(scenario: CompiledScenario) -> list[int]:
    """Return the beats, which stand before all endings."""
    return [number for number, place in enumerate(scenario.places) if not place.ending]


def _start(marks: Marks, words: int, scenario: CompiledScenario) -> tuple[int, ...]:
    """Return the words in which all rules are open, and what the caller begins with was told."""
    known = numbers_in(opening(scenario).state.facts & needed_facts(scenario))
    still = (
        Bit(group.open.word, group.open.put((1 << len(group.rules)) - 1)) for group in marks.rules
    )
    start = [0] * words
    for word, mask in (*still, *(marks.told[fact] for fact in known)):
        start[word] |= mask
    return tuple(start)
