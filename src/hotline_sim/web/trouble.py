"""What went wrong, as a page: calm, and with a way on."""

from http import HTTPStatus
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from hotline_sim.errors import CallElsewhere, NotOpen, StoreError, UnknownName, UserError
from hotline_sim.language.text import Worded, worded
from hotline_sim.web.held import NoSuchCallError
from hotline_sim.web.routing import visit_of
from hotline_sim.web.sessions import NoRoomError


class Trouble(NamedTuple):
    """A heading, and what to do."""

    heading: Worded
    text: str


def _trouble(name: str, heading: str, text: str) -> Trouble:
    return Trouble(worded(f"trouble.{name}.heading", heading), worded(f"trouble.{name}.text", text))


KNOWN = {
    400: _trouble("400", "That could not be read", "Go back, and try it again."),
    403: _trouble(
        "403",
        "This page is not open to you here",
        "Open it again with the address that hotline-sim has shown: a form that was open for"
        " long, or in another browser, cannot be sent from here.",
    ),
    404: _trouble("404", "There is no such page", "It may have been moved, or was never there."),
    408: _trouble("408", "That took too long to arrive", "Nothing was changed. Try it again."),
    413: _trouble("413", "That was too much at once", "Nothing was changed. Make it shorter."),
    415: _trouble("415", "That is no form of ours", "Nothing was changed."),
    429: _trouble(
        "429", "Too many tries", "Nothing was changed. Wait a moment, then try it again."
    ),
    500: _trouble(
        "500",
        "Something went wrong on our side",
        "What was kept is still kept. Go back, and try it again.",
    ),
    503: _trouble("503", "There is no room just now", "Wait a moment, then try it again."),
}
"""By status; others are told as the nearest of these."""

LOGGED = {
    400: "what could not be read",
    408: "a form that came too slowly",
    413: "a form that is too long",
    415: "what is no form of ours",
    429: "a try after too many",
}
"""What is logged as refused where nobody has done it before."""

ELSEWHERE = worded("trouble.elsewhere.heading", "This call is open in another window")
NOT_POSSIBLE = worded("trouble.not-possible.heading", "That is not possible just now")


async def http_trouble(request: Request, problem: Exception) -> Response:
    """Answer with the page of a status."""
    assert isinstance(problem, HTTPException)  # noqa: S101 - it is registered for these alone
    if why := LOGGED.get(problem.status_code):
        request.app.state.face.refused(why, request)
    told = KNOWN.get(problem.status_code) or KNOWN[400 if problem.status_code < 500 else 500]
    response = await _page(request, problem.status_code, told)
    response.headers.update(problem.headers or {})
    return response


async def our_trouble(request: Request, _: Exception) -> Response:
    """Answer where we made a mistake; it is logged by the server."""
    return await _page(request, 500, KNOWN[500])


async def no_room(request: Request, _: Exception) -> Response:
    """Answer where as many browsers are in as may be."""
    return await _page(request, 503, KNOWN[503])


async def user_trouble(request: Request, problem: Exception) -> Response:
    """Answer with what a person can do about it."""
    match problem:
        case NoSuchCallError():
            request.app.state.face.refused("a call that is not theirs", request)
            status, heading = HTTPStatus.NOT_FOUND, KNOWN[404].heading
        case UnknownName():
            status, heading = HTTPStatus.NOT_FOUND, KNOWN[404].heading
        case CallElsewhere():
            status, heading = HTTPStatus.CONFLICT, ELSEWHERE
        case StoreError():
            status, heading = HTTPStatus.SERVICE_UNAVAILABLE, NOT_POSSIBLE
        case NotOpen():
            status, heading = HTTPStatus.CONFLICT, NOT_POSSIBLE
        case _:
            status, heading = HTTPStatus.BAD_REQUEST, NOT_POSSIBLE
    return await _page(request, status, Trouble(heading, problem.args[0]))


async def _page(request: Request, status: int, told: Trouble) -> Response:
    visit = await visit_of(request)
    return visit.page("trouble.html", status, heading=told.heading, text=told.text)


HANDLERS = {
    HTTPException: http_trouble,
    UserError: user_trouble,
    NoRoomError: no_room,
    Exception: our_trouble,
}
"""Which answers which."""
