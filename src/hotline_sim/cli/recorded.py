"""The record of a call that was taken, for the commands that get it out."""

from typing import NamedTuple

from hotline_sim.call.log import read_log
from hotline_sim.desk import Desk
from hotline_sim.errors import UserError
from hotline_sim.exchange.call_record import whole_record
from hotline_sim.intake.form import Form, Value
from hotline_sim.taken import content_of


class Recorded(NamedTuple):
    """The record of a call in the shared form, beside the form it was filled in with."""

    call: str
    filled_in: Form
    shared: Form
    record: dict[str, Value]


def recorded(desk: Desk, call: str | None, person: str | None) -> Recorded:
    """Return the record of the call named, or of the latest that ended.

    UserError where there is none, or it has no record.
    """
    row = desk.ended(call, person).call
    kept = content_of(row, desk.store, desk.library).form
    if kept is None:
        message = f"The call {row.id} has no record: its scenario names no form."
        raise UserError(message)
    form, shared = _to_shared(desk, kept)
    events = read_log(desk.store, row.id)
    record = whole_record(form, shared, row.id, row.person, events)
    return Recorded(row.id, form, shared, record)


def _to_shared(desk: Desk, kept: Form) -> tuple[Form, Form]:
    """Return the form as it was kept, with the way it has today to the shared one."""
    today = desk.library.forms().found.get(kept.id)
    if today is None or today.crosswalk is None:
        return kept, kept
    return kept._replace(crosswalk=today.crosswalk), desk.library.form(today.crosswalk.to)
