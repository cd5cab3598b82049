"""What observers heard in a call, beside what its author says was there; counted, and no more."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from hotline_sim.call.events import Event
from hotline_sim.debrief.turns import HANG_UP, replay
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.scenario.compiled import CompiledScenario
from hotline_sim.workshop.state import Mark

ENOUGH = 10
"""From how many judgements on a share of them is worth saying."""


class TurnHeard(NamedTuple):
    """One thing that was said in the call, and what people heard in it."""

    at: int
    """The seq of its event."""
    response: str
    say: str
    author: tuple[str, ...]
    """The behaviours that the author says it shows."""
    marked: tuple[tuple[str, int], ...]
    """Each behaviour that somebody heard, and how many did; most first."""


class BehaviourHeard(NamedTuple):
    """One behaviour, over the whole call and everybody."""

    behaviour: str
    label: str
    kind: str
    there: int
    """How often the author says it was there."""
    chances: int
    """That, times the people who marked at all."""
    found: int
    """How many of these chances somebody took."""
    added: int
    """How many heard it where the author does not."""
    enough: bool
    """Whether the chances are so many that their share says anything."""

    @property
    def share(self) -> float | None:
        """Which part of the chances was taken; None where they are too few to judge."""
        return self.found / self.chances if self.enough else None


class Heard(NamedTuple):
    """A call as it was heard."""

    people: int
    """How many people marked anything."""
    turns: tuple[TurnHeard, ...]
    behaviours: tuple[BehaviourHeard, ...]
    """Those that were there or heard, in the order of the rubric."""


def heard_in(
    scenario: CompiledScenario, events: Iterable[Event], rubric: Rubric, marks: Sequence[Mark]
) -> Heard:
    """Return what the marks of one call come to; a mark at no turn of it is passed over."""
    people = {mark.person for mark in marks}
    # One person hears one behaviour once at a moment, however often they press.
    said = {(mark.person, mark.at, mark.behaviour) for mark in marks}
    by_turn: dict[int, Counter[str]] = {}
    for _, at, behaviour in said:
        by_turn.setdefault(at, Counter())[behaviour] += 1
    turns = []
    for turn in replay(scenario, events).turns:
        words = "" if turn.move == HANG_UP else scenario.moves[turn.move].say
        found = by_turn.get(turn.at, Counter())
        marked = sorted(found.items(), key=lambda one: (-one[1], one[0]))
        turns.append(TurnHeard(turn.at, turn.response, words, turn.shows, tuple(marked)))
    behaviours = (_over_all(name, rubric, turns, len(people)) for name in rubric.behaviours)
    kept = tuple(one for one in behaviours if one.there or one.added)
    return Heard(len(people), tuple(turns), kept)


def _over_all(name: str, rubric: Rubric, turns: Sequence[TurnHeard], people: int) -> BehaviourHeard:
    behaviour = rubric.behaviours[name]
    there = [turn for turn in turns if name in turn.author]
    elsewhere = [turn for turn in turns if name not in turn.author]
    chances = len(there) * people
    return BehaviourHeard(
        behaviour=name,
        label=behaviour.label,
        kind=str(behaviour.kind),
        there=len(there),
        chances=chances,
        found=sum(dict(turn.marked).get(name, 0) for turn in there),
        added=sum(dict(turn.marked).get(name, 0) for turn in elsewhere),
        enough=chances >= ENOUGH,
    )
