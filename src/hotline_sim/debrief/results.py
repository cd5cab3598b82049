"""What a call says about the competencies of its trainee, in numbers kept beside others."""

from collections.abc import Sequence

from hotline_sim.call.events import Event, SelfRated
from hotline_sim.debrief.model import CompetencyResult, Debrief
from hotline_sim.rubric.rubric import Kind, Rubric
from hotline_sim.storage.results import Result


def is_closed(events: Sequence[Event], *, has_record: bool) -> bool:
    """Return whether nothing in a call that ended can change its results any more."""
    return not has_record or any(isinstance(event.what, SelfRated) for event in events)


def results(found: Debrief, rubric: Rubric, events: Sequence[Event]) -> tuple[Result, ...]:
    """Return how each competency showed, by its id; nothing of a call that did not end."""
    if found.ending is None:
        return ()
    sure = _sure(events)
    rows = (
        Result(one.id, one.level, _harms(rubric, one), sure.get(one.id))
        for one in found.competencies
    )
    return tuple(sorted(rows))


def _harms(rubric: Rubric, one: CompetencyResult) -> bool:
    """Return whether a red line was crossed, or something harmful was left as it stood."""
    kinds = ((rubric.behaviours[slip.behaviour].kind, slip.repaired_at) for slip in one.slips)
    return any(
        kind is Kind.RED_LINE or (kind is Kind.HARMFUL and mended < 0) for kind, mended in kinds
    )


def _sure(events: Sequence[Event]) -> dict[str, int]:
    said = [event.what.sure for event in events if isinstance(event.what, SelfRated)]
    return said[-1] if said else {}
