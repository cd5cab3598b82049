"""The debrief of one call: what matters most first, everything it rests on below."""

from starlette.responses import Response

from hotline_sim.call.events import CallLeft, SelfRated
from hotline_sim.debrief.signs import VERDICT_SIGNS
from hotline_sim.debrief.told import second_look
from hotline_sim.debrief.words import ENDINGS, VERDICTS, felt, never_fell, standing
from hotline_sim.taken import Content
from hotline_sim.web.debrief import papers, reach
from hotline_sim.web.debrief.conduct import competencies, slips
from hotline_sim.web.debrief.transcript import whole
from hotline_sim.web.reading import content_of, debrief_for
from hotline_sim.web.routing import get
from hotline_sim.web.visit import Visit

PATIENCE = 0.5
"""Seconds a page waits for turning points that are still being worked out."""

LONGER = 8.0
"""Seconds it waits where somebody asks again."""


CLOSING = (SelfRated, CallLeft)
"""The decisions after which nothing more is written, and a debrief is shown."""


async def show(visit: Visit) -> Response:
    """Show everything the call tells; before that, what is still to be written comes first."""
    call = visit.path("call")
    content = await content_of(visit, call)
    if elsewhere := await visit.off(_still_open, visit, call, content):
        return visit.go(elsewhere)
    patience = LONGER if "again" in visit.request.query_params else PATIENCE
    found = await debrief_for(visit, call, patience)
    rubric, caller = content.rubric, content.scenario.about.caller
    marked, look = papers.record(found), second_look(found)
    return visit.page(
        "debrief/debrief.html",
        id=found.call,
        debrief=found,
        sign=VERDICT_SIGNS[found.verdict],
        verdict=VERDICTS[found.verdict],
        ending=ENDINGS.get(found.ending_kind or "", ""),
        felt=felt(found),
        slips=slips(found, rubric),
        any_slips=any(one.slips for one in found.competencies),
        competencies=competencies(found, rubric),
        unseen=[one for one in found.competencies if one.level is None],
        plot=reach.plot(found),
        falls=reach.falls(found),
        never_fell=never_fell(found) if found.reach and not found.turning_points else "",
        record=marked,
        urgency=papers.urgency(found),
        referral=papers.referral(found.referral),
        look=look,
        lines=whole(found, rubric, caller),
        standing=standing(found),
        differently={one.about: one.note for one in found.differently},
        has_model=bool(content.scenario.model_path),
    )


def _still_open(visit: Visit, call: str, content: Content) -> str:
    """Return the page that comes before the debrief of a call; empty where it is closed."""
    kinds = [one.kind for one in visit.desk.store.events(call)]
    if {one.__name__ for one in CLOSING}.intersection(kinds):
        return ""
    summary = visit.desk.find(call, visit.seat.person)
    if summary.outcome is None:
        return f"/call/{call}#now"
    has_papers = content.form is not None or content.directory is not None
    return f"/call/{call}/wrap-up?first=1" if has_papers else f"/call/{call}/how-it-went"


ROUTES = [get("/call/{call}/debrief", show)]
