"""Who comes in, who they are, and what each may do by themselves."""

import secrets
from typing import NamedTuple

from hotline_sim.errors import UnknownName, UserError
from hotline_sim.language.text import worded
from hotline_sim.workshop import events as e
from hotline_sim.workshop.base import ERASED, Base, Deed, person_in
from hotline_sim.workshop.codes import ALPHABET, hashed, hashed_code, rejoin_code, same, typed
from hotline_sim.workshop.nicknames import nickname as clean, told_apart
from hotline_sim.workshop.state import Person, RoomState

MOST_PEOPLE = 1000
"""How many people one room takes."""


class Joining(NamedTuple):
    """Somebody who came in, and the code to show them now: it is kept only as a hash."""

    person: Person
    rejoin_code: str


class People(Base):
    """The people of a room."""

    def let_in(self, code: str) -> bool:
        """Return whether this is the join code of this room, and its doors are open."""
        state = self.state
        return bool(state.code) and not state.closed and same(typed(code), state.code)

    def join(self, nickname: str, agency: str, language: str, form: str = "") -> Joining:
        """Let a person in; `form` is a secret of the page they sent, the same if sent twice.

        UserError where the nickname is none, the agency or language is not in the plan, or the
        room is full or over.
        """
        form = form or secrets.token_hex(16)
        kept, again = hashed(form), rejoin_code(form)
        name, rejoin = clean(nickname), hashed_code(again, self.id)
        self.check_agency(agency)
        self.check_language(language)

        def come_in(state: RoomState) -> list[Deed]:
            if _by_form(state, kept):
                return []
            self._check_room(state)
            taken = [one.nickname for one in state.people.values()]
            joined = e.Joined(told_apart(name, taken), agency, language, rejoin, kept)
            return [(self._new_code(state), joined)]

        self.decide(come_in)
        found = _by_form(self.state, kept)
        if found is None:  # erased between the commit and this line
            raise UserError(ERASED)
        return Joining(found, again)

    def rejoin(self, code: str) -> Person:
        """Let a person in again by their own code. UserError where it is nobody's."""
        kept = hashed_code(code, self.id)
        found: list[str] = []

        def come_back(state: RoomState) -> list[Deed]:
            found[:] = [one.code for one in state.people.values() if same(one.rejoin, kept)]
            if not found or state.closed:
                message = worded(
                    "refused.no-such-code",
                    "That is no code of this room. Read it once more, or ask for a new one.",
                )
                raise UserError(message)
            if state.people[found[0]].gone == "removed":
                person_in(state, found[0])
            return [(found[0], e.Rejoined())]

        self.decide(come_back)
        return self.state.people[found[0]]

    def new_rejoin_code(self, person: str) -> str:
        """Give somebody another code to come back with, and return it."""
        code = rejoin_code(self.chance.randbytes(16).hex())
        given = e.RejoinCodeGiven(hashed_code(code, self.id))
        self._of(person, lambda _: [given])
        return code

    def rename(self, person: str, nickname: str) -> None:
        """Let somebody go by another nickname. UserError where it is none."""
        name = clean(nickname)

        def named(state: RoomState) -> list[Deed]:
            person_in(state, person)
            others = [one.nickname for code, one in state.people.items() if code != person]
            called = told_apart(name, others)
            same_as_before = state.people[person].nickname == called
            return [] if same_as_before else [(person, e.Renamed(called))]

        self.decide(named)

    def choose_agency(self, person: str, agency: str) -> None:
        """Say which agency somebody is from. UnknownName where the plan has none such."""
        self.check_agency(agency)
        self._of(person, lambda one: [e.AgencyChosen(agency)] if one.agency != agency else [])

    def choose_language(self, person: str, language: str) -> None:
        """Let somebody read in another language. UnknownName where the plan has none such."""
        self.check_language(language)
        chosen = e.LanguageChosen(language)
        self._of(person, lambda one: [chosen] if one.language != language else [])

    def step_out(self, person: str) -> None:
        """Let somebody step out for a moment; only the facilitator sees it."""
        self._of(person, lambda one: [] if one.stepped_out else [e.SteppedOut()])

    def come_back(self, person: str) -> None:
        """Welcome somebody back."""
        self._of(person, lambda one: [e.CameBack()] if one.stepped_out else [])

    def ask_help(self, person: str) -> None:
        """Ask for the facilitator; only they see it."""
        self._of(person, lambda one: [] if one.asked_help else [e.HelpAsked()])

    def give_help(self, person: str) -> None:
        """Note that the facilitator went to somebody, or that they need nobody any more."""
        self._of(person, lambda one: [e.HelpGiven()] if one.asked_help else [])

    def leave(self, person: str) -> None:
        """Let somebody go home; with their own code they can come again."""
        self._gone(person, e.Left())

    def remove(self, person: str) -> None:
        """Close the room to somebody."""
        self._gone(person, e.Removed())

    def check_agency(self, agency: str) -> None:
        """Refuse an agency that the plan does not have. UnknownName."""
        if agency not in self.plan.agencies:
            raise UnknownName("agency in this workshop called", agency, self.plan.agencies)

    def check_language(self, language: str) -> None:
        """Refuse a language that the plan does not have. UnknownName."""
        if language not in self.plan.languages:
            raise UnknownName("language in this workshop called", language, self.plan.languages)

    def _gone(self, person: str, how: e.Left | e.Removed) -> None:
        def go(state: RoomState) -> list[Deed]:
            one = state.people.get(person)
            return (
                [] if one is None or one.gone in {"removed", _HOW[type(how)]} else [(person, how)]
            )

        self.decide(go)

    def _check_room(self, state: RoomState) -> None:
        if state.closed:
            message = worded("refused.over", "This workshop is over, and nobody comes in any more.")
            raise UserError(message)
        if len(state.people) >= MOST_PEOPLE:
            message = worded(
                "refused.full", "The room is full: it takes {many} people.", many=MOST_PEOPLE
            )
            raise UserError(message)

    def _new_code(self, state: RoomState) -> str:
        """Return a pseudonym nobody has, which says the workshop and nothing else."""
        while True:
            code = f"{self.id[:12]}-{''.join(self.chance.choices(ALPHABET, k=5))}"
            if code not in state.people:
                return code


_HOW: dict[type, str] = {e.Left: "left", e.Removed: "removed"}


def _by_form(state: RoomState, kept: str) -> Person | None:
    return next((one for one in state.people.values() if same(one.form, kept)), None)
