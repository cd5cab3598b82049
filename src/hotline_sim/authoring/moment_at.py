"""Which moment of a call a place in its file belongs to: from a finding to what it is about."""

from collections.abc import Iterator

from hotline_sim.authoring.drawing.graph import Kind
from hotline_sim.authoring.drawing.graph_builder import HANGING_UP
from hotline_sim.diagnostic import Place
from hotline_sim.storage.tree import entries
from hotline_sim.storage.yaml_source import Node

MOMENTS = {"beats": "", "endings": "", "interruptions": f"{Kind.INTERRUPTION}:"}
"""The parts of a file whose keys are moments, and what stands before one in its key."""

HANG_UP = "on_hang_up"
"""The part that says what comes of hanging up anywhere."""


def moment_at(tree: Node | None, place: Place) -> str:
    """Return the key of the moment that stands last at or above a place; nothing outside of all."""
    above = [one for one in _begins(tree) if one[0] <= place]
    return max(above)[1] if above else ""


def _begins(tree: Node | None) -> Iterator[tuple[Place, str]]:
    """Yield where each moment begins, and with no key where another part of the file does."""
    for name, part in entries(tree).items():
        yield part.place, f"{Kind.HANG_UP}:{HANGING_UP}" if name == HANG_UP else ""
        if name in MOMENTS:
            for one, entry in entries(part.value).items():
                yield entry.place, f"{MOMENTS[name]}{one}"
