"""A simulated year after a training: refreshers by our schedule, by fixed dates, and by none.

The drills, the schedule and what is picked are those of the program; the responders are virtual,
and what they keep is the model of `forgetting.py`. Seeded: the same call gives the same figures.
Nothing is timed.

    .venv/dev/bin/python benchmarks/refreshers.py [--people 40] [--seed 1] [--write docs]
"""

import argparse
import os
import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import fmean
from typing import NamedTuple

from forgetting import Responder
from refreshers_page import page_of, plot_of

from hotline_sim.library import Library
from hotline_sim.refresher import cards
from hotline_sim.refresher.deck import Deck, deck_of
from hotline_sim.refresher.drill import Kind
from hotline_sim.refresher.picking import MINUTES, REMEMBERED, pick
from hotline_sim.refresher.schedule import fold
from hotline_sim.storage.reviews import CardRow, ReviewRow

DAYS = 364
"""Up to the evening before the fourth of the three-monthly refreshers would be."""
BEGINNING = datetime(2026, 1, 5, 8, tzinfo=UTC)
"""A Monday."""

SITTING = 5
"""Drills in ten minutes."""

HALF_LIVES = {"fast": 30.0, "medium": 60.0, "slow": 120.0}
"""Days after which half of a training is gone, by how fast is forgotten."""

Regime = Callable[[Responder, Deck, random.Random], tuple[list[float], int]]
"""What one responder goes through: recall on each day, and minutes spent."""


class Result(NamedTuple):
    """What a regime came to, for one speed of forgetting, as means over the responders."""

    regime: str
    speed: str
    curve: tuple[float, ...]
    minutes: float

    @property
    def days(self) -> float:
        """After how many days half of the training is gone."""
        return HALF_LIVES[self.speed]

    @property
    def mean(self) -> float:
        """Recall on an average day of the year."""
        return fmean(self.curve)

    @property
    def last(self) -> float:
        """Recall on the last day."""
        return self.curve[-1]

    @property
    def worst(self) -> float:
        """Recall on the worst day."""
        return min(self.curve)


def never(responder: Responder, _deck: Deck, _chance: random.Random) -> tuple[list[float], int]:
    """Practise nothing."""
    return [responder.recall(day) for day in range(DAYS)], 0


def every(days: int) -> Regime:
    """Return the regime of a day on which everything is practised, each so many days."""

    def through(
        responder: Responder, _deck: Deck, _chance: random.Random
    ) -> tuple[list[float], int]:
        curve, minutes = [], 0
        for day in range(DAYS):
            if day and day % days == 0:
                for name in responder.kept:
                    responder.practise(name, day)
                    minutes += MINUTES
            curve.append(responder.recall(day))
        return curve, minutes

    return through


def ours(*weekdays: int) -> Regime:
    """Return the regime of ten minutes on some days of the week, where anything is due."""

    def through(responder: Responder, deck: Deck, chance: random.Random) -> tuple[list[float], int]:
        diary = _Diary(responder, deck, chance)
        curve = []
        for day in range(DAYS):
            if day and (BEGINNING + timedelta(days=day)).weekday() in weekdays:
                diary.sit(day)
            curve.append(responder.recall(day))
        return curve, diary.minutes

    return through


class _Diary:
    """The reviews of one responder, and what is due by them."""

    def __init__(self, responder: Responder, deck: Deck, chance: random.Random) -> None:
        self._responder = responder
        self._deck = deck
        self._chance = chance
        self._rows: dict[str, list[ReviewRow]] = {}
        self._cards: dict[str, CardRow] = {}
        self._lately: list[ReviewRow] = []
        self.minutes = 0

    def sit(self, day: int) -> None:
        """Do what is due on a day, and no more than ten minutes of it."""
        now = BEGINNING + timedelta(days=day)
        due = [one for one in self._cards.values() if one.due <= now.isoformat()]
        found = pick(
            self._deck, due, list(self._cards), self._lately, SITTING, self._chance.randrange(2**31)
        )
        for number, drill in enumerate(found.drills):
            rating = self._responder.practise(drill.card, day)
            body: dict[str, object] = {
                "drill": drill.id,
                "scenario": drill.scenario,
                "place": drill.place,
            }
            at = now.isoformat()
            row = ReviewRow(f"{day}-{number}", "T01", at, drill.card, rating, "drill", body)
            self._rows.setdefault(drill.card, []).append(row)
            self._cards[drill.card] = fold(self._rows[drill.card])
            self._lately = [row, *self._lately][:REMEMBERED]
            self.minutes += MINUTES


REGIMES: dict[str, Regime] = {
    "none": never,
    "everything, every 6 months": every(182),
    "everything, every 3 months": every(91),
    "ours, ten minutes a week": ours(1),
    "ours, ten minutes twice a week": ours(1, 3),
}


def conduct(deck: Deck) -> Deck:
    """Return the drills on what is said in a call: those a year is simulated with."""
    kinds = {Kind.CHOOSE, Kind.SLIP}
    return Deck(
        one
        for one in deck.drills.values()
        if one.kind in kinds and cards.kind_of(one.card) == cards.BEHAVIOUR
    )


def year(deck: Deck, people: int, seed: int) -> list[Result]:
    """Return what every regime comes to at every speed; the same people go through each."""
    found = []
    for speed, half_life in HALF_LIVES.items():
        for name, regime in REGIMES.items():
            runs = [
                regime(
                    Responder(list(deck.by_card), half_life, random.Random(f"{seed}/{one}")),
                    deck,
                    random.Random(f"{seed}/{one}/picks"),
                )
                for one in range(people)
            ]
            curve = tuple(fmean(day) for day in zip(*(run[0] for run in runs), strict=True))
            found.append(Result(name, speed, curve, fmean(run[1] for run in runs)))
    return found


def main(words: Sequence[str] | None = None) -> int:
    """Simulate, print the table, and write the page where that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--people", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--write", type=Path, metavar="DOCS", help="write the page and the plot")
    asked = parser.parse_args(words)
    deck = conduct(deck_of(Library.of(os.environ)))
    found = year(deck, asked.people, asked.seed)
    text = page_of(found, len(deck.by_card), asked.people, asked.seed)
    print(text)
    if asked.write:
        (asked.write / "a-year-of-refreshers.md").write_text(text, encoding="utf-8")
        plot = plot_of([one for one in found if one.speed == "medium"])
        (asked.write / "a-year-of-refreshers.svg").write_text(plot, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
