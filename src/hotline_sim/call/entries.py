"""What a written answer may put down: in the record, on a referral, as a note, on how it went.

Whatever it holds is looked at before any of it is committed, so that a wrong one changes nothing.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from hotline_sim.call.call import Call
from hotline_sim.call.sheets import Sheets
from hotline_sim.errors import NotAllowed, NotOpen, near_miss
from hotline_sim.intake.entry import entered
from hotline_sim.intake.form import Form, Value
from hotline_sim.intake.nesting import flattened
from hotline_sim.referral.entry import NotAReferral, decided


class RecordEntry(NamedTuple):
    """Values for leaves of the record, also by group; an empty one clears its leaf."""

    fields: Mapping[str, Any]

    def put(self, call: Call, sheets: Sheets) -> None:
        """Write all of it, or nothing. NotOpen where the form does not allow it."""
        form = sheets.form
        if form is None:
            message = "This call has no record to write into."
            raise NotOpen(message)
        try:
            leaves = flattened(form, self.fields).items()
            values = {path: _typed(form, path, value) for path, value in leaves}
        except NotAllowed as problem:
            raise NotOpen(str(problem)) from problem
        for path, value in values.items():
            call.set_field(path, value)


class ReferralEntry(NamedTuple):
    """Decisions to pass the caller on."""

    decisions: tuple[Mapping[str, Any], ...]

    def put(self, call: Call, sheets: Sheets) -> None:
        """Decide all of them, or nothing. NotOpen where the directory has no such service."""
        directory, form = sheets.directory, sheets.form
        if directory is None:
            message = "This call has no directory to refer from."
            raise NotOpen(message)
        fields = {name for path in (form.leaves if form else ()) for name in _and_above(path)}
        try:
            found = [decided(directory, fields, given) for given in self.decisions]
        except NotAReferral as problem:
            raise NotOpen(str(problem)) from problem
        for referral in found:
            call.refer(referral)


class Withdrawal(NamedTuple):
    """A decision taken back."""

    service: str

    def put(self, call: Call, sheets: Sheets) -> None:
        """Take it back. NotOpen where it was not decided."""
        call.withdraw(self.service)


class Note(NamedTuple):
    """Words for oneself."""

    text: str

    def put(self, call: Call, sheets: Sheets) -> None:
        """Write them."""
        call.note(self.text)


class Rating(NamedTuple):
    """How it went, once the call is over."""

    overall: int
    note: str = ""
    sure: Mapping[str, int] = {}

    def put(self, call: Call, sheets: Sheets) -> None:
        """Say it. NotOpen before the call is over, and where a competency is not one of ours."""
        for name in self.sure:
            if name not in sheets.competencies:
                near = near_miss(name, sheets.competencies)
                hint = f"Did you mean “{near}”?" if near else _there_are(sheets.competencies)
                message = f"There is no competency “{name}”. {hint}"
                raise NotOpen(message)
        call.rate(self.overall, self.note, self.sure)


Entry = RecordEntry | ReferralEntry | Withdrawal | Note | Rating


def _typed(form: Form, path: str, value: Any) -> Value | None:
    """Return one entry as the record keeps it, or None where it clears the leaf."""
    return None if value is None or value in ("", ()) else entered(form, path, value)


def _and_above(path: str) -> tuple[str, ...]:
    """Return a leaf and the field it is a part of: either can be passed on."""
    return path, path.partition(".")[0]


def _there_are(names: tuple[str, ...]) -> str:
    return f"There are: {', '.join(names)}." if names else "None can be named here."
