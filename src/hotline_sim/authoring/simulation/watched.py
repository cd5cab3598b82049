"""A scenario in which whatever a verdict asks of the call counts as a guard.

The analysis merges states that differ in nothing a guard ahead reads. A verdict asks more: which
dos a beat invites now, which needed facts were told, what the key calls needed at the end. Here
each beat has one move more, which is never open, and whose guard reads all that; so the analysis
keeps it apart.
"""

from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move, Test
from hotline_sim.scenario.state import ALL, ANY, TOLD

NEVER: Test = (ANY,)
"""None of nothing holds."""


def watched(scenario: CompiledScenario) -> CompiledScenario:
    """Return a scenario that is played just like this one; its moves have the same numbers."""
    count = len(scenario.moves)
    needed = tuple(test for test, _ in scenario.key.needed if test)
    asked = {
        number: (*(test for _, test in place.invites if test), *needed)
        for number, place in enumerate(scenario.places)
        if not place.ending
    }
    asking = {number: tests for number, tests in asked.items() if tests}
    watchers = [_watcher(number, tests) for number, tests in asking.items()]
    # At no place, so that what is told is kept apart, and not that it was told.
    facts = [_watcher(scenario.opens_at, ((TOLD, told),)) for told in _needed(scenario)]
    numbers = {number: count + watcher for watcher, number in enumerate(asking)}
    return scenario._replace(
        moves=(*scenario.moves, *watchers, *facts),
        places=tuple(
            _with(place, numbers.get(number)) for number, place in enumerate(scenario.places)
        ),
    )


def _needed(scenario: CompiledScenario) -> set[int]:
    return {facts for _, facts in scenario.key.needed if facts}


def _with(place: Beat, watcher: int | None) -> Beat:
    if watcher is None:
        return place
    return place._replace(responses=(*place.responses, watcher))


def _watcher(place: int, tests: tuple[Test, ...]) -> Move:
    return Move(
        name="",
        beat=place,
        say="",
        when=(ALL, NEVER, *tests),
        repeats=True,
        shows=(),
        repairs=(),
        slips=0,
        mends=0,
        changes=(),
        discloses=(),
        leads_to=(((), place),),
        because="",
        better="",
        halves=0,
    )
