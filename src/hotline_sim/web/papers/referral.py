"""Passing the caller on: one service in full, and the decision on it."""

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.call.sheets import Sheets
from hotline_sim.referral.directory import Service
from hotline_sim.referral.entry import NotAReferral, decided
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.decision import draft_of, questions
from hotline_sim.web.papers.directory import sheets_of, terms
from hotline_sim.web.papers.record import texts
from hotline_sim.web.papers.said_last import said_last
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

AT = {"kind": "how"}
"""Under which question a problem is told that stands under another key."""


async def show(visit: Visit) -> Response:
    """Show everything that is known of a service, and the questions of a decision."""
    async with visit.on_call(visit.path("call")) as taken:
        draft = draft_of(taken.call.referrals.get(visit.path("service")))
        return _page(visit, taken, draft, {})


async def refer(visit: Visit) -> Response:
    """Decide; what cannot be meant is told at its question, and nothing is decided."""
    service = visit.path("service")
    async with visit.on_call(visit.path("call")) as taken:
        sheets, directory = sheets_of(visit, taken)
        draft = _sent(visit, service)
        try:
            referral = decided(directory, _fields(sheets), draft)
        except NotAReferral as problem:
            refused = {AT.get(problem.key, problem.key): problem.args[0]}
            return _page(visit, taken, draft, refused, status=422)
        await visit.off(taken.call.refer, referral)
    return visit.go(f"/call/{taken.id}/directory#decided")


async def withdraw(visit: Visit) -> Response:
    """Take a decision back; where there is none any more, nothing is to be done."""
    service = visit.path("service")
    async with visit.on_call(visit.path("call")) as taken:
        if service in taken.call.referrals:
            await visit.off(taken.call.withdraw, service)
    return visit.go(f"/call/{taken.id}/directory#decided")


def _sent(visit: Visit, service: str) -> dict[str, Any]:
    names = ("how", "consent", "reason", "urgency")
    given = {name: visit.field(name, 60) for name in names}
    if given["consent"] != "overridden":
        given["reason"] = ""
    return {
        "service": service,
        **given,
        "passes": texts(visit.form, "passes"),
        "next": visit.field("next"),
    }


def _page(
    visit: Visit,
    taken: TakenCall,
    draft: Mapping[str, Any],
    refused: Mapping[str, str],
    status: int = 200,
) -> Response:
    sheets, directory = sheets_of(visit, taken)
    service = directory.services.get(visit.path("service"))
    if service is None:
        raise HTTPException(404)
    call = visit.drawn(taken)
    return visit.page(
        "papers/service.html",
        status,
        id=taken.id,
        service=service,
        terms=list(terms(service, sheets.needs)),
        is_old=_is_old(visit, service),
        questions=questions(service, draft, sheets, taken.call.record, refused),
        is_decided=service.id in taken.call.referrals,
        said_last=said_last(call),
        has_record=sheets.form is not None,
        has_directory=True,
        is_over=call.is_over,
        is_closed=call.is_closed,
    )


def _fields(sheets: Sheets) -> set[str]:
    """Return what can be passed on: leaves, and fields with parts."""
    paths = sheets.form.leaves if sheets.form else ()
    return {name for path in paths for name in (path, path.partition(".")[0])}


def _is_old(visit: Visit, service: Service) -> bool:
    return service.is_old(visit.face.options.now().date())


ROUTES = [
    get("/call/{call}/directory/{service}", show),
    post("/call/{call}/directory/{service}", refer),
    post("/call/{call}/directory/{service}/withdraw", withdraw),
]
