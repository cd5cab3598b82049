"""The call that everyone is shown in a round: read once, and told in every language."""

from hotline_sim.call.call import Call
from hotline_sim.errors import UserError
from hotline_sim.intake import texts as form_texts
from hotline_sim.intake.form import Form
from hotline_sim.taken import Content
from hotline_sim.web.reading import content_for
from hotline_sim.web.room.place import Place
from hotline_sim.web.visit import Visit
from hotline_sim.workshop.openings import shown_call, shown_content
from hotline_sim.workshop.state import Person, Round


class Showing:
    """The shown calls of a room."""

    def __init__(self, place: Place) -> None:
        """Show what the rounds of a room show."""
        self._place = place
        self._content: dict[int, Content] = {}
        self._calls: dict[tuple[int, str], Call] = {}

    async def content(self, visit: Visit, one: Round) -> Content:
        """Return what a round's call is played and marked with, in the language of a visit."""
        if one.number not in self._content:
            desk = self._place.desk
            self._content[one.number] = await visit.off(
                shown_content, one, desk.library, desk.store
            )
        return content_for(visit, self._content[one.number])

    async def form(self, visit: Visit, one: Round, person: Person) -> Form:
        """Return the form in which somebody writes the call up, in the language of a visit.

        UserError where the form of their agency is not there, or has errors.
        """
        own = self._place.room.plan.agencies[person.agency].form
        content = await self.content(visit, one)
        if not own and content.form is not None:
            return content.form
        name = own or content.scenario.about.form
        if not name:
            message = "This call has no record, and your agency has no form here."
            raise UserError(message)
        return self.said(visit, await visit.off(self._place.desk.library.form, name))

    def said(self, visit: Visit, form: Form) -> Form:
        """Return a form in the language of a visit, marked where there is no translation."""
        catalogues = visit.face.catalogues
        return catalogues.said("forms", form, visit.language, form_texts.said, form.language)

    async def call(self, visit: Visit, one: Round) -> Call:
        """Return a round's call, to its end, in the language of a visit."""
        content = await self.content(visit, one)
        key = one.number, visit.language
        if key not in self._calls:
            self._calls[key] = shown_call(one, content.scenario)
        return self._calls[key]
