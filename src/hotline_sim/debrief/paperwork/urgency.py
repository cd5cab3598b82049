"""How urgent the call was, decided once: what was given, beside what this path came to."""

from collections.abc import Sequence
from typing import NamedTuple

from hotline_sim.debrief.heard import Heard
from hotline_sim.debrief.paperwork.expected import codes_of
from hotline_sim.debrief.paperwork.marks import (
    MISSED,
    OVER,
    RIGHT,
    UNASKED,
    UNDER,
    Said,
    UrgencyResult,
)
from hotline_sim.debrief.paperwork.record_words import Words
from hotline_sim.debrief.paperwork.urgency_words import Reasons
from hotline_sim.debrief.paperwork.written import Written
from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import CompiledScenario, Fact
from hotline_sim.scenario.state import State, chosen

LEAF = "urgency"

LEVELS = ("U1", "U2", "U3", "U4", "U0")
"""From the most urgent to none."""

OVER_COST, UNDER_COST = 1, 2
"""What each level too high or too low costs: too low is the worse mistake."""

ALLOWED_OVER = 1
"""So many levels too high still count as right enough to be ready."""


def is_met(result: UrgencyResult) -> bool:
    """Return whether the urgency is right, or too high by no more than is allowed."""
    return result.mark == RIGHT or (result.mark == OVER and result.levels <= ALLOWED_OVER)


def is_missed_danger(result: UrgencyResult) -> bool:
    """Return whether a call that was immediate was taken for less, or left blank."""
    return result.expected == LEVELS[0] and result.mark in {UNDER, MISSED}


def urgency_on(scenario: CompiledScenario, state: State) -> str:
    """Return how urgent a call is in a state, or an empty text where the key does not say."""
    key = scenario.key.urgency
    found = str(chosen(key, state)) if key else ""
    return found if found in LEVELS else ""


class UrgencyMarker(NamedTuple):
    """Marks the urgency of one call."""

    scenario: CompiledScenario
    state: State
    told: Sequence[Heard]
    written: Written
    words: Words

    def result(self) -> UrgencyResult | None:
        """Return the urgency marked, or None where the key says nothing of it."""
        expected = urgency_on(self.scenario, self.state)
        if not expected:
            return None
        given = ", ".join(codes_of(self.written.record.get(LEAF)))
        unasked = self._unasked(expected)
        higher = urgency_on(self.scenario, self._with(unasked)) or expected
        mark, levels = _mark(given, expected, higher, self._accepted())
        deciding = self._deciding(expected)
        result = UrgencyResult(
            given=given,
            expected=expected,
            mark=mark,
            levels=levels,
            cost=levels * (OVER_COST if mark == OVER else UNDER_COST),
            wrote=self._label(given),
            holds=self._label(expected),
            said=tuple(Said(one.fact.id, one.at, one.fact.says) for one in deciding),
            unasked=tuple(fact.id for fact in unasked) if mark == UNASKED else (),
            at=self.written.set_at.get(LEAF, self.written.last),
            why="",
        )
        first = next(iter(deciding), None)
        reasons = Reasons(first, unasked, self._label(higher))
        return result._replace(why=reasons.why(result))

    def _accepted(self) -> tuple[str, ...]:
        choice = self.scenario.key.accept.get(LEAF)
        return tuple(chosen(choice, self.state) or ()) if choice else ()

    def _label(self, level: str) -> str:
        leaf = self.words.form.leaf(LEAF)
        return self.words.value(leaf, level) if leaf else level

    def _unasked(self, expected: str) -> list[Fact]:
        """Return the needed facts not heard that raise the urgency: singly, or else together."""
        needed = chosen(self.scenario.key.needed, self.state) or 0
        absent = needed & ~self.state.facts
        facts = among(self.scenario.facts, absent)
        singly = [fact for fact in facts if self._raises([fact], expected)]
        return singly or (facts if self._raises(facts, expected) else [])

    def _raises(self, facts: Sequence[Fact], expected: str) -> bool:
        return _is_above(urgency_on(self.scenario, self._with(facts)), expected)

    def _with(self, facts: Sequence[Fact]) -> State:
        """Return the state as it would be had these facts been heard too."""
        names = {fact.id for fact in facts}
        bits = (1 << bit for bit, fact in enumerate(self.scenario.facts) if fact.id in names)
        return self.state._replace(facts=self.state.facts | sum(bits))

    def _deciding(self, expected: str) -> list[Heard]:
        """Return the fact with which the call became as urgent as it was, if there is one."""
        known = 0
        if urgency_on(self.scenario, self.state._replace(facts=0)) == expected:
            return []
        for one in self.told:
            known |= one.bit
            if urgency_on(self.scenario, self.state._replace(facts=known)) == expected:
                return [one]
        return []


def _mark(given: str, expected: str, higher: str, also: Sequence[str]) -> tuple[str, int]:
    """Return the mark, and how many levels it is off; left empty is taken for the lowest."""
    due = LEVELS.index(expected)
    if given not in LEVELS:
        return MISSED, len(LEVELS) - 1 - due
    over = due - LEVELS.index(given)
    if over < 0 and given not in also:
        return UNDER, -over
    if _is_above(higher, expected) and _is_above(higher, given):
        return UNASKED, 0
    return (OVER, over) if over > 0 and given not in also else (RIGHT, 0)


def _is_above(one: str, other: str) -> bool:
    """Return whether one level is more urgent than another."""
    return one in LEVELS and LEVELS.index(one) < LEVELS.index(other)
