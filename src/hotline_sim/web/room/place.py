"""A room as pages show it: who asks, how far calls have come, and whom to tell that it moved."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress

from starlette.exceptions import HTTPException

from hotline_sim.desk import Desk
from hotline_sim.errors import NotOpen
from hotline_sim.taken import TakenCall
from hotline_sim.web.face import Face
from hotline_sim.web.room.known import Known
from hotline_sim.web.visit import Visit
from hotline_sim.workshop import events
from hotline_sim.workshop.base import person_in
from hotline_sim.workshop.board import Board, board_of
from hotline_sim.workshop.events import RoomEvent
from hotline_sim.workshop.played import Contents, Played, played_in
from hotline_sim.workshop.progress import Progress, progress_in, progress_of
from hotline_sim.workshop.room import Room
from hotline_sim.workshop.state import Person, RoomState, Taking

BOARD = "board"
"""What the facilitator's pages listen to: the room, and every move of every call."""

ROOM = "room"
"""What everybody's pages listen to: what concerns more than one of them."""

MOVED = "moved"

OWN = (
    *(events.Joined, events.RejoinCodeGiven, events.AgencyChosen, events.LanguageChosen),
    *(events.HelpAsked, events.HelpGiven, events.SheetFieldSet, events.SheetHandedIn),
)
"""What changes the pages of one person, and the board. A room of a hundred where each page was made
anew whenever anybody did any of it would have nothing else to do."""

TOGETHER = 0.25
"""Seconds in which what moves is told once: thirty people move ten times in that."""


class Place:
    """One room at one server. It is the company of every call that is taken there."""

    def __init__(self, room: Room, desk: Desk, clock: Callable[[], float]) -> None:
        """Show a room; how far its calls had come is read from the store."""
        self.known = Known(desk, clock)
        self.room = room
        self.desk = desk
        self.contents = Contents(desk.store, desk.library)
        self.progress: dict[str, Progress] = {
            one.taking.call: progress_in(one)
            for round_ in room.state.rounds.values()
            for one in self.played(round_.number)
        }
        self.new_codes: dict[str, str] = {}
        """By person: the code to come back with, until they have read it. It is kept nowhere."""
        self.given_codes: dict[str, str] = {}
        """The same, for those whom the facilitator tells it."""
        self._face: Face | None = None
        self._told: set[str] = set()
        self._takings: tuple[RoomState | None, dict[str, Taking]] = (None, {})

    @property
    def state(self) -> RoomState:
        """The room as it stands."""
        return self.room.state

    def sit_at(self, face: Face) -> None:
        """Be the company of the calls of a server, and tell its pages."""
        self._face = face
        face.company = self

    def person(self, visit: Visit) -> Person:
        """Return who asks, as the room knows them. UserError where they are not here."""
        self.check_workshop(visit)
        return person_in(self.state, visit.seat.person)

    def check_workshop(self, visit: Visit) -> None:
        """Refuse whoever sits in another workshop: there is no such page for them."""
        if visit.seat.workshop != self.room.id:
            visit.face.refused("a page of another workshop", visit.request)
            raise HTTPException(404)

    def board(self, visit: Visit) -> Board:
        """Return the board at this moment."""
        return board_of(self.state, self.progress, visit.face.options.now())

    def played(self, number: int) -> list[Played]:
        """Return the calls of a round, as far as they went. It asks the store."""
        one = self.state.rounds.get(number)
        return played_in(one, self.desk.store, self.contents) if one else []

    def taking(self, call: str) -> Taking | None:
        """Return what a call of this room was taken for; None for a call of somebody's own."""
        state = self.state
        if self._takings[0] is not state:
            each = (one.takings for one in state.rounds.values())
            self._takings = state, {name: one for takings in each for name, one in takings.items()}
        return self._takings[1].get(call)

    def check_move(self, person: str, call: str) -> None:
        """Refuse that a call of a round moves which is paused or over, or is spoken. NotOpen."""
        taking = self.taking(call)
        if taking is not None and taking.turn:
            message = "This call is spoken aloud: whoever calls, or observes, moves it."
            raise NotOpen(message)
        if taking is not None:
            self.room.check_move(person, taking.round)

    def moved(self, taken: TakenCall) -> None:
        """See how far a call has come, and tell the board."""
        taking = self.taking(taken.id)
        if taking is not None:
            has_form = taken.form is not None and not taking.turn
            self.progress[taken.id] = progress_of(taken.id, taken.call, has_form=has_form)
            self.tell(BOARD)

    def heard(self, happened: Sequence[RoomEvent]) -> None:
        """Tell the pages it concerns that the room is another now; from any thread."""
        topics = {topic_of(one) for one in happened}
        if self._face is not None:
            with suppress(RuntimeError):  # the loop has ended, and so have the pages
                self._face.hub.call_soon(lambda: self.tell(BOARD, *topics))

    def tell(self, *topics: str) -> None:
        """Tell pages that something has moved: soon, and much of it once. On the event loop."""
        if not self._told:
            asyncio.get_running_loop().call_later(TOGETHER, self._tell)
        self._told.update(topics)

    def _tell(self) -> None:
        told, self._told = self._told, set()
        if self._face is not None:
            for topic in sorted(told):
                self._face.hub.tell(topic, MOVED)


def own_topic(person: str) -> str:
    """Return what the pages of one person listen to, beside what everybody's do."""
    return f"{ROOM}/{person}"


def topic_of(event: RoomEvent) -> str:
    """Return whose pages something concerns: those of one person, or everybody's."""
    what = event.what
    alone = isinstance(what, OWN) or (isinstance(what, events.CallTaken) and not what.turn)
    return own_topic(event.person or "") if alone else ROOM
