"""How often each moment of a call was come to, by whoever took it: counts, and nobody's name."""

from collections.abc import Mapping
from typing import NamedTuple


class Visits(NamedTuple):
    """What some calls came by."""

    of: str
    """Whose calls they are, as a legend says it: `one who picks at random`."""
    calls: int
    places: Mapping[str, int]
    """In how many of the calls each beat or ending was come to, by id."""
    moves: Mapping[str, int]
    """How often each response or silence was given, as `beat.response`."""


def came_by(place: str, visits: Visits, *, alone: bool) -> str:
    """Return in how many of the calls a place was come to; and whose, where others stand beside."""
    counts = f"{visits.places.get(place, 0):,} of {visits.calls:,}"
    return counts if alone else f"{counts} ({visits.of})"
