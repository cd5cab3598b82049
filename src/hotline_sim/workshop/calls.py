"""The calls of a room: opened once under the id that the room decided, and resumed after that."""

from hotline_sim.call.call import Clock, utc_now
from hotline_sim.call.events import CallOpened
from hotline_sim.desk import Desk
from hotline_sim.taken import Picking, TakenCall, open_taken
from hotline_sim.workshop.state import Taking

ROLE_PLAY = "role-play"
"""The purpose of a call that was spoken aloud, and moved by those who heard it."""


def taken_call(desk: Desk, taking: Taking, clock: Clock = utc_now) -> TakenCall:
    """Return the call that was taken in a room, on the line; opened if it never was.

    A crash between the room's decision and the call leaves a decision, and this makes it good.
    CallElsewhere where another window holds the call.
    """
    if desk.store.call(taking.call) is not None:
        return desk.resume(taking.call, taking.person)
    read = desk.library.read(desk.library.scenario_path(taking.scenario))
    scenario = read.variants.get(taking.variant) or read.variants[""]
    seen = any(desk.store.calls(person=taking.person, scenario=scenario.id))
    opened = CallOpened(scenario.id, scenario.variant, taking.seed, "person", seen)
    purpose = ROLE_PLAY if taking.turn else ""
    by = Picking(taking.person, purpose, taking.call)
    return open_taken(desk.store, read, opened, by, clock)
