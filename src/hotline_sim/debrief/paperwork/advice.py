"""The one thing to change in the paperwork, where no slip stands before it."""

from collections.abc import Iterator
from typing import NamedTuple

from hotline_sim.debrief.model import Advice
from hotline_sim.debrief.paperwork.behaviours import critical, is_right
from hotline_sim.debrief.paperwork.marking import Paperwork
from hotline_sim.debrief.paperwork.referral import is_met as referral_is_met
from hotline_sim.debrief.paperwork.standard import AMISS
from hotline_sim.debrief.paperwork.urgency import is_met as urgency_is_met
from hotline_sim.language.text import worded, wording

HOW_URGENT = worded("judged.paper.how-urgent", "how urgent it was")

TO_WHOM = worded("judged.paper.to-whom", "to whom you passed the caller on")

THE_FIELD = wording("judged.paper.the-field", "the field “{label}”")


class Amiss(NamedTuple):
    """Something on paper that keeps a call from being ready."""

    is_grave: bool
    """Whether it decides how soon help comes, or from whom."""
    advice: Advice


def amiss(paper: Paperwork) -> Iterator[Amiss]:
    """Yield what to change, the gravest first."""
    if paper.urgency is not None and not urgency_is_met(paper.urgency):
        yield _of(HOW_URGENT, paper.urgency.at, paper.urgency.why, is_grave=True)
    if paper.referral is not None and not referral_is_met(paper.referral):
        for one in paper.referral.marks:
            if one.mark in AMISS:
                yield _of(TO_WHOM, one.at, one.why, is_grave=True)
    for field in critical(paper.record) if paper.record else ():
        if not is_right(field):
            yield _of(THE_FIELD(label=field.label), field.at, field.why, is_grave=False)


def _of(label: str, at: int, why: str, *, is_grave: bool) -> Amiss:
    return Amiss(is_grave, Advice("", label, at, "", why, ""))
