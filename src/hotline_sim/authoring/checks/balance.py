"""Whether a pack shows the world in its variety; the shares are those of call types, part E.

A pack is looked at from a handful of calls on: three calls about one thing may well be meant so. A
call that does not say something is not counted for it.
"""

from collections import Counter
from collections.abc import Sequence

from hotline_sim.authoring.pack import Pack
from hotline_sim.diagnostic import START, Findings

SMALLEST = 6
"""From how many calls on that say something its share is looked at."""

SMALLEST_WHOLE = 8
"""From how many calls on a pack should teach a whole rubric."""

THIRD = 1 / 3
"""The least share of callers who are no women, and of calls that are no trafficking."""

MOST = 2 / 3
"""The greatest share of one urgency, difficulty or agency."""

EXPECTED = 2
"""Something is missing where so many calls or more would have it, if all had the same share."""

FEWEST_AGENCIES = 3
"""To how many agencies at least a pack should lead."""

LEVELS = ("U1", "U2", "U3", "U4")
"""U0 is no call to be helped, and a pack need not have one."""

DIFFICULTIES = ("steady", "pressed", "critical")
"""From 1 to 3."""


def balance_of_callers(pack: Pack, findings: Findings) -> None:
    """Say where fewer than a third of the callers are men, transgender or non-binary."""
    genders = [one.gender for one in pack.members if one.gender]
    others = sum(one != "woman" for one in genders)
    if len(genders) >= SMALLEST and others < THIRD * len(genders):
        message = f"Callers who are not women: {others} of {len(genders)}."
        hint = "Let a third be men, transgender or non-binary: they are passed over on real lines."
        findings.advise("pack-callers", START, message, hint)


def balance_of_assessments(pack: Pack, findings: Findings) -> None:
    """Say where fewer than a third of the calls turn out to be something else than trafficking."""
    known = [one.trafficking for one in pack.members if one.trafficking is not None]
    others = known.count(False)
    if len(known) >= SMALLEST and others < THIRD * len(known):
        message = f"Calls that turn out to be no trafficking: {others} of {len(known)}."
        hint = "Let a third be about something else, or trainees find it wherever they look."
        findings.advise("pack-assessments", START, message, hint)


def balance_of_urgency(pack: Pack, findings: Findings) -> None:
    """Say where calls are of one urgency only, or of every one but some."""
    levels = [one.urgency for one in pack.members if one.urgency in LEVELS]
    if _is_uneven(levels, LEVELS):
        message = f"How urgent {len(levels)} calls are: {_figures(levels, LEVELS)}."
        hint = "What never comes is not learnt, and what nearly always comes is guessed."
        findings.advise("pack-urgency", START, message, hint)


def balance_of_difficulty(pack: Pack, findings: Findings) -> None:
    """Say where calls are of one difficulty only, or of every one but some."""
    found = [DIFFICULTIES[one.difficulty - 1] for one in pack.members]
    if _is_uneven(found, DIFFICULTIES):
        message = f"How difficult {len(found)} calls are: {_figures(found, DIFFICULTIES)}."
        hint = "People need something to begin with, and something to grow into."
        findings.advise("pack-difficulty", START, message, hint)


def balance_of_agencies(pack: Pack, findings: Findings) -> None:
    """Say where nearly all calls lead to one agency, or all of them to two."""
    referred = [one.first for one in pack.members if one.first]
    counts = Counter(service for first in referred for service in first)
    too_many = counts.most_common(1)[0][1] > MOST * len(referred) if counts else False
    if len(referred) >= SMALLEST and (too_many or len(counts) < FEWEST_AGENCIES):
        message = f"Who comes first in {len(referred)} calls: {_listed(counts)}."
        hint = "Let others be right as well, or nobody opens the directory."
        findings.advise("pack-agencies", START, message, hint)


def balance_of_competencies(pack: Pack, findings: Findings) -> None:
    """Say which competencies no call teaches, of the rubric that most calls are marked with."""
    rubrics = Counter(one.rubric for one in pack.members)
    members = [one for one in pack.members if one.rubric == rubrics.most_common(1)[0][0]]
    taught = Counter(name for one in members for name in one.teaches)
    untaught = [name for name in members[0].competencies if name not in taught]
    enough = taught.total() >= EXPECTED * len(members[0].competencies)
    if len(members) >= SMALLEST_WHOLE and enough and untaught:
        names = ", ".join(f"“{name}”" for name in untaught)
        message = f"Of {len(members)} calls not one teaches {names}."
        hint = "Let a call teach it, or leave it to another pack."
        findings.advise("pack-competencies", START, message, hint)


def _is_uneven(found: Sequence[str], kinds: Sequence[str]) -> bool:
    """Return whether one kind takes nearly all, or one is missing that might be expected."""
    if len(found) < SMALLEST:
        return False
    counts = Counter(found)
    missing = len(counts) < len(kinds) and len(found) >= EXPECTED * len(kinds)
    return missing or max(counts.values()) > MOST * len(found)


def _figures(found: Sequence[str], kinds: Sequence[str]) -> str:
    return ", ".join(f"{found.count(kind)} {kind}" for kind in kinds)


def _listed(counts: Counter[str]) -> str:
    return ", ".join(f"{name} in {count}" for name, count in counts.most_common())
