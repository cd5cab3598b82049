"""The directory: searched by words, need and place; and one service in full."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.call.sheets import Sheets
from hotline_sim.debrief.paperwork.passing import HOWS
from hotline_sim.language.text import worded
from hotline_sim.referral.decision import Referral
from hotline_sim.referral.directory import Directory, Service
from hotline_sim.referral.search import found, places_in
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.decision import decisions
from hotline_sim.web.papers.said_last import said_last
from hotline_sim.web.reading import content_for
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit

LONGEST_SEARCH = 80


class Entry(NamedTuple):
    """A service in a list."""

    id: str
    name: str
    needs: tuple[str, ...]
    area: str
    decided: bool


class Term(NamedTuple):
    """One thing that is known of a service."""

    name: str
    texts: tuple[str, ...]


TERMS = {
    "for": worded("service.for", "For"),
    "whom": worded("service.whom", "Whom"),
    "where": worded("service.where", "Where"),
    "when": worded("service.when", "When"),
    "speaks": worded("service.speaks", "Speaks"),
    "takes": worded("service.takes", "Takes callers by"),
    "checked": worded("service.checked", "Last checked"),
}


async def show(visit: Visit) -> Response:
    """Show the services that were looked for, or all, above them those decided on."""
    asked = {
        name: visit.request.query_params.get(name, "").strip()[:LONGEST_SEARCH]
        for name in ("find", "need", "place")
    }
    async with visit.on_call(visit.path("call")) as taken:
        sheets, directory = sheets_of(visit, taken)
        services = found(directory, asked["find"], need=asked["need"], place=asked["place"])
        call = visit.drawn(taken)
        return visit.page(
            "papers/directory.html",
            id=taken.id,
            title=call.scenario.about.title,
            directory=directory,
            asked=asked,
            needs=sheets.needs,
            places=places_in(directory),
            services=[_entry(one, sheets.needs, taken.call.referrals) for one in services],
            decisions=decisions(taken.call.referrals, sheets),
            said_last=said_last(call),
            has_record=sheets.form is not None,
            has_directory=True,
            is_over=call.is_over,
            is_closed=call.is_closed,
        )


def sheets_of(visit: Visit, taken: TakenCall) -> tuple[Sheets, Directory]:
    """Return the sheets of a call in the language of a visit; 404 where it has no directory."""
    sheets = content_for(visit, taken.content).sheets
    if sheets.directory is None:
        raise HTTPException(404)
    return sheets, sheets.directory


def terms(service: Service, needs: Mapping[str, str]) -> Iterator[Term]:
    """Yield what is known of a service, in the order it is needed."""
    known = {
        "for": tuple(needs.get(one, one) for one in service.needs),
        "whom": (service.whom,),
        "where": service.area,
        "when": (service.hours,),
        "speaks": service.languages,
        "takes": tuple(HOWS.get(one, one) for one in service.accepts),
        "checked": (service.verified_on,),
    }
    yield from (Term(TERMS[name], texts) for name, texts in known.items() if any(texts))


def _entry(service: Service, needs: Mapping[str, str], referrals: Mapping[str, Referral]) -> Entry:
    named = tuple(needs.get(one, one) for one in service.needs)
    area = ", ".join(service.area)
    return Entry(service.id, service.short, named, area, service.id in referrals)


ROUTES = [get("/call/{call}/directory", show)]
