"""What the room heard in a call, and wrote of it: counted, without names."""

from collections.abc import Sequence
from functools import partial

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.web.room.choices import round_named
from hotline_sim.web.room.compared import compared
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.showing import Showing
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.heard import heard_in
from hotline_sim.workshop.report import forms_of
from hotline_sim.workshop.sheets import FieldWritten, written_in
from hotline_sim.workshop.words import most_missed
from hotline_sim.workshop_plan.plan import RoundKind

FIRST = 8
"""How many fields are looked at before the others are asked for."""


async def heard(place: Place, showing: Showing, visit: Visit) -> Response:
    """Show what the room heard in a call, beside what its author put there."""
    place.check_workshop(visit)
    one = round_named(place, visit, RoundKind.OBSERVE)
    call = await showing.call(visit, one)
    rubric = (await showing.content(visit, one)).rubric
    found = heard_in(call.scenario, call.events, rubric, list(one.marks.values()))
    return visit.page(
        "room/heard.html",
        one=one,
        title=call.scenario.about.title,
        people=found.people,
        moments=compared(found, rubric),
        behaviours=most_missed(found),
    )


async def sheets(place: Place, showing: Showing, visit: Visit) -> Response:
    """Show field by field what the room wrote of a call, where it divided most first."""
    place.check_workshop(visit)
    one = round_named(place, visit, RoundKind.RECORD)
    content = await showing.content(visit, one)
    name = content.scenario.about.form
    forms = await visit.off(forms_of, place.room, name, place.desk)
    written: tuple[FieldWritten, ...] = ()
    if name in forms:
        shared = showing.said(visit, forms[name])
        written = written_in(one.sheets, _agencies(place), forms, shared)
    return visit.page(
        "room/sheets.html",
        one=one,
        title=content.scenario.about.title,
        written=written[:FIRST],
        more=written[FIRST:],
        has_form=name in forms,
        begun=len(one.sheets),
        handed_in=sum(each.handed_in for each in one.sheets.values()),
    )


def _agencies(place: Place) -> dict[str, str]:
    """Return from which agency each person is, by its name."""
    known = place.room.plan.agencies
    people = place.state.people.items()
    return {code: known[one.agency].name for code, one in people if one.agency in known}


def routes(place: Place, showing: Showing) -> Sequence[Route]:
    """Return the pages of what a room heard and wrote."""
    return [
        get("/board/heard/{round:int}", partial(heard, place, showing), role=FACILITATOR),
        get("/board/sheets/{round:int}", partial(sheets, place, showing), role=FACILITATOR),
    ]
