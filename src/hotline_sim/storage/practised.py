"""How much a person practised: counted by the database, which reads no body for it."""

from typing import NamedTuple

from sqlalchemy import and_, bindparam, case, exists, func, or_, select

from hotline_sim.storage.schema import calls, contents, outcomes, results, reviews
from hotline_sim.storage.store import Store


class Repeated(NamedTuple):
    """How often one card was practised for its own sake, and when last."""

    card: str
    times: int
    last: str


_FOR_ITSELF = reviews.c.source.not_like("call:%")
_REPEATED = (
    select(reviews.c.card, func.count(), func.max(reviews.c.at))
    .where(reviews.c.person == bindparam("person"), reviews.c.at >= bindparam("since"), _FOR_ITSELF)
    .group_by(reviews.c.card)
)
_RUBRICS = select(contents.c.digest, contents.c.name).where(contents.c.kind == "rubric")
_ENDED = (
    select(
        func.count(),
        func.sum(case((calls.c.purpose == "result", 1), else_=0)),
        func.min(calls.c.opened_at),
    )
    .select_from(calls.join(outcomes, outcomes.c.call == calls.c.id))
    .where(
        calls.c.person == bindparam("person"),
        calls.c.player == "person",
        calls.c.purpose.in_(("result", "practice")),
        outcomes.c.state == "ended",
    )
)
_LEVELS = select(results.c.level).where(
    results.c.level.is_not(None),
    results.c.call
    == select(calls.c.id)
    .where(
        calls.c.person == bindparam("person"),
        calls.c.player == "person",
        calls.c.purpose.in_(("result", "practice")),
        exists().where(results.c.call == calls.c.id),
    )
    .order_by(calls.c.opened_at.desc(), calls.c.id.desc())
    .limit(1)
    .scalar_subquery(),
)


class Taken(NamedTuple):
    """One call that came to its end, or that was walked through."""

    call: str
    scenario: str
    purpose: str
    at: str


_TAKEN = (
    select(calls.c.id, calls.c.scenario, calls.c.purpose, outcomes.c.at)
    .select_from(calls.join(outcomes, outcomes.c.call == calls.c.id))
    .where(
        calls.c.person == bindparam("person"),
        outcomes.c.at >= bindparam("since"),
        or_(
            calls.c.purpose == "walk-through",
            and_(
                outcomes.c.state == "ended",
                calls.c.player == "person",
                calls.c.purpose.in_(("result", "practice")),
            ),
        ),
    )
    .order_by(outcomes.c.at, calls.c.id)
)


class Ended(NamedTuple):
    """How many whole calls a person took to their end."""

    calls: int
    first_calls: int
    """Those among them that were new to the person."""
    since: str | None
    """When the first of them was picked up."""


def repeated(store: Store, person: str, since: str = "") -> list[Repeated]:
    """Return how often each card was practised in refreshers, since a moment (ISO 8601, UTC)."""
    asked = {"person": person, "since": since}
    return store.ask(lambda db: [Repeated(*row) for row in db.execute(_REPEATED, asked)])


def ended(store: Store, person: str) -> Ended:
    """Return how many whole calls a person took to their end."""
    calls_, first, since = store.ask(lambda db: db.execute(_ENDED, {"person": person}).one())
    return Ended(calls_, first or 0, since)


def taken(store: Store, person: str, since: str = "") -> list[Taken]:
    """Return the calls a person took to their end or was shown, since a moment, in order."""
    asked = {"person": person, "since": since}
    return store.ask(lambda db: [Taken(*row) for row in db.execute(_TAKEN, asked)])


def rubric_ids(store: Store) -> dict[str, str]:
    """Return the id of every rubric that a call was marked with, by its digest."""
    return store.ask(lambda db: {row.digest: row.name for row in db.execute(_RUBRICS)})


def last_levels(store: Store, person: str) -> list[int]:
    """Return the levels that showed in the last call there are results of; a look-up or two."""
    return store.ask(lambda db: list(db.scalars(_LEVELS, {"person": person})))
