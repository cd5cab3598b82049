"""The trainee's own lines by number, by which a debrief points into a call."""

from collections.abc import Iterable

from hotline_sim.debrief.annotation import OWN
from hotline_sim.debrief.model import AnnotatedLine


def turns(transcript: Iterable[AnnotatedLine]) -> dict[int, int]:
    """Return the number of each of the trainee's turns, from 1, by the seq of its event."""
    own = dict.fromkeys(line.at for line in transcript if line.kind in OWN)
    return {at: number for number, at in enumerate(own, 1)}
