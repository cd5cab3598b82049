"""From an address to the function that answers it: who may come, and whether a form is theirs."""

from collections.abc import Awaitable, Callable

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.web.face import Face
from hotline_sim.web.tokens import LONGEST, is_for_forms
from hotline_sim.web.visit import Visit

Handler = Callable[[Visit], Awaitable[Response]]
"""What answers a request; UserError and HTTPException become pages."""

MOST_FIELDS = 500
"""Fields of one form: the longest record has a hundred."""

FORM = "application/x-www-form-urlencoded"


def get(path: str, handler: Handler, *, anybody: bool = False, role: str = "") -> Route:
    """Return the route of a page; for people who are in, unless it is for anybody.

    With a role, for those alone who sit in it. Others are told that there is no such page.
    """
    return Route(path, _endpoint(handler, anybody, role), methods=["GET"])


def post(path: str, handler: Handler, *, anybody: bool = False, role: str = "") -> Route:
    """Return the route of a form. It is answered by sending the browser to a page."""

    async def checked(visit: Visit) -> Response:
        await _read_form(visit)
        return await handler(visit)

    return Route(path, _endpoint(checked, anybody, role), methods=["POST"])


async def visit_of(request: Request) -> Visit:
    """Return who asks: looked up once for each request."""
    known = getattr(request.state, "visit", None)
    if isinstance(known, Visit):
        return known
    face: Face = request.app.state.face
    token = request.cookies.get(face.options.cookie, "")
    token = token if len(token) <= LONGEST and token.isascii() else ""
    visit = Visit(request, face, token, None)
    request.state.visit = visit
    if token:
        found = face.sessions.remembered(token)
        visit.session = found or await visit.off(face.sessions.find, token)
    return visit


def _endpoint(
    handler: Handler, anybody: bool, role: str
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        visit = await visit_of(request)
        if visit.session is None and not anybody:
            return _sent_in(visit)
        if role and visit.seat.role != role:
            visit.face.refused("a page for another role", request)
            raise HTTPException(404)
        return await handler(visit)

    return endpoint


def _sent_in(visit: Visit) -> Response:
    """Answer somebody who is not in: with the way in."""
    if visit.face.options.cookie in visit.request.cookies:
        visit.face.refused("a cookie that opens nothing", visit.request)
    if visit.face.entrance.path:
        return visit.go(visit.face.entrance.path)
    raise HTTPException(403)


async def _read_form(visit: Visit) -> None:
    """Read what was sent, and see that it was sent from a page of this browser."""
    request = visit.request
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise HTTPException(415)
    visit.form = await request.form(max_files=0, max_fields=MOST_FIELDS)
    if not is_for_forms(visit.field("token"), visit.token):
        visit.face.refused("a form without its token", request)
        raise HTTPException(403)
