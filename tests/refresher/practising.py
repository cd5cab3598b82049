"""What the tests of practice share: a clock that a test sets, and ways to answer and take calls."""

from datetime import datetime

from hotline_sim.desk import Desk
from hotline_sim.refresher.drill import Drill
from hotline_sim.refresher.practice import Practice
from hotline_sim.storage.reviews import ReviewRow
from tests.practised import START

NOON = START.replace(hour=12)
SAFE = "behaviour:hotline-core:asks-if-safe-to-talk"
PROMISES = "behaviour:hotline-core:promises-rescue"

RESCUE = (
    *("pickup.safe-to-talk", "short-answers.how-long", "clock.two-nights", "stairwell.enough"),
    *("will-you-come.we-get-you", "he-believes.be-ready"),
)
"""A call in which a rescue is promised, which is a red line, and somebody is sent to the door."""


class Today:
    """A clock that a test sets."""

    def __init__(self) -> None:
        """Stand at noon."""
        self.now = NOON

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


def practice(desk: Desk, today: Today, person: str = "T01") -> Practice:
    """Sit down to practise."""
    return Practice(desk, person, clock=today)


def wrong(drill: Drill) -> tuple[str, ...]:
    """Return a wrong answer: the first option that is not right, or the steps turned round."""
    if len(drill.right) > 1:
        return drill.right[::-1]
    return (next(option.id for option in drill.options if not option.is_right),)


def kept(desk: Desk, person: str = "T01") -> list[ReviewRow]:
    """Return what was practised."""
    return desk.store.reviews.of(person)


def take(desk: Desk, *answers: str, person: str = "T01") -> str:
    """Take a whole call, and close it."""
    with desk.pick_up("tower-room", person=person, seed=1, variant="") as taken:
        for answer in answers:
            if answer == "hang-up":
                taken.call.hang_up()
            else:
                taken.call.respond(answer)
        taken.call.rate(3)
        return taken.id
