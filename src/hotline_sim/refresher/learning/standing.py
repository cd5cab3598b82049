"""Where somebody stands on a learning path: counted from what is kept, and nothing ticked off."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from hotline_sim.derived import catch_up
from hotline_sim.learning.path import LearningPath, Step, StepKind
from hotline_sim.library import Library
from hotline_sim.refresher.cards import behaviour_of
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.storage.practised import Repeated, Taken, repeated, rubric_ids, taken
from hotline_sim.storage.results import Shown, shown_of

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


class Standing(NamedTuple):
    """How far one step is."""

    step: Step
    have: int
    """How often it was done so far; never more than is wanted."""
    is_here: bool = True
    """Whether what it names is still on this machine."""

    @property
    def is_done(self) -> bool:
        """Whether it is done."""
        return self.have >= self.step.times


class Followed(NamedTuple):
    """Where somebody stands on a learning path."""

    path: LearningPath
    person: str
    at: datetime
    steps: tuple[Standing, ...]
    calls: tuple[Taken, ...]
    """What was taken in the time that counts."""
    shown: tuple[Shown, ...]
    """How each competency of the path's rubric showed in them."""

    @property
    def next(self) -> Standing | None:
        """The first step that is not done, and can be; None where there is none."""
        return next((one for one in self.steps if not one.is_done and one.is_here), None)

    @property
    def is_complete(self) -> bool:
        """Whether every step is done."""
        return all(one.is_done for one in self.steps)

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(one.is_done for one in self.steps)


class _Evidence(NamedTuple):
    """What was practised in the time that counts."""

    calls: Sequence[Taken]
    shown: Sequence[Shown]
    """Of the path's rubric, the first call first."""
    drills: Mapping[str, int]
    """By competency."""
    facts: int


def followed(
    path: LearningPath, store: "Store", library: Library, person: str, now: datetime
) -> Followed:
    """Return where somebody stands on a path. StoreError where the record cannot be read."""
    catch_up(store, library, person)
    since = ""
    if path.within_days:
        since = (now.astimezone(UTC) - timedelta(days=path.within_days)).isoformat()
    ids, rubric = rubric_ids(store), library.rubrics().get(path.rubric)
    every = (one for one in shown_of(store, person) if one.at >= since)
    shown = tuple(one for one in every if ids.get(one.rubric) == path.rubric)
    practised = repeated(store, person, since)
    calls = tuple(taken(store, person, since))
    drills = _drills(practised, rubric)
    facts = sum(one.times for one in practised if behaviour_of(one.card) is None)
    evidence = _Evidence(calls, shown, drills, facts)
    known = set(library.scenario_files()) if any(map(_names_call, path.steps)) else set()
    steps = tuple(_standing(one, evidence, known) for one in path.steps)
    return Followed(path, person, now, steps, calls, shown)


def _names_call(step: Step) -> bool:
    return step.kind in {StepKind.TAKE, StepKind.WALK_THROUGH}


def _drills(practised: Sequence[Repeated], rubric: Rubric | None) -> dict[str, int]:
    """Return how many drills were done on each competency of a rubric."""
    found: dict[str, int] = {}
    for one in practised:
        named = behaviour_of(one.card)
        if rubric and named and named[0] == rubric.id and named[1] in rubric.behaviours:
            competency = rubric.behaviours[named[1]].competency
            found[competency] = found.get(competency, 0) + one.times
    return found


def _standing(step: Step, evidence: _Evidence, known: set[str]) -> Standing:
    have = min(step.times, _COUNT[step.kind](step, evidence))
    return Standing(step, have, is_here=not _names_call(step) or step.target in known)


def _walked(step: Step, evidence: _Evidence) -> int:
    """Count being shown a call; who has taken it has seen it too."""
    return sum(one.scenario == step.target for one in evidence.calls)


def _taken(step: Step, evidence: _Evidence) -> int:
    own = (one for one in evidence.calls if one.purpose != "walk-through")
    return sum(one.scenario == step.target for one in own)


def _reached(step: Step, evidence: _Evidence) -> int:
    own = (one.result for one in evidence.shown if one.result.competency == step.target)
    return sum(one.level is not None and one.level >= step.level for one in own)


def _without_harm(_: Step, evidence: _Evidence) -> int:
    """Count back from the last call, up to one in which something harmed."""
    harmed: dict[str, bool] = {}
    for one in evidence.shown:
        harmed[one.call] = harmed.get(one.call, False) or one.result.harm
    count = 0
    for harm in reversed(harmed.values()):
        if harm:
            break
        count += 1
    return count


_COUNT: dict[StepKind, Callable[[Step, _Evidence], int]] = {
    StepKind.WALK_THROUGH: _walked,
    StepKind.TAKE: _taken,
    StepKind.DRILLS: lambda step, evidence: evidence.drills.get(step.target, 0),
    StepKind.FACTS: lambda _, evidence: evidence.facts,
    StepKind.REACH: _reached,
    StepKind.WITHOUT_HARM: _without_harm,
}
"""How often a step of each kind was done."""
