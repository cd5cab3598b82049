"""How sure the trainee was, competency by competency, beside how the call showed it."""

from collections.abc import Mapping, Sequence

from hotline_sim.debrief.model import CompetencyResult
from hotline_sim.debrief.paperwork.marks import SelfView
from hotline_sim.language.text import worded

SURE = 3
"""From here on a trainee is sure of having done it well."""

SOUND = 3
"""From this level on it was done well."""

HARM = 1

SURE_AND_HARM = worded(
    "judged.self-view.sure-and-harm",
    "Something in it could have hurt all the same; that is hard to feel from inside.",
)
SURE_AND_PARTLY = worded(
    "judged.self-view.sure-and-partly",
    "That is more sure than the call shows. Take the one thing listed above into your next call.",
)
UNSURE_AND_SOUND = worded(
    "judged.self-view.unsure-and-sound",
    "You did this better than you thought. Look at what you did, so that you can do it on purpose.",
)


def self_view(results: Sequence[CompetencyResult], sure: Mapping[str, int]) -> tuple[SelfView, ...]:
    """Return every competency in play: observed, or what the call is for."""
    return tuple(
        SelfView(one.id, one.name, sure.get(one.id), one.level, _text(sure.get(one.id), one.level))
        for one in results
        if one.level is not None or one.taught
    )


def _text(sure: int | None, level: int | None) -> str:
    """Return what to make of a difference; nothing where there is none."""
    if sure is None or level is None:
        return ""
    if sure >= SURE and level < SOUND:
        return SURE_AND_HARM if level == HARM else SURE_AND_PARTLY
    return UNSURE_AND_SOUND if sure < SURE and level >= SOUND else ""
