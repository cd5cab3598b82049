"""Every page of a room."""

from collections.abc import Callable

from starlette.routing import Route

from hotline_sim.web.room import (
    board,
    choices,
    entering,
    observe,
    plan,
    plan_board,
    record,
    results,
    threes,
    waiting,
    wall,
)
from hotline_sim.web.room.looking_back import LookingBack
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.showing import Showing


def room_routes(place: Place, opens: Callable[[str], bool]) -> list[Route]:
    """Return the pages of a room; `opens` tells whether a secret is the facilitator's."""
    showing = Showing(place)
    return [
        *entering.routes(place, opens),
        *waiting.routes(place),
        *board.routes(place),
        *threes.routes(place),
        *observe.routes(place, showing),
        *record.routes(place, showing),
        *plan.routes(place),
        *choices.routes(place, LookingBack(place)),
        *results.routes(place, showing),
        *plan_board.routes(place),
        *wall.routes(place),
    ]
