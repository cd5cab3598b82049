"""A workshop's room: founded from a plan, opened, and opened again exactly as it was."""

import random
from typing import NamedTuple

from hotline_sim.call.call import Clock, utc_now
from hotline_sim.diagnostic import Findings
from hotline_sim.errors import UserError
from hotline_sim.storage.rooms import WorkshopRow, add_workshop, set_secret
from hotline_sim.storage.store import Store
from hotline_sim.workshop.codes import ALPHABET, hashed, join_code, same, secret, typed
from hotline_sim.workshop.events import RoomEvent, RoomOpened
from hotline_sim.workshop.log import StoredRoomLog, as_row
from hotline_sim.workshop.people import People
from hotline_sim.workshop.planning import Planning
from hotline_sim.workshop_plan.plan import WorkshopPlan
from hotline_sim.workshop_plan.reader import read_plan


class Room(People, Planning):
    """Everything a workshop does: a value that folds from its events, and the ways to go on.

    `state` is what is so now: replaced as a whole, never changed, and so read by any thread without
    a lock. Every other method commits before the state is another, may be called by any thread,
    and raises UserError (or NotOpen, UnknownName) with words for whoever asked.
    """


class Founded(NamedTuple):
    """A room, and the secret of its facilitator, which is kept nowhere but in their link."""

    room: Room
    secret: str


def found_room(
    store: Store,
    text: str,
    code: str = "",
    clock: Clock = utc_now,
    chance: random.Random | None = None,
) -> Founded:
    """Keep a new workshop with the text of its plan, and open its doors by a join code.

    UserError where the plan has errors.
    """
    plan = _plan_in(text, "the plan")
    drawn = chance or random.SystemRandom()
    name = "".join(drawn.choices(ALPHABET, k=6)).lower()
    own, now = secret(drawn), clock()
    opened = RoomEvent(0, now, None, RoomOpened(typed(code) or join_code(drawn)))
    row = WorkshopRow(name, plan.title, text, hashed(own), now.isoformat())
    add_workshop(store, row, [as_row(opened)])
    return Founded(Room(name, plan, StoredRoomLog(store, name), clock, drawn), own)


def reopened_room(
    store: Store,
    row: WorkshopRow,
    code: str = "",
    clock: Clock = utc_now,
    chance: random.Random | None = None,
) -> Founded:
    """Open the doors of a room again, by the same code unless another is given.

    The facilitator has a new secret; pages they have open already stay open to them.
    """
    drawn = chance or random.SystemRandom()
    room = room_of(store, row, clock, drawn)
    own = secret(drawn)
    set_secret(store, row.id, hashed(own))
    room.open_doors(typed(code) or room.state.code or join_code(drawn))
    return Founded(room, own)


def room_of(
    store: Store,
    row: WorkshopRow,
    clock: Clock = utc_now,
    chance: random.Random | None = None,
) -> Room:
    """Return a room as it stands, with nothing changed by looking. UserError: it cannot be."""
    plan = _plan_in(row.plan, f"plan of workshop {row.id}")
    return Room(row.id, plan, StoredRoomLog(store, row.id), clock, chance)


def _plan_in(text: str, called: str) -> WorkshopPlan:
    findings = Findings(called)
    plan = read_plan(text.encode(), findings)
    if plan is None:
        raise UserError(findings.refusal())
    return plan


def is_facilitator(row: WorkshopRow, given: str) -> bool:
    """Return whether this is the secret of a workshop's facilitator."""
    return same(hashed(given), row.secret)
