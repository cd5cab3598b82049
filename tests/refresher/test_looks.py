"""The right answer of a drill cannot be told by its looks: the check of the author's bench.

Drills leave out some of the responses of a beat, so what the bench finds in a call must not come
back in what is cut from it.
"""

from collections.abc import Callable
from functools import partial

import pytest

from hotline_sim.authoring.checks.length_cue import stands_out
from hotline_sim.authoring.checks.odds import Guess, guess
from hotline_sim.authoring.menus import Menu, Option
from hotline_sim.refresher.asking import asked
from hotline_sim.refresher.drill import Drill, Kind
from hotline_sim.scenario.compiled import Move
from tests.refresher.decks import content, deck

TO_CHOOSE = (Kind.CHOOSE, Kind.CODE, Kind.REFER, Kind.FACT)


def menus(kind: Kind, seed: int = 1) -> list[Menu]:
    """Return the drills of a kind as the bench sees beats: one for each set of options."""
    found: dict[object, Drill] = {}
    for drill in deck().drills.values():
        if drill.kind is kind:
            texts = frozenset(option.text for option in drill.options)
            found.setdefault((drill.scenario, drill.place, texts), drill)
    return [menu(drill, seed) for drill in found.values()]


def menu(drill: Drill, seed: int) -> Menu:
    template = content("tower-room").scenario.moves[0]

    def shown(text: str) -> Move:
        return template._replace(say=text)

    options = asked(drill, seed, "name").options
    looked_at = tuple(
        Option(shown(one.text), (0, 0, 0, int(one.is_right)), one.is_right) for one in options
    )
    return Menu(drill.id, keeps_order=False, options=looked_at)


def first(menu: Menu) -> int:
    return 0


def last(menu: Menu) -> int:
    return len(menu.options) - 1


CUES: dict[str, Callable[[Menu], int | None]] = {
    "longest": partial(stands_out, sign=1),
    "shortest": partial(stands_out, sign=-1),
    "first": first,
    "last": last,
}


def found(kind: Kind, cue: str, seed: int = 1) -> Guess:
    return guess(menus(kind, seed), CUES[cue])


@pytest.mark.parametrize("cue", CUES)
@pytest.mark.parametrize("kind", TO_CHOOSE)
def test_no_way_of_guessing_does_better_than_chance(kind: Kind, cue: str) -> None:
    guessed = found(kind, cue)
    assert not guessed.tells, f"{kind}: picking the {cue} {guessed}"


@pytest.mark.parametrize("seed", range(5))
def test_a_shuffle_has_no_habit(seed: int) -> None:
    assert not found(Kind.CHOOSE, "first", seed).tells
    assert not found(Kind.CHOOSE, "last", seed).tells


@pytest.mark.parametrize("place", [0, 1, 2, 3, -1])
def test_the_slip_of_an_exchange_does_not_stand_at_one_place(place: int) -> None:
    def there(menu: Menu) -> int | None:
        return place % len(menu.options) if place < len(menu.options) else None

    guessed = guess(menus(Kind.SLIP), there)
    assert guessed.menus >= 20
    assert not guessed.tells, f"picking line {place} {guessed}"
