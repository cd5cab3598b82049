"""Seeing a judgement of the debrief differently: with a note, kept, and changed or taken back."""

from collections.abc import Iterator

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.debrief.judgements import VERDICT, judgements, of_mark
from hotline_sim.debrief.model import Debrief
from hotline_sim.debrief.words import VERDICTS
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.web.debrief import papers, reach
from hotline_sim.web.debrief.conduct import competencies
from hotline_sim.web.reading import check_owned, content_of, debrief_for
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

LONGEST = 1000
"""How long a note may be."""


async def ask(visit: Visit) -> Response:
    """Show the judgement, and ask how it is seen."""
    call, about = visit.path("call"), visit.request.query_params.get("about", "")
    content, found = await content_of(visit, call), await debrief_for(visit, call)
    if about not in judgements(found):
        raise HTTPException(404)
    notes = {one.about: one.note for one in found.differently}
    said = next((one for one in told(found, content.rubric) if one[0] == about), (about, "", ""))
    return visit.page(
        "debrief/differently.html",
        id=call,
        about=about,
        title=said[1],
        text=said[2],
        note=notes.get(about, ""),
        is_said=about in notes,
        longest=LONGEST,
    )


async def keep(visit: Visit) -> Response:
    """Keep how it is seen, or take it back; sent twice it is kept once."""
    call, about = visit.path("call"), visit.field("about", 200)
    await check_owned(visit, call)
    note = None if visit.field("alike") else visit.field("note", LONGEST)
    async with visit.face.calls.in_order(visit.seat.person):
        visit.face.calls.let_go(call)
        await visit.off(visit.desk.see_differently, call, about, note, visit.seat.person)
    return visit.go(f"/call/{call}/debrief#j-{about}")


def told(debrief: Debrief, rubric: Rubric) -> Iterator[tuple[str, str, str]]:
    """Yield judgements by name, in words: what it is about, and what it says."""
    yield VERDICT, VERDICTS[debrief.verdict], " ".join(debrief.reasons[:1])
    for one in competencies(debrief, rubric):
        yield one.name, one.title, one.word
    for result in debrief.competencies:
        for mark in (*result.shown, *result.missed, *result.slips):
            behaviour = rubric.behaviours[mark.behaviour]
            yield of_mark(mark), behaviour.label, mark.why or behaviour.why
    for fall in reach.falls(debrief):
        yield fall.name, fall.said or fall.deed, fall.fell
    urgency, record = papers.urgency(debrief), papers.record(debrief)
    fields = (*record.amiss, *record.left_empty, *record.right) if record else ()
    for marked in (*((urgency,) if urgency else ()), *fields, *papers.referral(debrief.referral)):
        yield marked.name, marked.label or marked.word, marked.why


ROUTES = [get("/call/{call}/differently", ask), post("/call/{call}/differently", keep)]
