"""How each competency showed in the calls of people: derived, and so put again at any time."""

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import Connection, bindparam, delete, exists, insert, or_, select

from hotline_sim.storage.rows import Outcome
from hotline_sim.storage.schema import calls, events, outcomes, results
from hotline_sim.storage.store import Store

NOT_WHOLE = ("what-if", "walk-through", "role-play")
"""The purposes of calls that say nothing about how somebody does."""


class Result(NamedTuple):
    """How one competency showed in a call."""

    competency: str
    level: int | None
    """1 to 4, or None where it was not observed."""
    harm: bool
    """Whether something in it harmed and was not mended."""
    sure: int | None
    """How sure the trainee was of having done it well, 1 to 4; None where they did not say."""


class Shown(NamedTuple):
    """A result beside the call it is of."""

    call: str
    scenario: str
    rubric: str
    """The digest of the rubric the call was marked with."""
    counts: bool
    """Whether the call was new to the trainee: a first call counts, the others are practice."""
    at: str
    """When the call ended, as ISO 8601 in UTC."""
    result: Result


_ENDED = calls.join(outcomes, outcomes.c.call == calls.c.id)
_OWN = (calls.c.player == "person", calls.c.purpose.not_in(NOT_WHOLE))
_SHOWN = (
    select(
        *(calls.c.id, calls.c.scenario, calls.c.rubric_digest, calls.c.purpose, outcomes.c.at),
        *(results.c.competency, results.c.level, results.c.harm, results.c.sure),
    )
    .select_from(_ENDED.join(results, results.c.call == calls.c.id))
    .where(calls.c.person == bindparam("person"), results.c.level.is_not(None), *_OWN)
    .order_by(outcomes.c.at, calls.c.id, results.c.competency)
)
_IS_CLOSED = or_(
    calls.c.form_digest.is_(None),
    exists().where(events.c.call == calls.c.id, events.c.kind == bindparam("closing")),
)
_LACKING = (
    select(calls.c.id)
    .select_from(_ENDED)
    .where(outcomes.c.state == "ended", _IS_CLOSED, ~exists().where(results.c.call == calls.c.id))
    .order_by(outcomes.c.at, calls.c.id)
)
_OF_CALL = (
    select(results.c.competency, results.c.level, results.c.harm, results.c.sure)
    .where(results.c.call == bindparam("call"))
    .order_by(results.c.competency)
)
_DROP = delete(results).where(results.c.call == bindparam("of"))
_PUT = insert(results)
_OUTCOME = select(outcomes.c.state, outcomes.c.ending, outcomes.c.kind, outcomes.c.at).where(
    outcomes.c.call == bindparam("call")
)


def results_of(store: Store, call: str) -> tuple[Result, ...]:
    """Return the results of a call that are kept, by competency."""
    return store.ask(lambda db: tuple(Result(*row) for row in db.execute(_OF_CALL, {"call": call})))


def put_results(store: Store, call: str, found: Iterable[Result]) -> None:
    """Keep the results of a call, in place of any before."""
    rows = [{"call": call, **one._asdict()} for one in found]

    def deed(db: Connection) -> None:
        db.execute(_DROP, {"of": call})
        if rows:
            db.execute(_PUT, rows)

    store.change(deed)


def shown_of(store: Store, person: str) -> list[Shown]:
    """Return each time a competency showed in a person's own whole calls, the first call first."""

    def shown(db: Connection) -> list[Shown]:
        return [
            Shown(call, scenario, rubric, purpose == "result", at, Result(*rest))
            for call, scenario, rubric, purpose, at, *rest in db.execute(_SHOWN, {"person": person})
        ]

    return store.ask(shown)


def lacking_results(store: Store, closing: str, person: str | None = None) -> list[str]:
    """Return the calls that are closed and have no results yet.

    A call with a record is closed by an event of the kind `closing`.
    """
    wanted = _LACKING if person is None else _LACKING.where(calls.c.person == person)
    return store.ask(lambda db: list(db.scalars(wanted, {"closing": closing})))


def outcome_of(store: Store, call: str) -> Outcome | None:
    """Return the outcome of a call that is kept."""
    row = store.ask(lambda db: db.execute(_OUTCOME, {"call": call}).first())
    return None if row is None else Outcome(*row)
