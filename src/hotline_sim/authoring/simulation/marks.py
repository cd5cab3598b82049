"""The marks of a play: all that its verdict asks of what was said, in few numbers.

They are folded turn by turn, as `debrief.conduct` would find them at the end (docs/scoring.md):

- of each do that some beat invites: whether it was invited where somebody could say it (then or
  later), and of a basic one whether it was shown, whether its last invitation lapsed, and whether
  it could be said in a later turn; where nobody could say it yet, the invitation waits;
- of each competency: whether a do, an advanced do, something harmful, a red line was shown, and
  in how many turns something unhelpful;
- the harmful don'ts that stand, the needed facts that were told, the beats that were visited;
- of each order rule: whether it is still open, could have been kept, was broken.
"""

from typing import NamedTuple, TypeVar

from hotline_sim.authoring.simulation.lanes import Lane, Row, Shelf, Use
from hotline_sim.rubric.rubric import Kind, OrderRule, Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.scenario.state import opening

LONGEST = 1000
"""After so many turns a play is broken off. Nothing that ends takes so long."""

COUNT = LONGEST.bit_length()
"""The bits of a count of turns."""

T = TypeVar("T")


class Basic(NamedTuple):
    """What is marked of basic dos besides."""

    shown: Lane
    waits_lapsed: Lane
    """Whether the invitation that waits lapsed."""
    lapsed: Lane
    later: Lane
    """Whether it could have been said after the turn in which it was last invited."""


class Dos(NamedTuple):
    """Some dos that beats invite; each has the same bit in every lane."""

    names: tuple[str, ...]
    waits: Lane
    """Invited, and no response open since showed it."""
    invited: Lane
    """Invited, and some response open then or later showed it."""
    basic: Basic | None
    """Nothing of advanced ones: missing them decides no level."""


class Rules(NamedTuple):
    """Some order rules; each has the same bit in every lane."""

    rules: tuple[OrderRule, ...]
    open: Lane
    """Neither kept nor broken so far."""
    could: Lane
    """A response that shows its do was open."""
    broken: Lane


class Marks(NamedTuple):
    """Where every mark stands."""

    uses: tuple[Use, ...]
    """What happens to the bits of each word."""
    dos: tuple[Dos, ...]
    rules: tuple[Rules, ...]
    competencies: tuple[str, ...]
    """Those that anything in the scenario shows or calls for, in the order of the rubric."""
    shows: Row
    """By competency: a do; and so on below."""
    shows_advanced: Row
    shows_harm: Row
    shows_red: Row
    unhelpful: dict[str, Lane]
    """By competency: in how many turns something unhelpful was shown."""
    harmful: tuple[str, ...]
    stands: Row
    """By harmful don't."""
    told: Row
    """Which facts were told; marked only of those that some key needs."""
    needs: Row
    """Which alternative of what the key needs holds at the end."""
    beats: Row
    """Which beats were visited."""
    cut: Lane
    """Whether an interruption ended the call."""
    start: tuple[int, ...]
    """The words of a play in which nothing was said yet."""


def marks_of(scenario: CompiledScenario, rubric: Rubric, width: int) -> Marks:
    """Return where the marks of a scenario's plays stand, in words of some width."""
    named = _Named(scenario, rubric)
    shelf = Shelf(width)
    # What may wait comes first, so that it stands in as few words as can be.
    basic = _lanes(shelf, Use.CHANGED, named.invited(Kind.BASIC))
    advanced = _lanes(shelf, Use.CHANGED, named.invited(Kind.ADVANCED))
    rules = _lanes(shelf, Use.CHANGED, named.rules)
    harmful, competencies = named.shown(Kind.HARMFUL), named.competencies()
    dos = [Dos(*one, shelf.lane(Use.SET, len(one[0])), _basic(shelf, one[0])) for one in basic]
    dos += [Dos(*one, shelf.lane(Use.SET, len(one[0])), None) for one in advanced]
    shows = [shelf.row(Use.SET, len(competencies)) for _ in range(4)]
    found = Marks(
        dos=tuple(dos),
        rules=tuple(
            Rules(*one, *(shelf.lane(Use.SET, len(one[0])) for _ in range(2))) for one in rules
        ),
        competencies=competencies,
        shows=shows[0],
        shows_advanced=shows[1],
        shows_harm=shows[2],
        shows_red=shows[3],
        unhelpful={one: shelf.lane(Use.COUNTED, COUNT) for one in named.unhelpful()},
        harmful=harmful,
        stands=shelf.row(Use.CHANGED, len(harmful)),
        told=shelf.row(Use.SET, len(scenario.facts)),
        needs=shelf.row(Use.SET, len(scenario.key.needed)),
        beats=shelf.row(Use.SET, len(scenario.places)),
        cut=shelf.lane(Use.SET, 1),
        uses=shelf.uses,
        start=(),
    )
    return found._replace(start=_start(found, scenario))


def needed_facts(scenario: CompiledScenario) -> int:
    """Return every fact that the key needs in some play, as bits."""
    found = 0
    for _, facts in scenario.key.needed:
        found |= facts
    return found


def bits_of(mask: int) -> list[int]:
    """Return the numbers of the bits that are set."""
    return [one for one in range(mask.bit_length()) if mask >> one & 1]


def _start(marks: Marks, scenario: CompiledScenario) -> tuple[int, ...]:
    """Return the words in which all rules are open, and what the caller begins with was told."""
    words = [0] * len(marks.uses)
    for group in marks.rules:
        words[group.open.word] |= group.open.put((1 << len(group.rules)) - 1)
    for fact in bits_of(opening(scenario).state.facts & needed_facts(scenario)):
        word, mask = marks.told.bit(fact)
        words[word] |= mask
    return tuple(words)


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


def _lanes(shelf: Shelf, use: Use, things: tuple[T, ...]) -> list[tuple[tuple[T, ...], Lane]]:
    """Return a lane for each group of things that has room in one."""
    groups = [things[at : at + shelf.width] for at in range(0, len(things), shelf.width)]
    return [(group, shelf.lane(use, len(group))) for group in groups]


def _basic(shelf: Shelf, names: tuple[str, ...]) -> Basic:
    uses = (Use.SET, Use.CHANGED, Use.CHANGED, Use.CHANGED)
    return Basic(*(shelf.lane(use, len(names)) for use in uses))
