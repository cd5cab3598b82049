"""Whether what a call invites can be shown, and what it claims to teach is invited."""

from collections.abc import Iterator

from hotline_sim.authoring.subject import Subject
from hotline_sim.authoring.where import beats_of, of_place
from hotline_sim.debrief.paperwork.names import OF_RECORD, OF_REFERRAL
from hotline_sim.diagnostic import Findings


def unshowable_dos(subject: Subject, findings: Findings) -> None:
    """Report dos that a beat invites, and no response there or later can show."""
    for number, beat in beats_of(subject.scenario):
        if number not in subject.reach.arriving:
            continue
        for place, (do, _) in enumerate(beat.invites):
            ahead = subject.onward.ahead[number]
            if not any(ahead >> one & 1 for one in subject.showing.get(do, ())):
                message = f"“{beat.id}” invites “{do}”, which no response there or later can show."
                hint = "Let a response show it, or take it out."
                where = subject.at(*of_place(beat), "invites", place)
                findings.warn("unshowable-do", where, message, hint)


def untaught_competencies(subject: Subject, findings: Findings) -> None:
    """Report what a call claims to teach and never gives the chance to show."""
    invited = {subject.rubric.behaviours[do].competency for do in _invited(subject)}
    for number, name in enumerate(subject.scenario.about.teaches):
        if name not in invited:
            message = f"The call claims to teach “{name}”, but no beat invites a do of it."
            hint = "Invite one where it is called for, or take it out of “teaches”."
            findings.warn("untaught-competency", subject.at("teaches", number), message, hint)


def _invited(subject: Subject) -> Iterator[str]:
    """Yield every do that a beat or the paperwork invites."""
    for number in subject.reach.arriving:
        yield from (do for do, _ in subject.scenario.places[number].invites)
    form, directory, _ = subject.sheets
    paperwork = (*(OF_RECORD if form else ()), *(OF_REFERRAL if directory else ()))
    yield from (do for do in paperwork if do in subject.rubric.behaviours)
