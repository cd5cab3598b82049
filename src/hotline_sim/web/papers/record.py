"""The record of a call: in short, a section or a find to fill in, and what is sent of it."""

from typing import NamedTuple
from urllib.parse import urlencode

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.responses import Response

from hotline_sim.intake.form import Form
from hotline_sim.intake.sheet import tally
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.said_last import said_last
from hotline_sim.web.papers.saving import Saved, save, sent_in
from hotline_sim.web.papers.sheet import Entry, Section, entries, looked_for, sections
from hotline_sim.web.reading import content_for
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit

LONGEST_SEARCH = 60


class Paper(NamedTuple):
    """The record as a page shows it."""

    call: str
    sections: tuple[Section, ...]
    filled: int
    asked: int
    open_section: str = ""
    """The section that is open to be filled in."""
    find: str = ""
    """What was looked for."""
    entries: tuple[Entry, ...] = ()
    """What is open to be filled in."""

    @property
    def title(self) -> str:
        """What the open section is called."""
        return next((one.title for one in self.sections if one.id == self.open_section), "")

    @property
    def coming(self) -> Section | None:
        """The section after the one that is open."""
        names = [one.id for one in self.sections]
        after = names.index(self.open_section) + 1 if self.open_section in names else 0
        return self.sections[after] if 0 < after < len(names) else None

    @property
    def lacking(self) -> int:
        """How many critical fields still lack something."""
        return sum(one.lacking for one in self.sections)


class Wanted(NamedTuple):
    """What is open to be filled in: a section, or what was looked for."""

    section: str = ""
    find: str = ""

    @property
    def address(self) -> str:
        """How the address of the page says so."""
        return urlencode({"find": self.find} if self.find else {"section": self.section})


NOTHING_WANTED = Wanted()


async def show(visit: Visit) -> Response:
    """Show the record, with a section open or what was looked for."""
    asked = visit.request.query_params
    wanted = Wanted(asked.get("section", ""), asked.get("find", "").strip()[:LONGEST_SEARCH])
    saved = Saved({}, (), tuple(asked["saved"].split(","))) if "saved" in asked else None
    async with visit.on_call(visit.path("call")) as taken:
        return _page(visit, taken, wanted, saved)


async def write(visit: Visit) -> Response:
    """Write what was changed; what cannot be kept is shown at its field, as it was typed."""
    wanted = Wanted(visit.field("section", 60), visit.field("find", LONGEST_SEARCH))
    sent = sent_in({name: texts(visit.form, name) for name in visit.form})
    async with visit.on_call(visit.path("call")) as taken:
        saved = await visit.off(save, taken.call, form_of(visit, taken), sent)
        if saved.tried:
            return _page(visit, taken, wanted, saved)
        also = urlencode({"saved": ",".join(saved.fresh)})
        return visit.go(f"/call/{taken.id}/record?{wanted.address}&{also}#record")


def paper_of(
    taken: TakenCall, form: Form, wanted: Wanted = NOTHING_WANTED, saved: Saved | None = None
) -> Paper:
    """Return the record of a call as a page shows it, in the words of a form."""
    record = taken.call.record
    found = sections(form, record)
    open_section = wanted.section if wanted.section in form.sections else ""
    names = looked_for(form, record, wanted.find) if wanted.find else ()
    if open_section and not wanted.find:
        names = tuple(row.id for one in found if one.id == open_section for row in one.rows)
    opened = entries(form, record, names, saved.tried if saved else {})
    return Paper(taken.id, found, *tally(form, record), open_section, wanted.find, opened)


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
    labels = {one.id: one.label for one in form.fields}
    problems = len(saved.tried) if saved else 0
    return visit.page(
        "papers/record.html",
        422 if problems else 200,
        id=taken.id,
        paper=paper_of(taken, form, wanted, saved),
        title=call.scenario.about.title,
        said_last=said_last(call),
        problems=problems,
        is_saved=saved is not None,
        also=", ".join(labels[one] for one in (saved.fresh if saved else ()) if one in labels),
        is_over=call.is_over,
        has_record=True,
        has_directory=taken.directory is not None,
    )


ROUTES = [get("/call/{call}/record", show), post("/call/{call}/record", write)]
