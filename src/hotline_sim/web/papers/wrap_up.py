"""Between a call and its debrief: what is written, looked at once more; then the trainee's view."""

from starlette.responses import Response

from hotline_sim.debrief.words import RATINGS, SURENESS
from hotline_sim.errors import NotOpen
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.decision import decisions
from hotline_sim.web.papers.paper import paper_of
from hotline_sim.web.reading import content_for, debrief_for
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

LONGEST_NOTE = 500
"""How long the note on how it went may be."""

SURE = "sure."
"""What stands before a competency in the names of its inputs."""


async def show(visit: Visit) -> Response:
    """Show the record, the decisions and the notes, and what is still lacking."""
    async with visit.on_call(visit.path("call")) as taken:
        if elsewhere := _elsewhere(visit, taken):
            return elsewhere
        content = content_for(visit, taken.content)
        paper = paper_of(taken, content.form) if content.form else None
        rows = [row for one in paper.sections for row in one.rows] if paper else []
        return visit.page(
            "papers/wrap_up.html",
            id=taken.id,
            paper=paper,
            lacking=[row for row in rows if row.lacking],
            has_directory=content.directory is not None,
            decisions=decisions(taken.call.referrals, content.sheets),
            notes=[one.text for one in taken.call.notes],
            is_closed=False,
            is_blocked="first" in visit.request.query_params,
        )


async def note(visit: Visit) -> Response:
    """Write a note; the same form sent twice writes one."""
    text = visit.field("note", 2000)
    async with visit.on_call(visit.path("call")) as taken:
        if text and visit.field("count") == str(len(taken.call.notes)):
            await visit.off(taken.call.note, text)
    return visit.go(f"/call/{taken.id}/wrap-up#notes")


async def ask(visit: Visit) -> Response:
    """Ask how it went, before any score shows."""
    async with visit.on_call(visit.path("call")) as taken:
        if elsewhere := _elsewhere(visit, taken):
            return elsewhere
        found = await debrief_for(visit, taken.id)
        return visit.page(
            "papers/how_it_went.html",
            id=taken.id,
            ratings=RATINGS,
            sureness=SURENESS,
            in_play=found.self_view,
            has_papers=taken.form is not None or taken.directory is not None,
        )


async def rate(visit: Visit) -> Response:
    """Keep the trainee's view, which closes the record; a form sent twice is sent once."""
    async with visit.on_call(visit.path("call")) as taken:
        call = taken.call
        if not call.is_over:
            message = "How it went is asked when the call is over."
            raise NotOpen(message)
        if not call.is_closed:
            if visit.field("rather-not"):
                await visit.off(call.rate, 0)
            else:
                overall = _level(visit, "overall")
                note = visit.field("note", LONGEST_NOTE)
                await visit.off(call.rate, overall, note, _sure(visit, taken))
        visit.face.calls.let_go(taken.id)
    return visit.go(f"/call/{taken.id}/debrief")


def _sure(visit: Visit, taken: TakenCall) -> dict[str, int]:
    levels = {one: _level(visit, f"{SURE}{one}") for one in taken.rubric.competencies}
    return {one: level for one, level in levels.items() if level}


def _level(visit: Visit, name: str) -> int:
    """Return what was chosen on a scale of four; 0 for nothing."""
    given = visit.field(name, 1)
    return int(given) if given in {"1", "2", "3", "4"} else 0


def _elsewhere(visit: Visit, taken: TakenCall) -> Response | None:
    """Return the way to where a call is instead: on the line, or debriefed."""
    if not taken.call.is_over:
        return visit.go(f"/call/{taken.id}#now")
    return visit.go(f"/call/{taken.id}/debrief") if taken.call.is_closed else None


ROUTES = [
    get("/call/{call}/wrap-up", show),
    post("/call/{call}/wrap-up/note", note),
    get("/call/{call}/how-it-went", ask),
    post("/call/{call}/how-it-went", rate),
]
