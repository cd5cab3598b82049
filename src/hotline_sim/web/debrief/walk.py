"""The model call, step by step: with the reasons, and the record filling in beside it."""

from collections.abc import Iterator
from typing import NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.authoring.walk import Step, Walk, walk
from hotline_sim.debrief.moments import turns
from hotline_sim.intake.form import Form, Record
from hotline_sim.intake.sheet import added, field_words, words_of, written_in
from hotline_sim.web.debrief.transcript import told_lines
from hotline_sim.web.papers.decision import decisions
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit


class Written(NamedTuple):
    """A field of the record."""

    label: str
    words: str
    is_new: bool


async def begin(visit: Visit) -> Response:
    """Say what a model call is, before the first step."""
    found = await _walk(visit)
    return visit.page("debrief/walk_begins.html", walk=found, about=found.content.scenario.about)


async def start(visit: Visit) -> Response:
    """Note that this person was shown how the call can go, and show the first step."""
    found = await _walk(visit)
    await visit.off(visit.desk.walked_through, found.scenario, visit.seat.person)
    return visit.go(f"/library/{found.scenario}/walk-through/1")


async def step(visit: Visit) -> Response:
    """Show one step, after the one before it."""
    found = await _walk(visit)
    number = int(visit.path("step"))
    if not 1 <= number <= len(found.steps):
        raise HTTPException(404)
    here = found.steps[number - 1]
    before = found.steps[number - 2] if number > 1 else None
    content = found.content
    return visit.page(
        "debrief/walk.html",
        walk=found,
        about=content.scenario.about,
        number=number,
        count=len(found.steps),
        lines=_lines(found, here),
        before=_lines(found, before) if before else (),
        fresh=list(_fresh(content.form, here, before)) if content.form else [],
        record=list(_record(content.form, here)) if content.form else [],
        decisions=decisions({one.service: one for one in here.referrals}, content.sheets),
        id="",
    )


async def _walk(visit: Visit) -> Walk:
    name = visit.path("scenario").replace(".", "")
    return await visit.off(walk, visit.desk.library, name, visit.language)


def _lines(found: Walk, one: Step) -> object:
    numbers = turns(line for step in found.steps for line in step.lines)
    content = found.content
    return told_lines(one.lines, content.rubric, content.scenario.about.caller, numbers)


def _fresh(form: Form, one: Step, before: Step | None) -> Iterator[Written]:
    """Yield what a step has brought into the record; of several codes, the new ones."""
    known: Record = before.record if before else {}
    labels = {field.id: field.label for field in form.fields}
    for path in one.fresh:
        leaf = form.leaf(path)
        if leaf is not None:
            value = added(one.record[path], known.get(path))
            yield Written(labels[path.partition(".")[0]], words_of(leaf, value), is_new=True)


def _record(form: Form, one: Step) -> Iterator[Written]:
    """Yield the record as it stands after a step."""
    fresh = {path.partition(".")[0] for path in one.fresh}
    for field in form.fields:
        if written_in(field, one.record):
            words = field_words(form, field, one.record)
            yield Written(field.label, words, field.id in fresh)


ROUTES = [
    get("/library/{scenario}/walk-through", begin),
    post("/library/{scenario}/walk-through", start),
    get("/library/{scenario}/walk-through/{step:int}", step),
]
