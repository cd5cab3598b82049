"""How much a person practised: counted by the database, which reads no body for it."""

from typing import NamedTuple

from sqlalchemy import bindparam, case, func, select

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
    .where(reviews.c.person == bindparam("person"), _FOR_ITSELF)
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
_HAS_RESULTS = (
    select(results.c.call)
    .select_from(results.join(calls, calls.c.id == results.c.call))
    .where(calls.c.person == bindparam("person"))
    .limit(1)
)


class Ended(NamedTuple):
    """How many whole calls a person took to their end."""

    calls: int
    first_calls: int
    """Those among them that were new to the person."""
    since: str | None
    """When the first of them was picked up."""


def repeated(store: Store, person: str) -> list[Repeated]:
    """Return how often each card was practised in refreshers."""
    asked = {"person": person}
    return store.ask(lambda db: [Repeated(*row) for row in db.execute(_REPEATED, asked)])


def ended(store: Store, person: str) -> Ended:
    """Return how many whole calls a person took to their end."""
    calls_, first, since = store.ask(lambda db: db.execute(_ENDED, {"person": person}).one())
    return Ended(calls_, first or 0, since)


def rubric_ids(store: Store) -> dict[str, str]:
    """Return the id of every rubric that a call was marked with, by its digest."""
    return store.ask(lambda db: {row.digest: row.name for row in db.execute(_RUBRICS)})


def has_results(store: Store, person: str) -> bool:
    """Return whether there is any progress to show; one look-up."""
    return store.ask(lambda db: db.execute(_HAS_RESULTS, {"person": person}).first()) is not None
