"""The lines of a call, as plain text."""

from collections.abc import Iterable

from hotline_sim.call.transcript import Line, Voice
from hotline_sim.plain.page import Page


def speaker(kind: str, caller: str) -> str:
    """Return who or what a line comes from."""
    if kind == Voice.RESPONSE:
        return "YOU"
    return caller.upper()


def write_lines(page: Page, lines: Iterable[Line], caller: str) -> None:
    """Write what was said and heard."""
    for line in lines:
        write_line(page, line.voice, line.text, caller)


def write_line(page: Page, kind: str, text: str, caller: str) -> None:
    """Write one line of a transcript."""
    if kind == Voice.SILENCE:
        page.line("You say nothing.", indent="  ")
    elif kind == Voice.HANG_UP:
        page.line("You end the call.", indent="  ")
    elif kind == Voice.LEFT:
        page.line("You left the call here.", indent="  ")
    elif text and kind == Voice.SOUND:
        page.line(f"( {text} )", indent="  ")
    elif text:
        name = f"{speaker(kind, caller)}: "
        page.line(text, indent=" " * min(len(name), 12), first=name)
