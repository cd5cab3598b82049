"""The room's choices on plain lines: each crossing, how the room divided, and what came of it."""

from hotline_sim.plain.page import Page
from hotline_sim.workshop.choices import Crossing, RoomChoices, Way

HARM = {"red_line": "red line", "harmful": "harmful", "unhelpful": "unhelpful"}
SILENT = {"silence": "(says nothing)", "hang-up": "(hangs up)"}
FEW = "Few came here, so nothing is said of them."


def write_choices(choices: RoomChoices, page: Page) -> None:
    """Write how a room took one call."""
    page.line(f"{choices.title}: {counted(choices.people, 'person', 'people')}")
    for name, kind, many in choices.endings:
        page.line(f"{many} came to “{name}” ({kind})", indent="  ")
    for crossing in choices.crossings:
        page.line()
        _crossing(crossing, page)


def counted(many: int, one: str, more: str) -> str:
    """Return a number with the right word behind it."""
    return f"{many} {one if many == 1 else more}"


def _crossing(crossing: Crossing, page: Page) -> None:
    page.line(f"{crossing.phase}: {crossing.cue or '(nothing is said)'}", indent="    ", first="  ")
    if crossing.few:
        page.line(FEW, indent="    ")
        return
    for way in crossing.ways:
        _way(way, crossing.answered, page)


def _way(way: Way, answered: int, page: Page) -> None:
    say = way.say or SILENT.get(way.response.rpartition(".")[2], "(says nothing)")
    signs = [HARM[way.harm]] if way.harm else []
    signs += ["the author’s own"] if way.best else []
    about = f" [{', '.join(signs)}]" if signs else ""
    page.line(f"{say}{about}", indent="           ", first=f"    {way.people:>2} of {answered:<2} ")
    if way.names:
        page.line(", ".join(way.names), indent="           ")
    if way.people and way.because:
        page.line(way.because, indent="           ", first="           → ")
