"""Playing on from a decision of a past call, as practice."""

from starlette.responses import Response

from hotline_sim.taken import TakenCall
from hotline_sim.web.reading import check_owned
from hotline_sim.web.routing import post
from hotline_sim.web.visit import Visit


async def play_on(visit: Visit) -> Response:
    """Open a practice call that stands where this one stood before a decision."""
    call, person = visit.path("call"), visit.seat.person
    await check_owned(visit, call)
    given = visit.field("at", 9)
    at = int(given) if given.isdecimal() else -1

    def taken() -> TakenCall:
        return visit.desk.what_if(call, at, person)

    again = await visit.face.calls.take(person, taken)
    return visit.go(f"/call/{again.id}#now")


ROUTES = [post("/call/{call}/what-if", play_on)]
