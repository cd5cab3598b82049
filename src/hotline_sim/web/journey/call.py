"""The call: what is heard, what can be said, stepping out, and the ways to end it."""

from starlette.responses import Response

from hotline_sim.language.text import worded
from hotline_sim.web.journey.answering import (
    HANG_UP,
    LEAVE,
    SILENCE,
    Deed,
    Outcome,
    answered,
    standing,
)
from hotline_sim.web.journey.line import line_of
from hotline_sim.web.papers.beside import beside
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

PART = "X-Line-Alone"
"""The header with which a page that stays asks for the line, and nothing beside it."""

TOO_LATE = worded(
    "call.too-late",
    "That moment was answered already, perhaps in another window. This is where the call stands.",
)


async def call(visit: Visit, notice: str = "", status: int = 200) -> Response:
    """Show where the call stands."""
    async with visit.on_call(visit.path("call")) as taken:
        line = line_of(taken.id, visit.drawn(taken), visit.seat)
        line_alone = PART in visit.request.headers
        return visit.page(
            "journey/call.html",
            status,
            here=f"/call/{taken.id}",
            line=line,
            notice=notice,
            notes=[one.text for one in taken.call.notes],
            is_closed=taken.call.is_closed,
            line_alone=line_alone,
            **({} if line_alone else beside(visit, taken)),
        )


async def say(visit: Visit) -> Response:
    """Say something, or nothing."""
    response = visit.field("response", 200)
    deed = Deed(SILENCE) if response == SILENCE else Deed("say", response)
    return await _do(visit, deed)


async def hang_up(visit: Visit) -> Response:
    """End the call from this side."""
    return await _do(visit, Deed(HANG_UP))


async def leave(visit: Visit) -> Response:
    """Leave the call for good."""
    return await _do(visit, Deed(LEAVE))


async def ask_hang_up(visit: Visit) -> Response:
    """Ask whether the trainee means to end the call."""
    return await _aside(visit, "journey/hang_up.html")


async def step_out(visit: Visit) -> Response:
    """Show a calm page: nothing runs, nothing is judged."""
    return await _aside(visit, "journey/out.html")


async def later(visit: Visit) -> Response:
    """Leave the call for later: it may be gone on with in any window of this machine."""
    call_id = visit.path("call")
    async with visit.on_call(call_id):
        visit.face.calls.let_go(call_id)
    return visit.go("/")


async def note(visit: Visit) -> Response:
    """Write a note."""
    text = visit.field("note")
    async with visit.on_call(visit.path("call")) as taken:
        if text:
            await visit.off(taken.call.note, text)
    return visit.go(f"/call/{taken.id}#now")


async def after(visit: Visit) -> Response:
    """Go on after the call: to its record, to how it went, or to its debrief."""
    async with visit.on_call(visit.path("call")) as taken:
        if not taken.call.is_over:
            return visit.go(f"/call/{taken.id}")
        if taken.call.is_closed:
            return visit.go(f"/call/{taken.id}/debrief")
        has_paper = taken.form is not None or taken.directory is not None
        return visit.go(f"/call/{taken.id}/{'wrap-up' if has_paper else 'how-it-went'}")


async def _do(visit: Visit, deed: Deed) -> Response:
    async with visit.on_call(visit.path("call")) as taken:
        visit.face.company.check_move(taken.person, taken.id)
        outcome = await visit.off(answered, taken.call, visit.field("at"), deed)
    if outcome is Outcome.TOO_LATE:
        return await call(visit, TOO_LATE, 409)
    if deed.kind == LEAVE:
        return visit.go(f"/call/{taken.id}/after")
    return visit.go(f"/call/{taken.id}#now")


async def _aside(visit: Visit, template: str) -> Response:
    async with visit.on_call(visit.path("call")) as taken:
        if taken.call.is_over:
            return visit.go(f"/call/{taken.id}#now")
        title = visit.drawn(taken).scenario.about.title
        return visit.page(template, id=taken.id, title=title, at=standing(taken.call))


ROUTES = [
    get("/call/{call}", call),
    post("/call/{call}/say", say),
    get("/call/{call}/hang-up", ask_hang_up),
    post("/call/{call}/hang-up", hang_up),
    get("/call/{call}/out", step_out),
    post("/call/{call}/later", later),
    post("/call/{call}/leave", leave),
    post("/call/{call}/note", note),
    get("/call/{call}/after", after),
]
