"""How virtual trainees choose: for each temperament, how much every move weighs.

An open move is chosen with its weight over the weights of all that is open with it. No weight is
nothing, so whoever plays, whatever is open can be chosen. Nobody hangs up.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.scenario.compiled import CompiledScenario

EVENLY = "random"
"""The temperament that picks evenly among what is open."""

CAREFUL = "careful"
"""The temperament an author hopes for."""

ATTEMPTS = 8
"""So many plays an improving trainee makes one after the other; then a new one begins."""


class Look(NamedTuple):
    """What a virtual trainee sees of a move: what it shows, and whether it ends the call."""

    slips: bool
    """Whether it shows a don't."""
    repairs: bool
    basic: bool
    """Whether it shows a basic do that its beat invites."""
    advanced: bool
    """Whether it shows an advanced do that its beat invites."""
    waits: bool
    """Whether it is a silence."""
    hastens: bool
    """Whether nothing at its beat brings an ending nearer."""

    @property
    def is_good(self) -> bool:
        """Whether it shows a do that is called for, or mends a don't, and shows no don't."""
        return not self.slips and (self.repairs or self.basic or self.advanced)


class Temperament(NamedTuple):
    """One way of choosing."""

    name: str
    about: str
    weight: Callable[[Look, int], int]
    """What a move weighs in an attempt, from 0 to ATTEMPTS - 1."""
    learns: bool = False
    """Whether attempts differ."""


def _random(_look: Look, _attempt: int) -> int:
    return 1


def _careful(look: Look, _attempt: int) -> int:
    if look.slips:
        return 1
    return 24 if look.is_good else 8


def _hasty(look: Look, _attempt: int) -> int:
    if look.waits or look.repairs:
        return 1
    return 12 if look.hastens else 3


def _rule_bound(look: Look, _attempt: int) -> int:
    if look.slips or look.repairs or look.advanced:
        return 1
    return 24 if look.basic else 8


def _improving(look: Look, attempt: int) -> int:
    if look.slips:
        return ATTEMPTS - attempt
    return ATTEMPTS + 2 * attempt if look.is_good else ATTEMPTS


TEMPERAMENTS = {
    one.name: one
    for one in (
        Temperament(EVENLY, "picks evenly among what is open", _random),
        Temperament(
            CAREFUL,
            "mostly shows the dos that are called for and mends what went wrong; seldom shows a"
            " don't",
            _careful,
        ),
        Temperament(
            "hasty",
            "mostly says what brings the call to an end soonest; seldom waits, seldom mends",
            _hasty,
        ),
        Temperament(
            "rule-bound",
            "mostly shows the basic dos that are called for; seldom goes further, seldom mends,"
            " seldom shows a don't",
            _rule_bound,
        ),
        Temperament(
            "improving",
            f"makes {ATTEMPTS} plays: the first at random, and in each later one a don't is less"
            " likely and a do likelier",
            _improving,
            learns=True,
        ),
    )
}
"""Every temperament by name, with what it does."""


def move_weights(
    scenario: CompiledScenario, rubric: Rubric, temperament: str, attempt: int = 0
) -> tuple[int, ...]:
    """Return what each move weighs, by its number; KeyError for a temperament there is not."""
    weight = TEMPERAMENTS[temperament].weight
    return tuple(weight(look, attempt) for look in looks(scenario, rubric))


def looks(scenario: CompiledScenario, rubric: Rubric) -> list[Look]:
    """Return what a virtual trainee sees of each move, by its number."""
    far = _to_an_ending(scenario)
    left = [min(_left(far, place) for _, place in move.leads_to) for move in scenario.moves]
    least: dict[int, int] = {}
    for move, one in zip(scenario.moves, left, strict=True):
        least[move.beat] = min(one, least.get(move.beat, one))
    return [
        _look(scenario, rubric, number, hastens=one == least[scenario.moves[number].beat])
        for number, one in enumerate(left)
    ]


def _look(scenario: CompiledScenario, rubric: Rubric, number: int, *, hastens: bool) -> Look:
    move = scenario.moves[number]
    beat = scenario.places[move.beat]
    kinds = {rubric.behaviours[one].kind for one in move.shows}
    invited = {do for do, _ in beat.invites}
    called_for = {rubric.behaviours[one].kind for one in invited.intersection(move.shows)}
    return Look(
        slips=any(not kind.is_do for kind in kinds),
        repairs=bool(move.repairs),
        basic=Kind.BASIC in called_for,
        advanced=Kind.ADVANCED in called_for,
        waits=number == beat.silence,
        hastens=hastens,
    )


def _left(far: Sequence[int], place: int) -> int:
    """Return how many moves are left from a place; where a `back` leads nobody can tell."""
    return far[place] if place >= 0 else len(far)


def _to_an_ending(scenario: CompiledScenario) -> list[int]:
    """Return by place how many moves an ending is away, whatever the guards say."""
    never = len(scenario.places)
    before: list[set[int]] = [set() for _ in scenario.places]
    for move in scenario.moves:
        for place in {place for _, place in move.leads_to if place >= 0}:
            before[place].add(move.beat)
    waiting = [number for number, place in enumerate(scenario.places) if place.ending]
    far = [0 if place.ending else never for place in scenario.places]
    for place in waiting:
        for beat in before[place]:
            if far[beat] == never:
                far[beat] = far[place] + 1
                waiting.append(beat)
    return far
