"""A call gone on otherwise from one of its decisions, as practice."""

from collections.abc import Sequence

from hotline_sim.call.events import CallOpened, Event, HungUp, ResponseGiven, SilenceKept
from hotline_sim.errors import UserError

ON_THE_LINE = (ResponseGiven, SilenceKept, HungUp)
"""The decisions a call can be taken up again at: those that move it."""


def taken_over(call: str, events: Sequence[Event], at: int) -> list[Event]:
    """Return the events of a call that stands where another stood before its decision `at`.

    UserError where `at` is not the seq of a decision on the line.
    """
    there = [one.seq for one in events if isinstance(one.what, ON_THE_LINE)]
    opened = events[0].what
    if at not in there or not isinstance(opened, CallOpened):
        known = ", ".join(map(str, there)) or "none"
        message = f"Nothing was decided on the line at {at} of call {call}. Decisions: {known}."
        raise UserError(message)
    again = opened._replace(player="person", seen_before=True, what_if=call, what_if_at=at)
    return [events[0]._replace(what=again), *events[1:at]]
