"""How often each moment of a call was come to, by whoever took it: counts, and nobody's name."""

from collections.abc import Mapping
from typing import NamedTuple


class Visits(NamedTuple):
    """What some calls came by."""

    of: str
    """Whose calls they are, as a legend says it: `calls on record`."""
    calls: int
    places: Mapping[str, int]
    """How often each beat was come to and answered, and each ending was come to, by id."""
    moves: Mapping[str, int]
    """How often each response was given, and each silence kept, as `beat.response`."""


def came_by(place: str, visits: Visits, *, alone: bool) -> str:
    """Return how often a place was come to; and in whose calls, where others stand beside."""
    times = f"{visits.places.get(place, 0):,}×"
    return times if alone else f"{times} ({visits.of})"
