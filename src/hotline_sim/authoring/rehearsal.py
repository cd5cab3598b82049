"""A call taken only to try it out: begun at any moment, kept nowhere, following its file."""

from collections.abc import Mapping
from typing import NamedTuple

from hotline_sim.authoring.moment import FROM_THE_OPENING, Start, begun_at, moment_of, still_there
from hotline_sim.call.call import Call, Clock, open_call, utc_now
from hotline_sim.call.events import (
    CallLeft,
    CallOpened,
    Decision,
    HungUp,
    NoteMade,
    RecordFieldSet,
    ReferralDecided,
    ReferralWithdrawn,
    ResponseGiven,
    SilenceKept,
)
from hotline_sim.call.log import MemoryLog
from hotline_sim.errors import NotOpen
from hotline_sim.library import variant_in
from hotline_sim.referral.decision import Referral
from hotline_sim.scenario.compiled import CompiledScenario

SEED = 1
"""The order of responses stays the same from one rehearsal to the next."""

Variants = Mapping[str, CompiledScenario]
"""A scenario as written under the empty name, then each of its variants."""


class Rehearsal(NamedTuple):
    """A call, and the moment it began at."""

    call: Call
    start: Start
    said: str = ""
    """What has become of it since the file was saved, in a sentence."""


def rehearsal_in(
    variants: Variants, start: Start = FROM_THE_OPENING, clock: Clock = utc_now
) -> Rehearsal:
    """Return a call begun at a moment of one of the variants.

    UnknownName or UserError where there is no such variant or moment.
    """
    return rehearsed(variant_in(variants, start.variant), start, clock)


def rehearsed(
    scenario: CompiledScenario, start: Start = FROM_THE_OPENING, clock: Clock = utc_now
) -> Rehearsal:
    """Return a call begun at a moment. UnknownName or UserError where there is none such."""
    begun = begun_at(scenario, start)
    opened = CallOpened(begun.id, begun.variant, SEED, "person", seen_before=True)
    return Rehearsal(open_call(begun, MemoryLog(), opened, clock), start)


def followed_in(rehearsal: Rehearsal, variants: Variants, clock: Clock = utc_now) -> Rehearsal:
    """Take a rehearsal over into an edited scenario: into the same variant, if there still is one.

    Else the call as written begins from the start.
    """
    variant = rehearsal.start.variant
    if variant in variants:
        return followed(rehearsal, variants[variant], clock)
    said = f"The file was saved, and the variant “{variant}” is gone. The call begins as written."
    return rehearsed(variants[""], clock=clock)._replace(said=said)


def followed(rehearsal: Rehearsal, edited: CompiledScenario, clock: Clock = utc_now) -> Rehearsal:
    """Take a rehearsal over into an edited scenario, staying at its beat where that still exists.

    All answers are given again from where it began, if they are still open and come to the same
    beat; else it begins at the beat anew, with gauges and facts as they were. What was written
    into the record, noted and decided goes along.
    """
    call = rehearsal.call
    beat = call.beat.id
    again = rehearsed(edited, still_there(edited, rehearsal.start), clock)
    if _given_again(call, again.call):
        return again._replace(said=f"The file was saved. You are still at “{beat}”.")
    here = still_there(edited, moment_of(call.scenario, call.state))
    if here.beat:
        anew = rehearsed(edited, here, clock)
        _written_again(call, anew.call)
        said = f"The file was saved, and your answers lead elsewhere now. You begin at “{beat}”."
        return anew._replace(said=said)
    said = f"The file was saved, and “{beat}” can be come to no more. You begin from the start."
    return rehearsed(edited, Start(variant=edited.variant), clock)._replace(said=said)


def _given_again(before: Call, again: Call) -> bool:
    """Give and write all of one call in another; return whether it comes to the same place."""
    try:
        for event in before.events:
            _give(again, event.what)
    except NotOpen:
        return False
    return again.beat.id == before.beat.id


def _give(call: Call, what: Decision) -> None:
    """Do in a call what was done in another. NotOpen where that cannot be done."""
    match what:
        case ResponseGiven():
            call.respond(what.response)
        case SilenceKept():
            call.keep_silence()
        case HungUp():
            call.hang_up()
        case CallLeft():
            call.leave()
        case _:
            _write(call, what)


def _written_again(before: Call, anew: Call) -> None:
    """Write into one call what was written in another."""
    for event in before.events:
        _write(anew, event.what)


def _write(call: Call, what: Decision) -> None:
    """Write, note or decide in a call what was in another."""
    match what:
        case RecordFieldSet():
            call.set_field(what.field, what.value)
        case NoteMade():
            call.note(what.text)
        case ReferralDecided():
            call.refer(Referral(*what))
        case ReferralWithdrawn():
            call.withdraw(what.service)
