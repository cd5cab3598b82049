"""What was practised, and when each thing is due again: reviews are facts, cards derived of them.

What a review is worth, storage does not know: whoever adds one hands over how the reviews of a
card fold into it.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol, TypeVar

from sqlalchemy import (
    Connection,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    literal,
    or_,
    select,
)
from sqlalchemy.exc import IntegrityError

from hotline_sim.storage.deeds import add_person
from hotline_sim.storage.faults import KEEPING
from hotline_sim.storage.schema import calls, cards, events, outcomes, reviews

T = TypeVar("T")


class ReviewRow(NamedTuple):
    """One thing practised once by one person."""

    id: str
    """Of a drill one of its own; of a call, `call:<id>:<card>`: the same is never kept twice."""
    person: str
    at: str
    """When, as ISO 8601 in UTC."""
    card: str
    rating: int
    """1 again, 2 hard, 3 good, 4 easy."""
    source: str
    """`drill`, `fact`, or `call:<id>`."""
    body: dict[str, object]


class CardRow(NamedTuple):
    """When one thing is due again for one person."""

    card: str
    due: str
    """When, as ISO 8601 in UTC."""
    seen: str
    """When it was practised last."""
    body: dict[str, object]


Fold = Callable[[Sequence[ReviewRow]], CardRow]
"""How the reviews of one card, at least one and in any order, come to the card."""


class Reads(Protocol):
    """How a store is asked."""

    def __call__(self, question: Callable[[Connection], T]) -> T:
        """Return the answer."""


Writes = Callable[[str, Callable[[Connection], None]], None]
"""How a store is written to: what a failure means in words, and the deed."""

_OF_PERSON = reviews.c.person == bindparam("person")
_IN_ORDER = (reviews.c.at, reviews.c.id)
_ALL = select(reviews).where(_OF_PERSON).order_by(*_IN_ORDER)
_OF_CARD = _ALL.where(reviews.c.card == bindparam("card"))
_NEWEST = (
    select(reviews)
    .where(_OF_PERSON)
    .order_by(reviews.c.at.desc(), reviews.c.id.desc())
    .limit(bindparam("most"))
)
_LATEST = select(func.max(reviews.c.at)).where(_OF_PERSON)
_IS_KEPT = select(reviews.c.id).where(reviews.c.id == bindparam("id"))
_ADD = insert(reviews)

_MINE = cards.c.person == bindparam("person")
_CARD_COLUMNS = (cards.c.card, cards.c.due, cards.c.seen, cards.c.body)
_CARDS = select(*_CARD_COLUMNS).where(_MINE).order_by(cards.c.due, cards.c.card)
_IS_DUE = cards.c.due <= bindparam("now")
_IS_AHEAD = and_(cards.c.due > bindparam("now"), cards.c.seen > bindparam("now"))
_DUE = _CARDS.where(or_(_IS_DUE, _IS_AHEAD))
_COUNT_DUE = select(func.count()).select_from(cards).where(_MINE, _IS_DUE)
_COUNT_AHEAD = select(func.count()).select_from(cards).where(_MINE, _IS_AHEAD)
_PUT = insert(cards)
_DROP_CARD = delete(cards).where(cards.c.person == bindparam("of"), cards.c.card == bindparam("it"))
_DROP_CARDS = delete(cards).where(cards.c.person == bindparam("of"))

_NOT_WHOLE = ("what-if", "walk-through", "role-play")
_UNCOUNTED = (
    select(calls.c.id)
    .join(outcomes, outcomes.c.call == calls.c.id)
    .where(
        calls.c.person == bindparam("person"),
        outcomes.c.state == "ended",
        calls.c.player == "person",
        calls.c.purpose.not_in(_NOT_WHOLE),
        ~exists().where(reviews.c.source == literal("call:") + calls.c.id),
        or_(
            calls.c.form_digest.is_(None),
            exists().where(events.c.call == calls.c.id, events.c.kind == bindparam("closing")),
        ),
    )
    .order_by(outcomes.c.at, calls.c.id)
)


class Reviews:
    """The reviews and the cards of a store; each method is one transaction."""

    def __init__(self, read: Reads, write: Writes) -> None:
        """Know how the store is asked and written to."""
        self._read = read
        self._write = write

    def add(self, person: str, rows: Iterable[ReviewRow], fold: Fold) -> None:
        """Keep reviews and the cards they change, together or not at all.

        A review that is kept already is not kept again.
        """
        added = tuple(rows)

        def deed(db: Connection) -> None:
            for row in added:
                add_person(db, person, row.at)
                _add_once(db, row)
            for card in dict.fromkeys(row.card for row in added):
                found = db.execute(_OF_CARD, {"person": person, "card": card})
                _put_card(db, person, fold([ReviewRow(*one) for one in found]))

        self._write(KEEPING, deed)

    def rebuild(self, person: str, fold: Fold) -> None:
        """Make a person's cards anew from the reviews."""

        def deed(db: Connection) -> None:
            db.execute(_DROP_CARDS, {"of": person})
            for card in folded(_reviews(db, person), fold):
                _put_card(db, person, card)

        self._write(KEEPING, deed)

    def of(self, person: str) -> list[ReviewRow]:
        """Return everything a person practised, the oldest first."""
        return self._read(lambda db: _reviews(db, person))

    def newest(self, person: str, most: int) -> list[ReviewRow]:
        """Return what a person practised last, the newest first."""
        asked = {"person": person, "most": most}
        return self._read(lambda db: [ReviewRow(*one) for one in db.execute(_NEWEST, asked)])

    def latest_at(self, person: str) -> str | None:
        """Return the time of the newest review, be it in the future; None where there is none."""
        found: str | None = self._read(lambda db: db.scalar(_LATEST, {"person": person}))
        return found

    def cards(self, person: str) -> list[CardRow]:
        """Return every card of a person, what is due first first."""
        asked = {"person": person}
        return self._read(lambda db: [CardRow(*one) for one in db.execute(_CARDS, asked)])

    def due(self, person: str, now: str) -> list[CardRow]:
        """Return the cards due by a time, and those seen only after it: a clock was set back."""
        asked = {"person": person, "now": now}
        return self._read(lambda db: [CardRow(*one) for one in db.execute(_DUE, asked)])

    def count_due(self, person: str, now: str) -> int:
        """Return how many cards `due` would return; two look-ups in an index."""
        asked = {"person": person, "now": now}
        return self._read(
            lambda db: (db.scalar(_COUNT_DUE, asked) or 0) + (db.scalar(_COUNT_AHEAD, asked) or 0)
        )

    def uncounted(self, person: str, closing: str) -> list[str]:
        """Return the person's own whole calls that are closed and not among the reviews yet.

        A call with a record is closed by an event of the kind `closing`.
        """
        asked = {"person": person, "closing": closing}
        return self._read(lambda db: list(db.scalars(_UNCOUNTED, asked)))


def folded(rows: Iterable[ReviewRow], fold: Fold) -> list[CardRow]:
    """Return the cards that some reviews of one person come to."""
    by_card = sorted(rows, key=lambda row: row.card)
    groups = groupby(by_card, key=lambda row: row.card)
    return [fold(tuple(group)) for _, group in groups]


def _reviews(db: Connection, person: str) -> list[ReviewRow]:
    return [ReviewRow(*one) for one in db.execute(_ALL, {"person": person})]


def _add_once(db: Connection, row: ReviewRow) -> None:
    """Keep a review, unless it is kept or another window was faster."""
    if db.execute(_IS_KEPT, {"id": row.id}).first() is not None:
        return
    try:
        with db.begin_nested():
            db.execute(_ADD, row._asdict())
    except IntegrityError:
        if db.execute(_IS_KEPT, {"id": row.id}).first() is None:
            raise


def _put_card(db: Connection, person: str, card: CardRow) -> None:
    db.execute(_DROP_CARD, {"of": person, "it": card.card})
    db.execute(_PUT, {"person": person, **card._asdict()})
