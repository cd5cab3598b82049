"""The lines of a call, as plain text that can be read aloud."""

from collections.abc import Iterable, Sequence

from hotline_sim.call.transcript import Line, Voice
from hotline_sim.plain.page import Page

DEEPEST = 8
"""How far a wrapped line is indented under a name at most."""

OWN = {Voice.RESPONSE, Voice.SILENCE, Voice.HANG_UP, Voice.LEFT}
"""What the trainee did, as against what is heard."""

DEEDS = {
    Voice.SILENCE: "(You say nothing.)",
    Voice.HANG_UP: "(You end the call.)",
    Voice.LEFT: "(You left the call here.)",
}
"""What the trainee did without words."""


def write_lines(page: Page, lines: Iterable[Line], caller: str) -> None:
    """Write what was said and heard, an empty line before each answer of the trainee."""
    for line in lines:
        if line.voice in OWN:
            page.line()
        write_line(page, line.voice, line.text, caller)


def last_exchanges(lines: Sequence[Line], count: int) -> Sequence[Line]:
    """Return the last answers of the trainee with what was heard after each."""
    starts = [number for number, line in enumerate(lines) if line.voice in OWN]
    return lines[starts[-count] :] if len(starts) >= count else lines


def write_line(page: Page, kind: str, text: str, caller: str, number: int = 0) -> None:
    """Write one line of a transcript; a number, where there is one, stands before it."""
    lead = f"{number}. " if number else ""
    if kind in DEEDS:
        page.line(f"{lead}{DEEDS[Voice(kind)]}")
    elif kind == Voice.RESPONSE:
        _say(page, f"{lead}You", text)
    elif kind == Voice.SOUND:
        page.line(f"({text})", indent=" ")
    elif text.startswith("(") and text.endswith(")"):
        page.line(text, indent=" ")
    elif text and not any(map(str.isalnum, text)):
        page.line(f"({caller} says nothing.)")
    elif text:
        _say(page, caller, text)


def _say(page: Page, name: str, text: str) -> None:
    lead = f"{name}: "
    page.line(text, indent=" " * min(len(lead), DEEPEST), first=lead)
