"""Role-play in threes: one calls, one answers aloud, one observes; their screens follow."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from functools import partial

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.language.text import worded
from hotline_sim.taken import TakenCall
from hotline_sim.web.journey.answering import HANG_UP, LEAVE, SILENCE, Deed, Outcome, answered
from hotline_sim.web.room.acting import cast_next, cast_now, player_of, players
from hotline_sim.web.room.marking import moments_of
from hotline_sim.web.room.place import BOARD, ROOM, Place
from hotline_sim.web.room.stage import after_screen, screen_of
from hotline_sim.web.room.tapping import Marked, back_to, tapped
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.calls import taken_call
from hotline_sim.workshop.dealing import RESPONDER
from hotline_sim.workshop.script import heard_as
from hotline_sim.workshop.state import Person, Round, Taking
from hotline_sim.workshop_plan.plan import RoundKind

PAGE = "/room/threes"

TOO_LATE = worded("threes.too-late", "Somebody was faster. This is where the call stands now.")


async def show(place: Place, visit: Visit, notice: str = "", status: int = 200) -> Response:
    """Show somebody their part of the role-play."""
    person = place.person(visit)
    one = place.state.round
    if one is None or one.kind != RoundKind.THREES:
        return visit.go("/room")
    if not person.group:
        groups = {
            name: [place.state.people[code] for code in codes]
            for name, codes in place.state.groups.items()
        }
        return visit.page("room/seat.html", one=one, groups=groups)
    taking = taking_now(place, one, person.group)
    if taking is None:
        return visit.page("room/begin.html", 200, one=one, **_table(place, one, person))
    async with on_role_play(place, visit, taking) as taken:
        role = place.room.role_of(person.code)
        table = _table(place, one, person)
        if taken.call.is_over or role is None:
            return visit.page("room/after.html", 200, **table, **after_screen(visit, one, taken))
        screen = screen_of(visit, one, taken, person, role.role, is_alone=not table["caller_here"])
        return visit.page(screen.template, status, notice=notice, **table, **screen.values)


async def sit(place: Place, visit: Visit) -> Response:
    """Let somebody sit with a group."""
    person = place.person(visit)
    await visit.off(place.room.seat, person.code, visit.field("group", 20) or None)
    return visit.go(PAGE)


async def begin(place: Place, visit: Visit) -> Response:
    """Begin a turn of somebody's group; sent twice, it begins once."""
    person = place.person(visit)
    turn = visit.field("turn", 4)
    if not turn.isdecimal() or not turn.isascii():
        raise HTTPException(400)
    await visit.off(place.room.begin_turn, person.group, int(turn))
    taking = await visit.off(place.room.take_role_play, person.group)
    async with on_role_play(place, visit, taking) as taken:
        await visit.off(visit.desk.look_ahead, taken.content)
    place.tell(ROOM, BOARD)
    return visit.go(PAGE)


async def move(place: Place, visit: Visit) -> Response:
    """Move the call: what was heard came nearest to this."""
    response = visit.field("response", 200)
    kind = response if response in {SILENCE, HANG_UP, LEAVE} else "say"
    return await _move(place, visit, Deed(kind, response if kind == "say" else ""))


async def _move(place: Place, visit: Visit, deed: Deed) -> Response:
    person = place.person(visit)
    taking = place.taking(visit.field("call", 80))
    if taking is None:
        raise HTTPException(404)
    place.room.check_role_play_move(person.code, taking)
    role = place.room.role_of(person.code)
    read_as = heard_as(role.role) if role else None
    async with on_role_play(place, visit, taking) as taken:
        outcome = await visit.off(answered, taken.call, visit.field("at", 10), deed, read_as)
    place.tell(ROOM, BOARD)
    if outcome is Outcome.TOO_LATE:
        return await show(place, visit, TOO_LATE, 409)
    return visit.go(PAGE)


async def mark(place: Place, visit: Visit) -> Response:
    """Keep what an observer heard, or take it back."""
    place.check_workshop(visit)
    taking = place.taking(visit.field("call", 80))
    if taking is None:
        raise HTTPException(404)
    async with on_role_play(place, visit, taking) as taken:
        rubric = taken.content.rubric
        moments = moments_of(taken.call, rubric, ())
    await tapped(place, visit, Marked(taking.round, moments, rubric, taking.call))
    return visit.go(back_to(visit, PAGE, rubric))


@asynccontextmanager
async def on_role_play(place: Place, visit: Visit, taking: Taking) -> AsyncIterator[TakenCall]:
    """Give the call of a group's turn to one request at a time; opened if it never was."""
    calls, desk, now = visit.face.calls, visit.desk, visit.face.options.now
    if taking.call not in place.progress:
        await calls.take(taking.person, lambda: taken_call(desk, taking, now), taking.call)
    async with calls.on(taking.person, taking.call) as taken:
        yield taken


def taking_now(place: Place, one: Round, group: str) -> Taking | None:
    """Return the call of a group's turn now; None before it has begun."""
    person = player_of(one.cast(group), RESPONDER)
    return one.taking_of(person, one.turn_of(group)) if person in place.state.here else None


def _table(place: Place, one: Round, person: Person) -> dict[str, object]:
    """Return who sits at somebody's table, and what comes next there."""
    state, group = place.state, person.group
    now, turn = cast_now(state, one, group), one.turn_of(group)
    coming = cast_next(state, one, group)
    has_call = taking_now(place, one, group) is not None
    resumes = bool(now) and not has_call and player_of(one.cast(group), RESPONDER) in state.here
    return {
        "group": group,
        "turn": turn,
        "players": players(state, now, person.code),
        "caller_here": any(role == "caller" and code in state.here for code, role in now.items()),
        "next_turn": turn if resumes else turn + 1,
        "next_players": players(state, now if resumes else coming, person.code),
    }


def routes(place: Place) -> Sequence[Route]:
    """Return the pages of a role-play."""
    return [
        get(PAGE, partial(show, place)),
        post(f"{PAGE}/sit", partial(sit, place)),
        post(f"{PAGE}/begin", partial(begin, place)),
        post(f"{PAGE}/move", partial(move, place)),
        post(f"{PAGE}/mark", partial(mark, place)),
    ]
