"""The calls there are to write at, and the outline of one with its findings, on plain lines."""

from pathlib import Path

from hotline_sim.authoring.draft import Draft
from hotline_sim.authoring.drafts import DraftFile, drafts, heading_of
from hotline_sim.authoring.outline import Row, by_answers
from hotline_sim.authoring.seen import seen
from hotline_sim.diagnostic import Diagnostic
from hotline_sim.library import Library
from hotline_sim.plain.page import Page

MARGIN = " " * 6

SIGNS = (
    "In brackets: only under a condition. ■ an ending, ↺ back to what came before, … by silence,"
    " ↻ how many answers stay there, ↩ how many go back to where an interruption cut in."
)


def write_drafts(page: Page, library: Library) -> None:
    """Write the calls there are to write at, one's own first."""
    above = ""
    for one in drafts(library):
        if (heading := heading_of(one)) != above:
            page.heading(heading)
            above = heading
        _write_draft(page, one)


def _write_draft(page: Page, one: DraftFile) -> None:
    page.line(one.title)
    page.line(one.about, indent="  ")


def write_outline(page: Page, library: Library, path: Path) -> None:
    """Write the moments of a call step by step, then what was found in its file.

    UserError where the file cannot be read.
    """
    draft = Draft(library, path, unfinished=True)
    shape = seen(draft).shape
    if shape is not None:
        page.heading(shape.scenario.about.title)
        page.line(SIGNS)
        for group in by_answers(shape.graph):
            page.line()
            page.line(f"{group.heading}:")
            for row in group.rows:
                _write_row(page, row)
    _write_findings(page, draft.findings())


def _write_row(page: Page, row: Row) -> None:
    what = f" ({row.what})" if row.what else ""
    page.line(f"{row.node.id}{what} {row.leads}".rstrip(), indent=MARGIN, first="  ")


def _write_findings(page: Page, found: list[Diagnostic]) -> None:
    page.heading("Findings")
    if not found:
        page.line("Nothing to mend.")
    for one in found:
        said = f"Line {one.place.line}, {one.severity}: {one.message} {one.hint}".rstrip()
        page.line(f"{said} [{one.code}]", indent=MARGIN, first="  ")
