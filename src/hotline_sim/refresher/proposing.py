"""When drills have gone well, the next step is a whole call: whether, and which."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from hotline_sim.refresher.schedule import Rating
from hotline_sim.storage.reviews import ReviewRow

RUN, RIGHT = 10, 8
"""Of the last ten drills eight must have been right, and none harmful."""

REST = timedelta(days=14)
"""So far back the last whole call must lie."""


def went_well(lately: Sequence[ReviewRow]) -> bool:
    """Return whether drills have gone well of late; the newest reviews stand first."""
    drills = [row for row in lately if row.source in {"drill", "fact"}][:RUN]
    right = sum(row.rating >= Rating.GOOD for row in drills)
    return len(drills) == RUN and right >= RIGHT and all(row.rating > 1 for row in drills)


def call_to_take(there: Iterable[str], last: Mapping[str, datetime], now: datetime) -> str:
    """Return the call that was taken longest ago, or never; empty where one was taken lately.

    `last` says when each call was taken last, by its id.
    """
    if any(now - at < REST for at in last.values()):
        return ""
    return min(there, key=lambda name: (name in last, last.get(name, now), name), default="")
