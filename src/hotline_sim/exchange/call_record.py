"""The whole record of a call: what the trainee wrote, and what the program fills in."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone

from hotline_sim.call.events import Event, HungUp, ReferralDecided, ResponseGiven, SilenceKept
from hotline_sim.debrief.paperwork.written import written
from hotline_sim.intake.crosswalk import in_form_order, to_shared
from hotline_sim.intake.entry import as_shown
from hotline_sim.intake.form import Form, Value

SPOKEN = (ResponseGiven, SilenceKept, HungUp)
"""The decisions on the line: the call lasts from the pick-up to the last of them."""

VIENTIANE = timezone(timedelta(hours=7))
"""Records are kept in the time of the place."""


def whole_record(
    form: Form, shared: Form, call: str, person: str, events: Sequence[Event]
) -> dict[str, Value]:
    """Return the record of a call in the shared form.

    `form` is the one it was filled in with, and may be the shared one itself. What was written
    into fields that are no longer asked for is left out.
    """
    sheet = written(events)
    record = to_shared(form, as_shown(form, sheet.record))
    for path, value in (*_filled(call, person, events), *_referrals(events)):
        leaf = shared.leaf(path)
        if leaf is not None and leaf.kind == "auto" and value:
            record[path] = value
    return {path: record[path] for path in in_form_order(shared, record)}


def _filled(call: str, person: str, events: Sequence[Event]) -> Iterator[tuple[str, Value]]:
    """Yield what is known of every call."""
    spoken = [
        one.at for one in events if isinstance(one.what, ResponseGiven | SilenceKept | HungUp)
    ]
    yield "call_id", call
    yield "staff_code", person
    yield "start_at", _moment(events[0].at)
    yield "end_at", _moment(max(spoken, default=events[0].at))


def _referrals(events: Sequence[Event]) -> Iterator[tuple[str, Value]]:
    """Yield the rows of the referrals as they stand at the end."""
    sheet = written(events)
    at = {event.seq: event.at for event in events}
    for number, (service, seq) in enumerate(sheet.decided_at.items(), 1):
        decided = ReferralDecided(*sheet.referrals[service])
        row: dict[str, Value] = {
            "service": decided.service,
            "how": decided.how,
            "consent": decided.consent,
            "why": decided.reason,
            "urgency": decided.urgency,
            "passes": decided.passes,
            "at": _moment(at[seq]),
            "next": decided.next,
        }
        yield from ((f"referrals.{number}.{part}", value) for part, value in row.items())


def _moment(at: datetime) -> str:
    return at.astimezone(VIENTIANE).isoformat(timespec="seconds")
