"""The room's choices on plain lines: each crossing, how the room divided, and what came of it."""

from hotline_sim.plain.page import Page
from hotline_sim.workshop import words
from hotline_sim.workshop.choices import Crossing, RoomChoices, Way

UNDER = " " * 14
"""Under the words of a way, behind how many went it."""


def write_choices(choices: RoomChoices, page: Page) -> None:
    """Write how a room took one call."""
    page.line(f"{choices.title}: {words.counted(choices.people)}")
    for ending in words.endings(choices):
        page.line(ending, indent="  ")
    for crossing in choices.crossings:
        if not crossing.few:
            page.line()
            _crossing(crossing, page)
    if passed := words.passed_over(choices):
        page.line()
        page.line(passed, indent="  ")


def _crossing(crossing: Crossing, page: Page) -> None:
    page.line(
        f"{words.phase(crossing.phase)}: {crossing.cue or '(nothing is said)'}",
        indent="    ",
        first="  ",
    )
    for way in crossing.ways:
        _way(way, crossing.answered, page)


def _way(way: Way, answered: int, page: Page) -> None:
    signs = ", ".join(words.signs(way))
    said = f"{words.said_so(way)} [{signs}]" if signs else words.said_so(way)
    page.line(said, indent=UNDER, first=f"    {way.people:>2} of {answered:<2}  ")
    if way.names:
        page.line(", ".join(way.names), indent=UNDER)
    if way.people and way.because:
        page.line(way.because, indent=f"{UNDER}  ", first=f"{UNDER}→ ")
