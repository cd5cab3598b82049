"""A call taken only to try it out: begun at any moment, kept nowhere, following its file."""

from typing import NamedTuple

from hotline_sim.authoring.moment import FROM_THE_OPENING, Start, begun_at, moment_of, still_there
from hotline_sim.call.call import Call, Clock, open_call, utc_now
from hotline_sim.call.events import CallOpened, ResponseGiven, SilenceKept
from hotline_sim.call.log import MemoryLog
from hotline_sim.errors import NotOpen
from hotline_sim.scenario.compiled import CompiledScenario

SEED = 1
"""The order of responses stays the same from one rehearsal to the next."""


class Rehearsal(NamedTuple):
    """A call, and the moment it began at."""

    call: Call
    start: Start
    said: str = ""
    """What has become of it since the file was saved, in a sentence."""


def rehearsed(
    scenario: CompiledScenario, start: Start = FROM_THE_OPENING, clock: Clock = utc_now
) -> Rehearsal:
    """Return a call begun at a moment. UnknownName or UserError where there is none such."""
    begun = begun_at(scenario, start)
    opened = CallOpened(begun.id, begun.variant, SEED, "person", seen_before=True)
    return Rehearsal(open_call(begun, MemoryLog(), opened, clock), start)


def followed(rehearsal: Rehearsal, edited: CompiledScenario, clock: Clock = utc_now) -> Rehearsal:
    """Take a rehearsal over into an edited scenario, staying at its beat where that still exists.

    All answers are given again from where it began, if they are still open and come to the same
    beat; else it begins at the beat anew, with gauges and facts as they were.
    """
    call = rehearsal.call
    beat = call.beat.id
    again = rehearsed(edited, still_there(edited, rehearsal.start), clock)
    if _given_again(call, again.call):
        return again._replace(said=f"The file was saved. You are still at “{beat}”.")
    here = still_there(edited, moment_of(call.scenario, call.state))
    if here.beat:
        said = f"The file was saved, and your answers lead elsewhere now. You begin at “{beat}”."
        return rehearsed(edited, here, clock)._replace(said=said)
    said = f"The file was saved, and “{beat}” can be come to no more. You begin from the start."
    return rehearsed(edited, clock=clock)._replace(said=said)


def _given_again(before: Call, again: Call) -> bool:
    """Give all answers of one call in another; return whether it comes to the same place."""
    try:
        for event in before.events:
            if isinstance(event.what, ResponseGiven):
                again.respond(event.what.response)
            elif isinstance(event.what, SilenceKept):
                again.keep_silence()
    except NotOpen:
        return False
    return again.beat.id == before.beat.id
