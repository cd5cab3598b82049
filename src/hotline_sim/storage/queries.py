"""What the store is asked: statements built once, so that each is compiled once."""

from typing import Any

from sqlalchemy import Connection, Row, Select, and_, bindparam, exists, func, select

from hotline_sim.storage.rows import CallRow, CallSummary, EventRow, Outcome, PersonRow
from hotline_sim.storage.schema import calls, contents, events, outcomes, people

_PERSON = select(people.c.code).where(people.c.code == bindparam("code"))
_PEOPLE = select(people).order_by(people.c.code)
_CONTENT = select(contents.c.text).where(contents.c.digest == bindparam("digest"))
_EVENT_COLUMNS = (events.c.seq, events.c.at, events.c.kind, events.c.body)
_EVENTS = select(*_EVENT_COLUMNS).where(events.c.call == bindparam("call")).order_by(events.c.seq)
_EVENT = _EVENTS.where(events.c.seq == bindparam("seq"))
_CALL = select(calls).where(calls.c.id == bindparam("id"))
_CALLS_FROM = select(calls).where(
    func.substr(calls.c.id, 1, bindparam("length")) == bindparam("start")
)

_last = events.alias("last")
_latest_seq = select(func.max(events.c.seq)).where(events.c.call == calls.c.id).scalar_subquery()
_OUTCOME_COLUMNS = (outcomes.c.state, outcomes.c.ending, outcomes.c.kind, outcomes.c.at)
_SUMMARIES = select(*calls.c, *_OUTCOME_COLUMNS, _last.c.seq, _last.c.at).select_from(
    calls.join(_last, and_(_last.c.call == calls.c.id, _last.c.seq == _latest_seq)).outerjoin(
        outcomes, outcomes.c.call == calls.c.id
    )
)
_NEWEST_OPENED = (calls.c.opened_at.desc(), calls.c.id.desc())
_NEWEST_MOVED = (_last.c.at.desc(), *_NEWEST_OPENED)


def has_person(db: Connection, code: str) -> bool:
    """Tell whether this person is known."""
    return db.execute(_PERSON, {"code": code}).first() is not None


def all_people(db: Connection) -> list[PersonRow]:
    """Return everyone who practises, by code."""
    return [PersonRow(*row) for row in db.execute(_PEOPLE)]


def content(db: Connection, digest: str) -> str | None:
    """Return the text kept under the digest."""
    found: str | None = db.scalar(_CONTENT, {"digest": digest})
    return found


def events_of(db: Connection, call: str) -> list[EventRow]:
    """Return a call's events, in order."""
    return [EventRow(*row) for row in db.execute(_EVENTS, {"call": call})]


def event_at(db: Connection, call: str, seq: int) -> EventRow | None:
    """Return one event of a call."""
    row = db.execute(_EVENT, {"call": call, "seq": seq}).first()
    return None if row is None else EventRow(*row)


def call_named(db: Connection, name: str) -> CallRow | None:
    """Return the call with exactly this id."""
    row = db.execute(_CALL, {"id": name}).first()
    return None if row is None else CallRow(*row)


def calls_from(db: Connection, start: str) -> list[CallRow]:
    """Return the calls whose ids begin so."""
    found = db.execute(_CALLS_FROM, {"start": start, "length": len(start)})
    return [CallRow(*row) for row in found]


def summaries(db: Connection, person: str | None, scenario: str | None) -> list[CallSummary]:
    """Return calls with their outcomes, the last opened first."""
    wanted = _only(person, scenario).order_by(*_NEWEST_OPENED)
    return [_summary(row) for row in db.execute(wanted)]


def summary_of(db: Connection, name: str) -> CallSummary | None:
    """Return the call with exactly this id, with its outcome and its last event."""
    row = db.execute(_only(None, None).where(calls.c.id == name)).first()
    return None if row is None else _summary(row)


def latest(db: Connection, person: str | None, state: str | None) -> CallSummary | None:
    """Return the call moved last whose outcome has this state; None means no outcome yet."""
    wanted = _only(person, None).where(outcomes.c.state.is_not_distinct_from(state))
    row = db.execute(wanted.order_by(*_NEWEST_MOVED).limit(1)).first()
    return None if row is None else _summary(row)


def latest_to_write_up(db: Connection, person: str | None, closing: str) -> CallSummary | None:
    """Return the call moved last that ended with its record still open.

    That is a person's own call with a form, no what-if, and no event of the kind that is `closing`.
    """
    closed = exists().where(events.c.call == calls.c.id, events.c.kind == closing)
    wanted = _only(person, None).where(
        outcomes.c.state == "ended",
        calls.c.form_digest.is_not(None),
        calls.c.player == "person",
        calls.c.purpose.not_in(("what-if", "role-play")),
        ~closed,
    )
    row = db.execute(wanted.order_by(*_NEWEST_MOVED).limit(1)).first()
    return None if row is None else _summary(row)


def _only(person: str | None, scenario: str | None) -> Select[Any]:
    wanted = _SUMMARIES
    if person is not None:
        wanted = wanted.where(calls.c.person == person)
    if scenario is not None:
        wanted = wanted.where(calls.c.scenario == scenario)
    return wanted


def _summary(row: Row[Any]) -> CallSummary:
    """Split one joined row into the call, its outcome and its last event."""
    values = tuple(row)
    width = len(calls.c)
    outcome = Outcome(*values[width:-2]) if values[width] is not None else None
    return CallSummary(CallRow(*values[:width]), outcome, *values[-2:])
