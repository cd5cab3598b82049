"""Beats, responses, interruptions and endings that no path of the call comes to.

What is out of reach only because something else is, is not said: mending the first mends it too.
"""

from collections.abc import Iterable, Iterator

from hotline_sim.authoring.known import entered
from hotline_sim.authoring.reach import Reach
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import beats_of, cut_in_before, of_move, of_place, targets
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Beat, CompiledScenario, Move


def unreachable_places(subject: Subject, findings: Findings) -> None:
    """Report beats and endings that nothing leads to, or only what never happens."""
    scenario, reach = subject.scenario, subject.reach
    unmet = {number for number in range(len(scenario.places)) if number not in reach.arriving}
    unmet -= {number for number in unmet if not subject.has(*of_place(scenario.places[number]))}
    unmet -= _by_hanging_up(scenario, reach)
    named = frozenset().union(*(targets(one.leads_to) for one in scenario.moves))
    named |= frozenset().union(*(targets(one.leads_to) for one in scenario.interruptions))
    for number in _firsts(scenario, reach, unmet):
        place = scenario.places[number]
        where = subject.at(*of_place(place))
        hint = _NEVER_TAKEN if number in named else _NOT_NAMED
        if place.ending:
            message = f"No path of the call comes to the ending “{place.id}”."
            findings.warn("unreachable-ending", where, message, hint)
        else:
            message = f"No path of the call comes to the beat “{place.id}”."
            findings.warn("unreachable-beat", where, message, hint)


_NOT_NAMED = "Nothing leads there: let a response lead to it, or take it out."
_NEVER_TAKEN = "What leads there never does: look at the conditions of what names it."


def _by_hanging_up(scenario: CompiledScenario, reach: Reach) -> set[int]:
    """Return the endings that hanging up comes to somewhere."""
    met = (scenario.places[number] for number in reach.arriving)
    return {way.leads_to for place in met for way in place.hang_up}


def _firsts(scenario: CompiledScenario, reach: Reach, unmet: set[int]) -> Iterator[int]:
    """Yield the places that are not out of reach only because something else is."""
    ways = {number: _ways(scenario, number) & unmet for number in unmet}
    blamed: set[int] = set()
    _spread(_behind_what_never_happens(scenario, reach) & unmet, ways, blamed)
    entered_from = frozenset[int]().union(*ways.values())
    for number in sorted(unmet, key=lambda one: (one in entered_from, one)):
        if number not in blamed:
            yield number
            _spread({number}, ways, blamed)


def _spread(start: Iterable[int], ways: dict[int, frozenset[int]], seen: set[int]) -> None:
    waiting = set(start) - seen
    while waiting:
        one = waiting.pop()
        seen.add(one)
        waiting |= ways[one] - seen


def _ways(scenario: CompiledScenario, number: int) -> frozenset[int]:
    """Return every place the moves of a place name."""
    moves = (scenario.moves[one] for one in scenario.places[number].moves)
    return frozenset[int]().union(*(targets(move.leads_to) for move in moves))


def _behind_what_never_happens(scenario: CompiledScenario, reach: Reach) -> set[int]:
    """Return where responses and interruptions lead that never happen, which is said of them."""
    found: set[int] = set()
    for number, move in enumerate(scenario.moves):
        if number not in reach.moves and move.beat in reach.arriving:
            found |= targets(move.leads_to)
    for number, cut in enumerate(scenario.interruptions):
        if number not in reach.fired:
            found |= targets(cut.leads_to)
    return found


def unreachable_responses(subject: Subject, findings: Findings) -> None:
    """Report responses that are never open at a beat that is come to."""
    scenario, reach = subject.scenario, subject.reach
    for number, beat in beats_of(scenario):
        for one in beat.responses if number in reach.arriving else ():
            if one not in reach.moves:
                move = scenario.moves[one]
                message = f"The response “{move.id}” is never open: {_why(move, beat, reach)}."
                hint = "Open it somewhere, or take it out."
                findings.warn("unreachable-response", subject.at(*of_move(move)), message, hint)


def _why(move: Move, beat: Beat, reach: Reach) -> str:
    known = entered(beat, reach.arriving[move.beat])
    if move.mends and not known.stand[0] & move.mends:
        return "nothing that it repairs can have been shown by then"
    if move.when:
        return "whenever the call comes here, its condition does not hold"
    return "the call never comes here before it has been said"


def unreachable_interruptions(subject: Subject, findings: Findings) -> None:
    """Report interruptions that never cut in, though the call comes to where they could."""
    scenario, reach = subject.scenario, subject.reach
    for number, cut in enumerate(scenario.interruptions):
        if number in reach.fired:
            continue
        before = cut_in_before(scenario, number)
        if before and not any(one in reach.arriving for one in before):
            continue
        why = "whenever it is tried, its condition does not hold"
        if number not in reach.tried:
            why = "no move leads to a beat that it may cut in before"
        message = f"The interruption “{cut.id}” never happens: {why}."
        hint = "Change its “when” or its “in”, or take it out."
        findings.warn(
            "unreachable-interruption", subject.at("interruptions", cut.id), message, hint
        )
