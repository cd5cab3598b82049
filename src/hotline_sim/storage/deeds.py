"""What is written to the store: statements built once, so that each is compiled once."""

from collections.abc import Iterable

from sqlalchemy import Connection, bindparam, delete, insert
from sqlalchemy.exc import IntegrityError

from hotline_sim.storage.queries import content, has_person
from hotline_sim.storage.rows import CallRow, ContentRow, EventRow, Outcome
from hotline_sim.storage.schema import calls, contents, events, outcomes, people

_ADD_EVENT = insert(events).inline()
_ADD_CALL = insert(calls)
_ADD_PERSON = insert(people)
_ADD_CONTENT = insert(contents)
_ADD_OUTCOME = insert(outcomes)
_DROP_OUTCOME = delete(outcomes).where(outcomes.c.call == bindparam("of"))
_DROP_OUTCOMES = delete(outcomes)


def add_content(db: Connection, row: ContentRow) -> None:
    """Keep a text, unless it is kept or another window was faster."""
    if content(db, row.digest) is not None:
        return
    try:
        with db.begin_nested():
            db.execute(_ADD_CONTENT, row._asdict())
    except IntegrityError:
        if content(db, row.digest) is None:
            raise


def add_person(db: Connection, code: str, at: str) -> None:
    """Know a person, unless they are known."""
    if has_person(db, code):
        return
    try:
        with db.begin_nested():
            db.execute(_ADD_PERSON, {"code": code, "since": at})
    except IntegrityError:
        if not has_person(db, code):
            raise


def add_call(
    db: Connection, row: CallRow, begun: Iterable[EventRow], contents: Iterable[ContentRow] = ()
) -> None:
    """Keep a call with its first events, its person, and the texts it is played from."""
    for one in contents:
        add_content(db, one)
    add_person(db, row.person, row.opened_at)
    db.execute(_ADD_CALL, row._asdict())
    for event in begun:
        add_event(db, row.id, event)


def add_event(db: Connection, call: str, event: EventRow) -> None:
    """Keep an event; its place being taken is an IntegrityError."""
    body = {"at": event.at, "kind": event.kind, "body": event.body}
    db.execute(_ADD_EVENT, {"call": call, "seq": event.seq, **body})


def put_outcome(db: Connection, call: str, outcome: Outcome) -> None:
    """Keep a call's outcome, in place of any before."""
    db.execute(_DROP_OUTCOME, {"of": call})
    db.execute(_ADD_OUTCOME, {"call": call, **outcome._asdict()})


def drop_outcomes(db: Connection) -> None:
    """Forget all outcomes."""
    db.execute(_DROP_OUTCOMES)
