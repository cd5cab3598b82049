"""Facts that the caller never tells."""

from collections.abc import Iterator

from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Choice


def unreachable_facts(subject: Subject, findings: Findings) -> None:
    """Report facts that stand only in alternatives that are never taken.

    Where they stand only in beats and responses that are out of reach, that is said of those.
    """
    told, named = subject.reach.told, 0
    for choice in _open_choices(subject):
        for _, facts in choice:
            named |= facts or 0
    for bit, fact in enumerate(subject.scenario.facts):
        if named & ~told & 1 << bit:
            message = (
                f"The caller never tells “{fact.id}”: no condition under which it is told holds."
            )
            hint = "Mend the condition, or let the fact be told elsewhere."
            findings.warn("unreachable-fact", subject.at("facts", fact.id), message, hint)


def _open_choices(subject: Subject) -> Iterator[Choice]:
    """Yield what is told at the beats and by the moves that are come to."""
    scenario, reach = subject.scenario, subject.reach
    yield from (scenario.places[number].discloses for number in reach.arriving)
    yield from (scenario.moves[number].discloses for number in reach.moves)
