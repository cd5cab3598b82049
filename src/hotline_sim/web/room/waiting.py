"""The room of one trainee: what goes on now, and the way to their part of it."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import NamedTuple

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import CallElsewhere
from hotline_sim.scenario.compiled import Brief
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.place import ROOM, Place, own_topic
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.calls import taken_call
from hotline_sim.workshop.codes import shown_code
from hotline_sim.workshop.progress import DONE, LEFT
from hotline_sim.workshop.state import Person, Round
from hotline_sim.workshop_plan.plan import RoundKind

PAGES = {
    RoundKind.THREES: "/room/threes",
    RoundKind.OBSERVE: "/room/observe",
    RoundKind.RECORD: "/room/record",
    RoundKind.PLAN: "/room/plan",
}
"""Where each kind of round is, beside that in which everybody takes a call."""


class Now(NamedTuple):
    """What somebody's room says now."""

    round: Round | None
    """The round that is open."""
    page: str
    """Where their part of it is; empty where they have to take a call first."""
    call: str
    """The call they take in it; empty before."""
    done: bool
    """Whether their part is over."""
    debriefs: tuple[tuple[str, str], ...]
    """Title of the round and id of each call of theirs that is over, latest first."""


async def home(place: Place, visit: Visit) -> Response:
    """Send everybody where they belong."""
    place.check_workshop(visit)
    return visit.go("/board" if visit.seat.role == FACILITATOR else "/room")


async def room(place: Place, visit: Visit) -> Response:
    """Show the room to one person."""
    person = place.person(visit)
    await _keep_language(place, visit, person)
    new_code = place.new_codes.get(person.code, "")
    now = now_of(place, person)
    return visit.page(
        "room/room.html",
        plan=place.room.plan,
        person=person,
        now=now,
        brief=await _brief(place, visit, now),
        paused=place.state.paused_since is not None,
        closed=place.state.closed,
        new_code=shown_code(new_code) if new_code else "",
        group=place.state.groups.get(person.group, ()),
        people=place.state.people,
    )


async def notice(place: Place, visit: Visit) -> Response:
    """Say to somebody in the middle of a call what the room asks of them, in a part of a page."""
    place.check_workshop(visit)
    return visit.page(
        "room/notice.html", state=place.state, here=visit.seat.person in place.state.here
    )


async def take(place: Place, visit: Visit) -> Response:
    """Take the call of a round; asked again, the one that was taken."""
    person = place.person(visit)
    number = int(visit.path("round"))
    taking = await visit.off(place.room.take_call, person.code, number)
    if taking.call not in place.progress:
        clock = visit.face.options.now
        with suppress(CallElsewhere):  # sent twice: the first has it
            taken = await visit.face.calls.take(
                person.code, lambda: taken_call(visit.desk, taking, clock)
            )
            await visit.off(visit.desk.look_ahead, taken.content)
    return visit.go(f"/call/{taking.call}")


async def code_read(place: Place, visit: Visit) -> Response:
    """Put away the code that somebody has written down."""
    place.new_codes.pop(place.person(visit).code, None)
    return visit.go("/room")


async def new_code(place: Place, visit: Visit) -> Response:
    """Give somebody another code to come back with; the one before opens nothing any more."""
    person = place.person(visit)
    place.new_codes[person.code] = await visit.off(place.room.new_rejoin_code, person.code)
    return visit.go("/room")


async def rename(place: Place, visit: Visit) -> Response:
    """Let somebody go by another nickname."""
    person = place.person(visit)
    await visit.off(place.room.rename, person.code, visit.field("nickname", 400))
    return visit.go("/room")


async def events(place: Place, visit: Visit) -> Response:
    """Tell a page each time the room moves, as far as it concerns whoever reads it."""
    place.check_workshop(visit)
    return visit.face.hub.stream([ROOM, own_topic(visit.seat.person)])


def now_of(place: Place, person: Person) -> Now:
    """Return what goes on for one person."""
    state = place.state
    one = state.round
    taking = one.taking_of(person.code) if one else None
    where = place.progress.get(taking.call) if taking else None
    done = where is not None and where.where in {DONE, LEFT}
    mine = [
        (each.title, taking.call)
        for each in reversed(state.rounds.values())
        if (taking := each.taking_of(person.code))
        and (where := place.progress.get(taking.call))
        and where.where == DONE
    ]
    page = PAGES.get(RoundKind(one.kind), "") if one else ""
    return Now(one, page, taking.call if taking else "", done, tuple(mine))


async def _brief(place: Place, visit: Visit, now: Now) -> Brief | None:
    """Return what is known of the call that somebody has still to take."""
    if now.round is None or now.page or now.call:
        return None
    named = now.round.scenario_of()
    return await place.known.brief(named, visit.language)


async def _keep_language(place: Place, visit: Visit, person: Person) -> None:
    """Let the room know in which language somebody reads by now."""
    language = visit.seat.language
    if language != person.language and language in place.room.plan.languages:
        await visit.off(place.room.choose_language, person.code, language)


def routes(place: Place) -> Sequence[Route]:
    """Return the pages of everybody in a room."""

    def one(deed: Callable[[str], None]) -> Callable[[Visit], Awaitable[Response]]:
        async def done(visit: Visit) -> Response:
            await visit.off(deed, place.person(visit).code)
            return visit.go("/room")

        return done

    return [
        get("/", partial(home, place)),
        get("/room", partial(room, place)),
        get("/room/events", partial(events, place)),
        get("/room/notice", partial(notice, place)),
        post("/room/round/{round:int}/take", partial(take, place)),
        post("/room/code-read", partial(code_read, place)),
        post("/room/new-code", partial(new_code, place)),
        post("/room/rename", partial(rename, place)),
        post("/room/out", one(place.room.step_out)),
        post("/room/back", one(place.room.come_back)),
        post("/room/help", one(place.room.ask_help)),
        post("/room/no-help", one(place.room.give_help)),
    ]
