"""When something is due again: the reviews of a card, folded by the library of the schedule.

Times are those of the reviews; nothing here asks a clock, and nothing is left to chance.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from enum import IntEnum

from fsrs import Card, Rating as LibraryRating, Scheduler

from hotline_sim.refresher.cards import number_of
from hotline_sim.storage.reviews import CardRow, ReviewRow

RETENTION = 0.9
"""How likely something should still be known on the day it is asked again."""

LONGEST = 180
"""How many days may pass before it is asked again: what is said to people fades within months."""

BEHIND = "behind"
"""In the body of a review: the latest time kept until then, where the clock was behind it."""

RED = "red"
"""In the body of a review: whether a red line was crossed."""

_SCHEDULER = Scheduler(
    desired_retention=RETENTION,
    # Nothing is asked twice on one day: a refresher is ten minutes, and not an hour at cards.
    learning_steps=(),
    relearning_steps=(),
    maximum_interval=LONGEST,
    enable_fuzzing=False,
)


class Rating(IntEnum):
    """How it went, by what happened."""

    AGAIN = 1
    """Something harmful was done, or a red line crossed."""
    HARD = 2
    """It was missed, or something unhelpful was done."""
    GOOD = 3
    """It was shown, or known."""
    EASY = 4
    """It was shown at once, together with an advanced do."""


def fold(rows: Sequence[ReviewRow]) -> CardRow:
    """Return the card that its reviews come to, whatever the order they are given in."""
    reviews = in_order(rows)
    at, last = reviews[-1]
    card = Card(card_id=number_of(last.card), due=reviews[0][0])
    for when, row in reviews:
        card, _ = _SCHEDULER.review_card(card, LibraryRating(row.rating), when)
    due = min(card.due, at + timedelta(days=1)) if last.body.get(RED) else card.due
    ratings = [row.rating for _, row in reviews]
    body: dict[str, object] = {
        "rating": last.rating,
        "times": len(ratings),
        "again": ratings.count(Rating.AGAIN),
        "stability": round(card.stability or 0, 6),
        "difficulty": round(card.difficulty or 0, 6),
        "drill": last.body.get("drill", ""),
        "scenario": last.body.get("scenario", ""),
    }
    return CardRow(last.card, _day_of(due).isoformat(), at.isoformat(), body)


def in_order(rows: Sequence[ReviewRow]) -> list[tuple[datetime, ReviewRow]]:
    """Return reviews with the times they count at, the first first.

    Where a clock was set back, the reviews made before that seem to lie ahead of those made
    after: they count at the time of the first after it. That one says how far it was behind.
    """
    back = [
        (time_of(row.at), time_of(str(row.body[BEHIND]))) for row in rows if row.body.get(BEHIND)
    ]
    timed = [
        (_brought_back(time_of(row.at), () if row.body.get(BEHIND) else back), row) for row in rows
    ]
    return sorted(timed, key=lambda one: (one[0], bool(one[1].body.get(BEHIND)), one[1].id))


def _brought_back(at: datetime, back: Sequence[tuple[datetime, datetime]]) -> datetime:
    return min((since for since, until in back if since < at <= until), default=at)


def time_of(text: str) -> datetime:
    """Return a kept time, in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


def _day_of(due: datetime) -> datetime:
    """Return the beginning of a day: who practised in the evening may go on the next morning."""
    return due.replace(hour=0, minute=0, second=0, microsecond=0)
