"""What the tests of refreshers stand on: every drill of what we ship, made once."""

from functools import cache
from pathlib import Path

from hotline_sim.library import Library, ReadScenario
from hotline_sim.refresher.deck import Deck, deck_of
from hotline_sim.refresher.drill import Drill
from hotline_sim.refresher.making import drills_of
from hotline_sim.storage.cache import Cache
from hotline_sim.taken import Content, content_in
from tests.warm import folder

ROOT = Path(__file__).parents[2]
SHIPPED = ("deadline-at-six", "medicine-price", "three-months-unpaid", "tower-room")


@cache
def library() -> Library:
    """Return what we ship."""
    return Library((ROOT,), Cache(folder()))


@cache
def read(name: str) -> ReadScenario:
    """Return a shipped call with all it names."""
    return library().read(library().scenario_path(name))


def content(name: str) -> Content:
    """Return what a shipped call is taken with."""
    found = read(name)
    return content_in(found, found.variants[""])


@cache
def drills(name: str) -> tuple[Drill, ...]:
    """Return the drills cut from a shipped call."""
    written = content(name)
    return tuple(drills_of(written.scenario, written))


@cache
def deck() -> Deck:
    """Return every drill there is of what we ship."""
    return deck_of(library())
