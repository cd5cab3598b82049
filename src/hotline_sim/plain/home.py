"""The way in on plain lines: the unfinished call first, then the calls there are."""

from collections.abc import Iterator
from typing import TextIO

from hotline_sim.desk import Desk, TakenCall
from hotline_sim.errors import UserError
from hotline_sim.plain.page import Page


def choose_call(desk: Desk, person: str, lines: Iterator[str], out: TextIO) -> TakenCall | None:
    """Offer the unfinished call and the library; return what was picked up, or None."""
    page = Page(out)
    unfinished = desk.unfinished(person)
    briefs = [brief for _, brief in desk.library.briefs()]
    page.heading("hotline-sim")
    page.line("Practise answering calls. Never enter a real caller's details.")
    page.line()
    if unfinished:
        page.line(f"0  go on with the unfinished call, {unfinished.call.scenario}")
    for number, brief in enumerate(briefs, 1):
        note = f"about {brief.minutes} minutes; contains: {brief.content_note or 'nothing hard'}"
        page.line(f"{brief.title} ({note})", indent="   ", first=f"{number}  ")
    page.prompt("Which call? A number, or Enter to leave: ")
    said = next(lines, "").strip()
    if not said:
        return None
    if said == "0" and unfinished:
        return desk.resume(unfinished.call.id)
    if said.isdecimal() and 1 <= int(said) <= len(briefs):
        return desk.pick_up(briefs[int(said) - 1].id, person=person)
    message = f"“{said}” is none of the numbers above. Start again: hotline-sim --plain"
    raise UserError(message)
