"""The plan on the board: lines of all groups, put together where they are the same."""

from collections.abc import Sequence
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import UserError
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.plan import LONGEST_ID, line_in, new_id
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.state import Item

PAGE = "/board/plan"


async def show(
    place: Place, visit: Visit, draft: Item | None = None, trouble: str = ""
) -> Response:
    """Show the plan, and the ways to put it in order."""
    place.check_workshop(visit)
    state = place.state
    lines = [(one, state.merged_with(one.id)) for one in state.plan_items]
    return visit.page(
        "room/plan_board.html",
        400 if trouble else 200,
        lines=lines,
        draft=draft or Item(new_id(), "", "", "", "", ""),
        trouble=trouble,
    )


async def put(place: Place, visit: Visit) -> Response:
    """Write a line, or write it anew."""
    place.check_workshop(visit)
    item, line = visit.field("item", LONGEST_ID), line_in(visit)
    try:
        await visit.off(place.room.put_item, None, item, line)
    except UserError as problem:
        return await show(place, visit, Item(item, "", *line), problem.args[0])
    return visit.go(f"{PAGE}#i-{item}" if item in place.state.items else PAGE)


async def merge(place: Place, visit: Visit) -> Response:
    """Put a line with another one."""
    place.check_workshop(visit)
    item, into = visit.field("item", LONGEST_ID), visit.field("into", LONGEST_ID)
    if into:
        await visit.off(place.room.merge_items, item, into)
    return visit.go(PAGE)


async def part(place: Place, visit: Visit) -> Response:
    """Let a line stand on its own again."""
    place.check_workshop(visit)
    await visit.off(place.room.part_item, visit.field("item", LONGEST_ID))
    return visit.go(PAGE)


async def remove(place: Place, visit: Visit) -> Response:
    """Take a line off the plan."""
    place.check_workshop(visit)
    await visit.off(place.room.remove_item, visit.field("item", LONGEST_ID))
    return visit.go(PAGE)


def routes(place: Place) -> Sequence[Route]:
    """Return the pages of the plan for the facilitator."""
    return [
        get(PAGE, partial(show, place), role=FACILITATOR),
        post(PAGE, partial(put, place), role=FACILITATOR),
        post(f"{PAGE}/merge", partial(merge, place), role=FACILITATOR),
        post(f"{PAGE}/part", partial(part, place), role=FACILITATOR),
        post(f"{PAGE}/remove", partial(remove, place), role=FACILITATOR),
    ]
