"""The question between a call and its debrief, which is how it went."""

from collections.abc import Iterator

from hotline_sim.call.call import Call
from hotline_sim.debrief.words import RATINGS
from hotline_sim.errors import StoreError
from hotline_sim.plain.page import Page


def ask_how_it_went(page: Page, lines: Iterator[str], call: Call) -> None:
    """Ask before any score is shown. Neither silence nor a full disk keeps the debrief back."""
    page.heading("Before the debrief")
    page.line("How do you think it went?")
    for number, words in RATINGS.items():
        page.line(f"{number}. {words}")
    page.prompt("1 to 4, or Enter to say nothing: ")
    said = next(lines, "").strip()
    if said in {str(one) for one in RATINGS}:
        try:
            call.rate(int(said))
        except StoreError as problem:
            page.line(str(problem))
