"""Observing together: everybody reads the same call at their own pace, and marks what they hear."""

from collections.abc import Sequence
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.call.call import Call
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.web.room.compared import compared
from hotline_sim.web.room.exchanges import exchanges
from hotline_sim.web.room.marking import Moment, moments_of, tap_groups
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.showing import Showing
from hotline_sim.web.room.stage import wish_of
from hotline_sim.web.room.tapping import Marked, back_to, tapped
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.heard import heard_in
from hotline_sim.workshop.state import Mark, Round
from hotline_sim.workshop_plan.plan import RoundKind

PAGE = "/room/observe"


async def show(place: Place, showing: Showing, visit: Visit) -> Response:
    """Show the call to be marked; once the round is over, how it was heard."""
    person = place.person(visit)
    one = round_of(place)
    if one is None:
        return visit.go("/room")
    call = await showing.call(visit, one)
    rubric = (await showing.content(visit, one)).rubric
    mine = one.marks_of(person.code)
    if not one.is_open:
        return _result(visit, one, call, rubric, mine)
    moments = moments_of(call, rubric, mine)
    if visit.request.query_params.get("all"):
        heard = {moment.at: moment.heard for moment in moments}
        return visit.page("room/observe_all.html", one=one, parts=exchanges(call), heard=heard)
    return _step(visit, one, call, rubric, (mine, moments))


async def mark(place: Place, showing: Showing, visit: Visit) -> Response:
    """Keep what somebody heard, or take it back."""
    one = round_of(place)
    if one is None:
        return visit.go("/room")
    call = await showing.call(visit, one)
    rubric = (await showing.content(visit, one)).rubric
    await tapped(place, visit, Marked(one.number, moments_of(call, rubric, ()), rubric))
    return visit.go(back_to(visit, PAGE, rubric))


def round_of(place: Place) -> Round | None:
    """Return the round in which something is observed: the open one, or the latest if it was."""
    one = place.state.latest_round
    return one if one is not None and one.kind == RoundKind.OBSERVE else None


def _step(
    visit: Visit,
    one: Round,
    call: Call,
    rubric: Rubric,
    marked: tuple[Sequence[Mark], Sequence[Moment]],
) -> Response:
    mine, moments = marked
    wish = wish_of(visit)
    moment = next((each for each in moments if str(each.at) == wish.about), moments[0])
    here = {each.behaviour for each in mine if each.at == moment.at}
    place_in = moments.index(moment)
    return visit.page(
        "room/observe.html",
        one=one,
        title=call.scenario.about.title,
        part=exchanges(call)[place_in],
        moment=moment,
        count=len(moments),
        before=moments[place_in - 1] if place_in else None,
        coming=moments[place_in + 1] if place_in + 1 < len(moments) else None,
        last=exchanges(call)[-1] if exchanges(call)[-1].at < 0 else None,
        groups=tap_groups(rubric, (), here, wish),
        wish=wish._replace(about=str(moment.at)),
    )


def _result(visit: Visit, one: Round, call: Call, rubric: Rubric, mine: Sequence[Mark]) -> Response:
    heard = heard_in(call.scenario, call.events, rubric, list(one.marks.values()))
    return visit.page(
        "room/observed.html",
        one=one,
        title=call.scenario.about.title,
        people=heard.people,
        moments=compared(heard, rubric, mine),
        marked=bool(mine),
    )


def routes(place: Place, showing: Showing) -> Sequence[Route]:
    """Return the pages of observing together."""
    return [
        get(PAGE, partial(show, place, showing)),
        post(f"{PAGE}/mark", partial(mark, place, showing)),
    ]
