"""Coming in: by the join code on the wall, by one's own code, or as the facilitator."""

from collections.abc import Callable, Sequence
from functools import partial

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import UserError
from hotline_sim.language.text import worded
from hotline_sim.web.face import address_of
from hotline_sim.web.room.place import Place
from hotline_sim.web.routing import get, post
from hotline_sim.web.seat import LANGUAGES, Seat
from hotline_sim.web.tokens import new_token
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.codes import typed

FACILITATOR = "facilitator"

WRONG_CODE = worded(
    "join.wrong-code",
    "That is not the code of this room. It stands on the wall: read it once more.",
)
WRONG_SECRET = worded(
    "join.wrong-secret",
    "That opens no board. The facilitator's link stands in the terminal of this workshop.",
)


async def join_page(place: Place, visit: Visit) -> Response:
    """Show the door: the code, what to be called, the agency, the language."""
    if _is_in(place, visit):
        return visit.go("/")
    code = typed(visit.request.query_params.get("code", ""))[:12]
    given = {"code": code, "nickname": "", "agency": "", "form": new_token()}
    return _door(place, visit, given)


async def join(place: Place, visit: Visit) -> Response:
    """Let somebody in who has the code; what was wrong is told beside what they wrote."""
    given = {name: visit.field(name, 400) for name in ("code", "nickname", "agency", "form")}
    language = visit.field("tongue", 10)
    _may_guess(visit)
    if not place.room.let_in(given["code"]):
        _guessed_wrong(visit, "a wrong join code")
        return _door(place, visit, given, visit.words(WRONG_CODE.context, WRONG_CODE.template), 403)
    try:
        joining = await visit.off(
            place.room.join, given["nickname"], given["agency"], language, given["form"]
        )
    except UserError as problem:
        return _door(place, visit, given, problem.args[0], 400)
    person = joining.person
    place.new_codes[person.code] = joining.rejoin_code
    return await _let_in(place, visit, person.code, person.language)


async def rejoin_page(place: Place, visit: Visit) -> Response:
    """Ask for somebody's own code."""
    if _is_in(place, visit):
        return visit.go("/")
    return visit.page("room/rejoin.html", trouble="", plan=place.room.plan)


async def rejoin(place: Place, visit: Visit) -> Response:
    """Let somebody in again, on this device, where they were."""
    _may_guess(visit)
    try:
        person = await visit.off(place.room.rejoin, visit.field("code", 100))
    except UserError as problem:
        _guessed_wrong(visit, "a wrong code to come back with")
        return visit.page("room/rejoin.html", 403, trouble=problem.args[0], plan=place.room.plan)
    return await _let_in(place, visit, person.code, person.language)


async def facilitator_page(place: Place, visit: Visit) -> Response:
    """Show the facilitator's door; opening the link alone lets nobody in."""
    secret = visit.request.query_params.get("secret", "")[:200]
    return visit.page("room/facilitator.html", secret=secret, trouble="", plan=place.room.plan)


async def facilitate(opens: Callable[[str], bool], place: Place, visit: Visit) -> Response:
    """Let in whoever has the facilitator's secret."""
    _may_guess(visit)
    if not await visit.off(opens, visit.field("secret", 200)):
        _guessed_wrong(visit, "a wrong secret of the facilitator")
        trouble = visit.words(WRONG_SECRET.context, WRONG_SECRET.template)
        return visit.page(
            "room/facilitator.html", 403, secret="", trouble=trouble, plan=place.room.plan
        )
    seat = Seat("", visit.language, workshop=place.room.id, role=FACILITATOR)
    token = await visit.off(visit.face.sessions.open, seat)
    return visit.let_in(token, "/board")


async def leave(place: Place, visit: Visit) -> Response:
    """Let somebody go home; their browser is known no more."""
    if visit.seat.role != FACILITATOR:
        await visit.off(place.room.leave, place.person(visit).code)
    await visit.off(visit.face.sessions.end, visit.token)
    return visit.let_out("/join")


def _is_in(place: Place, visit: Visit) -> bool:
    seat = visit.session.seat if visit.session else None
    if seat is None or seat.workshop != place.room.id:
        return False
    return seat.role == FACILITATOR or seat.person in place.state.here


def _door(
    place: Place, visit: Visit, given: dict[str, str], trouble: str = "", status: int = 200
) -> Response:
    plan = place.room.plan
    tongues = {tag: LANGUAGES[tag] for tag in plan.languages if tag in LANGUAGES}
    return visit.page(
        "room/join.html", status, given=given, trouble=trouble, plan=plan, tongues=tongues
    )


async def _let_in(place: Place, visit: Visit, person: str, language: str) -> Response:
    """Have a new session: whatever cookie this browser had before opens nothing here."""
    language = language if language in LANGUAGES else visit.language
    token = await visit.off(
        visit.face.sessions.open, Seat(person, language, workshop=place.room.id)
    )
    return visit.let_in(token, "/room")


def _may_guess(visit: Visit) -> None:
    if wait := visit.face.guesses.wait(address_of(visit.request)):
        raise HTTPException(429, headers={"Retry-After": str(wait)})


def _guessed_wrong(visit: Visit, what: str) -> None:
    visit.face.guesses.failed(address_of(visit.request))
    visit.face.refused(what, visit.request)


def routes(place: Place, opens: Callable[[str], bool]) -> Sequence[Route]:
    """Return the doors of a room; `opens` tells whether a secret is the facilitator's."""
    return [
        get("/join", partial(join_page, place), anybody=True),
        post("/join", partial(join, place), anybody=True),
        get("/rejoin", partial(rejoin_page, place), anybody=True),
        post("/rejoin", partial(rejoin, place), anybody=True),
        get("/facilitator", partial(facilitator_page, place), anybody=True),
        post("/facilitator", partial(partial(facilitate, opens), place), anybody=True),
        post("/leave", partial(leave, place)),
    ]
