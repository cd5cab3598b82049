"""The page for the wall: how people come in, and how far the room is; counts, and nobody's name."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from markupsafe import Markup
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.web.qr import qr_as_svg
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.place import Place
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.board import Board
from hotline_sim.workshop.codes import shown_code
from hotline_sim.workshop.progress import DONE, LEFT
from hotline_sim.workshop_plan.plan import RoundKind


class Going(NamedTuple):
    """How far the round that is open is."""

    title: str
    minutes: int
    """For how many minutes it has been open."""
    of: int
    """How many it should take; 0 where nobody said."""
    done: int
    people: int
    counts: bool
    """Whether being done is something that can be counted in it."""


async def wall(place: Place, visit: Visit) -> Response:
    """Show the room to everybody who looks up."""
    place.check_workshop(visit)
    state = place.state
    # The guard lets no other address come this far than those that the server answers for.
    address = str(visit.request.base_url).rstrip("/")
    title = visit.words("wall.qr", "The way in, for the camera of a phone")
    drawn = qr_as_svg(f"{address}/join?code={state.code}", title)
    return visit.page(
        "room/wall.html",
        plan=place.room.plan,
        address=address,
        code=shown_code(state.code),
        qr=Markup(drawn),  # noqa: S704 - of an address of ours, and a title that is escaped there
        people=len(state.here),
        going=going(place.board(visit)),
        paused=state.paused_since is not None,
        closed=state.closed,
    )


def going(board: Board) -> Going | None:
    """Return how far the open round is; None where none is."""
    one = board.round
    if one is None or not one.is_open:
        return None
    done = sum(many for doing, many in board.counts if doing in {DONE, LEFT})
    counts = one.kind in {RoundKind.CALL, RoundKind.RECORD}
    return Going(one.title, board.running // 60, one.minutes, done, board.people, counts)


def routes(place: Place) -> Sequence[Route]:
    """Return the page for the wall."""
    return [get("/wall", partial(wall, place), role=FACILITATOR)]
