"""The questions between a call and its debrief: how it went, before any score is shown."""

from collections.abc import Callable, Sequence

from hotline_sim.call.call import Call
from hotline_sim.debrief.paperwork.marks import SelfView
from hotline_sim.debrief.words import RATINGS, SURENESS
from hotline_sim.plain.asking import Asking, numbered, write_numbered

SKIPS = "s"


def ask_how_it_went(
    ask: Asking, call: Call, in_play: Callable[[], Sequence[SelfView]], *, patient: bool
) -> None:
    """Ask before any score is shown; the answer closes the record.

    Neither silence nor a full disk keeps the debrief back. Where `patient`, lines that end here
    leave the record open: BrokenOff.
    """
    page = ask.page
    page.line("How do you think it went?")
    write_numbered(page, tuple(RATINGS.values()))
    line = ask.line if patient else ask.line_or_nothing
    overall = _number(line("1 to 4, or Enter to say nothing: "), len(RATINGS))
    sure = _how_sure(ask, in_play())
    ask.done(lambda: call.rate(overall, "", sure))


def _how_sure(ask: Asking, in_play: Sequence[SelfView]) -> dict[str, int]:
    """Ask how sure the trainee is of each competency that was in play."""
    sure: dict[str, int] = {}
    if not in_play:
        return sure
    scale = ", ".join(f"{number} {words}" for number, words in SURENESS.items())
    ask.page.line()
    ask.page.line(
        f"How sure are you that you did these well? {scale}. Enter skips one, s the rest."
    )
    for one in in_play:
        said = ask.line_or_nothing(f"{one.name}: ")
        if said.lower() == SKIPS:
            break
        if number := _number(said, len(SURENESS)):
            sure[one.competency] = number
    return sure


def _number(said: str, most: int) -> int:
    """Return a number from 1 to `most`, or 0 where something else was said."""
    return numbered(said, most) + 1
