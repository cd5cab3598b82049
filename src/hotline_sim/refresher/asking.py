"""A drill as it is asked once, and what came of it: pure values that every face draws."""

from collections.abc import Sequence
from random import Random
from typing import NamedTuple

from hotline_sim.errors import NotAllowed
from hotline_sim.refresher.drill import Drill, Kind, Option
from hotline_sim.refresher.schedule import Rating


class Asked(NamedTuple):
    """A drill with its options in the order they are shown."""

    id: str
    """Of the review that the answer makes: asked twice, it is counted once."""
    drill: Drill
    seed: int
    options: tuple[Option, ...]

    @property
    def takes(self) -> int:
        """How many options an answer names, in order."""
        return len(self.options) if self.drill.kind is Kind.ORDER else 1


class Answered(NamedTuple):
    """What was answered, whether it was right, and everything there is to tell of it."""

    asked: Asked
    picked: tuple[Option, ...]
    is_right: bool
    rating: Rating

    @property
    def right(self) -> tuple[Option, ...]:
        """The right answers; of an order drill, all in order."""
        drill = self.asked.drill
        return tuple(drill.option(name) for name in drill.right)

    @property
    def better(self) -> str:
        """What to say instead; empty where there is nothing better."""
        own = "" if self.is_right else "".join(one.better for one in self.picked)
        return own or self.asked.drill.better

    @property
    def slip(self) -> str:
        """The slip that was shown, as the rubric calls it; empty where there was none."""
        return ", ".join(filter(None, (one.label for one in self.picked)))


def asked(drill: Drill, seed: int, name: str) -> Asked:
    """Return a drill ready to be asked, its options shuffled by a seed."""
    options = list(drill.options)
    if drill.kind is not Kind.SLIP:  # its options are lines, and stay in the order they were said
        chance = Random(f"{seed}/{drill.id}")
        chance.shuffle(options)
        while drill.kind is Kind.ORDER and tuple(options) == drill.options:
            chance.shuffle(options)
    return Asked(name, drill, seed, tuple(options))


def answered(asked: Asked, picks: Sequence[str]) -> Answered:
    """Return what an answer comes to: ids of options, one, or all of them in order.

    NotAllowed where it is no answer to this drill.
    """
    there = {one.id: one for one in asked.options}
    if len(picks) != asked.takes or len(set(picks)) != len(picks) or not there.keys() >= set(picks):
        raise NotAllowed(_what_it_takes(asked))
    picked = tuple(there[name] for name in picks)
    if asked.drill.kind is Kind.ORDER:
        is_right = tuple(picks) == asked.drill.right
        return Answered(asked, picked, is_right, Rating.GOOD if is_right else Rating.HARD)
    return Answered(asked, picked, picked[0].is_right, Rating(picked[0].rating))


def picks_in(asked: Asked, typed: str) -> tuple[str, ...]:
    """Return the ids of the options that typed numbers mean. NotAllowed where they mean none."""
    digits = [int(one) for one in typed if one.isdecimal() and one.isascii()]
    rest = typed.strip().strip("0123456789 ,.;")
    if (
        rest
        or len(digits) != asked.takes
        or not all(1 <= one <= len(asked.options) for one in digits)
    ):
        raise NotAllowed(_what_it_takes(asked))
    if len(set(digits)) != len(digits):
        raise NotAllowed(_what_it_takes(asked))
    return tuple(asked.options[one - 1].id for one in digits)


def _what_it_takes(asked: Asked) -> str:
    count = len(asked.options)
    if asked.takes == 1:
        return f"Type a number from 1 to {count}."
    example = " ".join(str(one) for one in (*range(2, count + 1), 1))
    return f"Type all {count} numbers in your order, such as {example}."
