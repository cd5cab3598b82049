"""What trainees came by in a scenario, from the record of practice: counts, and nobody's name."""

from collections import Counter
from collections.abc import Iterable

from hotline_sim.authoring.drawing.visits import Visits
from hotline_sim.call.events import Event, HungUp, ResponseGiven, SilenceKept
from hotline_sim.call.log import read_log
from hotline_sim.storage.rows import CallSummary
from hotline_sim.storage.store import Store

OF = "calls on record"

COUNTED = {"result", "practice"}
"""What calls were taken for: a what-if begins with the decisions of another call, and who is walked
through one decides nothing."""


def visits_on_record(store: Store, scenario: str, variant: str | None = None) -> Visits:
    """Return what people came by in all calls of a scenario, or in those of one variant.

    By the ids the scenario had when a call was taken; it may have others by now.
    """
    counted = [one for one in store.calls(scenario=scenario) if _counts(one, variant)]
    places: Counter[str] = Counter()
    moves: Counter[str] = Counter()
    for one in counted:
        _count(read_log(store, one.call.id), places, moves)
        if one.outcome is not None and one.outcome.ending:
            places[one.outcome.ending] += 1
    return Visits(OF, len(counted), places, moves)


def _counts(one: CallSummary, variant: str | None) -> bool:
    """Return whether a call is one that a person took by themselves, in the variant asked for."""
    asked_for = variant is None or (one.call.variant or "") == variant
    return asked_for and one.call.player == "person" and one.call.purpose in COUNTED


def _count(events: Iterable[Event], places: Counter[str], moves: Counter[str]) -> None:
    """Count where each decision of a call was made, and which it was."""
    for event in events:
        match event.what:
            case ResponseGiven(response):
                places[response.partition(".")[0]] += 1
                moves[response] += 1
            case SilenceKept(beat):
                places[beat] += 1
                moves[f"{beat}.silence"] += 1
            case HungUp(beat):
                places[beat] += 1
