"""What the talk and the paperwork showed, as plain text: slips, repairs, competencies."""

from collections.abc import Iterable, Sequence

from hotline_sim.debrief.model import CompetencyResult, Debrief, Mark
from hotline_sim.debrief.told import slips_to_tell
from hotline_sim.debrief.words import LEVELS, NOT_OBSERVED, SURENESS
from hotline_sim.plain.annotated import SLIPS
from hotline_sim.plain.moments import Moments
from hotline_sim.plain.page import Page
from hotline_sim.rubric.rubric import Rubric

INDENT = "   "

DETAILED = 2
"""Up to this level a competency says what held it back; above, the name and level are enough."""


def write_slips(page: Page, debrief: Debrief, rubric: Rubric, moments: Moments) -> None:
    """Write the slips that stand and those that were mended, without the one to change."""
    marks = slips_to_tell(debrief)
    standing = [one for one in marks if one.repaired_at < 0]
    _write_moments(page, "Also left standing", standing, rubric, moments)
    mended = [one for one in marks if one.repaired_at >= 0]
    _write_moments(page, "What you put right", mended, rubric, moments)


def _write_moments(
    page: Page, heading: str, marks: Sequence[Mark], rubric: Rubric, moments: Moments
) -> None:
    """Write slips in the order of the call, those of one line together."""
    if marks:
        page.heading(heading)
    for at, mended in sorted({(mark.at, mark.repaired_at) for mark in marks}):
        together = [mark for mark in marks if (mark.at, mark.repaired_at) == (at, mended)]
        for mark in together:
            behaviour = rubric.behaviours[mark.behaviour]
            page.line(f"{SLIPS[behaviour.kind]}: {behaviour.label}.", indent="  ", first="- ")
            if mark.deed:
                page.line(f"{mark.deed}. {mark.why}", indent=INDENT)
        if at in moments.own:
            page.line(moments.words(at), indent=INDENT)
        if mended >= 0:
            page.line(f"Mended with: {moments.words(mended)}", indent=INDENT)


def write_competencies(page: Page, results: Sequence[CompetencyResult], rubric: Rubric) -> None:
    """Write the levels, weakest first; what was shown stands beside the lines that showed it."""
    page.heading("Competencies, weakest first")
    for one in sorted(results, key=lambda one: one.level or 0):
        if one.level is None:
            continue
        page.line(
            f"{one.name}: level {one.level} of 4, {page.say(LEVELS[one.level])}.", indent=INDENT
        )
        if one.level <= DETAILED:
            standing = [mark for mark in one.slips if mark.repaired_at < 0]
            _write_marks(page, "What weighed", standing, rubric)
            _write_marks(page, "Put right", one.repaired, rubric)
            _write_marks(page, "The moment passed for", one.missed, rubric)
            _write_marks(page, "Shown", one.shown, rubric)
    unseen = [one.name for one in results if one.level is None]
    if unseen:
        page.line()
        page.line(f"{page.say(NOT_OBSERVED)}: {'; '.join(unseen)}.")


def write_self_view(page: Page, debrief: Debrief) -> None:
    """Write how sure the trainee was, beside how it showed; nothing where nothing was said."""
    said = [one for one in debrief.self_view if one.sure is not None]
    if said:
        page.heading("How sure you were, and how it showed")
    for one in said:
        named = page.say(LEVELS[one.level])
        level = named if one.level is None else f"level {one.level}, {named}"
        page.line(
            f"{one.name}: you were {page.say(SURENESS[one.sure or 1])}; it was {level}.",
            indent="  ",
            first="- ",
        )
        if one.text:
            page.line(one.text, indent=INDENT)


def _write_marks(page: Page, words: str, marks: Iterable[Mark], rubric: Rubric) -> None:
    labels = dict.fromkeys(rubric.behaviours[mark.behaviour].label for mark in marks)
    if labels:
        page.line(f"{words}: {'; '.join(labels)}.", indent=INDENT + "  ", first=INDENT)
