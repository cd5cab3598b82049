"""What is so for all states of a kind, worked out for one of them."""

from collections.abc import Callable
from typing import Generic, TypeVar

from hotline_sim.analysis.ways import Kind, Ways

T = TypeVar("T")


class Kinds(Generic[T]):
    """What was worked out, by kind of states."""

    def __init__(self, ways: Ways, worked_out: Callable[[int], T]) -> None:
        """Work nothing out before it is asked for; then from a state that stands for its kind."""
        self._ways = ways
        self._worked_out = worked_out
        self._where = ways.layout.where
        self._kinds: dict[int, Kind] = {}
        self._known: dict[int, T] = {}

    def of(self, state: int) -> T:
        """Return what is so for the kind of a packed state."""
        where = state & self._where
        kind = self._kinds.get(where)
        if kind is None:
            kind = self._kinds[where] = self._ways.kind_at(where)
        levels = state & kind.levels
        stands = kind.known.get(levels)
        if stands is None:
            stands = kind.standing_for(levels)
        stands |= state & kind.bits | where
        found = self._known.get(stands)
        if found is None:
            found = self._known[stands] = self._worked_out(stands)
        return found
