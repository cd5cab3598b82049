"""A call of ours as an ink story, made from its compiled table, for inkjs to play.

Everything that decides where a play goes is in it: gauges and their ranges, facts, once-only
responses, repairs, silences, guards, interruptions and the way back from them, turns. Left out
is what is only heard: each cue is the id of its beat, and each choice the name of its response,
which is to ink's advantage. Nobody hangs up.
"""

from collections.abc import Callable, Iterator

from hotline_sim.scenario.compiled import BACK, MANY, Beat, Choice, CompiledScenario, Move, Test
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
    USED_ANY,
)

AND, OR = " && ", " || "

LISTS = {
    TOLD: ("fact", AND),
    TOLD_ANY: ("fact", OR),
    USED: ("used", AND),
    USED_ANY: ("used", OR),
    UNMENDED: ("stands", OR),
}
"""Guards over a set of bits: what the variables are called, and how many of them must be true."""


def as_ink(scenario: CompiledScenario) -> str:
    """Return a call as an ink story."""
    return "\n".join(_Story(scenario).lines()) + "\n"


class _Story:
    """Writes one call; only what some guard reads has a variable."""

    def __init__(self, scenario: CompiledScenario) -> None:
        self._scenario = scenario
        self._read = {name for test in _tests(scenario) for name in _names(test)}
        self._goes_away = any(not one.ends for one in scenario.interruptions)

    def lines(self) -> Iterator[str]:
        yield from ("VAR turns = 0", "VAR is_away = false", "VAR returns = false")
        yield f"VAR way_back = -> to{self._scenario.opens_at}"
        for number, gauge in enumerate(self._scenario.gauges):
            yield f"VAR gauge{number} = {gauge.start}"
        yield from (f"VAR {name} = false" for name in sorted(self._read))
        yield from (f"VAR fired{one} = false" for one in range(len(self._scenario.interruptions)))
        yield f"-> at{self._scenario.opens_at}"
        for number, place in enumerate(self._scenario.places):
            if place.ending:
                yield from (f"=== at{number} ===", place.id, "-> END")
            else:
                yield from self._gate(number, place)
                yield from self._beat(number, place)
        for number, move in enumerate(self._scenario.moves):
            yield from (f"=== move{number} ===", *self._effects(number, move))

    def _gate(self, number: int, place: Beat) -> Iterator[str]:
        """Yield what stands before a beat: the interruptions that may cut in, in their order."""
        cuts = [(one, self._scenario.interruptions[one]) for one in place.interruptions]
        yield f"=== to{number} ==="
        for one, cut in cuts:
            closed = [] if cut.repeats else [f"not fired{one}"]
            away = [] if cut.ends else ["not is_away"]
            when = [_enclosed(self._test(cut.when))] if cut.when else []
            yield f"{{ {AND.join((*closed, *away, *when)) or 'true'}: -> cut{one}_{number} }}"
        if self._goes_away:
            yield from ("{ returns:", "  ~ is_away = false", "  ~ returns = false", "}")
        yield f"-> at{number}"
        for one, cut in cuts:
            yield from (f"=== cut{one}_{number} ===", f"~ fired{one} = true")
            yield from (f"~ way_back = -> to{number}", "~ is_away = true")
            yield from self._chosen(cut.leads_to, lambda to: [f"-> at{to}"])

    def _beat(self, number: int, place: Beat) -> Iterator[str]:
        yield f"=== at{number} ==="
        if self._goes_away and not place.can_go_back:
            yield "~ is_away = false"
        yield from self._chosen(place.discloses, self._told)
        yield place.id
        silence = (place.silence,) if place.silence >= 0 else ()
        yield from (self._choice(one, self._scenario.moves[one]) for one in place.responses)
        yield from (self._choice(one, self._scenario.moves[one]) for one in silence)

    def _choice(self, number: int, move: Move) -> str:
        tests = [move.when] if move.when else []
        tests += [(UNMENDED, move.mends)] if move.mends else []
        guard = AND.join(_enclosed(self._test(one)) for one in tests)
        once = "+" if move.repeats else "*"
        return f"{once}{f' {{ {guard} }}' if guard else ''} [{move.name}] -> move{number}"

    def _effects(self, number: int, move: Move) -> Iterator[str]:
        yield "~ turns = turns + 1"
        yield from self._set("used", 1 << number)
        yield from self._set("stands", move.mends, value=False)
        yield from self._set("stands", move.slips)
        for gauge, by in move.changes:
            _, _, low, high = self._scenario.gauges[gauge]
            clamp, end = ("MIN", high) if by > 0 else ("MAX", low)
            yield f"~ gauge{gauge} = {clamp}({end}, gauge{gauge} {by:+d})".replace("-", "- ")
        yield from self._chosen(move.discloses, self._told)
        yield from self._chosen(move.leads_to, self._way)

    def _way(self, to: int) -> list[str]:
        if to == BACK:
            return ["~ returns = true", "-> way_back"]
        return [f"-> at{to}" if self._scenario.places[to].ending else f"-> to{to}"]

    def _told(self, facts: int | None) -> list[str]:
        return list(self._set("fact", facts or 0))

    def _set(self, what: str, mask: int, *, value: bool = True) -> Iterator[str]:
        for name in _variables(what, mask):
            if name in self._read:
                yield f"~ {name} = {str(value).lower()}"

    def _chosen(self, choice: Choice, lines: Callable[[int], list[str]]) -> Iterator[str]:
        """Yield the lines of the first alternative whose guard holds."""
        if len(choice) == 1 and not choice[0][0]:
            yield from lines(choice[0][1])
        elif any(lines(value) for _, value in choice):
            yield "{"
            for test, value in choice:
                yield f"- {self._test(test) if test else 'else'}:"
                yield from (f"    {line}" for line in lines(value) or ["~ turns = turns"])
            yield "}"

    def _test(self, test: Test) -> str:
        operation = test[0]
        if operation in LISTS:
            what, joined = LISTS[operation]
            return joined.join(_variables(what, test[1]))
        if operation == GAUGE:
            _, gauge, low, high = test
            _, _, least, most = self._scenario.gauges[gauge]
            return _within(f"gauge{gauge}", low, high, least, most)
        if operation == TURNS:
            return _within("turns", test[1], test[2], 0, MANY)
        if operation == NOT:
            return f"not {_enclosed(self._test(test[1]))}"
        joined = AND if operation == ALL else OR
        parts = joined.join(_enclosed(self._test(one)) for one in test[1:])
        return parts or str(operation == ALL).lower()


