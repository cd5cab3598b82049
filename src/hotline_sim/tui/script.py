"""From the lines of a call to the entries of a transcript on the screen."""

from collections.abc import Iterable

from hotline_sim.call import pacing
from hotline_sim.call.transcript import Line
from hotline_sim.tui.widgets.transcript import Entry
from hotline_sim.tui.widgets.wrapping import clean

OWN_DEEDS = {
    "silence": "( you say nothing )",
    "hang-up": "( you end the call )",
    "left": "( you left the call here )",
}
"""What the trainee did without words."""


def entries_of(lines: Iterable[Line], caller: str) -> list[Entry]:
    """Return the paragraphs of some lines; a caller's text of several lines is paced by line."""
    return [entry for line in lines for entry in spoken(line.voice, line.text, caller)]


def spoken(kind: str, text: str, caller: str) -> list[Entry]:
    """Return the entries of one line; none where there is nothing to show."""
    if kind in OWN_DEEDS:
        return [Entry("quiet", "YOU", OWN_DEEDS[kind], "you")]
    parts = [clean(part) for part in text.splitlines() if part.strip()]
    if kind == "sound":
        return [Entry("sound", "", f"( {part} )", "call") for part in parts]
    if kind == "response":
        return [Entry("you", "YOU", part, "you") for part in parts]
    look = "ending" if kind == "ending" else "caller"
    name = "" if kind == "ending" and text.startswith("(") else clean(caller).upper()
    return [Entry(look, name, part, "call") for part in parts]


def arrival(entry: Entry) -> float:
    """Return the seconds a line takes to arrive at the normal pace: to be heard, then read."""
    if entry.kind == "sound":
        return pacing.SOUND
    if entry.side == "you":
        return 0.0
    return pacing.arrival(entry.text)
