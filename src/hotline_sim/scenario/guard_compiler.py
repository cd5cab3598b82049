"""Guards compiled: from names and bounds to operations on numbers and bits."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from hotline_sim.scenario.compiled import MANY, Test
from hotline_sim.scenario.guard import Bounds, Guard
from hotline_sim.scenario.model import Gauge
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

Numbers = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class GuardCompiler:
    """The number of everything a guard can name."""

    ranges: Mapping[str, Gauge]
    gauges: Numbers
    facts: Numbers
    moves: Numbers
    donts: Numbers

    def test(self, guard: Guard | None) -> Test:
        """Return a guard as operations on numbers."""
        if guard is None:
            return ()
        tests = [*self.tests(guard)]
        return tests[0] if len(tests) == 1 else (ALL, *tests) if tests else ()

    def tests(self, guard: Guard) -> Iterable[Test]:
        """Yield one test for each entry of a guard."""
        for name, bounds in guard.gauges.items():
            yield (GAUGE, self.gauges[name], *_limits(bounds, *self.ranges[name].range))
        if guard.turns is not None:
            yield (TURNS, *_limits(guard.turns, 0, MANY))
        if guard.disclosed is not None:
            yield self.listed(guard.disclosed, self.facts, TOLD, TOLD_ANY)
        if guard.used is not None:
            yield self.listed(guard.used, self.moves, USED, USED_ANY)
        if guard.unmended is not None:
            yield self.unmended(guard.unmended)
        if guard.all is not None:
            yield (ALL, *(self.always(one) for one in guard.all))
        if guard.any is not None:
            yield (ANY, *(self.always(one) for one in guard.any))
        if guard.not_ is not None:
            yield (NOT, self.always(guard.not_))

    def always(self, guard: Guard) -> Test:
        """Return a guard within another, where an empty one holds always."""
        return self.test(guard) or (ALL,)

    def listed(self, names: Any, numbers: Numbers, every: int, some: int) -> Test:
        """Return a test on a list, meaning all, or {any: …}, meaning one."""
        if isinstance(names, tuple):
            return (every, bits(numbers[name] for name in names))
        if hasattr(names, "any"):
            return (some, bits(numbers[name] for name in names.any))
        return (every, bits(numbers[name] for name in names.all))

    def unmended(self, wanted: bool | tuple[str, ...]) -> Test:
        """Return a test on slips not yet mended."""
        if isinstance(wanted, tuple):
            return (UNMENDED, self.dont_bits(wanted))
        some: Test = (UNMENDED, (1 << len(self.donts)) - 1)
        return some if wanted else (NOT, some)

    def dont_bits(self, names: Sequence[str]) -> int:
        """Return the don'ts among some behaviours as bits."""
        if not names:
            return 0
        return bits(self.donts[name] for name in names if name in self.donts)


def bits(numbers: Iterable[int]) -> int:
    """Return numbers as one number with those bits set."""
    found = 0
    for number in numbers:
        found |= 1 << number
    return found


def _limits(bounds: Bounds, low: int, high: int) -> tuple[int, int]:
    at_least = low if bounds.at_least is None else bounds.at_least
    at_most = high if bounds.at_most is None else bounds.at_most
    return at_least, at_most
