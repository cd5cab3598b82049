"""The record of a call as a page shows it: in short, and what of it is open to be filled in."""

from typing import NamedTuple
from urllib.parse import urlencode

from hotline_sim.intake.form import Form, Record
from hotline_sim.taken import TakenCall
from hotline_sim.web.papers.saving import Saved
from hotline_sim.web.papers.sheet import Entry, Section, entries, looked_for, sections
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
    beside: bool = False
    """Whether it stands beside the call, and not on a page of its own."""
    page: str = ""
    """The page of a record that is of no call of its own, such as of one that all are shown."""

    @property
    def place(self) -> str:
        """The page it stands on."""
        return self.page or place_of(self.call, beside=self.beside)

    @property
    def saves_at(self) -> str:
        """Where what is filled in is sent."""
        return self.page or place_of(self.call, beside=False)

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


def paper_of(
    taken: TakenCall, form: Form, wanted: Wanted = NOTHING_WANTED, saved: Saved | None = None
) -> Paper:
    """Return the record of a call as a page shows it, in the words of a form."""
    return paper_in(taken.call.record, form, wanted, saved)._replace(call=taken.id)


def paper_in(
    record: Record, form: Form, wanted: Wanted = NOTHING_WANTED, saved: Saved | None = None
) -> Paper:
    """Return a record as a page shows it; it says of no call, and of no page, whose it is."""
    found = sections(form, record)
    open_section = wanted.section if wanted.section in form.sections else ""
    names = looked_for(form, record, wanted.find) if wanted.find else ()
    if open_section and not wanted.find:
        names = tuple(row.id for one in found if one.id == open_section for row in one.rows)
    opened = entries(form, record, names, saved.tried if saved else {})
    filled, asked = sum(one.filled for one in found), sum(len(one.rows) for one in found)
    return Paper("", found, filled, asked, open_section, wanted.find, opened)


def place_of(call: str, *, beside: bool) -> str:
    """Return the page on which a record stands."""
    return f"/call/{call}" if beside else f"/call/{call}/record"


def asked_for(visit: Visit) -> tuple[Wanted, Saved | None]:
    """Return what an address asks for, and what it says was saved."""
    asked = visit.request.query_params
    wanted = Wanted(asked.get("section", ""), asked.get("find", "").strip()[:LONGEST_SEARCH])
    saved = Saved({}, (), tuple(asked["saved"].split(","))) if "saved" in asked else None
    return wanted, saved


def told_of(saved: Saved | None, form: Form | None) -> dict[str, object]:
    """Return what is told of saving."""
    labels = {one.id: one.label for one in form.fields} if form else {}
    fresh = saved.fresh if saved else ()
    return {
        "problems": len(saved.tried) if saved else 0,
        "is_saved": saved is not None,
        "also": ", ".join(labels[one] for one in fresh if one in labels),
    }
