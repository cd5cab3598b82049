"""What is done to marks in one turn, put together word by word."""

from hotline_sim.authoring.simulation.lanes import Bit, Lane
from hotline_sim.authoring.simulation.marks import Marks


class Changes:
    """The changes of one turn."""

    def __init__(self, marks: Marks) -> None:
        """Begin with none."""
        count = len(marks.words)
        self._cleared, self._set = [0] * count, [0] * count
        self._counted, self._waits = [0] * count, [0] * count

    def set(self, bit: Bit) -> None:
        """Set a bit."""
        self._set[bit.word] |= bit.mask

    def clear(self, bit: Bit) -> None:
        """Clear a bit, unless it is set as well."""
        self._cleared[bit.word] |= bit.mask

    def put(self, lane: Lane, bits: int, *, cleared: int = 0) -> None:
        """Set bits of a lane, and clear others."""
        self._set[lane.word] |= lane.put(bits)
        self._cleared[lane.word] |= lane.put(cleared)

    def count(self, lane: Lane) -> None:
        """Count one more."""
        self._counted[lane.word] += lane.put(1)

    def wait(self, lane: Lane, bits: int) -> None:
        """Settle bits of a lane where they are set."""
        self._waits[lane.word] |= lane.put(bits)

    def done(self) -> tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...]]:
        """Return what is kept of each word, what is added to it, and what is waited for."""
        changed = zip(self._cleared, self._set, strict=True)
        added = zip(self._set, self._counted, strict=True)
        return (
            tuple(~(cleared | bits) for cleared, bits in changed),
            tuple(bits + more for bits, more in added),
            tuple(self._waits),
        )
