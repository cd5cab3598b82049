"""The numbers of the trainee's own lines, by which a debrief points into a call."""

from collections.abc import Iterable
from typing import NamedTuple

from hotline_sim.call.transcript import Voice
from hotline_sim.debrief.model import AnnotatedLine
from hotline_sim.plain.transcript import DEEDS, OWN

NUMBERS = "Numbers are those of your lines in the call, which stands at the end."


class Moments(NamedTuple):
    """The trainee's own lines by the seq of their event, in order."""

    own: dict[int, AnnotatedLine]
    numbers: dict[int, int]

    @classmethod
    def counted(cls, transcript: Iterable[AnnotatedLine]) -> "Moments":
        """Return the moments of a call, numbered from 1 on."""
        own = {line.at: line for line in transcript if line.kind in OWN}
        return cls(own, {at: number for number, at in enumerate(own, 1)})

    @classmethod
    def of_events(cls, transcript: Iterable[AnnotatedLine]) -> "Moments":
        """Return the moments of a call under the numbers that `what-if` knows them by."""
        own = {line.at: line for line in transcript if line.kind in OWN}
        return cls(own, {at: at for at in own})

    def number(self, at: int) -> int:
        """Return the number of a line; 0 for the beginning of the call."""
        return self.numbers.get(at, 0)

    def words(self, at: int) -> str:
        """Return the trainee's own words, or deed, at a moment."""
        line = self.own[at]
        return f"“{line.text}”" if line.text else DEEDS[Voice(line.kind)]

    def after(self, moments: Iterable[int]) -> str:
        """Return after which lines something was said; nothing where it never was."""
        numbers = sorted({self.number(at) for at in moments})
        later = [str(number) for number in numbers if number]
        *others, last = later or [""]
        listed = f"after {', '.join(others)} and {last}" if others else f"after {last}"
        start = ["at the start"] if 0 in numbers else []
        return " and ".join([*start, *([listed] if later else [])])
