"""The library: every call by pack, and what is known of one before it is picked up."""

import re
from collections.abc import Iterable
from itertools import groupby

from starlette.responses import Response

from hotline_sim.errors import UnknownName
from hotline_sim.language.comparing import alike
from hotline_sim.language.names import OWN
from hotline_sim.practice import Shelved, shelf, shelved
from hotline_sim.scenario.compiled import Brief
from hotline_sim.storage.shelf import declares
from hotline_sim.taken import TakenCall
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.web.words import DIFFICULTY, kind_of

SLUG = re.compile(r"[a-z0-9][a-z0-9-]{0,99}")


async def library(visit: Visit) -> Response:
    """Show the calls there are, or those that were looked for."""
    typed = visit.request.query_params.get("find", "")[:100]
    calls = await visit.off(shelf, visit.desk, visit.seat.person, visit.language)
    found = [one for one in calls if _matches(visit, one, typed)]
    packs = [(pack, list(ones)) for pack, ones in groupby(found, lambda one: one.pack)]
    tongues = await visit.off(_tongues, visit, [one.brief for one in found])
    return visit.page("journey/library.html", packs=packs, find=typed, tongues=tongues)


async def brief(visit: Visit) -> Response:
    """Show all that is known before picking up, and what may be hard to hear."""
    file = await visit.off(on_the_shelf, visit)
    one = await visit.off(shelved, visit.desk, visit.seat.person, file, visit.language)
    tongues = await visit.off(_tongues, visit, [one.brief])
    return visit.page("journey/brief.html", one=one, brief=one.brief, tongues=tongues)


async def pick_up(visit: Visit) -> Response:
    """Pick up the call, and go to its page."""
    person = visit.seat.person

    def picked_up() -> TakenCall:
        return visit.desk.pick_up(on_the_shelf(visit), person=person)

    taken = await visit.face.calls.take(person, picked_up)
    await visit.off(visit.desk.look_ahead, taken.content)
    return visit.go(f"/call/{taken.id}")


def on_the_shelf(visit: Visit) -> str:
    """Return the file of the call in the address: one of the library's, whatever is asked for."""
    name = visit.path("scenario")
    files = visit.desk.library.scenario_files()
    if name in files:
        return str(files[name].path)
    for file in files.values():
        if SLUG.fullmatch(name) and declares(file.path, name):
            return str(file.path)
    raise UnknownName("call", name, files)


def _tongues(visit: Visit, briefs: Iterable[Brief]) -> dict[str, dict[str, bool]]:
    """Return the languages of calls by id, and whether their words in it are a first draft."""
    found = {}
    for about in briefs:
        others = visit.face.catalogues.translations("scenarios", about.id)
        found[about.id] = {about.language: False} | {one.language: one.draft for one in others}
    return found


def _matches(visit: Visit, one: Shelved, typed: str) -> bool:
    """Return whether all words that were typed stand somewhere in what is told of a call."""
    about, again = one.brief, visit.face.catalogues.interface(visit.language).again
    known = (
        *(one.pack, about.id, about.title, about.caller, again(kind_of(about))),
        *one.competencies,
        *(again(DIFFICULTY[about.difficulty]), f"{about.minutes} min", again(one.last)),
        OWN.get(about.language, about.language),
    )
    text = alike(" ".join(known))
    return all(word in text for word in alike(typed).split())


ROUTES = [
    get("/library", library),
    get("/library/{scenario}", brief),
    post("/library/{scenario}/pick-up", pick_up),
]
