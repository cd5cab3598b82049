"""A card: all that an author wrote about one moment of a call, with its conditions in plain words.

For faces that let a moment be read beside the graph. Texts are as they were written.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeVar

from hotline_sim.authoring.guard_words import choice_in_words, guard_in_words
from hotline_sim.authoring.where import beats_of, cut_in_before
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import (
    Beat,
    Choice,
    CompiledScenario,
    HangUp,
    Move,
)

T = TypeVar("T")

When = tuple[tuple[str, T], ...]
"""What there is, each with the condition under which it is, in plain words, or nothing."""


class MoveCard(NamedTuple):
    """One response, or saying nothing."""

    id: str
    say: str
    """What is said; empty for silence."""
    after: int
    """Of silence: the seconds that press it."""
    when: str
    repeats: bool
    shows: tuple[str, ...]
    repairs: tuple[str, ...]
    changes: tuple[str, ...]
    """As `trust +2`."""
    tells: When[tuple[str, ...]]
    """The facts it brings out."""
    leads_to: When[int]
    """The places, by number, or `BACK`."""
    because: str
    better: str


class HangUpCard(NamedTuple):
    """One way of hanging up."""

    when: str
    leads_to: int
    shows: tuple[str, ...]
    because: str


class Card(NamedTuple):
    """A beat or an ending."""

    cues: When[str]
    again: When[str]
    sounds: tuple[str, ...]
    invites: When[str]
    tells: When[tuple[str, ...]]
    moves: tuple[MoveCard, ...]
    """In the order of the file, silence last."""
    hang_up: tuple[HangUpCard, ...]
    cut_in: tuple[int, ...]
    """The interruptions that may cut in before it, by number."""
    worth: float
    because: str


class InterruptionCard(NamedTuple):
    """A move the call makes by itself."""

    when: str
    before: tuple[str, ...]
    """The moments before which it may cut in; nothing where it may before each."""
    leads_to: When[int]
    repeats: bool


def card_of(scenario: CompiledScenario, place: Beat) -> Card:
    """Return the card of a beat or an ending."""
    return Card(
        cues=tuple(choice_in_words(scenario, place.caller)),
        again=tuple(choice_in_words(scenario, place.again)),
        sounds=place.sounds,
        invites=tuple((guard_in_words(scenario, test), do) for do, test in place.invites),
        tells=_told(scenario, place.discloses),
        moves=tuple(_move(scenario, scenario.moves[one], place.after) for one in place.moves),
        hang_up=tuple(_hang_ups(scenario, place.hang_up)),
        cut_in=place.interruptions,
        worth=place.halves / 2,
        because=place.because,
    )


def interruption_card(scenario: CompiledScenario, number: int) -> InterruptionCard:
    """Return the card of an interruption."""
    one = scenario.interruptions[number]
    before = [scenario.places[place].id for place in cut_in_before(scenario, number)]
    everywhere = all(number in beat.interruptions for _, beat in beats_of(scenario))
    return InterruptionCard(
        when=guard_in_words(scenario, one.when),
        before=() if everywhere else tuple(before),
        leads_to=tuple(choice_in_words(scenario, one.leads_to)),
        repeats=one.repeats,
    )


def _move(scenario: CompiledScenario, move: Move, after: int) -> MoveCard:
    return MoveCard(
        id=move.id,
        say=move.say,
        after=0 if move.say else after,
        when=guard_in_words(scenario, move.when),
        repeats=move.repeats and bool(move.say),
        shows=move.shows,
        repairs=move.repairs,
        changes=tuple(f"{scenario.gauges[number].id} {by:+}" for number, by in move.changes),
        tells=_told(scenario, move.discloses),
        leads_to=tuple(choice_in_words(scenario, move.leads_to)),
        because=move.because,
        better=move.better,
    )


def _hang_ups(scenario: CompiledScenario, ways: Sequence[HangUp]) -> Iterator[HangUpCard]:
    """Yield every way of hanging up; the conditions are those of one ordered choice."""
    tests = tuple((one.when, one) for one in ways)
    for when, one in choice_in_words(scenario, tests):
        yield HangUpCard(when, one.leads_to, one.shows, one.because)


def _told(scenario: CompiledScenario, choice: Choice) -> When[tuple[str, ...]]:
    """Return the facts that are told, and when; that none are told is told as well."""
    return tuple(
        (when, tuple(fact.id for fact in among(scenario.facts, facts)))
        for when, facts in choice_in_words(scenario, choice)
    )