def _within(name: str, low: int, high: int, least: int, most: int) -> str:
    """Return a test of bounds, only of those that can be broken."""
    tests = [f"{name} >= {low}"] if low > least else []
    tests += [f"{name} <= {high}"] if high < most else []
    return AND.join(tests) or "true"


def _enclosed(test: str) -> str:
    """Return a test as a part of another; a lone name in parentheses is a list to ink."""
    return f"({test})" if AND in test or OR in test else test


def _tests(scenario: CompiledScenario) -> Iterator[Test]:
    """Yield every guard that decides how a call moves."""
    for move in scenario.moves:
        yield from (move.when, (UNMENDED, move.mends))
        yield from (test for test, _ in (*move.discloses, *move.leads_to))
    for cut in scenario.interruptions:
        yield from (cut.when, *(test for test, _ in cut.leads_to))
    for place in scenario.places:
        yield from (test for test, _ in place.discloses)


def _names(test: Test) -> Iterator[str]:
    """Yield the variables of sets of bits that a guard reads."""
    if test and test[0] in LISTS:
        yield from _variables(LISTS[test[0]][0], test[1])
    elif test and test[0] in {ALL, ANY, NOT}:
        for one in test[1:]:
            yield from _names(one)


def _variables(what: str, mask: int) -> list[str]:
    return [f"{what}{one}" for one in range(mask.bit_length()) if mask >> one & 1]
