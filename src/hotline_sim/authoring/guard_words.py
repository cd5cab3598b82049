"""Guards told in plain words: what an author wrote as conditions, as one would say it aloud."""

from collections.abc import Iterator, Sequence
from typing import Any

from hotline_sim.scenario.bits import among
from hotline_sim.scenario.compiled import MANY, Choice, CompiledScenario, Test
from hotline_sim.scenario.state import (
    ALL,
    ANY,
    GAUGE,
    NOT,
    TOLD,
    TOLD_ANY,
    TURNS,
    UNMENDED,
    USED,
)

OTHERWISE = "otherwise"
"""When the last alternative of several is taken."""


def guard_in_words(scenario: CompiledScenario, test: Test) -> str:
    """Return what must be so for a guard to hold; nothing for a guard that always holds.

    What follows “when”: `trust is 4 or more, and “locked-in” was not told`.
    """
    return _Spoken(scenario).words(test, held=True) if test else ""


def choice_in_words(scenario: CompiledScenario, choice: Choice) -> Iterator[tuple[str, Any]]:
    """Yield when each alternative of an ordered choice is taken, and what it is."""
    for number, (test, value) in enumerate(choice):
        yield guard_in_words(scenario, test) or (OTHERWISE if number else ""), value


class _Spoken:
    """Words a guard, or its opposite: a `not` is carried down to what can be said without it."""

    def __init__(self, scenario: CompiledScenario) -> None:
        self._scenario = scenario

    def words(self, test: Test, *, held: bool) -> str:
        """Return what must be so for a test to hold, or not to hold."""
        operation, *operands = test
        if operation == NOT:
            return self.words(operands[0], held=not held)
        if operation in {ALL, ANY}:
            return self._joined(operands, together=(operation == ALL) is held, held=held)
        if operation == GAUGE:
            return self._gauge(*operands, held=held)
        if operation == TURNS:
            return f"the turns so far are {_between((*operands,), (0, MANY), held=held)}"
        if operation == UNMENDED:
            return self._unmended(operands[0], held=held)
        return self._done(operation, operands[0], held=held)

    def _joined(self, tests: Sequence[Test], *, together: bool, held: bool) -> str:
        """Return several conditions as one; a group within a group stands in brackets."""
        if not tests:
            return "it always is" if together else "it never is"
        if len(tests) == 1:
            return self.words(tests[0], held=held)
        parts = [(_is_group(one), self.words(one, held=held)) for one in tests]
        joint = ", and " if together else ", or "
        return joint.join(f"({part})" if grouped else part for grouped, part in parts)

    def _gauge(self, number: int, low: int, high: int, *, held: bool) -> str:
        name, _, least, most = self._scenario.gauges[number]
        return f"{name} is {_between((low, high), (least, most), held=held)}"

    def _done(self, operation: int, mask: int, *, held: bool) -> str:
        """Return which facts were told, or which moves were given."""
        told = operation in {TOLD, TOLD_ANY}
        facts, moves = self._scenario.facts, self._scenario.moves
        ids = [one.id for one in facts] if told else [one.name for one in moves]
        names = [f"“{one}”" for one in among(ids, mask)]
        every = operation in {TOLD, USED}
        return _of(names, "told" if told else "given", every=every, held=held)

    def _unmended(self, mask: int, *, held: bool) -> str:
        donts = self._scenario.donts
        if mask == (1 << len(donts)) - 1:
            return "a slip stands unmended" if held else "no slip stands unmended"
        names = [f"“{one}”" for one in among(donts, mask)]
        if held:
            return f"{_listed(names, 'or')} stands unmended"
        if len(names) == 1:
            return f"{names[0]} does not stand unmended"
        return f"none of {_listed(names, 'and')} stands unmended"


def _is_group(test: Test) -> bool:
    """Return whether a test is told as several conditions."""
    operation, *operands = test
    if operation == NOT:
        return _is_group(operands[0])
    return operation in {ALL, ANY} and len(operands) > 1


def _between(wanted: Sequence[int], possible: Sequence[int], *, held: bool) -> str:
    """Return the bounds of a number, or what lies outside them; an open side is not told."""
    low, high = wanted
    if low == high:
        return f"{low}" if held else f"not {low}"
    if low <= possible[0]:
        return f"{high} or less" if held else f"{high + 1} or more"
    if high >= possible[1]:
        return f"{low} or more" if held else f"{low - 1} or less"
    return f"from {low} to {high}" if held else f"not from {low} to {high}"


def _of(names: Sequence[str], verb: str, *, every: bool, held: bool) -> str:
    """Return that some of what can happen did, or did not."""
    if len(names) == 1:
        return f"{names[0]} was {'' if held else 'not '}{verb}"
    if held:
        return (
            f"{_listed(names, 'and')} were {verb}"
            if every
            else f"{_listed(names, 'or')} was {verb}"
        )
    if every:
        return f"not all of {_listed(names, 'and')} were {verb}"
    return f"none of {_listed(names, 'and')} was {verb}"


def _listed(names: Sequence[str], joint: str) -> str:
    *others, last = names
    return f"{', '.join(others)} {joint} {last}" if others else last
