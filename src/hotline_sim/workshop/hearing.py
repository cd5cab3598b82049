"""What people heard in a call, and wrote down of it: marks from the rubric, and their own form."""

from typing import Any

from hotline_sim.errors import NotOpen, UnknownName, UserError
from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import Form
from hotline_sim.language.text import worded
from hotline_sim.rubric.rubric import Rubric
from hotline_sim.workshop import events as e
from hotline_sim.workshop.base import Deed, open_round, person_in
from hotline_sim.workshop.dealing import RESPONDER
from hotline_sim.workshop.state import RoomState
from hotline_sim.workshop.threes import Threes
from hotline_sim.workshop_plan.plan import RoundKind

MOST_MARKS = 500
"""How many marks one person makes in a round at most."""

LONGEST_ID = 80


class Hearing(Threes):
    """The marks and the sheets of a room."""

    def mark(self, person: str, heard: e.BehaviourMarked, rubric: Rubric) -> None:
        """Keep that somebody heard a behaviour; sent twice, it is one mark.

        UnknownName where the rubric has no such behaviour; NotOpen where nothing is marked now,
        or in a role-play by whoever answers in it, or of a call that is not their group's.
        """
        if heard.behaviour not in rubric.behaviours:
            raise UnknownName("behaviour", heard.behaviour, rubric.behaviours)
        if heard.at < 0 or not 0 < len(heard.mark) <= LONGEST_ID or len(heard.beat) > LONGEST_ID:
            message = worded(
                "refused.mark-nowhere",
                "This mark is of no moment of the call. Load the page again.",
            )
            raise UserError(message)

        def keep(state: RoomState) -> list[Deed]:
            person_in(state, person)
            one = open_round(state, heard.round)
            self._check_may_mark(state, person, heard)
            made = one.marks_of(person)
            if any(mark.id == heard.mark for mark in made):
                return []
            if len(made) >= MOST_MARKS:
                message = worded(
                    "refused.most-marks", "{many} marks are enough for one call.", many=MOST_MARKS
                )
                raise UserError(message)
            return [(person, heard)]

        self.decide(keep)

    def _check_may_mark(self, state: RoomState, person: str, heard: e.BehaviourMarked) -> None:
        one = state.rounds[heard.round]
        if one.kind == RoundKind.OBSERVE and not heard.call:
            return
        role, taking = self.role_of(person), one.takings.get(heard.call)
        if role is None or taking is None or taking.person not in one.cast(role.group):
            message = worded(
                "refused.nothing-to-mark",
                "In “{title}” there is nothing for you to mark just now.",
                title=one.title,
            )
            raise NotOpen(message)
        if role.role == RESPONDER:
            message = worded(
                "refused.you-do-not-mark",
                "Whoever answers does not mark. You hear from the others afterwards.",
            )
            raise NotOpen(message)

    def take_back_mark(self, person: str, number: int, mark: str) -> None:
        """Take a mark back; one that is not there is no harm."""

        def back(state: RoomState) -> list[Deed]:
            person_in(state, person)
            one = open_round(state, number)
            there = any(made.id == mark for made in one.marks_of(person))
            return [(person, e.MarkTakenBack(number, mark))] if there else []

        self.decide(back)

    def write_sheet(self, person: str, number: int, form: Form, field: str, value: Any) -> None:
        """Write into somebody's sheet, in the form of their agency; nothing clears the field.

        NotAllowed where the form does not take it; NotOpen where nothing is written up now.
        """
        entry = entered(form, field, value)
        wanted = None if entry in {"", ()} else entry

        def write(state: RoomState) -> list[Deed]:
            self._check_writes(state, person, number, form.id)
            sheet = state.rounds[number].sheets.get(person)
            there = sheet.fields.get(field) if sheet and sheet.form == form.id else None
            if there == wanted:
                return []
            return [(person, e.SheetFieldSet(number, form.id, field, wanted))]

        self.decide(write)

    def hand_in_sheet(self, person: str, number: int) -> None:
        """Say that somebody is done with their sheet; writing on takes that back."""

        def hand_in(state: RoomState) -> list[Deed]:
            self._check_writes(state, person, number, None)
            sheet = state.rounds[number].sheets.get(person)
            if sheet is None:
                message = worded(
                    "refused.sheet-empty",
                    "Your sheet is empty. First write down what the caller told.",
                )
                raise NotOpen(message)
            return [] if sheet.handed_in else [(person, e.SheetHandedIn(number))]

        self.decide(hand_in)

    def _check_writes(self, state: RoomState, person: str, number: int, form: str | None) -> None:
        who = person_in(state, person)
        one = open_round(state, number)
        if one.kind != RoundKind.RECORD:
            message = worded(
                "refused.nothing-written", "In “{title}” nothing is written up.", title=one.title
            )
            raise NotOpen(message)
        own = self.plan.agencies[who.agency].form
        if form is not None and own and form != own:
            message = worded(
                "refused.another-form", "That is the form of another agency. Load the page again."
            )
            raise NotOpen(message)
