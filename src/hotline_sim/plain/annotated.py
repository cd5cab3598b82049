"""A call line by line, with what each of the trainee's own lines showed."""

from collections.abc import Iterable

from hotline_sim.debrief.model import AnnotatedLine
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.page import Page
from hotline_sim.plain.transcript import OWN, write_line
from hotline_sim.rubric.rubric import Kind, Rubric

INDENT = "    "

SLIPS = {
    Kind.UNHELPFUL: "Not helpful",
    Kind.HARMFUL: "Harmful",
    Kind.RED_LINE: "Red line",
}
"""How each kind of don't is named."""


def write_annotated(
    page: Page, lines: Iterable[AnnotatedLine], rubric: Rubric, caller: str, moments: Moments
) -> None:
    """Write a call, or a part of it, the trainee's lines with their numbers.

    Only they carry notes: slips first, then what went well.
    """
    for line in lines:
        own = line.kind in OWN
        if own:
            page.line()
        write_line(page, line.kind, line.text, caller, moments.number(line.at) if own else 0)
        if own:
            write_notes(page, line, rubric)


def write_notes(page: Page, line: AnnotatedLine, rubric: Rubric) -> None:
    """Write what one of the trainee's lines showed, why it matters, and what would be better."""
    for kind, name in SLIPS.items():
        _note(
            page, name, (one for one in line.slips if rubric.behaviours[one].kind is kind), rubric
        )
    _note(page, "Put right", line.repaired, rubric)
    _note(page, "Showed", line.shows, rubric)
    if line.because:
        page.line(line.because, indent=INDENT)
    if line.better:
        page.line(f"Better: “{line.better}”", indent=INDENT)


def _note(page: Page, word: str, names: Iterable[str], rubric: Rubric) -> None:
    labels = [rubric.behaviours[name].label for name in dict.fromkeys(names)]
    if labels:
        page.line(f"{word}: {'; '.join(labels)}.", indent=INDENT)
