"""The record of a call: in short, a section or a find to fill in, and what is sent of it."""

from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.intake.form import Form
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.paper import (
    LONGEST_SEARCH,
    Wanted,
    asked_for,
    paper_of,
    place_of,
    told_of,
)
from hotline_sim.web.papers.said_last import said_last
from hotline_sim.web.papers.saving import Saved, save, sent_in
from hotline_sim.web.reading import content_for
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit


async def show(visit: Visit) -> Response:
    """Show the record, with a section open or what was looked for."""
    async with visit.on_call(visit.path("call")) as taken:
        return _page(visit, taken, *asked_for(visit))


async def write(visit: Visit) -> Response:
    """Write what was changed; what cannot be kept is shown at its field, as it was typed."""
    wanted = Wanted(visit.field("section", 60), visit.field("find", LONGEST_SEARCH))
    sent = sent_in({name: texts(visit.form, name) for name in visit.form})
    async with visit.on_call(visit.path("call")) as taken:
        saved = await visit.off(save, taken.call, form_of(visit, taken), sent)
        if saved.tried:
            return _page(visit, taken, wanted, saved)
        then = visit.field("then", 60)
        shown = Wanted(then) if then else wanted
        also = urlencode({"saved": ",".join(saved.fresh)})
        place = place_of(taken.id, beside=bool(visit.field("beside")))
        return visit.go(f"{place}?{shown.address}&{also}#record")


def form_of(visit: Visit, taken: TakenCall) -> Form:
    """Return the form of a call in the language of a visit; 404 where it has none."""
    form = content_for(visit, taken.content).form
    if form is None:
        raise HTTPException(404)
    return form


def texts(form: FormData, name: str) -> list[str]:
    """Return all that a form sends under one name."""
    return [one for one in form.getlist(name) if isinstance(one, str)]


def _page(visit: Visit, taken: TakenCall, wanted: Wanted, saved: Saved | None) -> Response:
    if taken.call.is_closed:
        return visit.go(f"/call/{taken.id}/debrief")
    form, call = form_of(visit, taken), visit.drawn(taken)
    return visit.page(
        "papers/record.html",
        422 if saved and saved.tried else 200,
        id=taken.id,
        paper=paper_of(taken, form, wanted, saved),
        title=call.scenario.about.title,
        said_last=said_last(call),
        **told_of(saved, form),
        is_over=call.is_over,
        has_record=True,
        has_directory=taken.directory is not None,
    )


ROUTES = [get("/call/{call}/record", show), post("/call/{call}/record", write)]
