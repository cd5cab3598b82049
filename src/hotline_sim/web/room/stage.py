"""What stands on each of the screens of a role-play, in the language of whoever reads it."""

from typing import NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.taken import TakenCall
from hotline_sim.web.journey.answering import standing
from hotline_sim.web.reading import content_for
from hotline_sim.web.room.acting import talked
from hotline_sim.web.room.marking import LONGEST_SEARCH, Wish, chosen, moments_of, tap_groups
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.dealing import CALLER, RESPONDER
from hotline_sim.workshop.script import card_of, listen_for, part_of
from hotline_sim.workshop.state import Mark, Person, Round
from hotline_sim.workshop.words import PHASES


class Screen(NamedTuple):
    """A page, and what stands on it."""

    template: str
    values: dict[str, object]


def screen_of(  # noqa: PLR0913 - who, of what, and whether for two
    visit: Visit, one: Round, taken: TakenCall, person: Person, role: str, *, is_alone: bool
) -> Screen:
    """Return the screen of somebody while the call goes on.

    `is_alone`: nobody plays the caller any more, so that whoever observes reads the cards too.
    """
    call = visit.drawn(taken)
    values = {"id": taken.id, "at": standing(taken.call), "about": call.scenario.about}
    if role == RESPONDER:
        return Screen("room/responder.html", {**values, "phase": phase_of(call)})
    values |= {"card": card_of(call), "part": part_of(call.scenario), "phase": phase_of(call)}
    if role == CALLER:
        return Screen("room/caller.html", values)
    marking = observing(visit, one, taken, call, person)
    return Screen("room/observer.html", {**values, **marking, "is_alone": is_alone})


def observing(
    visit: Visit, one: Round, taken: TakenCall, call: Call, person: Person
) -> dict[str, object]:
    """Return what an observer taps."""
    rubric = content_for(visit, taken.content).rubric
    marks = [mark for mark in one.marks_of(person.code) if mark.call == taken.id]
    moments = moments_of(call, rubric, marks)
    wish = wish_of(visit)
    moment = chosen(moments, wish.about)
    marked = {mark.behaviour for mark in marks if moment and mark.at == moment.at}
    is_now = moment is not None and moment == moments[-1]
    groups = tap_groups(rubric, listen_for(call) if is_now else (), marked, wish)
    return {"moments": moments, "moment": moment, "groups": groups, "wish": wish}


def wish_of(visit: Visit) -> Wish:
    """Return what somebody looks at, as the address says."""
    asked = visit.request.query_params
    return Wish(
        asked.get("about", "")[:10],
        asked.get("find", "").strip()[:LONGEST_SEARCH],
        asked.get("open", "")[:LONGEST_SEARCH],
    )


def after_screen(visit: Visit, one: Round, taken: TakenCall) -> dict[str, object]:
    """Return what the three talk about once the call is over."""
    call = visit.drawn(taken)
    rubric = content_for(visit, taken.content).rubric
    marks: list[Mark] = [mark for mark in one.marks.values() if mark.call == taken.id]
    return {
        "title": call.scenario.about.title,
        "card": card_of(call),
        "left": call.left,
        "talked": talked(call, rubric, marks),
        "marked": len({mark.person for mark in marks}),
    }


def phase_of(call: Call) -> str:
    """Return where a call is, in words."""
    return PHASES.get(call.beat.phase, call.beat.phase)
