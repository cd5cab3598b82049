"""The room's choices for everybody to talk about: how it divided, and what came of each way."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.debrief.words import ENDINGS
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.web.debrief.conduct import KINDS
from hotline_sim.web.room.compared import words_of
from hotline_sim.web.room.entering import FACILITATOR
from hotline_sim.web.room.looking_back import LookingBack
from hotline_sim.web.room.place import Place
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.choices import Crossing, RoomChoices, Way, choices_of
from hotline_sim.workshop.state import Round
from hotline_sim.workshop.words import PHASES
from hotline_sim.workshop_plan.plan import RoundKind

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class WayTold(NamedTuple):
    """One way of answering, as the room sees it."""

    letter: str
    said: str
    is_words: bool
    people: int
    names: tuple[str, ...]
    harm: str
    """Which kind of don't is the worst in it, in words; empty where there is none."""
    shows: tuple[str, ...]
    because: str
    better: str
    best: bool


class CrossingTold(NamedTuple):
    """One moment, and how the room divided there."""

    number: int
    phase: str
    cue: str
    answered: int
    divided: bool
    again: bool
    """Whether some answered here more than once."""
    ways: tuple[WayTold, ...]


class ChoicesTold(NamedTuple):
    """One call, as the room took it."""

    title: str
    people: int
    endings: tuple[tuple[str, int], ...]
    """In a sentence, and for how many."""
    going_on: int
    """How many people came to no ending, or have not yet."""
    crossings: tuple[CrossingTold, ...]
    passed_over: int
    """At how many moments so few answered that nothing is said of them."""


async def show(place: Place, back: LookingBack, visit: Visit) -> Response:
    """Show how the room divided in a round; what its author says of it, on request."""
    place.check_workshop(visit)
    one = round_named(place, visit, RoundKind.CALL, RoundKind.THREES)
    played = await back.played(visit, one)
    state = place.state
    names = {code: each.nickname for code, each in state.people.items()}
    found = choices_of(played, names if state.names_shown else None)
    rubrics = {each.content.scenario.about.id: each.content.rubric for each in played}
    return visit.page(
        "room/choices.html",
        one=one,
        spoken=one.kind == RoundKind.THREES,
        choices=[_told(each, rubrics[each.scenario]) for each in found],
        names_shown=state.names_shown,
        why=visit.request.query_params.get("why") == "1",
    )


async def show_names(place: Place, visit: Visit) -> Response:
    """Say whether the choices come with names."""
    place.check_workshop(visit)
    one = round_named(place, visit, RoundKind.CALL, RoundKind.THREES)
    await visit.off(place.room.show_names, shown=visit.field("shown", 3) == "yes")
    return visit.go(f"/board/choices/{one.number}")


def round_named(place: Place, visit: Visit, *kinds: RoundKind) -> Round:
    """Return the round that an address names. HTTPException 404 where it is none of a kind."""
    one = place.state.rounds.get(int(visit.path("round")))
    if one is None or one.kind not in kinds:
        raise HTTPException(404)
    return one


def _told(choices: RoomChoices, rubric: Rubric) -> ChoicesTold:
    told = [one for one in choices.crossings if not one.few]
    return ChoicesTold(
        choices.title,
        choices.people,
        tuple((ENDINGS.get(kind, kind), many) for _, kind, many in choices.endings),
        max(0, choices.people - sum(many for _, _, many in choices.endings)),
        tuple(_crossing(number, one, rubric) for number, one in enumerate(told, 1)),
        len(choices.crossings) - len(told),
    )


def _crossing(number: int, crossing: Crossing, rubric: Rubric) -> CrossingTold:
    pairs = zip(LETTERS, crossing.ways, strict=False)
    return CrossingTold(
        number,
        PHASES.get(crossing.phase, crossing.phase),
        crossing.cue,
        crossing.answered,
        crossing.divided,
        sum(way.people for way in crossing.ways) > crossing.answered,
        tuple(_way(letter, way, rubric) for letter, way in pairs),
    )


def _way(letter: str, way: Way, rubric: Rubric) -> WayTold:
    return WayTold(
        letter,
        words_of(way.say, way.response),
        bool(way.say),
        way.people,
        way.names,
        KINDS[Kind(way.harm)] if way.harm else "",
        tuple(rubric.behaviours[name].label for name in way.shows),
        way.because,
        way.better,
        way.best,
    )


def routes(place: Place, back: LookingBack) -> Sequence[Route]:
    """Return the pages of the room's choices."""
    page = "/board/choices/{round:int}"
    return [
        get(page, partial(show, place, back), role=FACILITATOR),
        post(f"{page}/names", partial(show_names, place), role=FACILITATOR),
    ]
