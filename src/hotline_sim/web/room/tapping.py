"""Taps of an observer: a behaviour heard at a moment of a call, and one taken back."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlencode

from starlette.exceptions import HTTPException

from hotline_sim.rubric.rubric import Rubric
from hotline_sim.web.room.marking import LONGEST_SEARCH, Moment, mark_id
from hotline_sim.web.room.place import Place
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.events import BehaviourMarked


class Marked(NamedTuple):
    """What is marked: a call, by its moments, with a rubric."""

    round: int
    moments: Sequence[Moment]
    rubric: Rubric
    call: str = ""
    """Of a role-play; empty for the call that everyone is shown."""


async def tapped(place: Place, visit: Visit, marked: Marked) -> None:
    """Keep what was tapped on a page, or take it back; the same tap sent twice is one.

    HTTPException 404 where the moment is none of the call. NotOpen where nothing is marked now.
    """
    person = place.person(visit).code
    at = visit.field("at", 10)
    moment = next((one for one in marked.moments if str(one.at) == at), None)
    if moment is None:
        raise HTTPException(404)
    if back := visit.field("unmark", 80):
        mark = mark_id(marked.call, moment.at, back)
        return await visit.off(place.room.take_back_mark, person, marked.round, mark)
    behaviour = visit.field("mark", 80)
    mark = mark_id(marked.call, moment.at, behaviour)
    heard = BehaviourMarked(marked.round, mark, behaviour, moment.at, moment.beat, marked.call)
    return await visit.off(place.room.mark, person, heard, marked.rubric)


def back_to(visit: Visit, page: str, rubric: Rubric) -> str:
    """Return the address of the page as it was looked at, with what was tapped in sight."""
    name = visit.field("mark", 80) or visit.field("unmark", 80)
    behaviour = rubric.behaviours.get(name)
    wish = {
        "about": visit.field("about", 10),
        "find": visit.field("find", LONGEST_SEARCH),
        "open": behaviour.competency
        if behaviour and visit.field("from", 60) != "called-for"
        else "",
    }
    asked = urlencode({key: value for key, value in wish.items() if value})
    return f"{page}?{asked}#heard" if asked else f"{page}#heard"
