"""Home: what there is to go on with."""

from starlette.responses import Response

from hotline_sim.practice import offer
from hotline_sim.refresher.due import due
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit


async def home(visit: Visit) -> Response:
    """Show the unfinished call first, then the way to a new one, then the latest debrief."""
    now = visit.face.options.now().astimezone()
    found = await visit.off(offer, visit.desk, visit.seat.person, now, visit.language)
    waiting = await visit.off(due, visit.desk, visit.seat.person, now)
    return visit.page("journey/home.html", offer=found, due=waiting.line)


ROUTES = [get("/", home)]
