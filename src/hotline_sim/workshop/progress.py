"""How far a call has come: never how well it goes."""

from datetime import datetime
from typing import NamedTuple

from hotline_sim.call.call import Call, resume_call
from hotline_sim.call.events import SelfRated
from hotline_sim.call.log import MemoryLog
from hotline_sim.language.text import worded
from hotline_sim.workshop.played import Played

ON_THE_LINE = worded("board.doing.on-the-line", "on the line")
WRITING_UP = worded("board.doing.writing-up", "writing up")
DONE = worded("board.doing.done", "done")
LEFT = worded("board.doing.left-the-call", "left the call")


class Progress(NamedTuple):
    """Where one call is."""

    call: str
    where: str
    """`on the line`, `writing up`, `done` or `left the call`."""
    beat: str
    phase: str
    turns: int
    moved_at: datetime
    """When anything was last said or written in it."""


def progress_of(name: str, call: Call, *, has_form: bool) -> Progress:
    """Return how far a call has come, which is on the line or was."""
    return Progress(
        name,
        _where(call, has_form=has_form),
        call.beat.id,
        call.beat.phase,
        call.state.turns,
        call.events[-1].at,
    )


def progress_in(played: Played) -> Progress:
    """Return how far a call has come, from what is kept of it."""
    call = resume_call(played.content.scenario, MemoryLog(), played.events)
    has_form = played.content.form is not None and not played.taking.turn
    return progress_of(played.taking.call, call, has_form=has_form)


def _where(call: Call, *, has_form: bool) -> str:
    if call.left:
        return LEFT
    if not call.is_over:
        return ON_THE_LINE
    rated = any(isinstance(event.what, SelfRated) for event in call.events)
    return DONE if rated or not has_form else WRITING_UP
