"""In by the key that the terminal has shown."""

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.web.entrance import KeyedEntrance
from hotline_sim.web.face import address_of
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit


async def enter(visit: Visit) -> Response:
    """Let in whoever brings the key; who is in already goes home."""
    if visit.session is not None:
        return visit.go("/")
    face, address = visit.face, address_of(visit.request)
    if wait := face.guesses.wait(address):
        raise HTTPException(429, headers={"Retry-After": str(wait)})
    entrance = face.entrance
    if not isinstance(entrance, KeyedEntrance):
        raise HTTPException(404)
    if not entrance.opens(visit.request.query_params.get("key", "")):
        face.guesses.failed(address)
        face.refused("a wrong key", visit.request)
        raise HTTPException(403)
    token = await visit.off(face.sessions.open, entrance.seat)
    return visit.let_in(token, entrance.begins_at)


ROUTES = [get("/enter", enter, anybody=True)]
