"""What is due today, in one line: a few look-ups in the store, and nothing else is loaded."""

from datetime import UTC, datetime
from typing import NamedTuple

from hotline_sim.call.events import SelfRated
from hotline_sim.desk import Desk
from hotline_sim.language.text import worded

A_SITTING = 5
"""How many refreshers are offered at once, however many are due: more is no ten minutes."""

MINUTES = 2


class Due(NamedTuple):
    """How many refreshers are due, and how long those of one sitting take."""

    many: int

    @property
    def today(self) -> int:
        """How many of them one sitting asks."""
        return min(self.many, A_SITTING)

    @property
    def line(self) -> str:
        """What Home says of them."""
        if not self.many:
            return worded("refresher.none-due", "Nothing is due. A few new ones are there to try.")
        if self.today == 1:
            return worded("refresher.one-due", "1 refresher due, about 2 minutes.")
        return worded(
            "refresher.due",
            "{many} refreshers due, about {minutes} minutes.",
            many=self.today,
            minutes=MINUTES * self.today,
        )


def due(desk: Desk, person: str, now: datetime) -> Due:
    """Return what is due to a person now; calls that were closed meanwhile are counted first."""
    reviews = desk.store.reviews
    if reviews.uncounted(person, SelfRated.__name__):
        from hotline_sim.refresher.counting import count_calls

        count_calls(desk, person)
    return Due(reviews.count_due(person, now.astimezone(UTC).isoformat()))
