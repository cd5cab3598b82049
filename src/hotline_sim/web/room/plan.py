"""The plan: what is hard, what would help, who does it, by when; each group writes its own."""

from collections.abc import Sequence
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import NotOpen, UserError
from hotline_sim.web.room.place import Place
from hotline_sim.web.routing import get, post
from hotline_sim.web.tokens import new_token
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.planning import Line
from hotline_sim.workshop.state import Item
from hotline_sim.workshop_plan.plan import RoundKind

PAGE = "/room/plan"

LONGEST_ID = 80


async def show(
    place: Place, visit: Visit, draft: Item | None = None, trouble: str = ""
) -> Response:
    """Show what a group has written, and what the others have."""
    person = place.person(visit)
    one = place.state.latest_round
    if one is None or one.kind != RoundKind.PLAN:
        return visit.go("/room")
    items = place.state.items.values()
    return visit.page(
        "room/plan.html",
        400 if trouble else 200,
        one=one,
        group=person.group,
        draft=draft or Item(new_id(), person.group, "", "", "", ""),
        trouble=trouble,
        ours=[each for each in items if each.group == person.group],
        others=[each for each in items if each.group != person.group],
    )


async def put(place: Place, visit: Visit) -> Response:
    """Write a line, or write it anew; one that cannot be kept stays in the form."""
    person = place.person(visit)
    item, line = visit.field("item", LONGEST_ID), line_in(visit)
    try:
        await visit.off(place.room.put_item, person.code, item, line)
    except NotOpen:
        raise
    except UserError as problem:
        return await show(place, visit, Item(item, person.group, *line), problem.args[0])
    return visit.go(PAGE)


async def remove(place: Place, visit: Visit) -> Response:
    """Take a line of one's own group off the plan."""
    person = place.person(visit)
    item = place.state.items.get(visit.field("item", LONGEST_ID))
    one = place.state.round
    if one is None or one.kind != RoundKind.PLAN:
        message = "The plan is not open for writing just now."
        raise NotOpen(message)
    if item is not None and item.group != person.group:
        message = "This line was written by another group. Ask them, or the facilitator."
        raise NotOpen(message)
    if item is not None:
        await visit.off(place.room.remove_item, item.id)
    return visit.go(PAGE)


def line_in(visit: Visit) -> Line:
    """Return the line of the plan that a form holds."""
    return Line(*(visit.field(name) for name in Line._fields))


def new_id() -> str:
    """Return the id of a line that is not written yet: the form that holds it writes one line."""
    return new_token()[:20]


def routes(place: Place) -> Sequence[Route]:
    """Return the pages of the plan."""
    return [
        get(PAGE, partial(show, place)),
        post(PAGE, partial(put, place)),
        post(f"{PAGE}/remove", partial(remove, place)),
    ]
