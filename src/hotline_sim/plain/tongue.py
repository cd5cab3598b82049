"""What a reader is told once of texts that are not in the language they asked for."""

from hotline_sim.language.marks import MARK, Marked
from hotline_sim.plain.page import Page


def write_how_translated(page: Page, how: Marked, language: str) -> None:
    """Write what a mark means, or that nothing of a call is translated; nothing where all is."""
    if how.all:
        page.line(f"This call is not translated into “{language}”: it is as it was written.")
    elif how.some:
        page.line(f"What ends with {MARK} is not translated into “{language}” yet.")
