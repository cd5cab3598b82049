"""Recording together: everybody reads the same call, and writes it up in their agency's form."""

from collections.abc import Sequence
from functools import partial
from urllib.parse import urlencode

from starlette.responses import Response
from starlette.routing import Route

from hotline_sim.errors import NotOpen
from hotline_sim.intake.form import Form, Record, Value
from hotline_sim.web.papers.paper import LONGEST_SEARCH, Wanted, asked_for, paper_in, told_of
from hotline_sim.web.papers.record import texts
from hotline_sim.web.papers.saving import Saved, save, sent_in
from hotline_sim.web.room.exchanges import exchanges
from hotline_sim.web.room.place import Place
from hotline_sim.web.room.showing import Showing
from hotline_sim.web.routing import get, post
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.state import Round, Sheet as WrittenSheet
from hotline_sim.workshop_plan.plan import RoundKind

PAGE = "/room/record"


class OwnSheet:
    """Somebody's sheet of the call that everyone is shown, to be written in."""

    def __init__(self, place: Place, person: str, one: Round, form: Form) -> None:
        """Write in a form."""
        self._place = place
        self._person = person
        self._number = one.number
        self._form = form

    @property
    def kept(self) -> WrittenSheet | None:
        """The sheet as the room keeps it."""
        sheet = self._place.state.rounds[self._number].sheets.get(self._person)
        return sheet if sheet is not None and sheet.form == self._form.id else None

    @property
    def record(self) -> Record:
        """What stands there now."""
        return self.kept.fields if self.kept else {}

    def set_field(self, path: str, value: Value | None) -> None:
        """Write a leaf, or clear it. NotOpen where nothing is written up now."""
        room = self._place.room
        room.write_sheet(self._person, self._number, self._form, path, value)


async def show(place: Place, showing: Showing, visit: Visit) -> Response:
    """Show the call, and the sheet beside it."""
    if round_of(place) is None:
        place.check_workshop(visit)
        return visit.go("/room")
    return await _page(place, showing, visit, *asked_for(visit))


async def write(place: Place, showing: Showing, visit: Visit) -> Response:
    """Write what was changed; what cannot be kept is shown at its field, as it was typed."""
    person, one = place.person(visit), _open(place)
    form = await showing.form(visit, one, person)
    sent = sent_in({name: texts(visit.form, name) for name in visit.form})
    saved = await visit.off(save, OwnSheet(place, person.code, one, form), form, sent)
    wanted = Wanted(visit.field("section", 60), visit.field("find", LONGEST_SEARCH))
    if saved.tried:
        return await _page(place, showing, visit, wanted, saved)
    wanted = Wanted(visit.field("then", 60)) if visit.field("then") else wanted
    also = urlencode({"saved": ",".join(saved.fresh)})
    return visit.go(f"{PAGE}?{wanted.address}&{also}#record")


async def hand_in(place: Place, visit: Visit) -> Response:
    """Say that one is done."""
    person = place.person(visit)
    await visit.off(place.room.hand_in_sheet, person.code, _open(place).number)
    return visit.go(PAGE)


def round_of(place: Place) -> Round | None:
    """Return the round in which a call is written up: the open one, or the latest if it was."""
    one = place.state.latest_round
    return one if one is not None and one.kind == RoundKind.RECORD else None


def _open(place: Place) -> Round:
    one = round_of(place)
    if one is None:
        message = "That round is over. What you wrote is kept."
        raise NotOpen(message)
    return one


async def _page(
    place: Place, showing: Showing, visit: Visit, wanted: Wanted, saved: Saved | None
) -> Response:
    person, one = place.person(visit), _open(place)
    form = await showing.form(visit, one, person)
    call = await showing.call(visit, one)
    sheet = OwnSheet(place, person.code, one, form)
    return visit.page(
        "room/record.html",
        422 if saved and saved.tried else 200,
        one=one,
        title=call.scenario.about.title,
        parts=exchanges(call),
        form_title=form.title,
        paper=paper_in(sheet.record, form, wanted, saved)._replace(page=PAGE),
        handed_in=sheet.kept is not None and sheet.kept.handed_in,
        **told_of(saved, form),
    )


def routes(place: Place, showing: Showing) -> Sequence[Route]:
    """Return the pages of recording together."""
    return [
        get(PAGE, partial(show, place, showing)),
        post(PAGE, partial(write, place, showing)),
        post(f"{PAGE}/hand-in", partial(hand_in, place)),
    ]
