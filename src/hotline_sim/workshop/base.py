"""The half of a room that decides and keeps: nothing changes before it is committed."""

import random
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from threading import RLock

from hotline_sim.call.call import Clock, utc_now
from hotline_sim.errors import NotOpen, RoomElsewhere, UserError
from hotline_sim.language.text import worded
from hotline_sim.storage.rooms import Extent
from hotline_sim.workshop.events import RoomEvent, What
from hotline_sim.workshop.fold import folded
from hotline_sim.workshop.log import RoomLog
from hotline_sim.workshop.state import Person, RoomState, Round
from hotline_sim.workshop_plan.plan import WorkshopPlan

Deed = tuple[str | None, What]
"""Whose it is, and what."""

TRIES = 5
"""How often something is decided anew where another window was faster."""

NOTHING = Extent(0, -1, "")
"""How far a room has come in which nothing happened."""

ERASED = worded(
    "refused.erased",
    "This is no longer in the record of practice. Load the page, and come in again.",
)

Heard = Callable[[Sequence[RoomEvent]], None]


class Base:
    """A room, and one lock for all who change it. `state` may be read by anyone at any time."""

    def __init__(
        self,
        name: str,
        plan: WorkshopPlan,
        log: RoomLog,
        clock: Clock = utc_now,
        chance: random.Random | None = None,
    ) -> None:
        """Read all that happened so far in the room of a workshop.

        `chance` draws codes; left out, it is that of the system, which nobody can foresee.
        """
        self.id = name
        self.plan = plan
        self.state = RoomState()
        self._extent = NOTHING
        self.chance = chance or secrets.SystemRandom()
        self.clock = clock
        self._log = log
        self._lock = RLock()
        self._in_doubt = True
        """Whether what is committed has to be read before anything is decided."""
        self._hear: list[Heard] = []
        self.catch_up()

    def catch_up(self) -> None:
        """Take in what another window did, and whom it erased."""
        with self._lock:
            now = self._log.extent()
            if now != self._extent:
                new = self._log.read(self._extent.last)
                if self._extent.events + len(new) == now.events and now.last > self._extent.last:
                    self._take_in(new)
                else:  # somebody was erased, and with them what was folded
                    self.state, self._extent = RoomState(), NOTHING
                    self._take_in(self._log.read())
            self._in_doubt = False

    def _take_in(self, events: Sequence[RoomEvent]) -> None:
        """Fold committed events."""
        if events:
            self.state = folded(events, self.state)
            last = events[-1]
            count = self._extent.events + len(events)
            self._extent = Extent(count, last.seq, last.at.isoformat())

    @contextmanager
    def heard_by(self, hear: Heard) -> Iterator[None]:
        """Tell somebody of what happens, for as long as the block lasts, from any thread."""
        self._hear.append(hear)
        try:
            yield
        finally:
            self._hear.remove(hear)

    def decide(self, make: Callable[[RoomState], Sequence[Deed]]) -> None:
        """Commit what a function makes of the room as it stands, all or none; then it is so.

        Nothing made is nothing changed. The function raises UserError for what cannot be, and is
        asked again where another window was faster.
        """
        with self._lock:
            for left in reversed(range(TRIES)):
                if self._in_doubt:
                    self.catch_up()
                events = self._numbered(make(self.state))
                try:
                    self._keep(events)
                except RoomElsewhere:
                    if not left:
                        raise
                else:
                    break
            self._take_in(events)
        for hear in tuple(self._hear) if events else ():
            hear(events)

    def _of(self, person: str, make: Callable[[Person], Sequence[What]]) -> None:
        """Commit what a function makes of somebody who is here. UserError where they are not."""

        def made(state: RoomState) -> list[Deed]:
            return [(person, what) for what in make(person_in(state, person))]

        self.decide(made)

    def _keep(self, events: Sequence[RoomEvent]) -> None:
        """Commit events; until that has returned, what is committed is not known."""
        if events:
            self._in_doubt = True
            self._log.append(events)
            self._in_doubt = False

    def _numbered(self, deeds: Sequence[Deed]) -> list[RoomEvent]:
        at, first = self.clock(), self.state.next_seq
        return [RoomEvent(seq, at, person, what) for seq, (person, what) in enumerate(deeds, first)]


def person_in(state: RoomState, code: str) -> Person:
    """Return somebody who is here. UserError where they are not, or not any more."""
    person = state.people.get(code)
    if person is None:
        message = worded(
            "refused.not-here", "You are not in this room. Come in with the join code on the wall."
        )
        raise UserError(message)
    if person.gone == "removed":
        message = worded(
            "refused.closed-to-you", "This room is closed to you. Speak with the facilitator."
        )
        raise UserError(message)
    if person.gone:
        message = worded(
            "refused.you-left", "You have left this room. Come back with your own code."
        )
        raise UserError(message)
    return person


def open_round(state: RoomState, number: int | None = None) -> Round:
    """Return the round that goes on; with a number, that one. NotOpen where it does not."""
    one = state.round if number is None else state.rounds.get(number)
    if one is None:
        message = worded(
            "refused.no-round", "No round is open just now. The facilitator opens the next one."
        )
        raise NotOpen(message)
    if not one.is_open or state.closed:
        message = worded(
            "refused.round-over", "“{title}” is over. What you did in it is kept.", title=one.title
        )
        raise NotOpen(message)
    return one
