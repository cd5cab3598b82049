"""What a trainee sees differently in a debrief: folded from the events of the call."""

from collections.abc import Iterable

from hotline_sim.call.events import Event, SeenAlike, SeenDifferently
from hotline_sim.debrief.model import Difference


def differences(events: Iterable[Event]) -> tuple[Difference, ...]:
    """Return what is seen differently after the last event; of two words on one the last stands."""
    found: dict[str, Difference] = {}
    for event in events:
        match event.what:
            case SeenDifferently(about, note):
                found[about] = Difference(about, note, event.seq)
            case SeenAlike(about):
                found.pop(about, None)
    return tuple(found.values())
