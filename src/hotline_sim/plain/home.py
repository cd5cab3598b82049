"""The way in on plain lines: the unfinished call first, then the calls there are."""

from collections.abc import Iterator

from hotline_sim.desk import Desk
from hotline_sim.plain.page import Page
from hotline_sim.taken import TakenCall


def choose_call(desk: Desk, person: str, lines: Iterator[str], page: Page) -> TakenCall | None:
    """Offer the unfinished call and the library; return what was picked up, or None."""
    unfinished = desk.unfinished(person)
    unwrapped = desk.unwrapped(person)
    briefs = [brief for _, brief in desk.library.briefs()]
    page.heading("hotline-sim")
    page.line("Practise answering calls. Never enter a real caller's details.")
    page.line()
    if unfinished:
        title = desk.title_of(unfinished.call)
        page.line(f"Go on with your unfinished call: {title}", indent="   ", first="0. ")
    if unwrapped:
        title = desk.title_of(unwrapped.call)
        page.line(f"Finish the record of your last call: {title}", indent="   ", first="w. ")
    for number, brief in enumerate(briefs, 1):
        page.line(
            f"{brief.title}, about {brief.minutes} minutes", indent="   ", first=f"{number}. "
        )
        page.line(f"Contains: {brief.content_note or 'nothing hard.'}", indent="   ")
    page.line()
    while True:
        page.prompt("Which call? A number, or Enter to leave: ")
        said = next(lines, "").strip()
        if not said:
            return None
        if said == "0" and unfinished:
            return desk.resume(unfinished.call.id)
        if said.lower() == "w" and unwrapped:
            return desk.resume(unwrapped.call.id)
        if said.isdecimal() and 1 <= int(said) <= len(briefs):
            return desk.pick_up(briefs[int(said) - 1].id, person=person)
        page.line(f"“{said[:40]}” is none of the numbers above.")
