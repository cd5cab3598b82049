"""Conditions that come out the same whenever they are asked: never, or always."""

from typing import Any

from hotline_sim.authoring.always_open import always_open
from hotline_sim.authoring.asked_guards import Asked, asked_guards
from hotline_sim.authoring.asking import ALWAYS, NEVER, asked
from hotline_sim.authoring.known import entered, taken
from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import of_move
from hotline_sim.diagnostic import Findings, Place


def conditions(subject: Subject, findings: Findings) -> None:
    """Report conditions that never hold, or always do, wherever the call asks them."""
    for one in asked_guards(subject):
        if one.what == "when":
            _alone(subject, one, findings)
        else:
            _listed(subject, one, findings)


def needless_conditions(subject: Subject, findings: Findings) -> None:
    """Report conditions of responses that hold in every state, as only looking at all shows."""
    if subject.reach.is_exact:
        moves = subject.scenario.moves
        undecided = {
            one for one in subject.reach.moves if moves[one].when and _may_fail(subject, one)
        }
        for number in sorted(always_open(subject.analyses, undecided)):
            _say_always(subject.at(*of_move(moves[number]), "when"), findings)


def _may_fail(subject: Subject, number: int) -> bool:
    """Return whether the condition of a response does not hold for certain, without looking."""
    move = subject.scenario.moves[number]
    known = entered(subject.scenario.places[move.beat], subject.reach.arriving[move.beat])
    return asked(move.when, known) != ALWAYS


def _say_always(where: Place, findings: Findings) -> None:
    message = "This condition always holds when it is asked."
    findings.advise("always-holds", where, message, "Leave it out, or mend what it asks for.")


def _alone(subject: Subject, one: Asked, findings: Findings) -> None:
    """Report a condition that stands alone; that a move or interruption never is, others say."""
    comes_to = asked(one.choice[0][0], one.known)
    where = subject.at(*one.path)
    if comes_to == ALWAYS:
        _say_always(where, findings)
    elif comes_to == NEVER and "invites" in one.path:
        message = "This condition never holds here, so the do is never invited."
        findings.warn("never-holds", where, message, "Mend it, or take the invitation out.")


def _listed(subject: Subject, one: Asked, findings: Findings) -> None:
    """Report alternatives that are never taken, each with the condition that is to blame."""
    reached = {number for number, _, _ in taken(one.choice, one.known)}
    last = max(reached)
    unmet = [
        number
        for number, (_, value) in enumerate(one.choice)
        if number not in reached and not _is_said_elsewhere(subject, one.what, value)
    ]
    for number in unmet:
        if number < last:
            message = "This condition never holds when it is asked, so this is never taken."
            hint = "Mend it, or take the alternative out."
            findings.warn("never-holds", subject.at(*one.path, number, "when"), message, hint)
    if unmet and unmet[-1] > last:
        message = "This condition always holds when it is asked, so nothing after it is taken."
        hint = "Mend it, or leave it out and let it be the last."
        findings.advise("always-holds", subject.at(*one.path, last, "when"), message, hint)


def _is_said_elsewhere(subject: Subject, what: str, value: Any) -> bool:
    """Return whether a place or fact is out of reach for it, which is said of that."""
    if what == "leads_to":
        return value >= 0 and value not in subject.reach.arriving
    return what == "discloses" and bool((value or 0) & ~subject.reach.told)
