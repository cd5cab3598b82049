"""The facilitator's board: who is where, who needs somebody, and what the room does next."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import UserError
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.place import BOARD, ROOM, Place
from hotline_sim.web.routing import Handler, get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.codes import shown_code
from hotline_sim.workshop.openings import opening_of
from hotline_sim.workshop_plan.plan import TAKES_A_CALL, PlannedRound, RoundKind
from hotline_sim.workshop_plan.reader import TITLES

RESULTS = {
    RoundKind.CALL: "/board/choices/{}",
    RoundKind.THREES: "/board/choices/{}",
    RoundKind.OBSERVE: "/board/heard/{}",
    RoundKind.RECORD: "/board/sheets/{}",
    RoundKind.PLAN: "/board/plan",
}
"""Where what came of each kind of round is looked at together."""


class Past(NamedTuple):
    """A round that was opened, and where what came of it is."""

    number: int
    title: str
    is_open: bool
    results: str


async def board(place: Place, visit: Visit) -> Response:
    """Show the room as it is, and what can be done."""
    place.check_workshop(visit)
    plan, state = place.room.plan, place.state
    past = [
        Past(one.number, one.title, one.is_open, RESULTS[RoundKind(one.kind)].format(one.number))
        for one in reversed(state.rounds.values())
    ]
    return visit.page(
        "room/board.html",
        plan=plan,
        board=place.board(visit),
        code=shown_code(state.code),
        past=past,
        opened=len(state.rounds),
        groups=state.groups,
        people=state.people,
        given_codes=place.given_codes,
        briefs=await place.known.all(),
        kinds=TITLES,
    )


async def open_planned(place: Place, visit: Visit) -> Response:
    """Open one of the rounds of the plan."""
    place.check_workshop(visit)
    number = int(visit.path("number"))
    if not 0 <= number < len(place.room.plan.rounds):
        raise HTTPException(404)
    return await _open(place, visit, place.room.plan.rounds[number])


async def push(place: Place, visit: Visit) -> Response:
    """Open a round that is in no plan."""
    place.check_workshop(visit)
    kind = next((one for one in RoundKind if one == visit.field("kind", 20)), None)
    if kind is None:
        raise HTTPException(400)
    scenario = visit.field("scenario", 100)
    if kind in TAKES_A_CALL and not scenario:
        message = "Choose the call of this round."
        raise UserError(message)
    minutes = visit.field("minutes", 4)
    planned = PlannedRound(
        kind,
        visit.field("title", 80) or TITLES[kind],
        int(minutes) if minutes.isdecimal() and minutes.isascii() else 0,
        scenarios=(scenario,) if kind in TAKES_A_CALL else (),
        parallel=visit.field("parallel", 5) == "yes" and kind is RoundKind.CALL,
    )
    return await _open(place, visit, planned)


async def end(place: Place, visit: Visit) -> Response:
    """End a round; calls in it stay where they are."""
    return await _done(place, visit, partial(place.room.end_round, int(visit.path("number"))))


async def reopen(place: Place, visit: Visit) -> Response:
    """Take a round up again."""
    return await _done(place, visit, partial(place.room.reopen_round, int(visit.path("number"))))


async def new_code(place: Place, visit: Visit) -> Response:
    """Show a new code for somebody who has lost theirs, until it was told to them."""
    place.check_workshop(visit)
    person = visit.path("person")
    code = await visit.off(place.room.new_rejoin_code, person)
    place.given_codes[person] = shown_code(code)
    return visit.go("/board")


async def code_told(place: Place, visit: Visit) -> Response:
    """Put the code away."""
    place.check_workshop(visit)
    place.given_codes.pop(visit.path("person"), None)
    return visit.go("/board")


async def seat(place: Place, visit: Visit) -> Response:
    """Let somebody sit with another group, or with the one that has most room."""
    group = visit.field("group", 20) or None
    return await _done(place, visit, partial(place.room.seat, visit.path("person"), group))


async def events(place: Place, visit: Visit) -> Response:
    """Tell a page each time anything moves."""
    place.check_workshop(visit)
    return visit.face.hub.stream([ROOM, BOARD])


async def _open(place: Place, visit: Visit, planned: PlannedRound) -> Response:
    after = visit.field("after", 6)
    opening = await visit.off(opening_of, planned, place.desk.library, place.desk.store)
    for scenario in opening.scenarios:
        await place.known.make_ready(scenario, place.room.plan.languages)
    await visit.off(place.room.open_round, opening, int(after) if after.isdecimal() else None)
    if opening.kind == RoundKind.THREES and not place.state.groups:
        await visit.off(place.room.deal_groups)
    return visit.go("/board")


async def _done(place: Place, visit: Visit, deed: Callable[[], object]) -> Response:
    place.check_workshop(visit)
    await visit.off(deed)
    return visit.go("/board")


def routes(place: Place) -> Sequence[Route]:
    """Return the facilitator's pages."""
    room = place.room

    def show(path: str, handler: Callable[[Place, Visit], Awaitable[Response]]) -> Route:
        return get(path, partial(handler, place), role=FACILITATOR)

    def do(path: str, handler: Handler) -> Route:
        return post(path, handler, role=FACILITATOR)

    def at_once(path: str, deed: Callable[[], object]) -> Route:
        return do(path, lambda visit: _done(place, visit, deed))

    def to_person(path: str, deed: Callable[[str], object]) -> Route:
        return do(path, lambda visit: _done(place, visit, partial(deed, visit.path("person"))))

    return [
        show("/board", board),
        show("/board/events", events),
        do("/board/open/{number:int}", partial(open_planned, place)),
        do("/board/push", partial(push, place)),
        do("/board/end/{number:int}", partial(end, place)),
        do("/board/reopen/{number:int}", partial(reopen, place)),
        at_once("/board/pause", room.pause),
        at_once("/board/go-on", room.go_on),
        at_once("/board/groups", room.deal_groups),
        at_once("/board/close", room.close_doors),
        at_once("/board/open-doors", lambda: room.open_doors(room.state.code)),
        to_person("/board/person/{person}/helped", room.give_help),
        to_person("/board/person/{person}/remove", room.remove),
        do("/board/person/{person}/seat", partial(seat, place)),
        do("/board/person/{person}/new-code", partial(new_code, place)),
        do("/board/person/{person}/code-told", partial(code_told, place)),
    ]
