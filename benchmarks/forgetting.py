"""A model of remembering: what virtual responders keep of what they practised. Assumed, not found.

Each behaviour of each responder has a half-life. After `t` days it is shown with probability
2 ** (-t / half_life): the curve of half-life regression (Settles and Meeder, 2016). Practice that
succeeds makes the half-life longer, and the more so the less sure the success was, which is the
spacing effect (Cepeda and others, 2006). Practice that fails is followed at once by the better
words, so that it is known again, with a shorter half-life. The numbers below are our assumptions:
no study has measured them for what is said on a hotline. They are not those of the schedule's own
library, which would then be measured by itself.
"""

import random
from typing import NamedTuple

SPREAD_OF_BEHAVIOURS = 0.7
"""Of the logarithm of half-lives: some things are kept three times as long as others."""

SPREAD_OF_PEOPLE = 0.3
GAIN = 1.8
EASE = 0.6
"""A success at probability `p` makes the half-life longer by `GAIN * (1 - p) ** EASE`."""

LOSS = 0.7
SHORTEST, LONGEST = 5.0, 900.0
"""Days."""

HARM = 0.25
"""How often what is forgotten shows as harm, and not only as a miss."""

ALSO_ADVANCED = 0.2
"""How often what is remembered comes with an advanced do."""


class Trace(NamedTuple):
    """How well one behaviour is kept by one responder."""

    half_life: float
    """Days."""
    since: float
    """The day on which it was last practised."""

    def recall(self, day: float) -> float:
        """Return the probability that it is shown on a day."""
        return float(2 ** (-(day - self.since) / self.half_life))

    def practised(self, day: float, *, shown: bool) -> "Trace":
        """Return how well it is kept after practice on a day."""
        p = self.recall(day)
        factor = 1 + GAIN * (1 - p) ** EASE if shown else LOSS
        return Trace(min(LONGEST, max(SHORTEST, self.half_life * factor)), day)


class Responder:
    """One virtual responder, on the evening of the training."""

    def __init__(self, behaviours: list[str], half_life: float, chance: random.Random) -> None:
        """Know everything just now; half of it will be gone after so many days."""
        own = half_life * chance.lognormvariate(0, SPREAD_OF_PEOPLE)
        self._chance = chance
        self.kept = {
            name: Trace(own * chance.lognormvariate(0, SPREAD_OF_BEHAVIOURS), 0.0)
            for name in behaviours
        }

    def recall(self, day: float) -> float:
        """Return the share of behaviours that is shown on a day, as is to be expected."""
        return sum(one.recall(day) for one in self.kept.values()) / len(self.kept)

    def practise(self, name: str, day: float) -> int:
        """Practise one behaviour; return how it went, as `refresher.schedule.Rating`."""
        trace = self.kept[name]
        shown = self._chance.random() < trace.recall(day)
        self.kept[name] = trace.practised(day, shown=shown)
        if shown:
            return 4 if self._chance.random() < ALSO_ADVANCED else 3
        return 1 if self._chance.random() < HARM else 2
