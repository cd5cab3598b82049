"""Which drills to ask now: what is due and something new, never one place twice in a row.

A card is due; the drill that asks for it changes each time: another call, another difficulty,
another kind of question. So the skill is trained, and not the item.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from hotline_sim.refresher import cards
from hotline_sim.refresher.deck import Deck
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.refresher.known import drawn
from hotline_sim.storage.reviews import CardRow, ReviewRow

MINUTES = 2
"""How many minutes a drill takes, with its answer read."""

NEW_IN_FIVE = 2
"""How many of five drills are new, as long as anything is, however much is due; what went wrong
last goes before. Who has little time would else be asked the first few things again and again, and
never come to the rest: `benchmarks/refreshers.py` shows by how much."""

NEW_KINDS = (Kind.CHOOSE, Kind.CODE, Kind.SLIP, Kind.REFER, Kind.ORDER, Kind.CHOOSE, Kind.FACT)
"""In which turn kinds of drills come up that are new to somebody."""

REMEMBERED = 120
"""How many of the last reviews a pick looks back on; a whole call makes twenty or more."""


class Picked(NamedTuple):
    """Drills to ask, in order, and what was due that nothing here can ask for any more."""

    drills: tuple[Drill, ...]
    gone: int


class _Past(NamedTuple):
    """What drills were asked lately, the newest first."""

    drills: tuple[str, ...]
    scenarios: tuple[str, ...]
    places: tuple[str, ...]

    def since(self, names: Sequence[str], name: str) -> int:
        """Return how long ago a name stood in a list; as far as it goes where it does not."""
        return names.index(name) if name in names else len(names)


def pick(  # noqa: PLR0913, PLR0917 - all that a pick depends on
    deck: Deck,
    due: Sequence[CardRow],
    known: Sequence[str],
    lately: Sequence[ReviewRow],
    count: int,
    seed: int,
) -> Picked:
    """Return up to so many drills.

    `due` are the cards that are due, `known` all cards of the person, `lately` the last reviews,
    the newest first. The same arguments give the same drills.
    """
    drills = [row.body for row in lately if row.body.get("drill")]
    past = _Past(
        tuple(str(body["drill"]) for body in drills),
        tuple(str(body.get("scenario", "")) for body in drills),
        tuple(str(body.get("place", "")) for body in drills),
    )
    waiting = sorted((one for one in due if one.card in deck.by_card), key=_pressing)
    wrong = sum(_went_wrong(one) for one in waiting)
    kept = max(wrong, count - count * NEW_IN_FIVE // 5)
    chosen: list[Drill] = []
    _add_due(chosen, waiting[:kept], deck, past, count, seed)
    for drill in _new(deck, set(known), past, chosen, seed):
        if len(chosen) == count:
            break
        chosen.append(drill)
    _add_due(chosen, waiting[kept:], deck, past, count, seed)
    return Picked(tuple(_apart(chosen, past)), len(due) - len(waiting))


def _add_due(  # noqa: PLR0913, PLR0917 - all that a pick depends on
    chosen: list[Drill],
    waiting: Sequence[CardRow],
    deck: Deck,
    past: _Past,
    count: int,
    seed: int,
) -> None:
    """Add drills on cards that are due, in their order, until there are so many."""
    for card in waiting:
        if len(chosen) == count:
            return
        best = _best(deck.by_card[card.card], past, chosen, seed)
        if best is not None:
            chosen.append(best)


def _went_wrong(card: CardRow) -> bool:
    return card.body.get("rating") == 1


def _pressing(card: CardRow) -> tuple[bool, str, str]:
    """Order what went wrong last time before the rest, and then by how long it is due."""
    return not _went_wrong(card), card.due, card.card


def _best(drills: Sequence[Drill], past: _Past, chosen: Sequence[Drill], seed: int) -> Drill | None:
    """Return the drill of a card that was met longest ago; None where each is asked already."""
    asked = {(one.scenario, one.place) for one in chosen}
    free = [one for one in drills if (one.scenario, one.place) not in asked]
    apart = [one for one in free if not past.places or one.place != past.places[0]]
    used = [one.scenario for one in chosen]
    difficulty = chosen[-1].difficulty if chosen else 0

    def rank(one: Drill) -> tuple[object, ...]:
        is_fact = one.kind is Kind.FACT and cards.kind_of(one.card) == cards.BEHAVIOUR
        return (
            -past.since(past.drills, one.id),
            is_fact,
            used.count(one.scenario),
            -past.since(past.scenarios, one.scenario),
            one.difficulty == difficulty,
            not one.prefers,
            drawn(str(seed), one.id),
        )

    return min(apart or free, key=rank, default=None)


def _new(
    deck: Deck, known: set[str], past: _Past, chosen: list[Drill], seed: int
) -> Iterator[Drill]:
    """Yield drills on what somebody has never practised, one kind after the other."""
    taken = known | {one.card for one in chosen}
    turn = 0
    while True:
        kinds = [*NEW_KINDS[turn % len(NEW_KINDS) :], *NEW_KINDS]
        turn += 1
        for kind in kinds:
            there = [
                one
                for card, drills in deck.by_card.items()
                if card not in taken
                for one in drills
                if one.kind is kind
            ]
            best = _best(there, past, chosen, seed)
            if best is not None:
                break
        else:
            return
        taken.add(best.card)
        yield best


def _apart(drills: Sequence[Drill], past: _Past) -> Iterator[Drill]:
    """Yield drills so that none is about the place of the one before it, as far as can be."""
    left = list(drills)
    last = past.places[0] if past.places else ""
    while left:
        following = next((one for one in left if one.place != last), left[0])
        left.remove(following)
        last = following.place
        yield following
