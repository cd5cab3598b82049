"""Every judgement of a debrief by a name of its own, so that it can be seen differently.

A name stays the same whenever the debrief is made again, in any language: `verdict`,
`level.<competency>`, `conduct.<seq>.<behaviour>`, `turning-point.<seq>`, `urgency`,
`record.<leaf>`, `referral.<service>`; `referral` where nobody was chosen.
"""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.debrief.model import Debrief, Mark
from hotline_sim.debrief.paperwork.marks import ReferralMark

VERDICT = "verdict"

URGENCY = "urgency"


class Judgement(NamedTuple):
    """One judgement, and the moment it is about."""

    name: str
    at: int
    """The seq of an event; 0 where it is about the whole call."""


def judgements(debrief: Debrief) -> dict[str, Judgement]:
    """Return every judgement of a debrief by its name."""
    return {one.name: one for one in _all(debrief)}


def of_level(competency: str) -> str:
    """Return the name of the level of one competency."""
    return f"level.{competency}"


def of_mark(mark: Mark) -> str:
    """Return the name of one showing of a behaviour, or one miss of it."""
    return f"conduct.{mark.at}.{mark.behaviour}"


def of_turning_point(at: int) -> str:
    """Return the name of one turning point."""
    return f"turning-point.{at}"


def of_field(leaf: str) -> str:
    """Return the name of the mark of one leaf of the record."""
    return f"record.{leaf}"


def of_referral(mark: ReferralMark) -> str:
    """Return the name of the mark of one decision to pass the caller on, or of a missing one."""
    return f"referral.{mark.service}" if mark.service else "referral"


def _all(debrief: Debrief) -> Iterator[Judgement]:
    yield Judgement(VERDICT, 0)
    for one in debrief.competencies:
        yield Judgement(of_level(one.id), 0)
        for mark in (*one.shown, *one.missed, *one.slips):
            yield Judgement(of_mark(mark), mark.at)
    # Of every decision: which of them turned the call may still be being worked out.
    for at in dict.fromkeys(line.at for line in debrief.transcript if line.response):
        yield Judgement(of_turning_point(at), at)
    if debrief.urgency is not None:
        yield Judgement(URGENCY, debrief.urgency.at)
    for field in debrief.record.fields if debrief.record else ():
        yield Judgement(of_field(field.leaf), field.at)
    for decision in debrief.referral.marks if debrief.referral else ():
        yield Judgement(of_referral(decision), decision.at)
