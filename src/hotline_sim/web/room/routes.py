"""Every page of a room."""

from collections.abc import Callable

from starlette.routing import Route

from hotline_sim.web.room import board, entering, threes, waiting
from hotline_sim.web.room.place import Place


def room_routes(place: Place, opens: Callable[[str], bool]) -> list[Route]:
    """Return the pages of a room; `opens` tells whether a secret is the facilitator's."""
    return [
        *entering.routes(place, opens),
        *waiting.routes(place),
        *board.routes(place),
        *threes.routes(place),
    ]
