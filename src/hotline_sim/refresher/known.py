"""Drills that ask what is known: one right text beside some wrong ones of the same kind.

The wrong ones are picked so that the right one is as often the longest as the shortest, and the
same ones each time.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from hotline_sim.refresher.drill import Drill, Kind, Line, Option
from hotline_sim.refresher.schedule import Rating

WRONG = 3
"""How many wrong answers stand beside the right one."""


class Answer(NamedTuple):
    """One text that can be chosen, and why it is right or wrong."""

    id: str
    text: str
    why: str = ""
    rating: int = Rating.HARD
    """How choosing it is rated where it is wrong."""


class Asked(NamedTuple):
    """What a drill of this kind is made of."""

    kind: Kind
    id: str
    """Without its kind."""
    card: str
    about: str
    scenario: str
    place: str
    title: str
    question: str
    why: str = ""
    setting: str = ""
    recap: tuple[Line, ...] = ()
    sources: tuple[tuple[str, str], ...] = ()
    difficulty: int = 1
    language: str = "en"
    prefers: bool = False
    caller: str = ""


def known(asked: Asked, right: Answer, others: Iterable[Answer]) -> Drill | None:
    """Return a drill; None where fewer than two wrong answers can be told from the right one."""
    seed = f"{asked.kind}:{asked.id}"
    wrong = beside(right, others, seed)
    if len(wrong) < 2:
        return None
    options = (
        Option(right.id, right.text, is_right=True, rating=Rating.GOOD, why=right.why),
        *(Option(one.id, one.text, False, one.rating, one.why) for one in wrong),  # noqa: FBT003
    )
    return Drill(
        id=seed,
        kind=asked.kind,
        card=asked.card,
        about=asked.about,
        scenario=asked.scenario,
        place=asked.place,
        title=asked.title,
        difficulty=asked.difficulty,
        setting=asked.setting,
        recap=asked.recap,
        question=asked.question,
        options=tuple(sorted(options, key=lambda one: drawn(seed, one.id))),
        why=asked.why,
        sources=asked.sources,
        language=asked.language,
        prefers=asked.prefers,
        caller=asked.caller,
    )


def beside(right: Answer, others: Iterable[Answer], seed: str) -> list[Answer]:
    """Return the wrong answers to stand beside the right one: some shorter, some longer."""
    there = {right.text.strip().casefold()}
    told_apart = []
    for one in sorted(others, key=lambda one: drawn(seed, one.id)):
        if one.text.strip() and one.text.strip().casefold() not in there:
            there.add(one.text.strip().casefold())
            told_apart.append(one)
    size = len(right.text)
    near = sorted(told_apart, key=lambda one: abs(len(one.text) - size))
    longer = [one for one in near if len(one.text) > size]
    shorter = [one for one in near if len(one.text) <= size]
    many = drawn(seed, "longer") % (WRONG + 1)
    kept = [*longer[:many], *shorter[: WRONG - many]]
    return [*kept, *(one for one in near if one not in kept)][:WRONG]


def drawn(*parts: str) -> int:
    """Return the same number for the same words, as good as any."""
    return int.from_bytes(blake2b("/".join(parts).encode(), digest_size=6).digest())
