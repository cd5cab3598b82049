"""Whether the responses of a beat can be told apart."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from hotline_sim.authoring.subject import Subject
from hotline_sim.diagnostic import Findings
from hotline_sim.scenario.compiled import Beat, Move

ALIKE = 0.8
"""From which share of the same words in the same order two responses read as one."""

MOST_COMPARED = 60
"""How many responses of a beat are compared, each with each: no menu has so many."""

MOST_WORDS = 200
"""Of how many words a response is compared: nobody says more in one breath."""


def too_alike(subject: Subject, findings: Findings) -> None:
    """Report each response that a hurried reader takes for one above it at the same beat."""
    for beat in subject.scenario.places:
        said: set[str] = set()
        for one, other in _pairs(beat, subject):
            if other.id in said:
                continue
            said.add(other.id)
            message = f"At “{beat.id}”, “{one.id}” and “{other.id}” read almost the same."
            place = subject.at("beats", beat.id, "responses", other.id)
            hint = "Say plainly in which way they differ, or take one out."
            findings.advise("too-alike", place, message, hint)


def _pairs(beat: Beat, subject: Subject) -> Iterator[tuple[Move, Move]]:
    moves = [subject.scenario.moves[number] for number in beat.responses[:MOST_COMPARED]]
    for one, other in combinations(moves, 2):
        may_meet = not (_waits(one) and _waits(other))
        words, others = (subject.words[move.name][:MOST_WORDS] for move in (one, other))
        if may_meet and are_alike(words, others):
            yield one, other


def _waits(move: Move) -> bool:
    """Return whether a response is open only now and then: two such may stand for each other."""
    return bool(move.when or move.repairs)


def are_alike(one: list[str], other: list[str]) -> bool:
    """Return whether two responses have nearly the same words in nearly the same order."""
    shorter, longer = sorted((len(one), len(other)))
    if not shorter or 2 * shorter / (shorter + longer) < ALIKE:
        return False
    missing = len(set(one).symmetric_difference(other))
    if missing / (shorter + longer) > 1 - ALIKE:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= ALIKE
