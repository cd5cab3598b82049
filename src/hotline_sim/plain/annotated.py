"""A call line by line, with what each of the trainee's own lines showed."""

from collections.abc import Iterable

from hotline_sim.debrief.model import AnnotatedLine
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
    page: Page, lines: Iterable[AnnotatedLine], rubric: Rubric, caller: str
) -> None:
    """Write a call. Only the trainee's lines carry notes: slips first, then what went well."""
    for line in lines:
        own = line.kind in OWN
        if own:
            page.line()
        write_line(page, line.kind, line.text, caller)
        if own:
            _write_notes(page, line, rubric)


def _write_notes(page: Page, line: AnnotatedLine, rubric: Rubric) -> None:
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
