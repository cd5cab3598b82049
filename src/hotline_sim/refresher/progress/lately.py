"""What the first screen says of progress: one line, from what is kept already."""

from typing import TYPE_CHECKING

from hotline_sim.language.text import worded
from hotline_sim.refresher.progress.model import SOUND
from hotline_sim.storage.practised import last_levels

if TYPE_CHECKING:
    from hotline_sim.storage.store import Store


def lately(store: "Store", person: str) -> str:
    """Return how the last call went, by numbers of competencies; empty where nothing went well.

    Who has just been told so in a debrief need not be told at the door again.
    """
    levels = last_levels(store, person)
    if not any(level >= SOUND for level in levels):
        return ""
    return worded(
        "progress.lately",
        "Your last call: {sound} of {all} things sound or better.",
        sound=sum(level >= SOUND for level in levels),
        all=len(levels),
    )
