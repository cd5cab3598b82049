"""Facts that the caller never tells."""

from collections.abc import Iterator
from functools import reduce
from operator import or_

from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Choice


def unreachable_facts(subject: Subject, findings: Findings) -> None:
    """Report facts that stand only in alternatives that are never taken.

    Where they stand only in beats and responses that are out of reach, that is said of those.
    """
    told, named = subject.reach.told, 0
    for _, choice in _open_choices(subject):
        named |= _facts_in(choice)
    for bit, fact in enumerate(subject.scenario.facts):
        if named & ~told & 1 << bit:
            message = (
                f"The caller never tells “{fact.id}”: no condition under which it is told holds."
            )
            where = ", ".join(_where_told(subject, bit))
            hint = f"Mend the condition at {where}, or let the fact be told elsewhere."
            findings.warn("unreachable-fact", subject.at("facts", fact.id), message, hint)


def _where_told(subject: Subject, bit: int) -> Iterator[str]:
    """Yield where a fact stands, for those who look for the condition."""
    for name, choice in _open_choices(subject):
        if _facts_in(choice) >> bit & 1:
            yield f"“{name}”"


def _open_choices(subject: Subject) -> Iterator[tuple[str, Choice]]:
    """Yield what is told at the beats and by the moves that are come to, each with its name."""
    scenario, reach = subject.scenario, subject.reach
    for place in map(scenario.places.__getitem__, reach.arriving):
        yield place.id, place.discloses
    for move in map(scenario.moves.__getitem__, reach.moves):
        yield move.name, move.discloses


def _facts_in(choice: Choice) -> int:
    """Return every fact of its alternatives, as bits."""
    return reduce(or_, (facts or 0 for _, facts in choice), 0)
